/**
 * Whether someone named at a place of a sentence speaks there: by the claims that were read, else by a verb of telling beside.
 *
 * In "An anonymous donor has given three million, the director said" the donor, who stands in what is told, does not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Claim } from '../../../model/index.ts'
import { contains, overlaps, type Span } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'
import { isQuoted } from './sourced.ts'

/** Characters between someone and a verb of telling behind them, */
const AHEAD = 90
/** before them: "said one senior official", */
const BEHIND = 30
/** and before them, where it leads to a source: "according to a minister and two aides". */
const LED = 60

/** What stands between someone and his verb of telling: nothing finite of its own, "A police officer was shot, police" is none. */
const isSubject = (between: string): boolean =>
  !/^\s*(?:and|or|but)\s*$/u.test(between) &&
  (!/^\s*(?:was|were|is|are|had|has|have|will|would|can|could|may|might|must|should|did|does|\p{Ll}+(?<!authoris|authoriz|involv|brief|bas|plac|retir|station|post|attach|appoint|assign|inform|quot|ask|request|declin|refus|insist|interview|reach|contact|concern)ed)\s/u.test(
    between,
  ) ||
    /^\s*(?:was|were) (?:quoted|cited|reported)/u.test(between))

/** What rests on who says it: a wish does not, nor does silence. */
const asserts = ({ kind, cue }: Claim): boolean =>
  /^(?:statement|accusation|assessment|denial|fear|promise|threat)$/u.test(kind) && !/^(?:declin|refus)/iu.test(cue?.quote ?? '')
/** "The opponents, led by a fugitive businessman, said", "the transport minister, a former general, said": in his name nobody speaks. */
const isHead = (before: string): boolean =>
  !/\b(?:by|of|with|who|which|whom|from|to|for|under|against|near|in|at|on)\b/iu.test(before) &&
  !/^(?:the|its|his|her|their|\p{Lu}\S*)\s[^,]*,\s*$/u.test(before.replace(/^The\b/u, 'the'))

/** @param claims those of the article */
export function speakersOf(
  sentence: ToldSentence,
  claims: readonly Claim[],
  words: CheckWordTable,
): { readonly tells: readonly Span[]; readonly speaks: (at: number, end: number) => boolean } {
  const { text, start: from } = sentence
  const here = claims.filter((claim) => claim.source !== null && (overlaps(claim.source, sentence) || overlaps(claim.content, sentence)))
  const verbs = [
    ...words.find('speech', text).map((span) => ({ ...span, leads: false })),
    ...words.find('speech before', text).map((span) => ({ ...span, leads: true })),
  ]
  const speaks = (at: number, end: number): boolean => {
    if (isQuoted(text, { start: at, end: at })) return false
    const span = { start: from + at, end: from + end }
    const own = here.filter(({ source }) => overlaps(source!, span))
    if (own.length > 0) return own.some((claim) => asserts(claim) && isHead(text.slice(Math.max(0, claim.source!.start - from), at)))
    if (here.some(({ content }) => contains(content, span))) return false
    return verbs.some(({ start, end: over, leads }) => {
      if (start >= end) return !leads && start - end < AHEAD && isSubject(text.slice(end, start))
      // "according to two people": the words before them were taken too.
      if (over > at) return over < end && leads
      return (
        at - over < (leads ? LED : BEHIND) &&
        !/^(?:tells?|told)$/iu.test(text.slice(start, over)) &&
        !/\bthat\b/u.test(text.slice(over, at))
      )
    })
  }
  return { tells: verbs, speaks }
}
