/** Statements as the network that reads two together takes them, and what it says of two. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowOf } from '../../src/annotate/encoder/statement.ts'
import { WordPieces } from '../../src/annotate/encoder/wordpiece.ts'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import type { StatementText } from '../../src/model/index.ts'

const pieces = new WordPieces(
  readFileSync(new URL('../../models/en/vocab.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)

const statement = (text: string, words: string, before = ''): StatementText => {
  const start = text.indexOf(words)
  return { text, start, end: start + words.length, before }
}

let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator({ threads: 1 })
})
afterAll(async () => annotator.close())

test('only the statement’s own words are marked', () => {
  const { ids, marks } = windowOf(statement('The army said it lost no men.', 'lost no men'), pieces)
  expect(marks).toHaveLength(ids.length)
  expect([...marks]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 0, 0])
})

test('a short sentence has the end of the one before it, a long one what stands around the statement', () => {
  const alone = windowOf(statement('It did not.', 'did not'), pieces)
  const after = windowOf(statement('It did not.', 'did not', 'The ministry was asked whether the army had fired.'), pieces)
  expect(after.ids.length).toBeGreaterThan(alone.ids.length)
  expect([...after.marks].filter((mark) => mark === 1)).toHaveLength(2)
  const long = `${'one two three four five six seven eight nine ten '.repeat(8)}and nobody fired`
  const cut = windowOf(statement(long, 'nobody fired'), pieces)
  expect(cut.ids).toHaveLength(44)
  expect([...cut.marks].filter((mark) => mark === 1)).toHaveLength(2)
})

test('a denial and what it denies part likelier than two steps of one story', async () => {
  const told = [
    statement(
      'The Defence Ministry said that some forty soldiers had crossed into the village of Aravan.',
      'some forty soldiers had crossed',
    ),
    statement('Not a single one of our servicemen set foot in Aravan, Baku said.', 'Not a single one of our servicemen set foot in Aravan'),
    statement(
      'The two ministers will meet in Tbilisi on Friday to talk about the border.',
      'The two ministers will meet in Tbilisi on Friday',
    ),
  ]
  const [denied, later, again] = await annotator.readTogether(told, [
    [1, 0],
    [2, 0],
    [1, 0],
  ])
  expect(denied!.kind).toBe('denial')
  expect(later!.chance).toBeLessThan(denied!.chance / 2)
  expect(again).toEqual(denied)
  expect(await annotator.readTogether([], [])).toEqual([])
})
