/**
 * Offices told by what their holder heads: "Anna Holm, who runs the defence ministry in Lund", "the head of the Pentagon, Karl Berg", "top diplomat".
 */
import { type Actor, type Citation, cite, type Document, type DocumentId } from '../../../model/index.ts'

const HOUSES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:Pentagon|defen[cs]e (?:ministry|department|office)|(?:ministry|department) of defen[cs]e|ministry of war)\b/iu,
    'defence minister',
  ],
  [/\b(?:State Department|department of state)\b/iu, 'secretary of state'],
  [
    /\b(?:Foreign Office|foreign (?:ministry|department|affairs ministry)|(?:ministry|department) of (?:foreign|external) affairs|Quai d[’']Orsay|Farnesina|diplomatic service|Itamaraty)\b/iu,
    'foreign minister',
  ],
  [/\b(?:interior ministry|(?:ministry|department) of the interior|Home Office)\b/iu, 'interior minister'],
  [/\b(?:finance ministry|ministry of finance)\b/iu, 'finance minister'],
  [/\b(?:government|cabinet|coalition|country|nation|republic)\b/iu, 'leader'],
]

const titleOf = (house: string): string | undefined => HOUSES.find(([form]) => form.test(house))?.[1]

/** What stands right behind a name, in the present: "once ran" and "whose government" are none. */
const WHO_HEADS =
  /^,?\s*(?:\(\s*)?(?:who|now|currently)\s+(?:now\s+|currently\s+|still\s+|also\s+)?(?:heads|leads|runs|directs|governs|oversees|presides over|is in charge of|is (?:the )?(?:head|chief|boss) of|is at the head of|sits at the head of)\s+(?<house>(?:[\p{L}’'-]+\s+){0,5}?[\p{L}’'-]+)(?=[,.;)]|\s+(?:in|of|from|and|at)\b)/iu
/** What stands right before one: "the head of the Pentagon, Karl Berg", "Pentagon chief Karl Berg". */
const HEAD_OF =
  /(?:\b(?:head|chief|boss|leader) of (?<house>(?:[\p{L}’'-]+\s+){0,4}?[\p{L}’'-]+),?|\b(?<named>Pentagon|State Department|Foreign Office|defen[cs]e ministry|foreign ministry)\s+(?:chief|head|boss),?)\s+$/iu

export interface Headed {
  readonly title: string
  readonly at: Citation
}

/** Offices that an article gives to a person by what they head. */
export const headedBy = (person: Actor, docs: ReadonlyMap<DocumentId, Document>): Headed[] =>
  person.mentions.flatMap((mention): Headed[] => {
    const doc = docs.get(mention.document)!
    if (!/^\p{Lu}\S*\s.*\p{Lu}/u.test(mention.quote)) return []
    const behind = WHO_HEADS.exec(doc.text.slice(mention.end, mention.end + 110))
    const house = behind?.groups?.house
    const title = house === undefined ? undefined : titleOf(house)
    if (behind && title !== undefined) return [{ title, at: cite(doc, mention.start, mention.end + behind[0].length) }]
    const from = Math.max(0, mention.start - 70)
    const before = HEAD_OF.exec(doc.text.slice(from, mention.start))
    const led = before === null ? undefined : titleOf(before.groups?.house ?? before.groups?.named ?? '')
    return before && led !== undefined ? [{ title: led, at: cite(doc, from + before.index, mention.end) }] : []
  })
