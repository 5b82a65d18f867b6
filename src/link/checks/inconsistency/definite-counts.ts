/**
 * People counted, and a little further on more of them with "the".
 *
 * "Three diplomats left Iran on Thursday … The four diplomats who left on Thursday" yields a caution; "the three" after "four" may be some of them, "the four dead" after
 * "three arrested" are others, and a number that stands before, or is a sum of what does, is what "the" points back to: none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import { plain } from '../../../text/plain.ts'
import type { Span } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER, numbersIn } from './numbers.ts'

interface People extends Span {
  readonly value: number
  readonly noun: string
  /** Stems of the words between the number and the noun, and of the verb of a clause on them. */
  readonly told: readonly string[]
  readonly sentence: ToldSentence
  readonly at: number
}

/** Sentences between, over which "the" points back. */
const REACH = 4
const LEAST = 3
/** Who fills seats: some of them are told of, then all. */
const SEATS =
  /^(?:member|deputi|senat|judg|justic|council|councillor|lawmak|legislat|minist|state|player|leader|juror|commission|governor|mayor|director|candid|deleg|shareholder|employe|worker|teacher|student|pupil|people|person|resid|voter|year)/u
const PERSON =
  '(?:[\\p{L}]+ )?(?:\\p{L}{2,}(?:ers|ors|ists|ants|ents|ians|ees|mats|ots|ics|ives|tives|ards|guards|rs)|\\p{L}*men|\\p{L}*women|children|boys|girls|rebels|monks|nuns|guards|pilots|nurses|diplomats|hostages|suspects|tourists|refugees|migrants|brothers|sisters|relatives|victims|cadets|recruits|marines|troops|conscripts|activists|captives|scouts|monarchs|friends|spies)'
const MODIFIERS = '(?<told>(?:[\\p{L}-]+ ){0,2}?)'
const DEFINITE = new RegExp(
  `\\b(?:the|these|those|all|all the)\\s+(?<n>${NUMBER})\\s+${MODIFIERS}(?<noun>${PERSON})\\b(?: who (?<verb>\\p{L}+))?`,
  'giu',
)
const COUNTED = new RegExp(`(?<n>${NUMBER})\\s+(?<told>(?:[\\p{L}-]+ ){0,3}?)(?<noun>${PERSON})\\b`, 'giu')
/** Not the whole of them, or not sure. */
const LOOSE =
  /\b(?:all|both|another|other|further|additional|more|than|least|about|around|nearly|almost|some|over|up to|first|only|last|next|remaining|to|or|by|every|each|per)\s+$/iu
const SENTENCED = new Set(['convict', 'condemn', 'sentenc', 'jail', 'imprison', 'accus', 'charg', 'arrest', 'detain'])
const LINK = new Set(['who', 'of', 'and', 'in', 'from', 'were', 'was', 'had', 'have', 'are'])

const stems = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 1 && !LINK.has(word))
    .map(stem)

function peopleIn(sentence: ToldSentence, at: number, form: RegExp): People[] {
  return [...sentence.text.matchAll(form)].flatMap((match): People[] => {
    const { n, told, noun, verb } = match.groups as { n: string; told: string; noun: string; verb?: string }
    const value = readNumber(n)
    const words = noun.split(' ')
    if (value === null || value < LEAST) return []
    const start = sentence.start + match.index
    const modifiers = [...stems(told), ...stems(words.slice(0, -1).join(' ')), ...stems(verb ?? '')]
    return [{ start, end: start + match[0].length, value, noun: plain(words.at(-1)!), told: modifiers, sentence, at }]
  })
}

/** What is said of them the second time was said the first time, or follows from it. */
function pointsBack(first: People, second: People): boolean {
  const there = new Set(stems(first.sentence.text))
  return second.told.every((word) => there.has(word) || (SENTENCED.has(word) && [...SENTENCED].some((one) => there.has(one))))
}

const isSum = (value: number, numbers: readonly number[]): boolean =>
  numbers.some((a, i) => numbers.some((b, k) => k > i && a + b === value))
const valuesIn = (text: string): number[] => numbersIn(text).map(({ value }) => value)

export function definiteCountFindings(doc: Document): Finding[] {
  const sentences = sentencesOf(doc)
  const counted = sentences.flatMap((sentence, at) =>
    peopleIn(sentence, at, COUNTED).filter(({ start }) => !LOOSE.test(sentence.text.slice(0, start - sentence.start))),
  )
  return sentences.flatMap((sentence, at) =>
    peopleIn(sentence, at, DEFINITE).flatMap((second): Finding[] => {
      const near = counted.filter((one) => one.at < at && stem(one.noun) === stem(second.noun))
      const [first] = near.slice(-1)
      if (first === undefined || near.length > 1 || at - first.at > REACH || SEATS.test(stem(second.noun))) return []
      if (second.value <= first.value || second.value > 2 * first.value || !pointsBack(first, second)) return []
      if (valuesIn(`${doc.title ?? ''}. ${doc.text.slice(0, second.start)}`).includes(second.value)) return []
      if (isSum(second.value, valuesIn(doc.text.slice(first.sentence.start, second.start)))) return []
      return [
        contradiction(
          doc,
          `“${doc.text.slice(first.start, first.end)}”, and then “${doc.text.slice(second.start, second.end)}”: they seem to be the same people`,
          'The second may count others too',
          [first, second],
        ),
      ]
    }),
  )
}
