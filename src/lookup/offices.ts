/**
 * Who held which public office: terms of office since 2000 from Wikidata. Knowledge from outside the text: used to say who is meant, never to say
 * what the article does not. An empty end is unknown, not "still in office"; a missing term does not mean that there was none.
 *
 * The table is one text sorted by person, in which a name is found by halving: nothing is indexed until someone asks.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { plain } from '../text/plain.ts'

export interface Term {
  readonly person: string
  readonly wikidata: string
  readonly state: string
  readonly position: string
  /** Year, month or day, as the source has it; empty where unknown. */
  readonly start: string
  readonly end: string
}

export interface Offices {
  /** The terms of everyone with this full name. */
  readonly of: (person: string) => Term[]
  /** The terms of everyone whose last name begins like this one, accents and "al-" left out; indexes the whole table. */
  readonly alike: (lastName: string) => Term[]
  /** Whether the full names of three persons at least begin with this one. */
  readonly isFirstName: (name: string) => boolean
}

/** The source’s table, and terms since it was made or that it lacks. */
const FILES = ['offices.tsv.gz', 'offices-since.tsv']
/** How many letters of their last names like persons share: "Zelensky", "Zelenskyy". */
const LIKE = 3

/** How many office holders bear a first name that is taken for one. */
const COMMON = 3

function parse(line: string): Term {
  const [person = '', wikidata = '', state = '', position = '', start = '', end = ''] = line.split('\t')
  return { person, wikidata, state, position, start, end }
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

/** Lines by the first letters of the person’s last name. */
function byLastName(text: string, from: number): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const line of text.slice(from).split('\n')) {
    const person = line.slice(0, line.indexOf('\t'))
    const key = likeOf(person.slice(person.lastIndexOf(' ') + 1))
    const had = index.get(key)
    if (had) had.push(line)
    else index.set(key, [line])
  }
  return index
}

function read(file: string): string {
  if (file.endsWith('.gz')) return gunzipSync(readFileSync(file)).toString('utf8')
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const head = lines.findIndex((line) => line.startsWith('person\t')) + 1
  return `${[...lines.slice(0, head), ...lines.slice(head).sort()].join('\n')}\n`
}

export function loadOffices(dirs: readonly string[]): Offices {
  const texts = dirs
    .flatMap((dir) => FILES.map((file) => join(dir, file)))
    .filter((file) => existsSync(file))
    .map(read)
    .map((text) => ({ text, from: text.indexOf('\nperson\t') + 1 }))
    .map(({ text, from }) => ({ text, from: text.indexOf('\n', from) + 1 }))
  let indexes: Map<string, string[]>[] | undefined
  return {
    alike: (lastName) => {
      indexes ??= texts.map(({ text, from }) => byLastName(text, from))
      return indexes.flatMap((index) => index.get(likeOf(lastName)) ?? []).map(parse)
    },
    isFirstName: (name) =>
      texts.some(({ text, from }) => new Set(linesOf(text, from, `${name} `).map((line) => parse(line).person)).size >= COMMON),
    of: (person) => texts.flatMap(({ text, from }) => linesOf(text, from, `${person}\t`).map(parse)),
  }
}
