/** Figures that say something about the world. */
import type { Quantity } from '../../model/index.ts'
import { timeText } from '../situation-index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

export const quantitiesTable: TableDefinition<Quantity> = {
  id: 'quantities',
  elements: ({ situation }) =>
    [...situation.quantities].sort((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : a.low - b.low || (a.id < b.id ? -1 : 1))),
  facts: (quantity, { claim, namedIn }) => ({
    actors: [
      ...quantity.ofActors,
      ...namedIn(quantity.citation),
      quantity.claim === undefined ? undefined : claim(quantity.claim)?.speaker,
    ],
    time: quantity.period,
    citations: [quantity.citation],
  }),
  rows: (quantity) => [quantity],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (quantity) => quantity.id },
    { key: 'figure', title: 'Figure', only: 'text', right: true, least: 10, value: figureText },
    { key: 'low', title: 'Low', only: 'csv', value: (quantity) => quantity.low },
    { key: 'high', title: 'High', only: 'csv', value: (quantity) => quantity.high },
    { key: 'unit', title: 'Unit', least: 8, value: (quantity) => quantity.unit },
    { key: 'approximate', title: 'Approximate', only: 'csv', value: (quantity) => String(quantity.approximate) },
    { key: 'of', title: 'Of', least: 18, value: (quantity) => quantity.of },
    { key: 'of_actors', title: 'Of actors', only: 'csv', value: (quantity) => quantity.ofActors.join(' ') },
    { key: 'period', title: 'Period', value: (quantity) => timeText(quantity.period) },
    { key: 'claim', title: 'Claim', only: 'csv', value: (quantity) => quantity.claim },
    {
      key: 'by',
      title: 'By',
      least: 10,
      value: (quantity) => (quantity.claim === undefined ? undefined : index.claim(quantity.claim)?.speakerName),
    },
    ...citationColumns<Quantity>(index, (quantity) => quantity.citation),
  ],
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** "~130,000", "40–50"; without its unit. */
export const figureText = ({ low, high, approximate }: Pick<Quantity, 'low' | 'high' | 'approximate'>): string =>
  `${approximate ? '~' : ''}${number.format(low)}${high === low ? '' : `–${number.format(high)}`}`
