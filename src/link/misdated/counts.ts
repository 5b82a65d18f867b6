/**
 * Counts of two tellings: other dead or other damage tell of two happenings.
 *
 * "killed seven" and "nine dead" part; "killed seven" and "seven dead, two hurt" agree.
 */
import { readNumber } from '../../text/number-words.ts'
import type { Telling } from '../dated-tellings.ts'
import type { Passages } from '../passages.ts'

/** Counts of one unit of which none agree: other dead, other damage. */
export function otherCounts(a: Telling, b: Telling): boolean {
  const units = new Set(a.figures.map(({ unit }) => unit))
  const clash = [...units].filter((unit) => {
    const [x, y] = [a, b].map(({ figures }) => figures.filter((figure) => figure.unit === unit && figure.unit !== 'percent'))
    if (!x?.length || !y?.length) return false
    return !x.some((one) => y.some((other) => one.low <= other.high * 1.1 && other.low <= one.high * 1.1))
  })
  // The wounded may differ where the dead agree; then most of what is counted must.
  const agree = [...units].filter((unit) => b.figures.some((figure) => figure.unit === unit)).length - clash.length
  return clash.length > 0 && agree <= clash.length
}

/** "killed seven", "12 people were wounded": tolls of one sentence and the next. */
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const NUMBER = String.raw`(?:(?!(?:19|20)\d\d\b|\d+\s+(?:${MONTHS}))\d+(?:[,.]\d+)*|(?:(?:${TENS})-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|${TENS}|dozens?)`
const TOLLS: readonly RegExp[] = [
  'kill(?:ed|ing)|dead|died|drown(?:ed|ing)|perished|deaths|lives',
  'wound(?:ed|ing)|injur(?:ed|ing)|hurt',
].map(
  (verbs) =>
    new RegExp(
      `(?:${verbs})\\s+(?:at\\s+least\\s+|about\\s+|some\\s+)?(?<behind>${NUMBER})\\b|\\b(?<before>${NUMBER})\\s+(?:\\p{L}+\\s+){0,3}(?:${verbs})`,
      'iu',
    ),
)

/** "Nobody was hurt": a toll of none. */
const NO_HARM =
  /\b(?:no\s*one|nobody|none(?:\s+of\s+\p{L}+)?)\s+(?:was|were|had been|has been)\s+(?:\p{L}+\s+)?(?:hurt|killed|injured|wounded|harmed)\b|\bno\s+(?:casualties|deaths|victims|injuries|one\s+died)\b|\bwithout\s+(?:casualties|loss\s+of\s+life|injuries)\b/iu

/** The dead and the hurt of a telling and the sentence behind it, where it counts them. */
function tollsOf({ passage, document }: Telling, passages: Passages): (number | undefined)[] {
  const words = passages
    .of(document.id)
    .slice(passage.at, passage.at + 2)
    .map(({ citation }) => citation.quote)
    .join(' ')
  const harmless = NO_HARM.test(words)
  return TOLLS.map((toll) => {
    const found = toll.exec(words)?.groups
    const number = found?.behind ?? found?.before
    if (number === undefined) return harmless ? 0 : undefined
    return readNumber(number) ?? undefined
  })
}

function comparedTolls(a: Telling, b: Telling, passages: Passages): boolean[] {
  const [x, y] = [tollsOf(a, passages), tollsOf(b, passages)]
  return x.flatMap((one, i) => (one === undefined || y[i] === undefined ? [] : [one === y[i]]))
}

export const otherTolls = (a: Telling, b: Telling, passages: Passages): boolean => comparedTolls(a, b, passages).includes(false)
export const sameTolls = (a: Telling, b: Telling, passages: Passages): boolean => comparedTolls(a, b, passages).includes(true)
