/**
 * Numbers that no quantity was read from, for an old figure is often told by its number alone.
 *
 * "down from 3,400 in 2015" yields 3,400 of nothing, "keeps 1,250 soldiers and police" 1,250 of soldiers; years, days, ages, hours and the numbers of articles yield none.
 */
import { type Citation, cite, type Document, type Quantity } from '../../../model/index.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { overlaps } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { numbersIn } from '../inconsistency/numbers.ts'

/** The unit of a number that says nothing of what it counts, or whose noun the extraction did not take for a count. */
export const BARE = 'number'
/** Below it a number is told of too many things. */
const LEAST = 4
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const NO_COUNT_BEFORE = new RegExp(
  `(?:${MONTH}|\\b(?:No\\.?|number|article|paragraph|section|clause|resolution|chapter|page|aged?|age of|order|road|highway|route|line|flight|room|case|[£$€]|US\\$|at))\\s*$|[£$€#/:.-]$`,
  'iu',
)
const NO_COUNT_BEHIND = new RegExp(
  `^(?:\\s*(?:%|:|/|°)|\\s+(?:${MONTH}|per\\s?cent|percent|percentage|million|billion|trillion|thousand|hundred|dozen|[ap]\\.?m\\b|years?|months?|weeks?|days?|hours?|minutes?|seconds?|degrees?|kilomet(?:re|er)s?|met(?:re|er)s?|miles|square|km|points?|dollars?|euros?|pounds?|times))`,
  'iu',
)
/** Words behind a number that may tell what it counts. */
const NOUNS = 3

/** The words of what is counted, up to the first that is mere grammar. */
function counted(behind: string): string {
  const words = /^(?:\s+[\p{L}’'-]+)+/u.exec(behind)?.[0].trim().split(/\s+/u) ?? []
  const end = words.findIndex((word) => FUNCTION_WORDS.has(word.toLowerCase()))
  return words.slice(0, end < 0 ? NOUNS : Math.min(end, NOUNS)).join(' ')
}

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(text)

function quantityAt(citation: Citation, value: number, of: string, approximate: boolean): Quantity {
  const id = `${citation.document} ${citation.start}` as Quantity['id']
  return { id, low: value, high: value, unit: BARE, approximate, of, ofActors: [], citation }
}

export function bareNumbers(documents: readonly Document[], quantities: readonly Quantity[]): Quantity[] {
  const taken = groupedBy(quantities, ({ citation }) => citation.document)
  return documents.flatMap((doc) => {
    const furniture = doc.regions.filter((region) => region.kind === 'furniture')
    const known = [...furniture, ...(taken.get(doc.id) ?? []).map(({ citation }) => citation)]
    return numbersIn(doc.text).flatMap(({ value, start, end }) => {
      const [before, behind] = [doc.text.slice(Math.max(0, start - 20), start), doc.text.slice(end, end + 80)]
      if (value < LEAST || isYear(doc.text.slice(start, end)) || NO_COUNT_BEFORE.test(before) || NO_COUNT_BEHIND.test(behind)) return []
      if (known.some((one) => overlaps(one, { start, end }))) return []
      const of = counted(behind)
      const rough = /\b(?:about|around|some|nearly|almost|roughly|approximately|over|under|than)\s+$/iu.test(before)
      return [quantityAt(cite(doc, start, end + (of === '' ? 0 : behind.indexOf(of) + of.length)), value, of, rough)]
    })
  })
}
