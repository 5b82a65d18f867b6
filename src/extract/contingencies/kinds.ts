/**
 * What kind of statement it is: by its own words, else by who speaks, whose act would follow, and whether it harms.
 *
 * "If the ships come back, the town will starve" is a forecast; Oslo's minister says it: a warning. "If the ships come back, we will close the
 * strait" binds the speaker: a commitment; "we will close the strait if Bergen does" asks for something first: a condition.
 */
import type { Claim, ContingencyKind } from '../../model/index.ts'
import type { Words } from '../claims/words.ts'
import { dependentsOf, isNegated, subjectOf } from '../syntax.ts'
import { BINDS } from './pledges.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statement.ts'

/** What a limit is drawn with: "will not be accepted", "will never give up", "crossing of a line". */
const LINE =
  /\b(?:not|never|no circumstances)\b.*\b(?:accept|tolerat|recogni[sz]|negotia|consent|give up|given up|surrender|cede|compromis)|\bnever (?:allow|permit)|\bany\b.*\bbe (?:answered|considered|met|regarded|seen|treated) (?:as|by|with)\b|\b(?:under no circumstances|not ever|(?:a|red) lines?)\b/iu
const OF_NOUN = { promise: 'commitment', threat: 'warning' } as const

/** "It would accept", "we are back": the speaker's own side does what follows. */
function ownAct({ words, predicate }: Statement, { speaker }: Claim, scene: Scene): boolean {
  const { sentence, lower } = words
  const subject = subjectOf(sentence, predicate)
  const ahead = dependentsOf(sentence, predicate, 'aux').some((i) => /^(?:will|would|shall|'ll|’ll)$/u.test(lower[i]!))
  if (subject === undefined || !ahead) return false
  if (/^(?:we|i)$/u.test(lower[subject]!)) return true
  if (/^(?:it|he|she|they)$/u.test(lower[subject]!)) return !words.quoted[subject]
  const actor = scene.actors.headOf(sentence, subject)
  return actor !== undefined && speaker !== undefined && (actor === speaker || actor === scene.actors.stateOf(speaker))
}

/** What follows harms someone, or is held out to "you" or to "those who …". */
function harms({ words, consequence }: Statement, scene: Scene): boolean {
  if (!consequence) return false
  const text = words.lower.slice(consequence.from, consequence.to).join(' ')
  return (
    /\byou (?:will|shall|would)\b|\byou['’]ll\b/u.test(text) || scene.knowledge.claimKinds.in(text).some(({ where }) => where === 'brought')
  )
}

/** "There will be no talks": out of the question, under no condition. */
const rulesOut = ({ words, consequence, condition }: Statement): boolean =>
  consequence !== null &&
  condition === null &&
  /^there (?:will|can|would|could) (?:never )?be no\b/u.test(words.lower.slice(consequence.from, consequence.to).join(' '))

/** "Unless the crew is freed, there will be no talks": what is withheld. */
const withholds = ({ words, cue, predicate }: Statement): boolean => cue.words === 'unless' && isNegated(words.sentence, predicate)

/** "Without aid, the town would starve": what its lack brings about, where nobody refuses anything. */
const lacks = ({ words, cue, predicate }: Statement, claim: Claim | undefined): boolean =>
  cue.words === 'without' && (!isNegated(words.sentence, predicate) || claim?.kind === 'assessment')

/** Someone's own act: what binds them, but "if" behind it asks for something first. */
function ofOwnAct({ condition, consequence }: Statement, claim: Claim): ContingencyKind {
  const asked = condition && consequence && condition.from > consequence.from
  return asked && !BINDS.test(claim.cue?.quote ?? '') ? 'condition' : 'commitment'
}

/** "It will not extend the waiver": an act, not what someone would be or like. */
const acts = ({ words, predicate, cue }: Statement): boolean =>
  cue.role === 'outcome' &&
  words.tokens[predicate]!.upos === 'VERB' &&
  !/^(?:have|hope|know|like|love|need|prefer|see|want)$/u.test(words.tokens[predicate]!.lemma) &&
  /^(?:i|it|we)$/u.test(words.lower[subjectOf(words.sentence, predicate) ?? -1] ?? '')

/** "Any duty would need their assent": what it takes. */
const needs = ({ words, predicate, cue }: Statement): boolean =>
  cue.role === 'outcome' && /^(?:need|require)$/u.test(words.tokens[predicate]!.lemma) && words.lower[predicate - 1] === 'would'

/** In the words of one who decides. */
function decided(statement: Statement, text: string, claim: Claim, scene: Scene): ContingencyKind {
  const { cue, condition } = statement
  const conditional = cue.role === 'condition' || cue.role === 'inversion'
  if (LINE.test(text) || rulesOut(statement)) return 'red line'
  if (withholds(statement)) return 'condition'
  if (claim.kind === 'threat') return 'warning'
  if (claim.kind === 'demand' && cue.role !== 'outcome') return 'condition'
  if (claim.kind === 'promise' || ((conditional || acts(statement)) && ownAct(statement, claim, scene)))
    return condition ? ofOwnAct(statement, claim) : 'commitment'
  return harms(statement, scene) ? 'warning' : 'forecast'
}

export function kindOf(statement: Statement, text: string, claim: Claim | undefined, scene: Scene): ContingencyKind {
  const { cue, noun, words } = statement
  if (cue.role === 'refusal' && LINE.test(text)) return 'red line'
  if (cue.kind && !lacks(statement, claim)) return cue.kind
  if (needs(statement)) return 'condition'
  if (noun === 'promise' || noun === 'threat') return OF_NOUN[noun]
  if (claim && claim.kind !== 'assessment' && claim.kind !== 'fear') return decided(statement, text, claim, scene)
  return cue.role !== 'outcome' && mustNot(words, statement) ? 'warning' : 'forecast'
}

/** "Should they come, the town must not sleep": what is called for, not what will be. */
const mustNot = (words: Words, { predicate }: Statement): boolean =>
  isNegated(words.sentence, predicate) &&
  dependentsOf(words.sentence, predicate, 'aux').some((i) => /^(?:must|should)$/u.test(words.lower[i]!))
