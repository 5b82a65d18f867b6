/** Whole situations with many events, made by hand: every report is a sentence of its own in an article named by outlet and day. */
import {
  type Actor,
  type Citation,
  type Claim,
  type Day,
  type Disagreement,
  type Document,
  type Event,
  type EventReport,
  type EventType,
  makeId,
  Situation,
  sha256,
  type TimeSpan,
} from '../../../src/model/index.ts'
import { days } from '../../link/build.ts'

const INTENSITY: Partial<Record<EventType, number>> = {
  ASSAULT: -9.3,
  ACCUSE: -2,
  REJECT: -4.2,
  THREATEN: -5.1,
  AID: 7.4,
  CONSULT: 2.1,
  RETREAT: 7,
}

export interface Told {
  /** "Wire 2024-01-03": outlet and day of publication. */
  readonly in: string
  readonly status?: EventReport['status']
  readonly historical?: boolean
  /** The report stands in words that the author ascribes to someone. */
  readonly ascribed?: boolean
  /** The report is of an act of denying, and its words are the cue. */
  readonly denies?: boolean
}

interface Happening {
  /** A day, a time, or null for none. */
  readonly on?: Day | TimeSpan | null
  readonly told?: readonly Told[]
  readonly origins?: number
}

export class World {
  readonly #texts = new Map<string, string>()
  readonly #actors = new Map<string, Actor>()
  readonly #events: {
    event: Omit<Event, 'reports'>
    reports: (Omit<EventReport, 'citation' | 'document'> & { at: Place; told: Told })[]
  }[] = []
  readonly #disagreements: { kind: Disagreement['kind']; at: Place }[] = []
  readonly #redated: Place[] = []

  /** An article in which nothing of interest stands. */
  article(key: string): this {
    this.#write(key, 'It rained.')
    return this
  }

  actor(
    name: string,
    more: Partial<Pick<Actor, 'kind' | 'of'>> & { office?: { of: string; tenure: 'current' | 'former'; in: string } } = {},
  ): this {
    const { office, ...rest } = more
    const at = this.#write(office?.in ?? 'Gazetteer 2020-01-01', `${name} is known.`)
    this.#actors.set(name, {
      id: `act_${name}`,
      name,
      kind: 'state',
      mentions: [],
      ...rest,
      roles: office ? [{ title: 'Minister', of: `act_${office.of}`, tenure: office.tenure, citation: at as unknown as Citation }] : [],
    })
    return this
  }

  event(type: EventType, actors: readonly string[], recipients: readonly string[], { on, told, origins = 1 }: Happening): this {
    const time = on === null || on === undefined ? undefined : typeof on === 'string' ? days(on) : on
    const reports = (told ?? [{ in: `Wire ${time!.start}` }]).map((one) => {
      const at = this.#write(one.in, `${actors.join(' and ')} ${type} ${recipients.join(' and ')} (${this.#events.length}).`)
      return { at, told: one, type, status: one.status ?? 'reported', historical: one.historical ?? false }
    })
    const statuses = reports.map((report) => report.status)
    this.#events.push({
      event: {
        id: `evt_${String(this.#events.length).padStart(5, '0')}`,
        type,
        contexts: [],
        actors: actors.map((name) => `act_${name}`),
        recipients: recipients.map((name) => `act_${name}`),
        ...(time ? { time } : {}),
        intensity: INTENSITY[type] ?? 0,
        status: statuses.includes('reported') ? 'reported' : statuses[0]!,
        articles: new Set(reports.map((report) => report.at.key)).size,
        origins,
        basis: 'stated',
      },
      reports,
    })
    return this
  }

  /** So many events alike on one day, each told by two articles of two origins. */
  events(n: number, type: EventType, actor: string, recipient: string, on: Day): this {
    for (let i = 0; i < n; i++)
      this.event(type, [actor], [recipient], { on, told: [{ in: `Wire ${on}` }, { in: `Gazette ${on}` }], origins: 2 })
    return this
  }

  /** Accounts part over the last event. */
  parted(kind: Disagreement['kind']): this {
    this.#disagreements.push({ kind, at: this.#events.at(-1)!.reports[0]!.at })
    return this
  }

  /** A check found the last event under another date. */
  redated(): this {
    this.#redated.push(this.#events.at(-1)!.reports[0]!.at)
    return this
  }

  situation(): Situation {
    const documents = new Map([...this.#texts].map(([key, text]) => [key, documentOf(key, text)]))
    const cite = ({ key, start, end }: Place): Citation => {
      const doc = documents.get(key)!
      return { document: doc.id, start, end, quote: doc.text.slice(start, end) }
    }
    const claims: Claim[] = []
    const events = this.#events.map(({ event, reports }) => ({
      ...event,
      reports: reports.map(({ at, told, ...report }): EventReport => {
        const citation = cite(at)
        const claim = told.ascribed || told.denies ? claimOf(citation, told) : undefined
        if (claim) claims.push(claim)
        return { citation, document: citation.document, ...report, ...(told.ascribed ? { claim: claim!.id } : {}) }
      }),
    }))
    const sideOf = (position: string, citation: Citation): Disagreement['sides'][number] => ({
      position,
      holders: [],
      claims: [],
      evidence: [],
      citations: [citation],
      articles: 1,
      origins: 1,
    })
    return Situation.parse({
      version: 1,
      reader: { version: '0', model: 'by hand', rules: '0' },
      documents: [...documents.values()],
      actors: [...this.#actors.values()].map((actor) => ({
        ...actor,
        roles: actor.roles.map((role) => ({ ...role, citation: cite(role.citation as unknown as Place) })),
      })),
      events,
      claims,
      propositions: [],
      ties: [],
      quantities: [],
      contingencies: [],
      disagreements: this.#disagreements.map(({ kind, at }, i) => ({
        id: `dis_${i}`,
        kind,
        question: 'Was it so?',
        history: [],
        sides: [sideOf('yes', cite(at)), sideOf('no', cite(at))],
      })),
      findings: this.#redated.map((at, i) => ({
        id: `fnd_${i}`,
        check: 'date-conflict',
        message: 'told of another year',
        citations: [cite(at)],
        severity: 'caution',
      })),
      notices: [],
    })
  }

  #write(key: string, sentence: string): Place {
    const text = this.#texts.get(key) ?? ''
    const start = text === '' ? 0 : text.length + 1
    this.#texts.set(key, text === '' ? sentence : `${text} ${sentence}`)
    return { key, start, end: start + sentence.length }
  }
}

interface Place {
  readonly key: string
  readonly start: number
  readonly end: number
}

function documentOf(key: string, text: string): Document {
  const day = key.slice(-10)
  return {
    id: makeId('document', key),
    uri: `file:///${encodeURIComponent(key)}.md`,
    outlet: key.slice(0, -11),
    language: 'en',
    text,
    sha256: sha256(text),
    published: days(day, day, 'metadata'),
    genre: 'news',
    provenance: {},
    regions: [],
  }
}

const claimOf = (citation: Citation, { ascribed }: Told): Claim => ({
  id: makeId('claim', citation.document, citation.start),
  speakerName: 'Someone',
  via: [],
  anonymous: false,
  expression: ascribed ? 'ascribed' : 'said',
  evidence: 'author',
  kind: ascribed ? 'fear' : 'denial',
  certainty: 'certain',
  polarity: 'positive',
  source: null,
  cue: citation,
  content: citation,
  about: [],
  proposition: makeId('proposition', citation.document, citation.start),
})

/** Norland and Sudland, and articles around 2024 from which all of it was read. */
export const world = (): World =>
  new World().actor('Norland').actor('Sudland').actor('Ostland').article('Wire 2023-01-01').article('Wire 2025-12-31')
