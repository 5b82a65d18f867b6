/** Basis: how many articles, of which kind, from when to when, and how that is known. */

import { publishedDay } from '../../model/document.ts'
import type { Genre } from '../../model/index.ts'
import type { Scope } from '../scope.ts'
import { capital, counted, dayWords, listed } from '../wording.ts'
import { type Draft, nothing, type Section } from './lines.ts'

const GENRES: Readonly<Record<Genre, string>> = {
  news: 'news',
  analysis: 'analysis',
  opinion: 'opinion',
  interview: 'interview',
  statement: 'statement of a party',
  unknown: 'of unstated kind',
}

function genres(scope: Scope): string {
  const count = new Map<Genre, number>()
  for (const doc of scope.documents) count.set(doc.genre, (count.get(doc.genre) ?? 0) + 1)
  if (count.size === 1) return `all ${GENRES[[...count.keys()][0]!]}`
  return [...count]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([genre, n]) => `${n} ${GENRES[genre]}`)
    .join(', ')
}

function dates(scope: Scope): string[] {
  const days = scope.documents.flatMap((doc) => publishedDay(doc) ?? []).sort()
  const undated = scope.documents.length - days.length
  const ways = [
    ...new Set(scope.documents.flatMap((doc) => (publishedDay(doc) === undefined ? [] : (doc.provenance.published ?? [])))),
  ].sort()
  const [first, last] = [days[0], days.at(-1)]
  return [
    ...(first === undefined || last === undefined ? [] : [first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`]),
    ...(ways.length === 0 ? [] : [`dates from ${listed(ways)}`]),
    ...(undated === 0 ? [] : [`${undated} without a date`]),
  ]
}

export function basis(scope: Scope): Section {
  const { documents } = scope
  if (documents.length === 0) return { id: 'basis', heading: 'Basis', lines: [nothing('No article of these speaks of it.')] }
  const outlets = new Set(documents.flatMap((doc) => doc.outlet ?? []))
  const primary = documents.filter((doc) => doc.genre === 'statement').length
  const facts = [
    capital(counted(documents.length, 'article')),
    genres(scope),
    ...(outlets.size === 0 ? [] : [counted(outlets.size, 'outlet')]),
    ...dates(scope),
    primary === 0 ? 'no primary document' : counted(primary, 'primary document'),
  ]
  const line: Draft = { basis: 'count', pieces: [`${facts.join('; ')}.`] }
  return { id: 'basis', heading: 'Basis', lines: [line] }
}
