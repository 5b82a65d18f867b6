import { expect, test } from 'vitest'
import { readInput } from '../../src/annotate/input.ts'
import { InputError } from '../../src/errors.ts'

const forms = (input: string, format: 'text' | 'horizontal' | 'conllu'): string[][] => {
  const { text, sentences } = readInput(input, format)
  return sentences.map((s) => s.words.map((w) => text.slice(w.start, w.end)))
}

test('horizontal: one sentence a line, tokens parted by U+0020 alone', () => {
  expect(forms("It did n't\u00a0end .\nHe  left .\n\n", 'horizontal')).toEqual([
    ['It', 'did', "n't\u00a0end", '.'],
    ['He', 'left', '.'],
  ])
})

test('horizontal: offsets are those of the input as it is', () => {
  expect(readInput('  It  ended\r\nYes', 'horizontal').sentences.map((s) => s.words)).toEqual([
    [
      { start: 2, end: 4 },
      { start: 6, end: 11 },
    ],
    [{ start: 13, end: 16 }],
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
