/** A reader's draft as a Document: what the container or the user gives is added where the draft has none, then language, regions, hash and id. */
import { type Document, makeId, type ProvenanceKind, type Region, sha256 } from '../model/index.ts'
import type { RawInput, ReadDraft } from '../plugins.ts'
import { bySpan } from '../text/spans.ts'
import { wellFormed } from './decode.ts'
import { languageOf } from './language.ts'
import { dayInText } from './metadata/dateline.ts'
import { dayInUrl } from './metadata/days.ts'
import { genreInTitle, genreInUrl } from './metadata/genre.ts'
import { outside, regionsOf } from './regions/index.ts'
import { paragraphsOf } from './regions/paragraphs.ts'

/** What the user says of inputs that don't say it themselves. */
export interface Fallback {
  readonly date?: string | undefined
  readonly outlet?: string | undefined
}

type Fields = { -readonly [K in keyof Document]?: Document[K] }

export function complete(draft: ReadDraft, given: RawInput['given'], fallback: Fallback): Document {
  const text = wellFormed(draft.text)
  const fields: Fields = {}
  const provenance: Record<string, ProvenanceKind> = {}
  const know = <K extends keyof Document>(field: K, value: Document[K] | undefined, how: ProvenanceKind): void => {
    if (fields[field] !== undefined || value === undefined || value === '') return
    fields[field] = typeof value === 'string' ? (wellFormed(value).replaceAll('\0', '') as Document[K]) : value
    provenance[field] = how
  }
  for (const known of [draft, given ?? {}]) {
    for (const field of ['title', 'url', 'outlet', 'byline', 'published', 'genre'] as const) {
      know(field, known[field], known.provenance?.[field] ?? 'file')
    }
  }
  const named = genreInTitle(fields.title ?? '')
  const filed = genreInUrl(fields.url ?? '')
  // "NewsArticle" is what many sites call every page; their sections and headlines know better.
  if (fields.genre === 'news' && provenance.genre !== 'front matter' && [named, filed].some((genre) => genre && genre !== 'news'))
    delete fields.genre
  know('genre', named, 'text')
  know('genre', filed, 'url')
  know('published', span(dayInUrl(fields.url ?? '')), 'url')
  know('published', span(fallback.date), 'option')
  know('published', dayInText(text, outside(paragraphsOf(text), draft.regions ?? [])), 'text')
  know('outlet', fallback.outlet, 'option')
  const body = withoutRegions(text, draft.regions ?? [])
  know('language', languageOf(body), 'detected')
  know('language', draft.language, draft.provenance.language ?? 'markup')
  know('language', given?.language, given?.provenance?.language ?? 'header')
  const id = makeId('document', draft.uri, text)
  const dated = fields.published === undefined ? undefined : cited(fields.published, id)
  return {
    ...fields,
    ...(dated === undefined ? {} : { published: dated }),
    id,
    uri: draft.uri,
    language: fields.language ?? 'und',
    genre: fields.genre ?? 'unknown',
    text,
    sha256: sha256(text),
    provenance,
    regions: regionsOf(text, draft.regions ?? []),
  }
}

/** A reader that found the date in the text cites it before the document has its id. */
const cited = (published: NonNullable<Document['published']>, id: string): NonNullable<Document['published']> =>
  published.citation ? { ...published, citation: { ...published.citation, document: id } } : published

const span = (day: string | undefined): Document['published'] =>
  day === undefined ? undefined : { start: day, end: day, basis: 'metadata' }

function withoutRegions(text: string, regions: readonly Region[]): string {
  let body = ''
  let at = 0
  for (const region of [...regions].sort(bySpan)) {
    body += text.slice(at, Math.max(at, region.start))
    at = Math.max(at, region.end)
  }
  return body + text.slice(at)
}
