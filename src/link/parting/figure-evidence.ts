/**
 * What two figures and the statements around them have in common, in numbers: what the trained model of figures that part reads.
 *
 * "seven villagers were wounded" and "the clinic treated eleven people for wounds" count people of one fate; "seven were wounded" and "two were killed" don't.
 */
import { rarity } from '../../lookup/rarity.ts'
import type { Units } from '../../lookup/units.ts'
import { likeness, rowOf } from '../../lookup/word-vectors.ts'
import type { Quantity } from '../../model/index.ts'
import { FUNCTION_WORDS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { stem } from '../../text/stem.ts'
import { isTime, least, most } from '../disagreements/measures.ts'
import { EVIDENCE, met } from './pair-evidence.ts'
import type { Statement, Word } from './statements.ts'

export interface Counted {
  readonly quantity: Quantity
  readonly statement: Statement
  /** What is measured. */
  readonly of: readonly Word[]
  /** The noun counted. */
  readonly head: Word | undefined
  /** Words within a few of the figure. */
  readonly near: readonly Word[]
  /** Whether its article gives a value of that unit. */
  readonly gives: (low: number) => boolean
  readonly fate: string
}

/** Characters on either side of a figure that tell what it counts. */
const AROUND = 60

export function measureWords(text: string): Word[] {
  const words = plain(text)
    .split(' ')
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word) && !/^\d/u.test(word))
  return [...new Map(words.map((word) => [stem(word), { text: word, stem: stem(word), weight: rarity(word), row: rowOf(word) }])).values()]
}

/** Words that close a figure and count nothing: "seven people". */
const PEOPLE = new Set(['person', 'people', 'peopl', 'men', 'man'])

/** @param text of its article; @param others figures of its article */
export function countedIn(
  quantity: Quantity,
  statement: Statement,
  { text, fate, others }: { readonly text: string; readonly fate: string; readonly others: readonly Quantity[] },
): Counted {
  const { citation, unit } = quantity
  const around = text.slice(Math.max(0, citation.start - AROUND), citation.end + AROUND)
  const head = unit === '' ? undefined : measureWords(citation.quote).at(-1)
  const values = new Set(others.filter((other) => other.unit === unit).map(({ low }) => low))
  return {
    quantity,
    statement,
    of: measureWords(quantity.of),
    head: head === undefined || PEOPLE.has(head.stem) ? undefined : head,
    near: measureWords(around),
    fate,
    gives: (low) => values.has(low),
  }
}

/** How alike the nouns counted are; -1 where one counts plain people, or nothing that is known. */
function heads({ head: a }: Counted, { head: b }: Counted): number {
  if (a === undefined || b === undefined) return -1
  return a.stem === b.stem ? 1 : a.row === undefined || b.row === undefined ? 0 : likeness(a.row, b.row)
}

/** Likeness of the nouns counted from which two things of different names may be one: "drones" and "machines". */
const ONE_SORT = 0.3

/** Whether two figures may count one thing: of one unit, spans of time, people or things of like use or one fate. A number alone is compared with its like only. */
export function comparable(a: Counted, b: Counted, units: Units): boolean {
  const [x, y] = [a.quantity, b.quantity]
  if (x.unit === y.unit || (isTime(x) && isTime(y))) return true
  if (![x, y].every(({ unit }) => /^(?:person)?$/u.test(units.kindOf(unit) ?? ''))) return false
  return (a.fate !== '' && a.fate === b.fate) || heads(a, b) >= ONE_SORT
}

const middle = (one: Quantity): number => (Math.abs(least(one)) + Math.abs(most(one))) / 2

/** 1 where the greater figure is of the later article, -1 of the earlier. */
function later(a: Counted, b: Counted): number {
  const [x, y] = [a.statement.told.day, b.statement.told.day]
  if (x === undefined || y === undefined || x === y) return 0
  return x > y === middle(a.quantity) > middle(b.quantity) ? 1 : -1
}

/** Each is told with a name that the other's article does not know, and none with both: of two matters. */
export function ofOtherMatters({ statement: a }: Counted, { statement: b }: Counted): boolean {
  const foreign = (own: Statement, other: Statement): boolean => [...own.names].some((name) => !other.told.words.has(name))
  return ![...a.names].some((name) => b.names.has(name)) && foreign(a, b) && foreign(b, a)
}

/** In order; the same for either order of the two. */
export const FIGURE_EVIDENCE = {
  names: [
    'ofLess',
    'ofMore',
    'nearLess',
    'nearMore',
    'ofNear',
    'fate',
    'fates',
    'ratio',
    'smaller',
    'approximate',
    'periods',
    'actors',
    'heads',
    'givenA',
    'givenB',
    'later',
    'persons',
    'percent',
    'money',
    'duration',
    'units',
    'bare',
    ...EVIDENCE.names.map((name) => `said ${name}`),
  ],
  of(a: Counted, b: Counted): number[] {
    const [x, y] = [met(a.of, b.of).soft, met(b.of, a.of).soft]
    const [p, q] = [met(a.near, b.near).soft, met(b.near, a.near).soft]
    const [m, n] = [middle(a.quantity), middle(b.quantity)]
    const actors =
      a.quantity.ofActors.length === 0 || b.quantity.ofActors.length === 0
        ? 0
        : a.quantity.ofActors.some((id) => b.quantity.ofActors.includes(id))
          ? 1
          : -1
    const units = [a.quantity.unit, b.quantity.unit]
    const count = (is: (unit: string) => boolean): number => units.filter(is).length / 2
    return [
      Math.min(x, y),
      Math.max(x, y),
      Math.min(p, q),
      Math.max(p, q),
      Math.max(met(a.of, b.near).soft, met(b.of, a.near).soft),
      a.fate === '' || b.fate === '' ? 0 : a.fate === b.fate ? 1 : -1,
      Number(a.fate !== '') + Number(b.fate !== ''),
      Math.abs(Math.log((m + 1e-9) / (n + 1e-9))),
      Math.log1p(Math.min(m, n)),
      Number(a.quantity.approximate) + Number(b.quantity.approximate),
      Number(a.quantity.period !== undefined) + Number(b.quantity.period !== undefined),
      actors,
      heads(a, b),
      Number(b.gives(a.quantity.low)),
      Number(a.gives(b.quantity.low)),
      later(a, b),
      count((unit) => unit === 'persons'),
      count((unit) => unit === 'percent'),
      count((unit) => /^[A-Z]{3}$/u.test(unit)),
      Number(isTime(a.quantity)),
      Number(a.quantity.unit === b.quantity.unit),
      count((unit) => unit === ''),
      ...EVIDENCE.of(a.statement, b.statement),
    ]
  },
}
