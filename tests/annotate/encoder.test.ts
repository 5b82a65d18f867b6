import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Encoder, type LabelledSentence, type Passage } from '../../src/annotate/encoder/index.ts'
import { bestTree, isTree } from '../../src/annotate/encoder/tree.ts'
import { Planner } from '../../src/annotate/encoder/windows.ts'
import { shapeOf, WordPieces } from '../../src/annotate/encoder/wordpiece.ts'
import { ConfigError } from '../../src/errors.ts'

const MODELS = join(import.meta.dirname, '../../models/en')
const vocabulary = readFileSync(join(MODELS, 'vocab.txt'), 'utf8').trimEnd().split('\n')
const pieces = new WordPieces(vocabulary)
const passage = (text: string, start?: false): Passage => {
  const words = text.split(' ')
  return { words, apart: true, starts: words.map((_, i) => (i === 0 ? true : start)) }
}

describe('pieces of words', () => {
  const of = (word: string): string[] => pieces.of(word).map((id) => vocabulary[id]!)
  // What the reference tokenizer gives for these words.
  test.each([
    ['Tehran', ['tehran']],
    ['Aliyev', ['ali', '##yev']],
    ['Əliyev', ['ə', '##li', '##yev']],
    ['naïve', ['naive']],
    ["n't", ['n', "'", 't']],
    ['U.S.', ['u', '.', 's', '.']],
    ['\u200b', ['[UNK]']],
    ['東京', ['東', '京']],
    ['1,600', ['1', ',', '600']],
  ])('%s', (word, expected) => expect(of(word)).toEqual(expected))
  test('a word is cut to twelve pieces, a run of more than a hundred letters is unknown', () => {
    expect(of('a.'.repeat(40))).toHaveLength(12)
    expect(of('x'.repeat(101))).toEqual(['[UNK]'])
  })
  test('how words are written', () => {
    expect(['lower', 'UPPER', 'I', 'Title', 'McAdam', '2026', '1,600', 'U.S.', 'T-72', 'Al-Qaeda', "n't", '%'].map(shapeOf)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
  })
})

describe('windows', () => {
  const plan = (passages: Passage[]) => {
    const planner = new Planner(passages, pieces)
    const out = []
    while (!planner.done) out.push(planner.next())
    return out
  }
  test('short passages are joined, a mark between them', () => {
    const [only, ...more] = plan([passage('It began .'), passage('It ended .')])
    expect(more).toEqual([])
    expect(only!.parts).toEqual([
      { passage: 0, from: 0, to: 3 },
      { passage: 1, from: 0, to: 3 },
    ])
    expect([...only!.window.ids].map((id) => vocabulary[id])).toEqual(['[CLS]', 'it', 'began', '.', '[SEP]', 'it', 'ended', '.', '[SEP]'])
    expect([...only!.window.first]).toEqual([1, 2, 3, 5, 6, 7])
    expect([...only!.window.force]).toEqual([1, 0, 0, 1, 0, 0])
  })
  test('every word of every passage stands in one window, and none is longer than the encoder takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const passages = lengths.map((n) => passage(Array(n).fill('word').join(' '), n % 2 === 0 ? false : undefined))
        const windows = plan(passages)
        const seen = windows.flatMap(({ parts }) => parts)
        for (const [i, n] of lengths.entries()) {
          const parts = seen.filter((p) => p.passage === i)
          expect(parts.map((p) => p.from)).toEqual([0, ...parts.map((p) => p.to)].slice(0, -1))
          expect(parts.at(-1)!.to).toBe(n)
        }
        expect(Math.max(...windows.map(({ window }) => window.ids.length))).toBeLessThanOrEqual(512)
      }),
    )
  })
})

describe('trees', () => {
  const scoresOf = (n: number, values: readonly number[]) => ({
    size: n,
    of: (word: number, head: number) => values[word * (n + 1) + head + 1]!,
  })
  test('of up to five words: none scores higher', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 30, maxLength: 30 }),
        (n, values) => {
          const scores = scoresOf(n, values)
          const total = (heads: ArrayLike<number>) => Array.from(heads).reduce((sum, head, word) => sum + scores.of(word, head), 0)
          const all = (heads: number[]): number =>
            heads.length === n
              ? isTree(heads)
                ? total(heads)
                : -1
              : Math.max(...Array.from({ length: n + 1 }, (_, h) => (h - 1 === heads.length ? -1 : all([...heads, h - 1]))))
          const found = bestTree(scores)
          expect(isTree(found)).toBe(true)
          // Only the three likeliest roots are tried.
          if (n <= 3) expect(total(found)).toBe(all([]))
          else expect(total(found)).toBeLessThanOrEqual(all([]))
        },
      ),
    )
  })
  test('of many words: one root, no cycle', () => {
    const n = 120
    const values = Array.from({ length: n * (n + 1) }, (_, i) => ((i * 7919) % 1009) / 1009)
    expect(isTree(bestTree(scoresOf(n, values)))).toBe(true)
  })
  test('what is none', () => {
    expect(isTree([-1, -1])).toBe(false)
    expect(isTree([1, 0])).toBe(false)
    expect(isTree([-1, 2, 1])).toBe(false)
    expect(isTree([-1, 0, 1])).toBe(true)
  })
})

describe('the encoder', () => {
  const TEXT = 'The council of Lund rejected the plan . Nobody in Uppsala asked why it had , and the envoys left on Monday .'
  const passages = [passage(TEXT), ...Array.from({ length: 30 }, (_, i) => passage(`Envoy ${i} met the king of Norway . ${TEXT}`))]
  const read = async (encoder: Encoder, given: readonly Passage[]): Promise<LabelledSentence[][]> => {
    const out: LabelledSentence[][] = []
    for await (const sentences of encoder.read(given)) out.push(sentences)
    return out
  }
  let encoder: Encoder
  beforeAll(() => {
    encoder = new Encoder({ models: MODELS, threads: 2 })
  })
  afterAll(() => encoder.close())

  test('gives the sentences of each passage, all words of it', async () => {
    const sentences = await read(encoder, passages)
    expect(sentences).toHaveLength(passages.length)
    for (const [i, found] of sentences.entries()) {
      expect(found.flatMap(({ labels }) => labels)).toHaveLength(passages[i]!.words.length)
      expect(found.every(({ labels }) => isTree(labels.map(({ head }) => head)))).toBe(true)
    }
    expect(sentences[0]!.map(({ from }) => from)).toEqual([0, 8])
  })
  test('gives the same on one thread as on two', async () => {
    const one = new Encoder({ models: MODELS, threads: 1 })
    expect(await read(one, passages)).toEqual(await read(encoder, passages))
    await one.close()
  })
  test('gives the same for a passage alone as in a later run beside others', async () => {
    const [alone] = await read(encoder, [passages[0]!])
    const runs = await Promise.all([read(encoder, passages), read(encoder, [passages[0]!])])
    expect(runs[1]![0]).toEqual(alone)
  })
  test('keeps a given sentence whole, however long it is', async () => {
    const words = Array.from({ length: 900 }, (_, i) => `${TEXT.split(' ')[i % 20]}`)
    const [sentences] = await read(encoder, [passage(words.join(' '), false)])
    expect(sentences).toHaveLength(1)
    expect(sentences![0]!.labels).toHaveLength(900)
    expect(isTree(sentences![0]!.labels.map(({ head }) => head))).toBe(true)
  })
  test('goes on with the sentence that a window left open', async () => {
    const long = Array.from({ length: 40 }, () => 'The council of Lund rejected the plan on Monday .').join(' ')
    const [sentences] = await read(encoder, [passage(long)])
    expect(sentences!.map(({ labels }) => labels.length)).toEqual(Array(40).fill(10))
  })
  test('reads with WebAssembly too', async () => {
    const wasm = new Encoder({ models: MODELS, threads: 1, runtime: 'wasm' })
    const tags = (found: LabelledSentence[][]) => found.map((s) => s.map(({ labels }) => labels.map(({ upos, head }) => [upos, head])))
    expect(tags(await read(wasm, [passages[0]!]))).toEqual(tags(await read(encoder, [passages[0]!])))
    await wasm.close()
  })
  test('stops what is asked of it when it is closed', async () => {
    const closing = new Encoder({ models: MODELS, threads: 1 })
    const reading = read(closing, passages)
    const refused = expect(reading).rejects.toThrow('closed')
    await closing.close()
    await refused
  })
  test('lets a process end within a run with its own status', () => {
    const program = `
      const { Encoder } = await import(${JSON.stringify(new URL('../../dist/annotate/encoder/index.js', import.meta.url).href)})
      const words = Array(20000).fill('word')
      const reading = new Encoder({ models: ${JSON.stringify(MODELS)} }).read([{ words, apart: true, starts: words.map(() => undefined) }])
      reading.next().catch(() => {})
      setTimeout(() => process.exit(7), 1000)`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([7, ''])
  })
  test('names the folder that has no model', () => {
    const folder = mkdtempSync(join(tmpdir(), 'araxes-models-'))
    expect(() => new Encoder({ models: folder })).toThrow(ConfigError)
    expect(() => new Encoder({ models: folder })).toThrow(expect.objectContaining({ place: folder }))
    rmSync(folder, { recursive: true })
  })
})
