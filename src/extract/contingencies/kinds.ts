/**
 * What kind of statement it is: by its own words, else by who speaks and what would follow.
 *
 * "Oslo warned that if the ships came back, it would close the strait" is a warning; without the speaker it is a forecast.
 */
import type { Claim, ContingencyKind } from '../../model/index.ts'
import type { Words } from '../claims/words.ts'
import { isNegated, subjectOf } from '../syntax.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statement.ts'

/** What a limit is drawn with: "will not be accepted", "crossing of a line". */
const LINE = /\b(?:not|never|no circumstances)\b.*\b(?:accept|tolerat|recogni[sz]|negotia)|\b(?:a|red) lines?\b/iu
const STRIKES_BACK =
  /\b(?:retaliat|respon[sd]|repercussion|consequence|regret|pay (?:a|the|dear)|price|silence|punish|kill|strike|bomb|crush|destroy|legitimate target)/iu
const OF_NOUN = { promise: 'commitment', threat: 'warning' } as const

/** "it would accept", "we are back": the speaker's own side does what follows. */
function ownAct({ words, predicate }: Statement, claim: Claim, scene: Scene): boolean {
  const subject = subjectOf(words.sentence, predicate)
  const ahead = words.tokens.some((t, i) => t.head === predicate && /^(?:will|would|shall|'ll)$/u.test(words.lower[i]!))
  if (subject === undefined || !ahead) return false
  const actor = scene.actors.headOf(words.sentence, subject)
  return /^(?:it|we|i|he|she|they)$/u.test(words.lower[subject]!) || (actor !== undefined && actor === claim.speaker)
}

/** The words of what would follow. */
const consequenceText = ({ words, consequence }: Statement): string =>
  consequence ? words.lower.slice(consequence.from, consequence.to).join(' ') : ''

function ofThreat(text: string, scene: Scene, hasCondition: boolean): ContingencyKind {
  if (LINE.test(text)) return 'red line'
  return hasCondition && scene.knowledge.claimKinds.in(text).some(({ id }) => id === 'menace') ? 'red line' : 'warning'
}

export function kindOf(statement: Statement, text: string, claim: Claim | undefined, scene: Scene): ContingencyKind {
  const { cue, condition, noun } = statement
  if (cue.kind) return cue.kind
  if (noun === 'promise' || noun === 'threat') return OF_NOUN[noun]
  const conditional = cue.role === 'condition' || cue.role === 'inversion'
  if (claim?.kind === 'promise') return condition ? 'condition' : 'commitment'
  if (claim?.kind === 'threat') return ofThreat(text, scene, conditional)
  if (claim?.kind === 'demand') return cue.role === 'outcome' ? 'warning' : 'condition'
  if (claim && claim.kind !== 'assessment' && STRIKES_BACK.test(consequenceText(statement))) return 'warning'
  if (claim && conditional && claim.kind !== 'assessment' && ownAct(statement, claim, scene)) return 'condition'
  if (conditional && mustNot(statement.words, statement)) return 'warning'
  return 'forecast'
}

/** "Should they come, the town must not sleep": what is called for, not what will be. */
const mustNot = (words: Words, { predicate }: Statement): boolean =>
  isNegated(words.sentence, predicate) && words.tokens.some((t, i) => t.head === predicate && /^(?:must|should)$/u.test(words.lower[i]!))
