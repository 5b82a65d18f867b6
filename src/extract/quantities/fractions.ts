/**
 * Fractions as shares: "two-thirds of the seats" is 66.7 percent of "the seats"; "half of exports" is 50 percent.
 * "Half an hour", "the first half" and "a third country" are none.
 */
import type { Sentence } from '../../model/index.ts'
import { readNumber } from '../../text/number-words.ts'
import { nounPhraseWords, spanOf } from '../syntax.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 }
const PERCENT = 100

export function fractionsIn(sentence: Sentence): { figure: Figure; measured: Measured }[] {
  const { tokens } = sentence
  const out: { figure: Figure; measured: Measured }[] = []
  for (const [i, token] of tokens.entries()) {
    if (!/^of$/iu.test(tokens[i + 1]?.text ?? '')) continue
    const word = token.text.toLowerCase()
    const parts = word === 'half' ? 2 : PARTS[word.replace(/s$/u, '')]
    if (parts === undefined) continue
    const dashed = /^[-–]$/u.test(tokens[i - 1]?.text ?? '')
    const counter = tokens[i - (dashed ? 2 : 1)]
    const count = word === 'half' ? 1 : readNumber(counter?.text ?? '')
    // "the first half of 2024", "the third of May": no share.
    if (count === null || count >= parts || (word === 'half' && /^(?:first|second|latter|other|the)$/iu.test(tokens[i - 1]?.text ?? '')))
      continue
    const from = word === 'half' ? i : i - (dashed ? 2 : 1)
    const noun = tokens.findIndex(
      (t, k) => k > i + 1 && /^(?:NOUN|PROPN)$/u.test(t.upos) && !/^(?:NOUN|PROPN|PART)$/u.test(tokens[k + 1]?.upos ?? ''),
    )
    if (noun < 0 || noun > i + 10) continue
    const last = Math.max(noun, ...nounPhraseWords(sentence, noun))
    const of = spanOf(
      sentence,
      Array.from({ length: last - i - 1 }, (_, k) => i + 2 + k),
    )
    const rough = /^(?:nearly|almost|about|around|roughly|over|some)$/iu.test(tokens[from - 1]?.text ?? '')
    const start = rough ? from - 1 : from
    const value = Math.round((count * PERCENT * 10) / parts) / 10
    out.push({
      figure: { low: value, high: value, approximate: rough, first: from, last: i, from: start, spelled: true },
      measured: { unit: 'percent', span: { start: tokens[start]!.start, end: of.end }, of: [of] },
    })
  }
  return [...out, ...ratiosIn(sentence)]
}

/** Of whom shares are told by heads: "three in five children". */
const HEADS =
  /^(?:people|persons?|children|adults|women|men|boys|girls|pupils|students|teachers|workers|households?|famil(?:y|ies)|homes|voters|citizens|residents|respondents|patients|farmers|young|jobs|firms|companies|schools|villages|births|deaths)$/iu
const MOST = 20

/** "One household in four", "one in four households", "three out of five children": shares too; "one soldier in two cities" is none. */
function ratiosIn(sentence: Sentence): { figure: Figure; measured: Measured }[] {
  const { tokens } = sentence
  const out: { figure: Figure; measured: Measured }[] = []
  for (const [i, { text }] of tokens.entries()) {
    const noun = [i + 1, i + 2].find((k) => /^(?:in|out)$/iu.test(tokens[k]?.text ?? ''))
    if (noun === undefined) continue
    const count = readNumber(text)
    if (count === null || /^an?$/iu.test(text)) continue
    const outOf = /^out$/iu.test(tokens[noun]!.text) && /^of$/iu.test(tokens[noun + 1]?.text ?? '')
    if (/^out$/iu.test(tokens[noun]!.text) && !outOf) continue
    const at = noun + (outOf ? 2 : 1)
    const whole = readNumber(tokens[at]?.text ?? '')
    if (whole === null || whole <= count || whole > MOST || /^an?$/iu.test(tokens[at]!.text)) continue
    const behind = tokens[at + 1]
    const between = noun === i + 2
    const counted = between ? tokens[i + 1]! : behind
    if (counted === undefined || counted.upos !== 'NOUN') continue
    // "one household in four", not "one soldier in four cities"; "one in four households", not "one in four years".
    if (between ? /^(?:NOUN|PROPN|ADJ|NUM|SYM)$/u.test(behind?.upos ?? '') : count > 1 && !outOf && !HEADS.test(counted.text)) continue
    if (/^(?:year|month|week|day|hour|minute|time|decade)s?$/iu.test(counted.text)) continue
    const of = spanOf(sentence, [between ? i + 1 : at + 1])
    const value = Math.round((count * PERCENT * 10) / whole) / 10
    const end = between ? tokens[at]!.end : of.end
    out.push({
      figure: { low: value, high: value, approximate: false, first: i, last: between ? at : at + 1, from: i, spelled: true },
      measured: { unit: 'percent', span: { start: tokens[i]!.start, end }, of: [of] },
    })
  }
  return out
}
