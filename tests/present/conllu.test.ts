import { beforeAll, expect, test } from 'vitest'
import { type Annotator, openAnnotator, readStretches } from '../../src/annotate/index.ts'
import { conlluWriter } from '../../src/present/conllu.ts'

let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator()
})

async function rows(input: string, format: 'text' | 'horizontal' = 'text'): Promise<string[][]> {
  const [read] = [...readStretches(input, format)]
  const file = conlluWriter({ multiword: format !== 'horizontal' })(read!.text, await annotator.annotateInput(read!))
  expect(file.endsWith('\n\n')).toBe(true)
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

const TEXT = ' Lund’s envoy didn’t leave Paris in May 2025.\n\n“No,” she said. '

test('ten columns, and forms that make up the text', async () => {
  const all = await rows(TEXT)
  expect(all.every((row) => row.length === 10)).toBe(true)
  const inRange = new Set<string>()
  const surface = all.filter(([id]) => {
    const range = /^(\d+)-(\d+)$/.exec(id!)
    if (range) for (let i = Number(range[1]); i <= Number(range[2]); i++) inRange.add(String(i))
    return true
  })
  expect(surface.filter(([id]) => id === '1')).toHaveLength(2)
  const words = all.filter(([id]) => !id!.includes('-')).map(([, form]) => form)
  expect(words.join('')).toBe(TEXT.replace(/\s+/g, ''))
})

test('each word says where it stands', async () => {
  for (const [id, form, , , , , , , , misc] of await rows(TEXT)) {
    const range = /TokenRange=(\d+):(\d+)/.exec(misc!)
    if (id!.includes('-')) expect(range).toBeNull()
    else expect(TEXT.slice(Number(range![1]), Number(range![2]))).toBe(form)
  }
})

test('names and times stand in BIO with their values', async () => {
  const misc = (await rows(TEXT)).map((row) => `${row[1]} ${row[9]}`)
  expect(misc).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Paris .*NER=B-GPE/),
      expect.stringMatching(/^May .*Timex=B-DATE:2025-05/),
      expect.stringMatching(/^2025 .*Timex=I-DATE$/),
    ]),
  )
})

test('a range line has at most SpaceAfter', async () => {
  const ranges = (await rows('He said “they don’t”.')).filter(([id]) => id!.includes('-'))
  expect(ranges.map((row) => [row[1], row[9]])).toEqual([['don’t', 'SpaceAfter=No']])
})

test('ready tokens get no range lines', async () => {
  const all = await rows("It did n't end .", 'horizontal')
  expect(all.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5'])
})
