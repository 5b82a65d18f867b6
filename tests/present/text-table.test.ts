/** Tables as text and as CSV. */
import { describe, expect, it } from 'vitest'
import { csvCell, csvTable } from '../../src/present/tables/csv-table.ts'
import type { Column } from '../../src/present/tables/table.ts'
import { textTable } from '../../src/present/tables/text-table.ts'

interface Row {
  readonly who: string
  readonly n?: number
  readonly words: string
}
const columns: Column<Row>[] = [
  { key: 'who', title: 'Who', value: (row) => row.who },
  { key: 'n', title: 'N', right: true, value: (row) => row.n },
  { key: 'words', title: 'Words', least: 10, value: (row) => row.words },
  { key: 'id', title: 'Id', only: 'csv', value: () => 'x' },
]
const text = (rows: Row[], width?: number): string[] =>
  [...textTable(rows, columns, width === undefined ? {} : { columns: width })].join('').split('\n').slice(0, -1)

describe('a table as text', () => {
  it('aligns its columns, figures to the right', () =>
    expect(
      text([
        { who: 'Orland', n: 5, words: 'a' },
        { who: 'V', n: 10, words: 'b' },
      ]),
    ).toEqual(['Who      N  Words', 'Orland   5  a', 'V       10  b']))
  it('keeps one line a row in a pipe, however long', () => expect(text([{ who: 'Orland', words: 'word '.repeat(90) }])).toHaveLength(2))
  it('wraps cells to the width of a terminal', () => {
    const lines = text([{ who: 'Orland', n: 1, words: 'the ferry carried fourteen armed men across' }], 30)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(30)
    expect(
      lines
        .slice(1)
        .map((line) => line.slice(11).trim())
        .join(' '),
    ).toBe('the ferry carried fourteen armed men across')
  })
  it('leaves out a column in which no row says anything', () => expect(text([{ who: 'Orland', words: 'a' }])[0]).toBe('Who     Words'))
  it('counts wide characters as two and combining ones as none', () => {
    const [, one, two] = text([
      { who: '漢字', words: 'a' },
      { who: 'é́', words: 'b' },
    ])
    expect(one).toBe('漢字  a')
    expect(two).toBe('é́     b')
  })
  it('lets no control character of an article reach the terminal', () =>
    expect(text([{ who: 'a\u001b[31mred\u009b1m', words: 'x\u202ey\nz' }])[1]).toBe('a\ufffd[31mred\ufffd1m  x\ufffdy z'))
})

describe('a table as CSV', () => {
  it('has a header, CRLF, and columns of its own', () =>
    expect([...csvTable([{ who: 'V', n: 3, words: 'a' }], columns)].join('')).toBe('who,n,words,id\r\nV,3,a,x\r\n'))
  it('quotes commas, quotation marks and line ends', () => expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"'))
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('gives no formula to a spreadsheet: %j', (cell) =>
    expect(csvCell(cell)).toMatch(/^"?'/),
  )
  it('keeps figures figures', () => expect(csvCell(-7)).toBe('-7'))
  it('leaves a word with a hyphen inside as it is', () => expect(csvCell('red-line')).toBe('red-line'))
})
