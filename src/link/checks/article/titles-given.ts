/**
 * Titles that an article gives to a known person, each at its place: the roles that were read from it, and the same words before a later mention.
 *
 * "Foreign Minister Anna Holm said … Holm, the foreign minister, left" gives the first; "In 2016 Prime Minister Holm" behind it another.
 */
import { type Actor, type Citation, cite, type Document, type DocumentId, type Role } from '../../../model/index.ts'
import { overlaps } from '../../../text/spans.ts'
import { headedBy } from './headed.ts'
import { isQuoted } from './sourced.ts'

export interface TitleGiven {
  readonly person: Actor
  readonly role: Role
  readonly at: Citation
}

/** Words beside a title that put it into the past: "then", "ex-", "who was … at the time". */
const PAST_BEFORE =
  /(?:\b(?:then|former|ex|late|one-time|onetime|erstwhile|ousted|deposed|toppled|previous|past|predecessor|old|designate|elect|future|incoming|outgoing|deputy|acting|shadow|vice|become|became|being|appointed|elected|remained|when|while|under|succeeded|replaced|replacing|succeeding|after)(?: the| its| their| his| her)?[\s-]+(?:\p{Lu}[\p{L}-]+(?:[’']s)?\s+){0,2})$/iu
const PAST_BEHIND =
  /^(?:[^.;]{0,60}\b(?:at the time|at that time|back then|in those days)\b|[^.;]{0,12}\b(?:then|once|formerly|now a|now the|who was|who had been|who served|who held|who left|who resigned|who stepped down|who lost|until|from (?:19|20)\d\d|\((?:19|20)\d\d)\b)/iu

/** "then Prime Minister Holm", "the prime minister of the day, Holm": the office of the time that is told of. */
const THEN = /\bthen(?:[\s-]+(?:the|\p{Lu}[\p{L}-]+(?:[’']s)?))*[\s-]+$/u
const OF_THE_DAY = /\s+(?:of|at)\s+the\s+(?:day|time|hour|moment)\b/iu

export const isThen = (doc: Document, { start, end }: Citation): boolean =>
  THEN.test(doc.text.slice(Math.max(0, start - 50), start)) ||
  /^then\b/iu.test(doc.text.slice(start, end)) ||
  OF_THE_DAY.test(doc.text.slice(start, end))

/** "as foreign minister, Pompeo wrote" is of then; "as Secretary of State Mike Pompeo put it" of now. */
const AS = /\bas(?: the| its| their| his| her)?\s+(?:\p{Lu}[\p{L}-]+(?:[’']s)?\s+){0,2}$/iu
const withName = /^\p{Lu}[^,]*\s\p{Lu}[\p{L}’'-]+$/u

export const isPast = (doc: Document, { start, end, quote }: Citation): boolean =>
  (AS.test(doc.text.slice(Math.max(0, start - 50), start)) && !withName.test(quote)) ||
  PAST_BEFORE.test(doc.text.slice(Math.max(0, start - 50), start)) ||
  /^(?:then|former|ex|late)\b/iu.test(doc.text.slice(start, end)) ||
  /\b(?:then|former|ex|late|at the time)\b/iu.test(doc.text.slice(start, end)) ||
  /[\p{L}](?:-|\s)(?:designate|elect|in-waiting)\b/iu.test(doc.text.slice(start, end)) ||
  PAST_BEHIND.test(doc.text.slice(end, end + 120))

/** Undated, and not what the person does now: "signed by President X", "the government of", "a portrait of", "had negotiated". */
const OF_EARLIER =
  /\b(?:(?:\p{L}+ed|drawn up|begun|built|made|written|won|given|taken|chosen|known|bought|sold|laid|led|left)\s+by|(?:government|administration|cabinet|era|days|time|times|rule|reign|presidency|tenure|fall|overthrow|ouster|death|killing|murder|assassination|resignation|portraits?|pictures?|photographs?|photos?|statues?|busts?|posters?|memoirs?|legacy|letters?|speech|supporters|followers|backers|allies|loyalists|predecessor|successor|widow|widower|son|daughter|grandson|brother|bodyguard|biography|trial|grave|tomb|name|memory|honour|honor) of|named after|called after|dating (?:from|back to)|since|alongside|under|against|by)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+(?:[’']s)?\s+){0,2}$/u
const HAD = /^\s+had\s+(?!to\b|a\b|an\b|the\b|no\b)(?:\p{L}+ly\s+)?\p{L}+/u

/** "The government of President Holm has promised": it is in office as this is told. */
const GOVERNS = /\b(?:government|administration|cabinet|rule) of\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]+(?:[’']s)?\s+){0,2}$/u
const GOVERNS_NOW = /^\s+(?:has|is|says|wants|plans|will|intends|hopes|insists|refuses|denies|continues|remains|faces|does|must|can)\b/u

export const isOfAnEarlierAct = (doc: Document, { start, end }: Citation): boolean => {
  const before = doc.text.slice(Math.max(0, start - 60), start)
  const behind = doc.text.slice(end, end + 80)
  return (OF_EARLIER.test(before) && !(GOVERNS.test(before) && GOVERNS_NOW.test(behind))) || HAD.test(behind)
}

/** "Welcome home, President Holm!", "Long live President Holm", "President Holm, we need you": called out by somebody, who may honour by it. */
const CALL_BEFORE =
  /[“"‘'](?:[^“”"\n]{0,40}\b(?:welcome|long live|viva|vive|bravo|thank you|thanks|hail|dear|farewell|goodbye|good (?:morning|evening|luck)|congratulations|happy birthday|free|freedom for|justice for|bring back|give us back)\b[^“”"\n]{0,25})$/iu
const CALL_BEHIND = /^(?:[^“”"\n.]{0,40}!|,\s+(?:we|you|your|please|come|stay|do|don[’']t)\b)/iu

export const isCalledOut = (doc: Document, { start, end }: Citation): boolean =>
  CALL_BEFORE.test(doc.text.slice(Math.max(0, start - 80), start)) ||
  (isQuoted(doc.text, { start, end }) && CALL_BEHIND.test(doc.text.slice(end, end + 60)))

/** Mentions of a person right behind words of one of their titles, other than where the role itself stands. */
function again(docs: ReadonlyMap<DocumentId, Document>, person: Actor, role: Role): Citation[] {
  const title = role.title.toLowerCase()
  return person.mentions.flatMap((mention) => {
    const doc = docs.get(mention.document)!
    const before = doc.text.slice(Math.max(0, mention.start - title.length - 1), mention.start).toLowerCase()
    if (before === `${title} `) return [cite(doc, mention.start - title.length - 1, mention.end)]
    return doc.text.slice(mention.start, mention.end).toLowerCase().startsWith(`${title} `) ? [mention] : []
  })
}

export function titlesGiven(actors: readonly Actor[], docs: ReadonlyMap<DocumentId, Document>): TitleGiven[] {
  return actors
    .filter((actor) => actor.kind === 'person')
    .flatMap((person) => {
      const seen: Citation[] = []
      const given: TitleGiven[] = []
      for (const { title, at } of headedBy(person, docs)) {
        seen.push(at)
        given.push({ person, role: { title, tenure: 'unknown', citation: at }, at })
      }
      for (const role of person.roles) {
        const isNow = role.tenure === 'current' || role.tenure === 'unknown'
        const places = [role.citation, ...(isNow ? again(docs, person, role) : [])].filter(
          (at) => isNow || isThen(docs.get(at.document)!, at),
        )
        for (const at of places) {
          if (seen.some((other) => other.document === at.document && overlaps(other, at))) continue
          seen.push(at)
          given.push({ person, role: { ...role, title: role.title.replace(OF_THE_DAY, '') }, at })
        }
      }
      return given
    })
}
