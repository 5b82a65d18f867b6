/** The briefing: what a reader with a minute should know of a situation, every line on the words it stands on. */

import { publishedDay } from '../../model/document.ts'
import type { Briefing, BriefingDocument, Day, Document, Situation } from '../../model/index.ts'
import { Scope } from '../scope.ts'
import { listed } from '../wording.ts'
import { basis } from './basis.ts'
import { caution } from './caution.ts'
import { figures } from './figures.ts'
import { happened, toldEvents } from './happened.ts'
import { foremost, inShort } from './in-short.ts'
import { numbered, type Section } from './lines.ts'
import { notThere } from './not-there.ts'
import { watch } from './watch.ts'
import { whoSaysWhat } from './who-says-what.ts'

export interface BriefOptions {
  /** Actors by id or name; left out, the whole situation. */
  readonly about?: readonly string[]
  /** Only what was published, or is said to have happened, on this day or later. */
  readonly since?: Day
  /** Sections of its own that stand below the others. */
  readonly more?: readonly Section[]
  /** The day on which it is made; Araxes looks at no clock. */
  readonly today?: Day
}

export const documentOf = (doc: Document): BriefingDocument => {
  const { id, uri, url, title, outlet, byline, genre, provenance } = doc
  const date = publishedDay(doc)
  return {
    id,
    uri,
    genre,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(byline === undefined ? {} : { byline }),
    ...(date === undefined ? {} : { date }),
    ...(date === undefined || provenance.published === undefined ? {} : { dateFrom: provenance.published }),
  }
}

/** Whom it was asked about; without a question, the two states most spoken of. */
function titleOf(scope: Scope, asked: readonly string[]): string {
  if (asked.length > 0) return listed(scope.about.length > 0 ? scope.about.map((actor) => actor.name) : asked)
  const states = scope.situation.actors.filter((actor) => actor.kind === 'state').slice(0, 2)
  return states.length === 0 ? 'The situation' : listed(states.map((actor) => actor.name))
}

export function brief(situation: Situation, { about, since, today, more = [] }: BriefOptions = {}): Briefing {
  const scope = new Scope(situation, { ...(about === undefined ? {} : { about }), ...(since === undefined ? {} : { since }) })
  const disagreements = foremost(scope.disagreements())
  const told = toldEvents(scope, disagreements)
  const page = numbered([
    basis(scope),
    inShort(scope, disagreements, told),
    happened(scope, told),
    whoSaysWhat(scope, disagreements),
    figures(scope, disagreements),
    watch(scope),
    caution(scope),
    notThere(scope),
    ...more,
  ])
  const cited = new Set(page.citations.map(({ citation }) => citation.document))
  const documents = situation.documents.filter((doc) => scope.documents.includes(doc) || cited.has(doc.id))
  return {
    title: titleOf(scope, about ?? []),
    about: scope.about.map((actor) => actor.id),
    ...(since === undefined ? {} : { since }),
    ...(today === undefined ? {} : { today }),
    ...page,
    documents: documents
      .map(documentOf)
      .sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : a.id < b.id ? -1 : 1)),
  }
}
