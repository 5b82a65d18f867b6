import { expect, test } from 'vitest'
import { type InputFormat, readStretches } from '../../src/annotate/input.ts'
import { InputError } from '../../src/errors.ts'

const readInput = (input: string, format: InputFormat) => {
  const [first] = [...readStretches(input, format)]
  return first!
}
const forms = (input: string, format: InputFormat): string[][] => {
  const { text, passages } = readInput(input, format)
  return passages.map((s) => s.words.map((w) => text.slice(w.start, w.end)))
}

test('horizontal: one sentence a line, tokens parted by U+0020 alone', () => {
  expect(forms("It did n't\u00a0end .\nHe  left .\n\n", 'horizontal')).toEqual([
    ['It', 'did', "n't\u00a0end", '.'],
    ['He', 'left', '.'],
  ])
})

test('horizontal: offsets are those of the input as it is', () => {
  expect(readInput('  It  ended\r\nYes', 'horizontal').passages.map((s) => s.words)).toEqual([
    [
      { start: 2, end: 4 },
      { start: 6, end: 11 },
    ],
    [{ start: 13, end: 16 }],
  ])
})

test('a given sentence begins at its first word alone', () => {
  expect(readInput('He left . He came\nYes', 'horizontal').passages.map((p) => p.starts)).toEqual([
    [true, false, false, false, false],
    [true],
  ])
})

test('CoNLL-U: words, with those of a multiword token inside its form', () => {
  const row = (id: string, form: string, misc = '_') => [id, form, ...Array<string>(7).fill('_'), misc].join('\t')
  const file = [
    '# text = It didn’t.',
    row('1', 'It'),
    row('2-3', 'didn’t', 'SpaceAfter=No'),
    row('2', 'did'),
    row('3', 'n’t'),
    row('4', '.'),
    '',
    '',
  ].join('\n')
  expect(forms(file, 'conllu')).toEqual([['It', 'did', 'n’t', '.']])
  expect(readInput(file, 'conllu').text).toBe('It didn’t.\n')
})

test('what is no CoNLL-U is named with its line', () => {
  expect(() => readInput('a plain text', 'conllu')).toThrow(InputError)
})

test('a long input comes in stretches that end with a paragraph; offsets and paragraphs go on', () => {
  const paragraph = `${'Lund met Uppsala in the north. '.repeat(100)}\n\n`
  const input = paragraph.repeat(80)
  const stretches = [...readStretches(input, 'text')]
  expect(stretches.length).toBeGreaterThan(1)
  expect(stretches.map(({ text }) => text).join('')).toBe(input)
  expect(stretches.every(({ text, offset }) => input.startsWith(text, offset) && text.endsWith('\n\n'))).toBe(true)
  expect(stretches.flatMap(({ passages }) => passages.map((p) => p.paragraph))).toEqual(Array.from({ length: 80 }, (_, i) => i))
})

test('a long input without paragraphs is cut at a space', () => {
  const stretches = [...readStretches('word '.repeat(250_000), 'text')]
  expect(stretches.length).toBeGreaterThan(1)
  expect(stretches.every(({ text }) => text.startsWith('word'))).toBe(true)
})

test('a line of CoNLL-U that is none is named by its line in the whole', () => {
  const sentence = `1\tLund${'\t_'.repeat(8)}\n\n`
  expect(() => [...readStretches(`${sentence.repeat(6000)}nothing`, 'conllu')]).toThrow(expect.objectContaining({ place: 'line 12001' }))
})
