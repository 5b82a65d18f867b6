/**
 * A page of cited lines: what text, Markdown and HTML print alike, whether it is a briefing or the account of an analysis.
 * A `Briefing` fits it as it stands; what only HTML can show (sides in columns, a strip of time) is added to it from the situation.
 */
import type { Briefing, BriefingLine, BriefingPart, Citation, Day, Document, DocumentId, Trend } from '../../model/index.ts'

export type PagePart = BriefingPart

export interface PageSide {
  readonly position: string
  readonly holders: string
  /** "2 articles, 1 origin; official" */
  readonly standing: string
  readonly voices: readonly { readonly number: number; readonly speaker?: string }[]
}

export interface PageLine {
  readonly basis: BriefingLine['basis']
  readonly topic?: string | undefined
  readonly parts: readonly PagePart[]
  /** The disagreement that the line tells of: where its sides are set in columns, `rest` is what is left to say. */
  readonly parting?: {
    readonly question: string
    readonly kind: string
    readonly sides: readonly PageSide[]
    readonly rest: readonly PagePart[]
  }
  /** Rule that gave the element, with --explain. */
  readonly rule?: string
}

/** A mark on the strip of time. */
export interface PageMark {
  readonly start: Day
  readonly end: Day
  readonly label: string
  /** Told as a fact by some article; else alleged, denied, planned. */
  readonly reported: boolean
  /** Index of its line in the section. */
  readonly line: number
}

export interface PageSection {
  readonly id: string
  readonly heading: string
  readonly lines: readonly PageLine[]
  readonly left: number
  readonly marks?: readonly PageMark[]
  /** What its curves are drawn from. */
  readonly trend?: Trend
}

export interface PageGroup {
  /** Absent for the one group of a briefing. */
  readonly document?: DocumentId
  readonly heading?: string
  readonly sections: readonly PageSection[]
}

export interface Page {
  /** What kind of page it is: "Briefing". */
  readonly kind: string
  readonly title: string
  /** What stands below the title: outlet and date of the one article that the page is about. */
  readonly subtitle?: string | undefined
  readonly since?: Day | undefined
  readonly today?: Day | undefined
  readonly groups: readonly PageGroup[]
  /** In order of number. */
  readonly citations: readonly { readonly number: number; readonly citation: Citation }[]
  readonly documents: Briefing['documents']
  /** The articles themselves, for excerpts. */
  readonly texts: ReadonlyMap<DocumentId, Pick<Document, 'text' | 'regions'>>
  /** What is not cited because it is not of an article: what could not be read. */
  readonly notices?: readonly string[]
}
