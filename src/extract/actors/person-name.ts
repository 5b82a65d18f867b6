/**
 * A person’s name as it stands in a text, without titles, and which of two names may be the same person’s.
 *
 * "Ayatollah Ali Khamenei" is "Ali Khamenei", and so may be "Khamenei" and "Mr. Khamenei"; "Mojtaba Khamenei" is not.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { plain } from '../../text/plain.ts'
import type { Span } from '../../text/spans.ts'

/** The span of a name less the titles at its beginning: what the recognizer took for a part of it. */
export function withoutTitles(text: string, lower: string, span: Span, { titles, names, offices }: Knowledge): Span {
  let start = span.start
  // "U.S. Ambassador Chris S."
  const state = names.find(text.slice(start, span.end))[0]
  if (state?.start === 0 && titles.at(lower, start + state.end + 1)) start += state.end + 1
  const titleAt = () => titles.at(lower, start) ?? titles.pluralAt(lower, start)
  for (let hit = titleAt(); hit && hit.end < span.end; hit = titleAt()) {
    // "Justice Khan" is titled, but a title that goes on into the name's last word is the name
    const gap = /^\.? +/u.exec(lower.slice(hit.end))?.[0].length ?? 0
    if (gap === 0 || hit.end + gap >= span.end) break
    // "Dean Acheson", a first name where it has a capital
    if (hit.found[0]!.id === 'director' && offices.isFirstName(text.slice(start, hit.end))) break
    start = hit.end + gap
  }
  // "Clinton's", "Charles Laing of the", "Clinton Friday"
  const rest =
    /(?:'s?|(?: (?:of|the|and|in|on|at|for|by))+| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)+$/u.exec(text.slice(start, span.end))?.[0]
      .length ?? 0
  return { start, end: span.end - rest }
}

export const parts = (name: string): string[] =>
  plain(name)
    .split(' ')
    .filter((part) => part !== '')

/** The last name without article: "al-Assad" and "Assad" are one. */
export const lastName = (name: string): string => lastOf(parts(name))

const lastOf = (parts: readonly string[]): string => parts.findLast((part) => !/^(?:al|el|jr|sr|ii|iii)$/u.test(part)) ?? ''

/** At most one letter inserted, left out or changed: "Masoud", "Massoud". */
function isNear(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
}

/** Whether another full name may be the same person’s: like first names (or an initial) and like last names. */
export function samePersonAs(name: string): (other: string) => boolean {
  const own = parts(name)
  const [first, last] = [own[0]!, lastOf(own)]
  return (another) => {
    const theirs = parts(another)
    if (own.length < 2 || theirs.length < 2 || !isNear(last, lastOf(theirs))) return false
    const other = theirs[0]!
    return isNear(first, other) || ((first.length === 1 || other.length === 1) && first[0] === other[0])
  }
}
