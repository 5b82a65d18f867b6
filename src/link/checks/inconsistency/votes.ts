/**
 * More votes than a chamber has seats, and more seats held than there are.
 *
 * "adopted by 63 votes to 45 … 55 of the 101 seats" yields a caution; votes of two chambers that sit together and the size of another body yield none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import type { Span } from '../../../text/spans.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER } from './numbers.ts'

const N = '(?<![\\d.,-])\\d{1,4}'
const TALLIES: readonly RegExp[] = [
  new RegExp(`(?<yes>${N})\\s+votes?\\s+(?:to|against)\\s+(?<no>\\d{1,4})\\b`, 'giu'),
  new RegExp(
    `\\b(?:by|voted|passed|vote of|approved|adopted|rejected|backed|cleared)\\s+(?:a vote of\\s+|(?:\\p{Ll}+\\s+){1,6})?(?<yes>${N})(?:\\s+to\\s+|[–-])(?<no>\\d{1,4})(?![\\d-]|\\s?(?:per ?cent|%|years?|points?|majority))`,
    'giu',
  ),
  new RegExp(
    `(?<yes>${N})\\s+(?:votes?\\s+|lawmakers\\s+|deputies\\s+|members\\s+|senators\\s+|legislators\\s+|MPs\\s+)?(?:voted\\s+|voting\\s+|cast\\s+|were\\s+)?(?:in favou?r|for)\\b[^.;\\d]{0,40}\\b(?<no>\\d{1,4})\\s+(?:votes?\\s+|voted\\s+|voting\\s+|were\\s+)?(?:against|opposed)\\b`,
    'giu',
  ),
]
const ABSTAINED = /(?<n>\d{1,4})\s+(?:\p{L}+\s+)?(?:abstentions?|abstained|abstaining)\b/iu
const SIZES: readonly RegExp[] = [
  /(?<![\d.,-])(?<n>\d{2,4})[- ](?:seat|member)\s+(?:\p{L}+\s+){0,2}(?<body>parliament|chamber|assembly|house|senate|council|legislature|congress|parliament|knesset|bundestag|duma|rada|riksdag|sejm|board|body|committee|court)\b/giu,
  /\b(?:of|all|has|have|with|by)\s+(?:the\s+|its\s+)?(?:\p{L}+[’']s\s+)?(?<n>\d{2,4})\s+(?:members|seats|deputies|lawmakers|senators|legislators|councillors|MPs)\b(?:\s+(?:in|of)\s+(?:the\s+)?(?:\p{L}[\p{L}-]*\s+){0,3}?(?<body>parliament|chamber|assembly|house|senate|council|legislature|congress))?/giu,
]
/** Two bodies at once. */
const JOINT =
  /\b(?:joint(?:ly)?|both (?:chambers|houses)|two (?:chambers|houses)|deputies and senators|senators and deputies|sat together|met together|combined)\b/iu
const BODIES: readonly (readonly [name: string, form: RegExp])[] = [
  ['upper', /\b(?:senate|senators?|upper (?:house|chamber)|house of lords|bundesrat)\b/iu],
  ['council', /\b(?:councils?|councillors?|security council)\b/iu],
  ['board', /\b(?:board|shareholders?|delegates?|committee|court|judges|union|synod)\b/iu],
  [
    'lower',
    /\b(?:parliament|lower (?:house|chamber)|chamber of deputies|deputies|lawmakers|assembly|legislat\p{L}+|house|MPs|knesset|bundestag|duma|rada|sejm|congress)\b/iu,
  ],
]
const bodyIn = (text: string): string | undefined => BODIES.find(([, form]) => form.test(text))?.[0]

/** "eleven of the nine suspects" */
const PART_OF = new RegExp(
  `(?<part>${NUMBER})\\s+of\\s+(?:the\\s+|its\\s+|all\\s+)?(?<whole>${NUMBER})\\s+(?:\\p{Ll}+\\s+)?(?:seats|members|deputies|votes|people|passengers|districts|provinces|states|suspects|hostages|prisoners|soldiers|judges|lawmakers|senators)\\b`,
  'giu',
)

interface Counted {
  readonly n: number
  readonly sentence: ToldSentence
  readonly at: Span
}
const at = (sentence: ToldSentence, match: RegExpMatchArray): Span => ({
  start: sentence.start + match.index!,
  end: sentence.start + match.index! + match[0].length,
})

const tallies = (sentence: ToldSentence): Counted[] =>
  TALLIES.flatMap((form) => [...sentence.text.matchAll(form)]).map((match) => ({
    n: Number(match.groups?.yes) + Number(match.groups?.no) + Number(ABSTAINED.exec(sentence.text)?.groups?.n ?? 0),
    sentence,
    at: at(sentence, match),
  }))
const sizes = (sentence: ToldSentence): Counted[] =>
  SIZES.flatMap((form) => [...sentence.text.matchAll(form)]).map((match) => ({
    n: Number(match.groups?.n),
    sentence,
    at: at(sentence, match),
  }))

export function voteFindings(doc: Document): Finding[] {
  const sentences = sentencesOf(doc)
  if (sentences.some(({ text }) => JOINT.test(text))) return []
  const seats = sentences.flatMap(sizes).sort((a, b) => b.n - a.n)
  const same = (a: ToldSentence, b: ToldSentence): boolean => {
    const [x, y] = [bodyIn(a.text), bodyIn(b.text)]
    return a === b || x === undefined || y === undefined || x === y
  }
  const votes = sentences.flatMap(tallies).flatMap((vote): Finding[] => {
    const fitting = seats.filter((size) => same(size.sentence, vote.sentence))
    const [size] = fitting
    if (!size || vote.n <= size.n) return []
    return [
      contradiction(
        doc,
        `${vote.n} votes are counted in a body of ${size.n}`,
        'Two chambers may have voted, or the number of seats is of another body',
        [vote.at, size.at],
      ),
    ]
  })
  const held = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(PART_OF)].flatMap((match): Finding[] => {
      const [part, whole] = [readNumber(match.groups?.part ?? ''), readNumber(match.groups?.whole ?? '')]
      if (part === null || whole === null || part <= whole) return []
      return [contradiction(doc, `${part} of ${whole} cannot be`, 'One of the figures may be a slip', [at(sentence, match)])]
    }),
  )
  return [...votes.slice(0, 1), ...held]
}
