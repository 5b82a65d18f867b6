import { expect, test } from 'vitest'
import { openAnnotator } from '../../src/annotate/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { knownWords } = loadKnowledge()

test('a form of an irregular verb is that verb; one that is another word too is left to the tagger', () => {
  expect(knownWords.of('withdrew', 'its')).toEqual({ upos: 'VERB', xpos: ['VBD'], lemma: 'withdraw' })
  expect(knownWords.of('left', 'the')).toBeUndefined()
})

test('a state is a name, its adjective an adjective before a noun; a bird and a verb are left to the tagger', () => {
  expect(knownWords.of('Norway', 'expelled')).toMatchObject({ upos: 'PROPN' })
  expect(knownWords.of('Iranian', 'drones')).toMatchObject({ upos: 'ADJ' })
  expect(knownWords.of('Iranian', '.')).toBeUndefined()
  expect(knownWords.of('Turkey', 'and')).toBeUndefined()
  expect(knownWords.of('Polish', 'the')).toBeUndefined()
})

test('what is known reaches the tags: "Norway withdrew its envoy", "Norway reopened its mission"', async () => {
  const annotator = await openAnnotator()
  const [withdrew, reopened] = await annotator.annotateTokens([
    ['Norway', 'withdrew', 'its', 'envoy', '.'],
    ['Norway', 'reopened', 'its', 'mission', '.'],
  ])
  expect(withdrew!.tokens.slice(0, 2).map((t) => [t.upos, t.lemma])).toEqual([
    ['PROPN', 'Norway'],
    ['VERB', 'withdraw'],
  ])
  expect(reopened!.tokens[1]).toMatchObject({ upos: 'VERB', lemma: 'reopen' })
})
