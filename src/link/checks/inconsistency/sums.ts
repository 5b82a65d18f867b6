/**
 * Parts that are more than their whole: shares of one question beyond a hundred, and a list that counts more than it is said to hold.
 *
 * "48 percent answered yes, 41 percent no and 22 percent did not know" and "14 people, nine soldiers and eight civilians" yield a caution each; "71 percent
 * complained of prices, 54 percent of power cuts", "up 48 percent, then 61 percent" and "14 people, including nine soldiers" yield none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER, numbersIn } from './numbers.ts'

const PERCENT = /(?<![\d.,-])(?<value>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent\b)/giu
/** Whoever gives one of these answers, or his vote to one, gives no other. */
const EXCLUSIVE =
  /\b(?:answered (?:yes|no)|said (?:yes|no)|(?:voted|were|are|was|is) (?:for|against|in favou?r|opposed)|in favou?r|opposed|undecided|unsure|(?:did|do|does) ?n[o’']t know|don[’']t know|no opinion|abstain\p{L}*|the (?:rest|remaining|remainder|others?)|the balance|of the (?:vote|votes|ballots|shares|seats)|(?:won|took|received|polled|got|drew|secured) (?:about |some |nearly |only )?\d)/iu
/** Several of these may hold of one and the same. */
const MANY =
  /\b(?:as many|more than one|multiple|several answers|could (?:name|choose|give|tick|pick) (?:several|two|three|more|many|up to|all|any)|all that appl\p{L}*|rose|fell|risen|fallen|grew|grown|increase\p{L}*|decrease\p{L}*|declin\p{L}*|jump\p{L}*|climb\p{L}*|drop\p{L}*|up from|down from|compared (?:with|to)|from \d\S* ?(?:%|per ?cent)? to|than in|year earlier|previous\p{L}*|last (?:year|time|election)|in (?:19|20)\d\d|second round|run-?off|first round|while among|among (?:men|women|the young|voters)|respectively|also|both|overlap\p{L}*|regions?|districts?|provinces?)\b/iu
/** "72 percent of Democrats said yes while 48 percent overall agreed": of a group, and of all. */
const OTHER_WHOLE = /\boverall\b|(?:percent|per ?cent|%) of (?:the )?\p{Lu}\p{Ll}+s\b[^.;]*\b(?:but|while)\b/u
/** Percentages beside the whole: how many came, how sure it is. */
const BESIDE = /\b(?:turnout|participation|margin of error|confidence|error)\b[^,;]{0,25}$/iu
const BESIDE_BEHIND =
  /^[^,;]{0,20}\b(?:turnout|participation|margin|points?|of (?:registered|eligible)|counted|of (?:the )?polling stations|tall\p{L}+)\b/iu
/** Rounding may add this much. */
const ROUNDING = 2

function beyondAHundred(doc: Document, sentence: ToldSentence): Finding[] {
  const { text } = sentence
  if (!EXCLUSIVE.test(text) || MANY.test(text) || OTHER_WHOLE.test(text)) return []
  const paragraph = sentencesOf(doc).filter((s) => s.paragraph === sentence.paragraph)
  if (
    paragraph.some((s) =>
      /\bas many\b|\bmore than one (?:answer|reply|option)|\b(?:multiple|several) (?:answers|replies|choices)\b/iu.test(s.text),
    )
  )
    return []
  const shares = [...text.matchAll(PERCENT)].filter(
    (m) => !BESIDE.test(text.slice(0, m.index)) && !BESIDE_BEHIND.test(text.slice(m.index + m[0].length)),
  )
  const sum = shares.reduce((total, m) => total + Number(m.groups?.value), 0)
  if (shares.length < 2 || sum <= 100 + ROUNDING || shares.some((m) => Number(m.groups?.value) > 100)) return []
  const [first, last] = [shares[0]!, shares.at(-1)!]
  return [
    contradiction(
      doc,
      `The shares make ${Math.round(sum * 10) / 10} percent of what seems one whole`,
      'They may be of different questions or groups, or several answers were allowed',
      [{ start: sentence.start + first.index, end: sentence.start + last.index + last[0].length }],
    ),
  ]
}

const PEOPLE =
  'people|persons|passengers|soldiers|hostages|prisoners|detainees|victims|members|deputies|lawmakers|workers|miners|students|children|bodies|dead|civilians|fighters|migrants|refugees|officers|crew|defendants|suspects|seats|houses|homes|villages|states|countries'
const WHOLE = new RegExp(
  `(?<whole>${NUMBER})\\s+(?:\\p{L}+\\s+){0,2}?(?:${PEOPLE})\\b(?<between>[^.;:]{0,60}?)(?:,\\s*(?:including|among them|of whom|of them)?:?|:|\\s[–—-]{1,2}|\\s\\(|\\s(?:including|comprising|made up of|consisting of))\\s*(?<list>(?:${NUMBER})[^.;()—–]*)`,
  'giu',
)
/** What follows is no list of parts. */
const NO_PART =
  /\b(?:per ?cent|%|years?|months?|weeks?|days?|hours?|ago|others?|more|of them|times|km|miles|kilomet\p{L}+|am|pm|were (?:wounded|injured|hurt)|wounded|injured|missing|\$|€|£)\b/iu
/** A list is a chain: "nine soldiers, two drivers and a cook"; it ends at the first verb. */
const ITEM = new RegExp(
  `^(?:,|\\s|and\\b)*(?<n>${NUMBER})\\s+(?<what>\\p{Ll}[\\p{Ll}-]+(?:\\s\\p{Ll}[\\p{Ll}-]+){0,2}?)(?=,|\\sand\\b|[.;)]|\\s(?:were|was|had|have|who|when|in|from|on|at|died|killed)\\b|$)`,
  'iu',
)

function partsOf(list: string): number[] {
  const parts: number[] = []
  let rest = list
  for (let item = ITEM.exec(rest); item?.groups; item = ITEM.exec(rest)) {
    if (NO_PART.test(item.groups.what!)) return []
    parts.push(readNumber(item.groups.n!) ?? 0)
    rest = rest.slice(item[0].length)
  }
  return parts
}

function beyondTheWhole(doc: Document, sentence: ToldSentence): Finding[] {
  return [...sentence.text.matchAll(WHOLE)].flatMap((match) => {
    const { whole = '', list = '', between = '' } = match.groups ?? {}
    const total = readNumber(whole) ?? 0
    if (
      numbersIn(between).length > 0 ||
      /\b(?:more than|at least|over|about|some|around|nearly|almost)\s+$/iu.test(sentence.text.slice(0, match.index))
    )
      return []
    const parts = partsOf(list)
    const sum = parts.reduce((a, b) => a + b, 0)
    if (parts.length < 2 || sum <= total) return []
    return [
      contradiction(
        doc,
        `The parts make ${sum}, more than the ${total} that they are part of`,
        'One may count twice, or they may be of another whole',
        [{ start: sentence.start + match.index, end: sentence.start + match.index + match[0].trimEnd().length }],
      ),
    ]
  })
}

export const sumFindings = (doc: Document): Finding[] =>
  sentencesOf(doc).flatMap((sentence) => [...beyondAHundred(doc, sentence), ...beyondTheWhole(doc, sentence)])
