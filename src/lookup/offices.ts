/**
 * Who held which public office: terms of office since 2000 from Wikidata. Knowledge from outside the text: used to say who is meant, never to say
 * what the article does not. An empty end is unknown, not "still in office"; a missing term does not mean that there was none.
 *
 * The table is one text sorted by person, in which a name is found by halving: nothing is indexed until someone asks.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

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
  /** The terms of everyone with this last name; reads the whole table. */
  readonly ofLastName: (name: string) => Term[]
  /** Whether the full names of three persons at least begin with this one. */
  readonly isFirstName: (name: string) => boolean
}

const FILE = 'offices.tsv.gz'

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

/** Lines whose person ends with a name. */
function linesEnding(text: string, from: number, name: string): string[] {
  const found: string[] = []
  const key = ` ${name}\t`
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    const start = text.lastIndexOf('\n', at) + 1
    const line = text.slice(start, text.indexOf('\n', at))
    if (line.indexOf('\t') === at + key.length - 1 - start) found.push(line)
  }
  return found
}

export function loadOffices(dirs: readonly string[]): Offices {
  const texts = dirs
    .map((dir) => join(dir, FILE))
    .filter((file) => existsSync(file))
    .map((file) => gunzipSync(readFileSync(file)).toString('utf8'))
    .map((text) => ({ text, from: text.indexOf('\nperson\t') + 1 }))
    .map(({ text, from }) => ({ text, from: text.indexOf('\n', from) + 1 }))
  return {
    isFirstName: (name) =>
      texts.some(({ text, from }) => new Set(linesOf(text, from, `${name} `).map((line) => parse(line).person)).size >= COMMON),
    ofLastName: (name) => texts.flatMap(({ text, from }) => linesEnding(text, from, name).map(parse)),
    of: (person) => texts.flatMap(({ text, from }) => linesOf(text, from, `${person}\t`).map(parse)),
  }
}
