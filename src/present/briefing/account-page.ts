/** What `araxes analyze` prints for people: article by article who says what, what happened, figures, limits and ties; then what stands between the articles. */
import { documentOf } from '../../analyze/index.ts'
import { publishedDay } from '../../model/document.ts'
import type { Citation, Document, DocumentId, Situation, TimeSpan } from '../../model/index.ts'
import { indexSituation, type SituationIndex, sourceName } from '../situation-index.ts'
import { howText } from '../tables/claims.ts'
import { figureText } from '../tables/quantities.ts'
import { Numbering } from './numbering.ts'
import type { Page, PageGroup, PageLine, PagePart, PageSection } from './page.ts'
import { sidesOf } from './sides.ts'
import { aboutText, dayText } from './wording.ts'

export function pageOfAnalysis(situation: Situation, { explain }: { readonly explain: boolean }): Page {
  const account = new Account(situation, explain)
  const documents = [...situation.documents].sort((a, b) => {
    const [x, y] = [publishedDay(a) ?? '9', publishedDay(b) ?? '9']
    return x < y ? -1 : x > y ? 1 : a.uri < b.uri ? -1 : 1
  })
  const [first, ...others] = documents.map((doc) => account.article(doc))
  const alone = first !== undefined && others.length === 0
  const groups = alone ? [{ sections: first.sections }] : [...(first ? [first] : []), ...others]
  const sources = documents.map(documentOf)
  return {
    kind: 'Account',
    title: alone ? first.heading! : `What ${documents.length} articles say`,
    ...(alone ? { subtitle: aboutText(sources[0]!) } : {}),
    groups: [...groups, ...account.between(alone)],
    citations: account.numbering.citations,
    documents: sources,
    texts: new Map(documents.map((doc) => [doc.id, doc])),
    notices: situation.notices.map(({ where, why }) => `${where}: ${why}`),
  }
}

class Account {
  readonly numbering = new Numbering()
  readonly #situation: Situation
  readonly #index: SituationIndex
  readonly #explain: boolean

  constructor(situation: Situation, explain: boolean) {
    this.#situation = situation
    this.#index = indexSituation(situation)
    this.#explain = explain
  }

  article(doc: Document): PageGroup {
    const sections = [
      section('claims', 'Who says what', this.#claims(doc.id)),
      section('events', 'Events', this.#events(doc.id)),
      section('figures', 'Figures', this.#figures(doc.id)),
      section('limits', 'Limits and conditions', this.#limits(doc.id)),
      section('ties', 'Ties', this.#ties(doc.id)),
    ].filter((one) => one.lines.length > 0)
    const nothing: PageLine = { basis: 'nothing', parts: [{ text: 'Nothing was found in it.' }] }
    return {
      document: doc.id,
      heading: doc.title ?? sourceName(doc),
      sections: sections.length > 0 ? sections : [section('claims', 'Who says what', [nothing])],
    }
  }

  /** What stands between articles, or between parts of one. */
  between(alone: boolean): PageGroup[] {
    const sections = [section('disagreements', 'Disagreements', this.#disagreements()), section('caution', 'Caution', this.#findings())]
    const filled = sections.filter((one) => one.lines.length > 0)
    if (filled.length === 0) return []
    return [alone ? { sections: filled } : { heading: 'Where accounts part, and what to mind', sections: filled }]
  }

  #line(id: string, topic: string | undefined, before: string, citations: readonly Citation[], after = ''): PageLine {
    const [first] = citations
    const quoted: PagePart[] = first ? [{ quote: first.quote, citation: this.numbering.of(first) }, { text: ' ' }] : []
    const rule = this.#explain ? this.#rule(id) : undefined
    return {
      basis: 'source',
      ...(topic === undefined ? {} : { topic }),
      parts: [{ text: before }, ...quoted, ...this.#cites(citations), { text: after }],
      ...(rule === undefined ? {} : { rule }),
    }
  }

  #cites(citations: readonly Citation[]): PagePart[] {
    return citations.length === 0 ? [] : [{ cite: [...new Set(citations.map((citation) => this.numbering.of(citation)))] }]
  }

  #rule(id: string): string | undefined {
    const explanation = this.#situation.explanations?.[id]
    return explanation && (explanation.score === undefined ? explanation.rule : `${explanation.rule} ${explanation.score.toFixed(2)}`)
  }

  #claims(id: DocumentId): PageLine[] {
    return this.#situation.claims
      .filter((claim) => claim.content.document === id)
      .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
      .map((claim) => {
        const via = claim.via.length > 0 ? `, by way of ${claim.via.map((relay) => relay.name).join(', ')}` : ''
        return this.#line(claim.id, speakerText(claim.speakerName), `${howText(claim)}${via}: `, [claim.content])
      })
  }

  #events(id: DocumentId): PageLine[] {
    const { names } = this.#index
    return this.#situation.events
      .flatMap((event) => event.reports.filter((report) => report.document === id).map((report) => ({ event, report })))
      .sort((a, b) => a.report.citation.start - b.report.citation.start)
      .map(({ event, report }) => {
        const what = [
          event.mode === undefined ? report.type : `${report.type} (${event.mode})`,
          event.actors.length > 0 && `by ${names(event.actors)}`,
          event.recipients.length > 0 && `to ${names(event.recipients)}`,
        ]
        const how = [report.status !== 'reported' && report.status, report.historical && 'background'].filter(Boolean)
        return this.#line(event.id, timeWords(report.time ?? event.time), `${[what.filter(Boolean).join(' '), ...how].join(', ')}: `, [
          report.citation,
        ])
      })
  }

  #figures(id: DocumentId): PageLine[] {
    return this.#situation.quantities
      .filter((quantity) => quantity.citation.document === id)
      .sort((a, b) => a.citation.start - b.citation.start)
      .map((quantity) => {
        const by = quantity.claim === undefined ? undefined : this.#index.claim(quantity.claim)?.speakerName
        const period = quantity.period && timeWords(quantity.period)
        const what = [`${figureText(quantity)} ${quantity.unit}`, period, by && `by ${speakerText(by)}`].filter(Boolean).join(', ')
        return this.#line(quantity.id, quantity.of, `${what}: `, [quantity.citation])
      })
  }

  #limits(id: DocumentId): PageLine[] {
    return this.#situation.contingencies
      .filter((contingency) => contingency.citation.document === id)
      .sort((a, b) => a.citation.start - b.citation.start)
      .map((contingency) => {
        const ascribed = contingency.expression === 'ascribed' ? ', ascribed' : ''
        return this.#line(contingency.id, contingency.kind, `${speakerText(contingency.speakerName)}${ascribed}: `, [contingency.citation])
      })
  }

  #ties(id: DocumentId): PageLine[] {
    const { name } = this.#index
    return this.#situation.ties.flatMap((tie) => {
      const here = tie.citations.filter((citation) => citation.document === id)
      if (here.length === 0) return []
      return [this.#line(tie.id, `${name(tie.subject)} ${tie.kind.replaceAll('-', ' ')} ${name(tie.object)}`, '', here)]
    })
  }

  #disagreements(): PageLine[] {
    return this.#situation.disagreements.map((disagreement) => {
      const parts = disagreement.sides.flatMap((side, i): PagePart[] => [
        { text: `${i === 0 ? '' : ' '}${this.#index.names(side.holders) || 'Not named'}: ${side.position} ` },
        ...this.#cites(side.citations),
        { text: '.' },
      ])
      return {
        basis: 'source',
        topic: disagreement.question,
        parts,
        parting: {
          question: disagreement.question,
          kind: disagreement.kind,
          sides: sidesOf(disagreement, this.#index, (side) =>
            side.citations.map((citation) => ({ number: this.numbering.of(citation), citation })),
          ),
          rest: [],
        },
      }
    })
  }

  #findings(): PageLine[] {
    // What a disagreement shows with its sides is not told twice.
    const findings = this.#situation.findings.filter(({ disagreement }) => disagreement === undefined)
    return findings.map((finding) => ({
      basis: 'source',
      topic: finding.check,
      parts: [
        { text: `${finding.message} ` },
        ...this.#cites(finding.citations),
        { text: finding.innocent === undefined ? '' : ` It may be innocent: ${finding.innocent}.`.replace('..', '.') },
      ],
    }))
  }
}

const section = (id: string, heading: string, lines: readonly PageLine[]): PageSection => ({ id, heading, lines, left: 0 })

const speakerText = (name: string): string => (name === 'author' ? 'The article itself' : name === 'unnamed' ? 'Unnamed source' : name)

/** "11 December 1975", "1 to 31 May 2019" in full, "undated". */
function timeWords(time: TimeSpan | undefined): string {
  const { start, end } = time ?? { start: null, end: null }
  if (start === null && end === null) return 'Undated'
  if (start === end) return dayText(start!)
  if (start === null) return `until ${dayText(end!)}`
  return end === null ? `from ${dayText(start)}` : `${dayText(start)} to ${dayText(end)}`
}
