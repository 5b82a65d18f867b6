import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { type Actor, cite } from '../../src/model/index.ts'
import { defineExtractor } from '../../src/plugins.ts'
import { fakeAnnotation, fakeDocument } from './fake-annotation.ts'

const doc = fakeDocument('Ruritania met Syldavia.')
const annotation = fakeAnnotation(doc)
const ruritania: Actor = { id: 'act_ruritania', name: 'Ruritania', kind: 'state', mentions: [cite(doc, 0, 9)], roles: [] }
const plain = { title: 't', needs: [], gives: ['actors'], examples: [] } as const

test('a later extractor completes what an earlier one found', () => {
  const first = defineExtractor({ ...plain, id: 'first', run: () => ({ actors: [ruritania] }) })
  const second = defineExtractor({
    ...plain,
    id: 'second',
    run: ({ sofar }) => ({ actors: sofar.actors.map((actor) => ({ ...actor, wikidata: 'Q1' })) }),
  })
  expect(extract(doc, annotation, loadKnowledge(), [first, second]).actors).toEqual([{ ...ruritania, wikidata: 'Q1' }])
})

test('a fault names the extractor and the document', () => {
  const broken = defineExtractor({
    ...plain,
    id: 'broken',
    run: () => {
      throw new TypeError('no head')
    },
  })
  expect(extract(doc, annotation, loadKnowledge(), [broken]).notices).toMatchObject([
    { stage: 'extract', document: doc.id, where: 'the extractor "broken"', why: expect.stringContaining('no head') },
  ])
})
