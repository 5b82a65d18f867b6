/** How dates, articles and quotations are worded on a page. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Briefing, Day } from '../../model/index.ts'
import { sourceName } from '../situation-index.ts'

type Source = Briefing['documents'][number]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "1975-12-13" → "13 December 1975" */
export const dayText = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`
}

/** "Reykjavik Dispatch, 13 December 1975" */
export const sourceText = (doc: Source): string => [sourceName(doc), doc.date === undefined ? 'undated' : dayText(doc.date)].join(', ')

/** "Reykjavik Dispatch, 13 December 1975 · Helga Jonsdottir · news" */
export const aboutText = (doc: Source): string =>
  [sourceText(doc), doc.byline, doc.genre === 'unknown' ? undefined : doc.genre].filter(Boolean).join(' · ')

/** Marks inside a quotation become single ones; the words are not changed otherwise. */
export const innerMarks = (quote: string): string =>
  quote
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')

/** In quotation marks. */
export const quoted = (quote: string): string => `“${innerMarks(quote)}”`

/** Links of articles are hostile too: only web addresses are followed. */
export const safeLink = (url: string | undefined): string | undefined => (url !== undefined && /^https?:\/\//i.test(url) ? url : undefined)

/** "topic: ", or as it is where it ends with a mark of its own. */
export const topicText = (topic: string): string => (/[.:?!]$/.test(topic) ? topic : `${topic}:`)

/** What to say of lines that a section leaves out. */
export const leftText = (left: number): string => `${left} more ${left === 1 ? 'line' : 'lines'} not shown.`

/** A local file's path as from the folder, where it is in it; any other uri as it is. */
export function placeOf(uri: string, folder: string): string {
  if (!uri.startsWith('file:///')) return uri
  const [address = '', entry] = uri.split('#', 2)
  let path: string
  try {
    path = fileURLToPath(address)
  } catch {
    // No path of this system (another one's drive, an encoded slash): shown as it stands.
    return uri
  }
  const near = relative(folder, path)
  return (near.startsWith('..') ? path : near) + (entry === undefined ? '' : `#${entry}`)
}
