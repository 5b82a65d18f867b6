/**
 * Two dates for one act in one article.
 *
 * "The ministers signed the treaty in Oslo on 3 May … when the treaty was signed in Oslo on 5 May" yields a caution;
 * "signed on 3 May and ratified on 5 May" and "a second raid on 5 May" yield none.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import { cite, type Document, type Finding, publishedDay } from '../../../model/index.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { PAST_VERB } from '../../../text/past-verb.ts'
import { plain } from '../../../text/plain.ts'
import { stem } from '../../../text/stem.ts'
import { type ToldDate, toldDates } from '../../../text/told-dates.ts'
import { INCONSISTENT } from '../../thresholds.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { isToldAsDone } from '../article/told-as-done.ts'
import { finding } from '../findings.ts'

/** An act told as done, with its date. */
interface Dated {
  readonly sentence: ToldSentence
  readonly date: ToldDate
  /** Stems of its sentence. */
  readonly terms: ReadonlySet<string>
  /** Stems of its clause. */
  readonly near: ReadonlySet<string>
  /** Stems of its verbs in the past, and of nouns made of them. */
  readonly acts: ReadonlySet<string>
}

const EMPTY =
  /^(?:say|said|tell|told|ad|report|accord|year|month|week|day|time|was|were|had|has|have|people|govern|countri|state|offici|minist|presid|new|last|first|two|three|also|sunday|monday|tuesday|wednesday|thursday|friday|saturday|night|morn|even|even|afternoon|m|th)$/u
const CLAUSE = /[;:—–]|(?<!(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),\s|\s(?:but|while|after|before|because|although|and)\s/giu

function clauseAround(text: string, date: ToldDate): string {
  const bounds = [...text.matchAll(CLAUSE)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  // A date that opens the sentence belongs to the clause behind it.
  const opening = date.start < 12
  const from = bounds.filter((b) => b.end <= date.start).at(-1)?.end ?? 0
  const to = bounds.find((b) => b.start >= date.end + (opening ? 3 : 0))?.start ?? text.length
  return text.slice(opening ? 0 : from, to)
}

const stemsOf = (text: string, isCalendar: (word: string) => boolean): Set<string> =>
  new Set(
    plain(text)
      .split(' ')
      .filter((word) => word.length > 2 && !/\d/u.test(word) && !FUNCTION_WORDS.has(word) && !isCalendar(word))
      .map(stem)
      .filter((word) => !EMPTY.test(word)),
  )

const ACT = new RegExp(PAST_VERB.source, 'giu')
const NO_ACT = /^(?:was|were|had|did|said|told)$/iu

function datedActs(doc: Document, knowledge: Knowledge): Dated[] {
  const { comparing, checkWords } = knowledge
  const published = publishedDay(doc)
  const isCalendar = (word: string): boolean => comparing.is('calendar', word)
  return sentencesOf(doc).flatMap((sentence) =>
    toldDates(sentence.text, published)
      .filter(
        (date) =>
          (date.precision === 'day' ? date.from === date.to : date.yearStated) &&
          (isToldAsDone(sentence.text, date, knowledge) || isAttribute(sentence.text, date)),
      )
      .flatMap((date): Dated[] => {
        const clause = clauseAround(sentence.text, date)
        if (checkWords.in('recurs', clause)) return []
        const acts = new Set(
          [...clause.matchAll(ACT)]
            .filter((m) => !NO_ACT.test(m[0]))
            .map((m) => stem(plain(m[0])))
            .filter((word) => !EMPTY.test(word)),
        )
        const near = stemsOf(clause, isCalendar)
        return [{ sentence, date, terms: stemsOf(sentence.text, isCalendar), near, acts }]
      }),
  )
}

/** "the 5 May attack": the date says which attack. */
const isAttribute = (text: string, date: ToldDate): boolean =>
  /\bthe $/iu.test(text.slice(0, date.start)) && /^ \p{Ll}{4,}/u.test(text.slice(date.end))

/** "the signing in Doha on 8 March": the act as a noun that the reader knows. */
const KNOWN_ACT =
  /\b(?:the|its|their|his|her|that|this)\s+(?:\p{L}+\s+)?(?:\p{L}+ing|\p{L}+(?:tion|sion|ment|ure)|attack|raid|blast|strike|crash|fire|vote|arrest|death|murder|accord|deal|treaty|agreement|meeting|summit|visit|verdict|landing|ambush|coup)\b/iu
const namesOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?<=\p{Ll}[,’”]?\s)\p{Lu}[\p{L}’-]{2,}/gu)].map((match) => stem(plain(match[0]))))

function same(a: Dated, b: Dated): boolean {
  if (a.date.precision !== b.date.precision) return false
  const acts = [...a.acts].some((act) => b.acts.has(act) || b.near.has(act)) || [...b.acts].some((act) => a.near.has(act))
  if (!acts) return false
  const common = [...a.terms].filter((term) => b.terms.has(term))
  // One act, at a place or of a person that both name, told once and then pointed back to.
  const names = namesOf(a.sentence.text)
  const pointed =
    KNOWN_ACT.test(clauseAround(b.sentence.text, b.date)) && common.some((term) => names.has(term) && namesOf(b.sentence.text).has(term))
      ? 1
      : 0
  return common.length + pointed >= INCONSISTENT.sharedStems + (a.date.precision === 'day' ? 0 : 1)
}

const words = ({ sentence, date }: Dated): string => sentence.text.slice(date.start, date.end)

export function dateFindings(doc: Document, knowledge: Knowledge): Finding[] {
  const acts = datedActs(doc, knowledge)
  const pairs = acts.flatMap((a, i) =>
    acts
      .slice(i + 1)
      .filter((b) => b.sentence !== a.sentence && (b.date.to < a.date.from || a.date.to < b.date.from) && same(a, b))
      .map((b) => ({ a, b })),
  )
  const [first] = pairs
  const found = first && [
    finding({
      check: 'internal-inconsistency',
      document: doc.id,
      message: `What seems one act is told under “${words(first.a)}” and under “${words(first.b)}”`,
      innocent: 'There may have been two such acts',
      citations: [first.a, first.b].map(({ sentence }) => cite(doc, sentence.start, sentence.end)),
      severity: 'caution',
    }),
  ]
  return found ?? []
}
