import { describe, expect, test } from 'vitest'
import * as syntax from '../../src/extract/syntax.ts'
import type { Sentence, Upos } from '../../src/model/index.ts'

/** A sentence from "word/UPOS/XPOS/head/deprel" parts; heads count from 0, -1 is the root. */
function tree(text: string): Sentence {
  let at = 0
  const tokens = text.split(' ').map((part) => {
    const [word, upos, xpos, head, deprel] = part.split('/') as [string, Upos, string, string, string]
    const token = { start: at, end: at + word.length, text: word, lemma: word.toLowerCase(), upos, xpos, head: Number(head), deprel }
    at = token.end + 1
    return token
  })
  return { start: 0, end: at - 1, paragraph: 0, tokens }
}
const say = (s: Sentence, i: number | undefined): string | undefined => (i === undefined ? undefined : s.tokens[i]!.text)

const passive = tree(
  'Baku/PROPN/NNP/2/nsubj:pass was/AUX/VBD/2/aux:pass accused/VERB/VBN/-1/root by/ADP/IN/4/case Tehran/PROPN/NNP/2/obl:agent of/SCONJ/IN/6/mark plotting/VERB/VBG/2/advcl',
)
const shared = tree(
  'Lund/PROPN/NNP/1/nsubj rejected/VERB/VBD/-1/root it/PRON/PRP/1/obj and/CCONJ/CC/5/cc never/ADV/RB/5/advmod paid/VERB/VBD/1/conj',
)
const relative = tree('officials/NOUN/NNS/4/nsubj who/PRON/WP/2/nsubj met/VERB/VBD/0/acl:relcl him/PRON/PRP/2/obj left/VERB/VBD/-1/root')
const phrase = tree(
  'The/DET/DT/1/det minister/NOUN/NN/5/nsubj of/ADP/IN/3/case Lund/PROPN/NNP/1/nmod will/AUX/MD/5/aux go/VERB/VB/-1/root ././PUNCT/./5/punct',
)

describe('who does what to whom', () => {
  test('in the passive the one after "by" acts and the subject is acted on', () => {
    expect(syntax.isPassive(passive, 2)).toBe(true)
    expect(say(passive, syntax.agentOf(passive, 2))).toBe('Tehran')
    expect(say(passive, syntax.patientOf(passive, 2))).toBe('Baku')
  })

  test('a verb joined by "and" shares the subject, not the object', () => {
    expect(say(shared, syntax.agentOf(shared, 5))).toBe('Lund')
    expect(syntax.patientOf(shared, 5)).toBeUndefined()
  })

  test('"who" is whom the clause describes', () => {
    expect(say(relative, syntax.subjectOf(relative, 2))).toBe('officials')
  })
})

test('negation is the predicate’s own', () => {
  expect(syntax.isNegated(shared, 5)).toBe(true)
  expect(syntax.isNegated(shared, 1)).toBe(false)
})

test('tense: past, future, none', () => {
  expect(syntax.tenseOf(shared, 1)).toBe('past')
  expect(syntax.tenseOf(phrase, 5)).toBe('future')
  expect(syntax.tenseOf(passive, 6)).toBe('none')
})

test('a noun phrase has what describes it, not its predicate', () => {
  expect(syntax.nounPhrase(phrase, 1)).toEqual({ start: 0, end: 'The minister of Lund'.length })
})

test('the governor is the predicate above', () => {
  expect(say(phrase, syntax.governorOf(phrase, 3))).toBe('go')
  expect(syntax.governorOf(phrase, 5)).toBeUndefined()
})
