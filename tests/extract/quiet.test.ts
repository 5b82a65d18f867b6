/** Prose in which nothing happens between actors and nobody says anything yields next to nothing, though it is full of strikes, battles and retreats. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { fakeDocument } from './fake-annotation.ts'

const FOLDER = join(import.meta.dirname, 'quiet')
const knowledge = loadKnowledge()
let annotator: Annotator

beforeAll(async () => {
  annotator = await openAnnotator({ knowledge })
})
afterAll(() => annotator.close())

const files = readdirSync(FOLDER)

test.each(files)('%s', async (file) => {
  const doc = fakeDocument(readFileSync(join(FOLDER, file), 'utf8'), '2025-05-06')
  const { actors, events, ties, claims, contingencies, quantities, notices } = extract(doc, await annotator.annotate(doc), knowledge)
  expect({ actors, events, ties, notices }).toEqual({ actors: [], events: [], ties: [], notices: [] })
  expect([...claims, ...contingencies, ...quantities].length).toBeLessThanOrEqual(2)
})

test('there are such texts', () => expect(files).toEqual(['recipe.txt', 'review.txt', 'story.txt', 'walk.txt']))
