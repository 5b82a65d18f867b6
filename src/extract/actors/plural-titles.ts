/**
 * Titles that several people bear, each of their own state.
 *
 * "Iranian ministers Abbas A. and Aziz N.": both are ministers of Iran. "The foreign ministers of Armenia and Azerbaijan, Ararat M. and Jeyhun B.", "the Armenian and
 * Azerbaijani foreign ministers, Ararat M. and Jeyhun B.": in that order. "The ministers of Armenia and Azerbaijan and Nils D." tells nothing of Nils D.
 */
import { contains, type Span } from '../../text/spans.ts'
import type { Member, Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import type { View } from './scene.ts'
import type { Link } from './title-links.ts'
import { between, type TitlePhrase } from './title-phrases.ts'

/** Between the parts of a list, ranks and possessive signs with it: ", ", " and ", "’s and ", " and Gen. ". */
const AND = /^(?:'s?)?(?:, (?:and )?| and )(?:the |(?:\p{Lu}\p{L}*\. ?)+)?$/u
const OF = /^ (?:of|from) (?:the )?$/u
/** Between the states and the title behind them: "Armenian and Azerbaijani deputy foreign ministers". */
const DESCRIBED = /^(?:'s?)? (?:[\p{L}-]+ )?$/u

const isBody = ({ member }: Placed): boolean => member.kind === 'state' || member.kind === 'organization'

/** A list that begins with its first part: as far as only "," and "and" stand between. */
function listFrom<T extends { start: number; end: number }>(view: View, parts: readonly T[], first: T): T[] {
  const list = [first]
  for (const part of parts) {
    const last = list.at(-1)!
    if (part.start > last.end && AND.test(between(view, last.end, part.start))) list.push(part)
  }
  return list
}

/** A list that ends with its last part. */
function listTo<T extends { start: number; end: number }>(view: View, parts: readonly T[], last: T): T[] {
  const list = [last]
  for (const part of parts.toReversed())
    if (part.end < list[0]!.start && AND.test(between(view, part.end, list[0]!.start))) list.unshift(part)
  return list
}

/** Whose the titles are, in order, and where the words for that begin and end. */
function bodiesOf(view: View, mentions: readonly Placed[], { start, end }: TitlePhrase): { bodies: Member[]; start: number; end: number } {
  const bodies = mentions.filter((m, k) => isBody(m) && !mentions.some((o, j) => j !== k && isBody(o) && contains(o, m) && !contains(m, o)))
  const behind = bodies.find((m) => m.start > end && OF.test(between(view, end, m.start)))
  if (behind) {
    const list = listFrom(view, bodies, behind)
    return { bodies: list.map((m) => m.member), start, end: list.at(-1)!.end }
  }
  const before = bodies.findLast((m) => m.end < start && DESCRIBED.test(between(view, m.end, start)))
  if (!before) return { bodies: [], start, end }
  const list = listTo(view, bodies, before)
  return { bodies: list.map((m) => m.member), start: list[0]!.start, end }
}

/** A name with the body that it is of: "Nils D. of Norway". */
function withOwn(view: View, mentions: readonly Placed[], member: Member, { start, end }: Span): Span & { member: Member; own?: Member } {
  const own = mentions.find((m) => isBody(m) && m.start > end && OF.test(between(view, end, m.start)))
  return { member, start, end: own?.end ?? end, ...(own && { own: own.member }) }
}

/** The people who bear titles in the plural, with whose each title is. */
export function pluralLinks(
  view: View,
  mentions: readonly Placed[],
  phrase: TitlePhrase,
  people: readonly NamedPerson[],
): { link: Link; owner: Member | undefined }[] {
  const { bodies, start, end } = bodiesOf(view, mentions, phrase)
  const names = people.map(({ member, name }) => withOwn(view, mentions, member, name))
  const next = names.find((n) => n.start > end && /^,? (?:\p{Lu}\p{L}*\. ?)*$/u.test(between(view, end, n.start)))
  const last = next ? undefined : names.findLast((n) => n.end < start && /^, (?:the |both )?$/u.test(between(view, n.end, start)))
  const bearers = next ? listFrom(view, names, next) : last ? listTo(view, names, last) : []
  const isPaired = bodies.length === bearers.length
  if (bearers.length < 2 || (bodies.length > 1 && !isPaired)) return []
  return bearers.map((bearer, k) => ({
    link: { member: bearer.member, span: { start: Math.min(start, bearer.start), end: Math.max(end, bearer.end) }, clause: false },
    owner: bearer.own ?? bodies[isPaired ? k : 0] ?? (bearers.filter((b) => b.own).length === 1 ? bearers.at(-1)!.own : undefined),
  }))
}
