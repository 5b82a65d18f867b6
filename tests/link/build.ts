/** Documents with hand-made extractions, so that linking is tested on its own: every span is found by its words in the text. */
import {
  type Actor,
  type ActorKind,
  type Citation,
  type Claim,
  type Contingency,
  cite,
  type Document,
  type Event,
  type EventReport,
  type EventType,
  type Extraction,
  makeId,
  type Quantity,
  type Region,
  sha256,
  type Tie,
  type TieKind,
  type TimeSpan,
} from '../../src/model/index.ts'

export const days = (start: string, end = start, basis: TimeSpan['basis'] = 'explicit'): TimeSpan => ({ start, end, basis })

interface DocumentFields {
  readonly date?: string
  readonly outlet?: string
  readonly byline?: string
  readonly title?: string
  readonly genre?: Document['genre']
  readonly regions?: readonly { kind: Region['kind']; from: string; to: string }[]
}

export class Article {
  readonly doc: Document
  readonly #actors = new Map<string, Actor>()
  readonly #claims: Claim[] = []
  readonly #events: Event[] = []
  readonly #quantities: Quantity[] = []
  readonly #contingencies: Contingency[] = []
  readonly #ties: Tie[] = []
  readonly #dates: TimeSpan[] = []

  constructor(text: string, fields: DocumentFields = {}) {
    const { date, regions, ...rest } = fields
    const uri = `file:///${sha256(text + (fields.outlet ?? '') + (date ?? '')).slice(0, 8)}.md`
    this.doc = {
      id: makeId('document', uri, text),
      uri,
      language: 'en',
      text,
      sha256: sha256(text),
      genre: 'unknown',
      ...(date === undefined ? {} : { published: days(date, date, 'metadata') }),
      provenance: {},
      regions: (regions ?? []).map(({ kind, from, to }) => ({ kind, start: text.indexOf(from), end: text.indexOf(to) + to.length })),
      ...rest,
    }
  }

  /** The words where they first stand, or stand for the nth time. */
  at(words: string, nth = 1): Citation {
    let start = this.doc.text.indexOf(words)
    for (let i = 1; i < nth; i++) start = this.doc.text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    return cite(this.doc, start, start + words.length)
  }

  /** An actor by name, mentioned wherever one of the words stands; `known` gives the id of a knowledge record. */
  actor(
    name: string,
    {
      kind = 'state',
      known,
      of,
      as = [name],
      roles = [],
    }: {
      kind?: ActorKind
      known?: string
      of?: string
      as?: readonly string[]
      roles?: readonly { title: string; of: string; words: string }[]
    } = {},
  ): this {
    const mentions = as
      .flatMap((words) =>
        [...this.doc.text.matchAll(new RegExp(`\\b${words}\\b`, 'gu'))].map((m) => cite(this.doc, m.index, m.index + words.length)),
      )
      .sort((a, b) => a.start - b.start)
    const first = mentions[0]
    if (!first) throw new Error(`nowhere mentioned: ${name}`)
    this.#actors.set(name, {
      id: known === undefined ? makeId('actor', this.doc.id, first.start) : `act_${known}`,
      name,
      kind,
      ...(of === undefined ? {} : { of: this.id(of) }),
      mentions,
      roles: roles.map((role) => ({ title: role.title, of: this.id(role.of), tenure: 'current', citation: this.at(role.words) })),
    })
    return this
  }

  id(name: string): string {
    const actor = this.#actors.get(name)
    if (!actor) throw new Error(`no actor ${name}`)
    return actor.id
  }

  claim(speaker: string | null, content: string, fields: Partial<Omit<Claim, 'content' | 'speaker'>> & { nth?: number } = {}): this {
    const { nth, ...rest } = fields
    const at = this.at(content, nth)
    const id = makeId('claim', this.doc.id, at.start, at.end, speaker ?? '')
    const about = [...this.#actors.values()].filter((a) => a.mentions.some((m) => m.start >= at.start && m.end <= at.end)).map((a) => a.id)
    this.#claims.push({
      id,
      ...(speaker === null ? {} : { speaker: this.id(speaker) }),
      speakerName: speaker ?? 'unnamed',
      via: [],
      anonymous: false,
      expression: 'said',
      evidence: 'official',
      kind: 'statement',
      certainty: 'certain',
      polarity: 'positive',
      source: speaker === null ? null : (this.#actors.get(speaker)!.mentions[0] ?? null),
      cue: null,
      content: at,
      about,
      proposition: makeId('proposition', id),
      ...rest,
    })
    return this
  }

  event(
    type: EventType,
    words: string,
    actors: readonly string[],
    recipients: readonly string[],
    report: Partial<EventReport> & { nth?: number } = {},
  ): this {
    const { nth, ...rest } = report
    const citation = this.at(words, nth)
    const full: EventReport = { citation, document: this.doc.id, type, status: 'reported', historical: false, ...rest }
    this.#events.push({
      id: makeId('event', this.doc.id, type, citation.start),
      type,
      contexts: [],
      actors: actors.map((name) => this.id(name)),
      recipients: recipients.map((name) => this.id(name)),
      ...(full.time ? { time: full.time } : {}),
      ...(full.place ? { place: full.place } : {}),
      intensity: -5,
      status: full.status,
      articles: 1,
      origins: 1,
      basis: 'stated',
      reports: [full],
    })
    return this
  }

  quantity(words: string, low: number, unit: string, of: string, fields: Partial<Quantity> & { actors?: readonly string[] } = {}): this {
    const { actors = [], ...rest } = fields
    const citation = this.at(words)
    const id = makeId('quantity', this.doc.id, citation.start, citation.end)
    this.#quantities.push({
      id,
      low,
      high: low,
      unit,
      approximate: false,
      of,
      ofActors: actors.map((name) => this.id(name)),
      citation,
      ...rest,
    })
    return this
  }

  /** Days that the text names. */
  date(words: string, start: string, end: string = start, basis: TimeSpan['basis'] = 'explicit'): this {
    this.#dates.push({ start, end, basis, citation: this.at(words) })
    return this
  }

  contingency(
    kind: Contingency['kind'],
    words: string,
    speaker: string | null,
    condition: string | null,
    consequence: string | null,
  ): this {
    const citation = this.at(words)
    this.#contingencies.push({
      id: makeId('contingency', this.doc.id, citation.start, citation.end),
      kind,
      condition: condition === null ? null : this.at(condition),
      consequence: consequence === null ? null : this.at(consequence),
      ...(speaker === null ? {} : { speaker: this.id(speaker) }),
      speakerName: speaker ?? 'author',
      expression: 'said',
      citation,
    })
    return this
  }

  tie(kind: TieKind, subject: string, object: string, words: string): this {
    const [s, o] = [this.id(subject), this.id(object)]
    this.#ties.push({ id: makeId('tie', kind, s, o), kind, subject: s, object: o, citations: [this.at(words)] })
    return this
  }

  get extraction(): Extraction {
    return {
      document: this.doc.id,
      actors: [...this.#actors.values()],
      claims: this.#claims,
      events: this.#events,
      quantities: this.#quantities,
      contingencies: this.#contingencies,
      ties: this.#ties,
      dates: this.#dates,
      notices: [],
      explanations: {},
    }
  }
}
