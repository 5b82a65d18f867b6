/**
 * Whose a passive is, where that stands between the verb and what is said or behind it: "by Oslo", or a capital after "in".
 *
 * "Kenya was asked by Somalia to send doctors": Somalia; "seen in Khartoum as a danger": Khartoum; "accused of theft by his party": the party.
 * "Asked by phone", "seen in May as …" name nobody.
 */
import type { Ask, Content } from './content-span.ts'
import type { CuePlace } from './cues-in.ts'
import { type Subject, subjectBehind } from './subject.ts'
import { verbGroup, type Words } from './words.ts'

export interface ByWhom {
  readonly agent: Subject
  /** One past its last word. */
  readonly to: number
}

/** How and by when, not who. */
const NOBODY =
  /^(?:accident|chance|dawn|day|decree|default|design|dusk|e-?mail|error|fax|force|hand|law|letter|mail|means|midnight|mistake|necessity|night|noon|nature|order|phone|post|radio|right|surprise|telephone|then|today|tomorrow|vote|way)$/u

/** By "by" with what may act, or "in" with a name: right behind the verb. */
export function byWhom(words: Words, { at, cue }: CuePlace, next: number): ByWhom | undefined {
  const place = words.lower[next] === 'in' && cue.frames.includes('object-as') && cue.expression === 'ascribed'
  if (words.lower[next] !== 'by' && !place) return undefined
  const agent = subjectBehind(words, next)
  if (!agent) return undefined
  const head = words.tokens[agent.head]!
  if (NOBODY.test(words.lower[agent.head]!) || head.upos === 'NUM' || /ing$/u.test(head.text)) return undefined
  if (place && (head.upos !== 'PROPN' || head.deprel.endsWith(':tmod') || verbGroup(words, at).modal !== undefined)) return undefined
  return { agent, to: agent.to }
}

/** "accused of nepotism by her own party": the charge without who brings it; "… for hiring a cousin" runs on. Not who did it: "accused of ignoring raids by rebels". */
export function withoutAgent({ words, knowledge, place: { at } }: Ask, content: Content | undefined): Content | undefined {
  if (!content) return undefined
  for (let i = content.from + 1; i < content.to; i++) {
    if (words.lower[i] !== 'by' || words.quoted[i]) continue
    const agent = subjectBehind(words, i)
    const isPlain = !words.tokens.slice(content.from, i).some(({ upos, xpos }) => upos === 'VERB' || upos === 'ADP' || xpos === 'VBG')
    const isTheirs = agent !== undefined && (isPlain || words.tokens[agent.head]!.head === at)
    if (agent && isTheirs && (words.tokens[agent.head]!.upos === 'PROPN' || knowledge.sourceNouns.of(words.lower[agent.head]!)))
      return { ...content, to: agent.to >= content.to ? i : content.to, source: agent }
  }
  return content
}
