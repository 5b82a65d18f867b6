/** YAML between two lines of `---` at the top of a text: title, date, outlet, byline, url, genre, language. The text itself stays as it is. */
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { Genre } from '../../model/index.ts'
import type { ReadDraft } from '../../plugins.ts'
import { declaredLanguage } from '../language.ts'
import { dayOf } from './days.ts'
import { genreNamed } from './genre.ts'

export type Given = Omit<ReadDraft, 'uri' | 'text'>

export interface FrontMatter {
  /** One past the closing line: where the body starts. */
  readonly end: number
  readonly fields: Given
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu

const NAMES: Readonly<Record<string, string>> = {
  headline: 'title',
  published: 'date',
  pubdate: 'date',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  author: 'byline',
  authors: 'byline',
  link: 'url',
  lang: 'language',
  type: 'genre',
  section: 'genre',
}

/** The front matter of a text, or undefined where it has none or the block is not YAML of names and values. */
export function frontMatter(text: string): FrontMatter | undefined {
  if (!text.startsWith('---')) return undefined
  const block = BLOCK.exec(text)
  if (block?.index !== 0) return undefined
  const values = named(block[1]!)
  return values && { end: block[0].length, fields: fieldsOf(values) }
}

function loaded(yaml: string): unknown {
  try {
    return load(yaml, { schema: FAILSAFE_SCHEMA })
  } catch (error) {
    if (error instanceof YAMLException) return undefined
    throw error
  }
}

/** "title: Subi Reef: what the images say", "title: 'No': a minister speaks": values that people leave without the quotation marks that YAML wants. */
const quoted = (yaml: string): string =>
  yaml.replace(/^(\p{L}[\p{L}\p{N}_-]*):[ \t]+(?![[{|>])(.*\S)[ \t]*$/gmu, (_, name: string, value: string) =>
    /^'(?:[^']|'')*'$|^"(?:[^"\\]|\\.)*"$/u.test(value) ? `${name}: ${value}` : `${name}: '${value.replaceAll("'", "''")}'`,
  )

function named(yaml: string): Map<string, string> | undefined {
  const content = loaded(yaml) ?? loaded(quoted(yaml))
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined
  const values = new Map<string, string>()
  for (const [key, value] of Object.entries(content)) {
    const name = key.trim().toLowerCase()
    const words = wordsOf(value)
    const known = NAMES[name] ?? name
    if (words !== '' && (known === name || !values.has(known))) values.set(known, words)
  }
  return values
}

const word = (value: unknown): string =>
  typeof value === 'string' && !/^(?:null|~)$/iu.test(value) ? value.replace(/\s+/gu, ' ').trim() : ''

/** A value or a flat list of values. Lists of lists are left out: aliases let a short text name an endless one. */
const wordsOf = (value: unknown): string => (Array.isArray(value) ? value.map(word).filter(Boolean).join(', ') : word(value))

function fieldsOf(values: ReadonlyMap<string, string>): Given {
  const fields: { -readonly [K in keyof Given]: Given[K] } = { provenance: {} }
  const know = <K extends Exclude<keyof Given, 'provenance'>>(field: K, value: Given[K] | undefined): void => {
    if (value === undefined) return
    fields[field] = value
    fields.provenance = { ...fields.provenance, [field]: 'front matter' }
  }
  know('title', values.get('title'))
  know('outlet', values.get('outlet'))
  know('byline', values.get('byline'))
  know('url', URL.canParse(values.get('url') ?? '') ? values.get('url') : undefined)
  know('language', declaredLanguage(values.get('language')))
  const day = dayOf(values.get('date') ?? '')
  know('published', day === undefined ? undefined : { start: day, end: day, basis: 'metadata' })
  const genre = values.get('genre')
  const exact = Genre.safeParse(genre?.toLowerCase())
  know('genre', exact.success ? exact.data : genreNamed(genre ?? ''))
  return fields
}
