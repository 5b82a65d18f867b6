/**
 * Who held which public office: terms of office since 2000 from Wikidata. Knowledge from outside the text: used to say who is meant, never to say
 * what the article does not. An empty end is unknown, not "still in office"; a missing term does not mean that there was none.
 *
 * The table is one text sorted by person, in which a name is found by halving: nothing is indexed until someone asks.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ConfigError } from '../errors.ts'
import { plain } from '../text/plain.ts'

export interface Term {
  readonly person: string
  readonly wikidata: string
  readonly state: string
  readonly position: string
  /** Year, month or day, as the source has it; empty where unknown. */
  readonly start: string
  readonly end: string
  /** Where the row comes from, and the day up to which that source knows. */
  readonly source: string
  readonly asOf: string
}

export interface Offices {
  /** The terms of everyone with this full name. */
  readonly of: (person: string) => Term[]
  /** The terms of everyone whose last name begins like this one, accents and "al-" left out; indexes the whole table. */
  readonly alike: (lastName: string) => Term[]
  /** All terms in a state; indexes the whole table. */
  readonly inState: (state: string) => Term[]
  /** Whether the full names of three persons at least begin with this one. */
  readonly isFirstName: (name: string) => boolean
}

/** The source’s table, a user’s own, and terms since it was made or that it lacks. */
const FILES = ['offices.tsv.gz', 'offices.tsv', 'offices-since.tsv']
/** How many letters of their last names like persons share: "Zelensky", "Zelenskyy". */
const LIKE = 3

/** How many office holders bear a first name that is taken for one. */
const COMMON = 3

/** A file: lines sorted by person behind the line of column names, and what its head says of them. */
interface Table {
  readonly text: string
  readonly from: number
  readonly source: string
  /** By state, and for the others. */
  readonly asOf: ReadonlyMap<string, string>
  readonly asOfOthers: string
}

function parse(line: string, { source, asOf, asOfOthers }: Table): Term {
  const [person = '', wikidata = '', state = '', position = '', start = '', end = ''] = line.split('\t')
  return { person, wikidata, state, position, start, end, source, asOf: asOf.get(state) ?? asOfOthers }
}

/** Lines of a sorted text that begin with a key, from the first one. */
function linesOf(text: string, from: number, key: string): string[] {
  let low = from
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = Math.max(from, text.lastIndexOf('\n', middle - 1) + 1)
    const end = text.indexOf('\n', start)
    if (text.slice(start, start + key.length) < key) low = end + 1
    else high = start
  }
  const found: string[] = []
  for (let at = low; text.startsWith(key, at); at = text.indexOf('\n', at) + 1) found.push(text.slice(at, text.indexOf('\n', at)))
  return found
}

const likeOf = (lastName: string): string =>
  plain(lastName)
    .replace(/^(?:al|el) /u, '')
    .slice(0, LIKE)

/** Lines by a key of theirs. */
function indexed({ text, from }: Table, keyOf: (cells: readonly string[]) => string): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const line of text.slice(from).split('\n')) {
    const key = keyOf(line.split('\t'))
    const had = index.get(key)
    if (had) had.push(line)
    else index.set(key, [line])
  }
  return index
}

const lastNameKey = ([person = '']: readonly string[]): string => likeOf(person.slice(person.lastIndexOf(' ') + 1))
const stateKey = ([, , state = '']: readonly string[]): string => state

function sorted(file: string): string {
  if (file.endsWith('.gz')) return gunzipSync(readFileSync(file)).toString('utf8')
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/u)
  const head = lines.findIndex((line) => line.startsWith('person\t')) + 1
  if (head === 0) {
    throw new ConfigError('a table of offices without its column names', {
      code: 'E_KNOWLEDGE',
      place: file,
      remedy: 'Begin the rows with the line "person, wikidata, state, position, start, end", parted by tabs',
    })
  }
  return `${[...lines.slice(0, head), ...lines.slice(head).sort()].join('\n')}\n`
}

/** `# as_of: 2025-10-21`, or by state: `# as_of: fra=2022-07-23 …`; without it a table knows up to the latest day that it names. */
function read(file: string): Table {
  const text = sorted(file)
  const columns = text.indexOf('\nperson\t') + 1
  const from = text.indexOf('\n', columns) + 1
  const head = text.slice(0, columns)
  const source = /^# source: (.+)$/mu.exec(head)?.[1] ?? file
  const given = (/^# as_of: (.+)$/mu.exec(head)?.[1] ?? '').split(' ').filter((part) => part !== '')
  const asOf = new Map(given.flatMap((part) => (part.includes('=') ? [part.split('=') as [string, string]] : [])))
  const stated = given.find((part) => !part.includes('='))
  const latest = (): string =>
    [...text.slice(from).matchAll(/\t(\d{4}-\d\d-\d\d)(?=[\t\n])/gu)].reduce((day, [, d]) => (d! > day ? d! : day), '')
  return { text, from, source, asOf, asOfOthers: stated ?? (asOf.size > 0 ? '' : latest()) }
}

export function loadOffices(dirs: readonly string[]): Offices {
  const tables = dirs
    .flatMap((dir) => FILES.map((file) => join(dir, file)))
    .filter((file) => existsSync(file))
    .map(read)
  const look = (key: (cells: readonly string[]) => string): ((value: string) => Term[]) => {
    let indexes: Map<string, string[]>[] | undefined
    return (value) => {
      indexes ??= tables.map((table) => indexed(table, key))
      return indexes.flatMap((index, i) => (index.get(value) ?? []).map((line) => parse(line, tables[i]!)))
    }
  }
  const alike = look(lastNameKey)
  return {
    alike: (lastName) => alike(likeOf(lastName)),
    inState: look(stateKey),
    isFirstName: (name) =>
      tables.some((table) => new Set(linesOf(table.text, table.from, `${name} `).map((line) => parse(line, table).person)).size >= COMMON),
    of: (person) => tables.flatMap((table) => linesOf(table.text, table.from, `${person}\t`).map((line) => parse(line, table))),
  }
}
