/** A trend as text: a row a period, then what changed, what was left out and what the numbers are. */
import type { Trend } from '../../model/index.ts'
import { type Ink, plainInk } from '../ink.ts'
import { oneLine, wrap } from '../printable.ts'
import { textTable } from '../tables/text-table.ts'
import { textColumns, trendRows } from './rows.ts'
import { basisText, changeTexts, meaningText, omittedText, subtitleOf, titleOf } from './wording.ts'

export interface TextOptions {
  readonly columns?: number
  readonly ink?: Ink
}

/** Prose wider than this is hard to read. */
const WIDEST = 100

export function* trendText(trend: Trend, { columns, ink = plainInk }: TextOptions = {}): Generator<string> {
  const width = Math.min(columns ?? WIDEST, WIDEST)
  const paragraph = (text: string): string => `${wrap(oneLine(text), width).join('\n')}\n`
  yield ink.bold(paragraph(titleOf(trend)))
  yield paragraph(subtitleOf(trend))
  if (trend.periods.length > 0) {
    yield `${paragraph(basisText(trend))}\n`
    yield* textTable(trendRows(trend), textColumns(trend), { ink, ...(columns === undefined ? {} : { columns }) })
    yield '\n'
    for (const change of changeTexts(trend)) yield paragraph(change)
  } else yield 'Nothing that counts between them has a day that fits into a period.\n'
  yield paragraph(omittedText(trend))
  if (trend.periods.length > 0) yield ink.dim(paragraph(`${meaningText(trend)} --show PERIOD opens a period to its sentences.`))
}
