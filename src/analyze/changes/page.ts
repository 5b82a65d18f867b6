/** What changed, as cited lines in five sections; the first three are never mixed. */
import type {
  Briefing,
  BriefingDocument,
  Changes,
  Document,
  FileHistory,
  MovedClaim,
  NewElement,
  ReadAgain,
  Situation,
} from '../../model/index.ts'
import { type BriefOptions, brief, documentOf } from '../brief/index.ts'
import { cited, type Draft, nothing, numbered, type Section } from '../brief/lines.ts'
import { within } from '../fragment.ts'
import { Scope } from '../scope.ts'
import { capital, counted, dayWords } from '../wording.ts'
import { documentsOf } from './index.ts'

const WORDS = 180
/** Lines of a section; a document’s are one. */
const MOST = 12
/** Elements told of one document. */
const MOST_OF_ONE = 4

const cut = (words: string): string => (words.length > WORDS ? `${words.slice(0, words.lastIndexOf(' ', WORDS))} …` : words)

/** What is claimed comes last: there is much of it. */
const KINDS: readonly NewElement['kind'][] = ['disagreement', 'event', 'quantity', 'proposition']

const elementLine = ({ kind, words, day, citation }: NewElement): Draft => ({
  basis: 'source',
  topic: day === undefined ? 'Undated' : dayWords(day),
  pieces: [`${kind === 'proposition' ? 'First claimed' : capital(kind)}: ${cut(words)} `, cited(citation), '.'],
})

function section(id: Section['id'], heading: string, lines: readonly Draft[], none: string): Section {
  return { id, heading, lines: lines.length > 0 ? lines.slice(0, MOST) : [nothing(none)], left: Math.max(0, lines.length - MOST) }
}

function fileLines({ file }: Changes, scope: Scope): Draft[] {
  return file.map(({ document, stored, published, elements }): Draft => {
    const doc = scope.doc(document)
    const name = doc.title ?? doc.outlet ?? doc.uri
    const when = published === undefined ? 'undated' : `of ${dayWords(published)}`
    const more = elements.length - MOST_OF_ONE
    return {
      basis: elements.length === 0 ? 'count' : 'source',
      topic: `Stored ${dayWords(stored.slice(0, 10))}`,
      pieces: [
        `${name}, ${when}`,
        ...(elements.length === 0 ? ['.'] : [', alone tells of earlier things: ']),
        ...elements
          .slice(0, MOST_OF_ONE)
          .flatMap((element, i) => [
            `${i === 0 ? '' : '; '}${element.day === undefined ? 'undated' : dayWords(element.day)}, ${cut(element.words)} `,
            cited(element.citation),
          ]),
        ...(elements.length === 0 ? [] : [more > 0 ? `; and ${more} more.` : '.']),
      ],
    }
  })
}

function rereadLine({ document, at, by, now, changes }: ReadAgain, scope: Scope): Draft {
  const doc = scope.doc(document)
  const count = (what: string): number => changes.filter((change) => change.what === what).length
  const readers =
    by.version === now.version && by.model === now.model
      ? 'with other knowledge or metadata'
      : `by ${now.version} (${now.model}) after ${by.version} (${by.model})`
  return {
    basis: changes.length === 0 ? 'count' : 'inferred',
    topic: `Read again ${dayWords(at.slice(0, 10))}`,
    pieces: [
      `${doc.title ?? doc.outlet ?? doc.uri}, ${readers}: ${counted(count('new'), 'element')} new, ${count('gone')} gone, ${count('changed')} changed; the text is the same`,
      ...changes.slice(0, MOST_OF_ONE).flatMap(({ what, words, citation }) => [`; ${what}: ${cut(words)} `, cited(citation)]),
      '.',
    ],
  }
}

const MOVED: Readonly<Record<MovedClaim['what'], string>> = {
  hardened: 'Hardened',
  softened: 'Softened',
  reversed: 'Reversed',
  withdrawn: 'Withdrawn',
  silent: 'Fallen silent',
}

function movedLine(moved: MovedClaim, scope: Scope): Draft {
  const { what, speakerName, before, beforeDay, beforeCertainty, after, afterDay, afterCertainty } = moved
  const at = (day: string | undefined): string => (day === undefined ? '' : `, ${dayWords(day)}`)
  const said = within(scope.doc(before.document), before, WORDS)
  const later = after && within(scope.doc(after.document), after, WORDS)
  return {
    basis: 'inferred',
    topic: MOVED[what],
    pieces: [
      `${speakerName}${at(beforeDay)}, as ${beforeCertainty}: `,
      { quote: said.citation },
      ' ',
      cited(said.citation),
      ...(later === undefined
        ? [what === 'withdrawn' ? '; the article no longer has it.' : '; the source speaks on, and not of this, of which others still do.']
        : [`; then${at(afterDay)}, as ${afterCertainty}: `, { quote: later.citation }, ' ', cited(later.citation), '.']),
    ],
  }
}

function editedLines({ edited }: Changes, scope: Scope): Draft[] {
  return edited.map(({ after, stored, removed, added }): Draft => {
    const doc = scope.doc(after)
    const list = (what: string, citations: typeof removed) =>
      citations.length === 0
        ? []
        : [
            `; ${what}: `,
            ...citations.slice(0, MOST_OF_ONE).flatMap((citation, i) => {
              const { citation: words } = within(scope.doc(citation.document), citation, WORDS)
              return [i === 0 ? '' : ', ', { quote: words }, ' ', cited(words)]
            }),
            ...(citations.length > MOST_OF_ONE ? [` and ${citations.length - MOST_OF_ONE} more`] : []),
          ]
    return {
      basis: removed.length + added.length === 0 ? 'count' : 'source',
      topic: `Stored ${dayWords(stored.slice(0, 10))}`,
      pieces: [
        `${doc.title ?? doc.outlet ?? doc.uri}: ${counted(removed.length, 'sentence')} removed, ${added.length} added`,
        ...list('removed', removed),
        ...list('added', added),
        '.',
      ],
    }
  })
}

export function changesSections(changes: Changes, scope: Scope): Section[] {
  const world = KINDS.flatMap((kind) => changes.world.filter((element) => element.kind === kind)).map(elementLine)
  return [
    section('new-in-world', 'New in the world', world, 'Nothing is dated within it.'),
    section('new-in-file', 'New in the file', fileLines(changes, scope), 'No document was stored within it that tells of earlier things.'),
    section(
      're-read',
      'Changed by reading again',
      changes.reread.map((one) => rereadLine(one, scope)),
      'No document was read again with another result.',
    ),
    section(
      'moved',
      'Claims that moved',
      changes.moved.map((one) => movedLine(one, scope)),
      'No source was found to say otherwise than before.',
    ),
    section('edited', 'Edited articles', editedLines(changes, scope), 'No article’s text changed.'),
  ]
}

/** A citation of an earlier text says so. */
function marked(documents: readonly Document[], situation: Situation): BriefingDocument[] {
  const now = new Set(situation.documents.map((doc) => doc.id))
  return documents.map((doc) => {
    const told = documentOf(doc)
    return now.has(doc.id) ? told : { ...told, title: `${told.title ?? 'untitled'} (earlier text)` }
  })
}

interface Told {
  readonly briefing: Briefing
  /** With the earlier texts that citations may be of. */
  readonly situation: Situation
}

/** The page of `araxes diff`. */
export function changesPage(changes: Changes, situation: Situation, history: FileHistory): Told {
  const whole = { ...situation, documents: documentsOf(situation, history) }
  const page = numbered(changesSections(changes, new Scope(whole)))
  const cites = new Set(page.citations.map(({ citation }) => citation.document))
  const { since, until } = changes
  return {
    situation: whole,
    briefing: {
      title: until === undefined ? `What changed since ${dayWords(since)}` : `What changed from ${dayWords(since)} to ${dayWords(until)}`,
      about: [],
      ...page,
      documents: marked(
        whole.documents.filter((doc) => cites.has(doc.id)),
        situation,
      ),
    },
  }
}

/** Only what stands in articles that speak of certain actors, or is of them. */
function aboutOnly(changes: Changes, situation: Situation, about: readonly string[]): Changes {
  if (about.length === 0) return changes
  const scope = new Scope(situation, { about })
  const articles = new Set(scope.documents.map((doc) => doc.id))
  const ids = new Set([...scope.events(), ...scope.quantities()].map((element) => element.id))
  return {
    ...changes,
    file: changes.file
      .filter((one) => articles.has(one.document))
      .map((one) => ({ ...one, elements: one.elements.filter(({ id }) => ids.has(id)) })),
    reread: changes.reread.filter((one) => articles.has(one.document)),
    moved: changes.moved.filter(({ speaker }) => speaker !== undefined && scope.speaksFor(speaker)),
    edited: changes.edited.filter((one) => articles.has(one.after)),
  }
}

/** The briefing since a day, which tells what is new in the world, and below it what is only new in the file or read again. */
export function briefWithChanges(changes: Changes, situation: Situation, history: FileHistory, options: BriefOptions): Told {
  const whole = { ...situation, documents: documentsOf(situation, history) }
  const sections = changesSections(aboutOnly(changes, situation, options.about ?? []), new Scope(whole))
  const more = sections.filter(({ id }) => id !== 'new-in-world')
  const briefing = brief(situation, { ...options, since: changes.since, more })
  const cites = new Set(briefing.citations.map(({ citation }) => citation.document))
  const listed = new Set(briefing.documents.map((doc) => doc.id))
  const missing = whole.documents.filter((doc) => cites.has(doc.id) && !listed.has(doc.id))
  return { situation: whole, briefing: { ...briefing, documents: [...briefing.documents, ...marked(missing, situation)] } }
}
