/**
 * Counts of the dead that an article tells of somebody on the spot, in its own words: "The surgeon on duty counted 27 dead by the Sunday evening."
 *
 * They bear out another’s "27 people had been killed when a shell fell at Guldo" where the number is the same, and in another article enough other words; never in the claim's own sentence.
 */
import type { Citation, Document, DocumentId } from '../../../model/index.ts'
import { overlaps, type Span } from '../../../text/spans.ts'
import { sentencesOf } from '../article/sentences.ts'

export interface Count {
  readonly document: DocumentId
  readonly stems: ReadonlySet<string>
}

/** A count with the sentences around it, each apart. */
export interface Tally {
  readonly document: DocumentId
  readonly told: readonly (Span & { readonly stems: ReadonlySet<string> })[]
}

/** Who counts and belongs to no side, and what they do. */
const COUNTS =
  /\b(?:surgeons?|doctors?|nurses?|medics?|hospitals?|clinics?|morgues?|mortuar\p{L}+|coroners?|priests?|imams?|gravediggers?|undertakers?|ambulance\p{L}*|red (?:cross|crescent)|reporters?|correspondents?|journalists?|photographers?|observers?|monitors?|patrols?|mission|villagers?|residents?|survivors?|teachers?|mayors?|rescuers?|firefighters?|relief workers?|aid workers?)\b[^.;]{0,60}\b(?:counted|count|saw|seen|treated|received|recorded|registered|buried|identified|listed|washed|pulled|photographed|laid out|took in|admitted|examined)\b/iu

/** "Seventeen soldiers died there at our hands", "it was our eastern group": who did it owns to it. */
const OWNS =
  /\bat our hands?\b|\b(?:we|I)\s+(?:(?:had|have|did|ourselves|\p{L}+ly)\s+){0,2}(?:shot|killed|shelled|bombed|attacked|ambushed|fired\s+(?:on|at|the)|struck|hit|executed|burned|burnt|sank|downed|brought\s+(?:it|the\s+\p{L}+)\s+down|blew\s+up|planted|laid|launched|carried\s+(?:it\s+)?out|gave\s+the\s+order|ordered\s+it|did\s+it)\b|\b(?:it|that|this)\s+was\s+(?:us|ours|our\s+\p{L}+(?:\s+\p{L}+)?)\b|\bour\s+(?:\p{L}+\s+)?(?:men|boys|fighters|group|unit|people|brothers|soldiers|comrades|gunners|pilots?|brigade|patrol)\s+(?:(?:had|have|\p{L}+ly)\s+)?(?:shot|killed|did\s+(?:it|this|that)|fired|shelled|bombed|attacked|struck|hit|burned|burnt|were\s+(?:there|behind))\b/iu
/** Sentences before such words in which it may stand what was done: the question, in an interview. */
const BEFORE = 4

/** What someone owns to in the first person, with what stands before it. */
export const ownedIn = (doc: Document, stemsOf: (text: string) => ReadonlySet<string>): Count[] => {
  const sentences = sentencesOf(doc)
  return sentences.flatMap(({ text }, i) => {
    if (!OWNS.test(text)) return []
    const told = sentences.slice(Math.max(0, i - BEFORE), i + 2).map((one) => one.text)
    return [{ document: doc.id, stems: stemsOf(told.join(' ')) }]
  })
}

/** @param stemsOf telling stems of a text, numbers as such */
export const countsIn = (doc: Document, stemsOf: (text: string) => ReadonlySet<string>): Tally[] => {
  const sentences = sentencesOf(doc)
  return sentences.flatMap(({ text }, i) => {
    if (!COUNTS.test(text)) return []
    const around = sentences.slice(Math.max(0, i - 1), i + 3)
    return [{ document: doc.id, told: around.map((one) => ({ start: one.start, end: one.end, stems: stemsOf(one.text) })) }]
  })
}

/** The same number, and where it is another article so many words more; what the claims themselves stand in does not count. */
export const bearsOut = ({ document, told }: Tally, stems: ReadonlySet<string>, claimed: readonly Citation[], least: number): boolean => {
  const here = new Set(claimed.map((at) => at.document))
  const own = claimed.filter((at) => at.document === document)
  const others = told.filter((sentence) => !own.some((at) => overlaps(at, sentence)))
  const shared = [...stems].filter((stem) => others.some((sentence) => sentence.stems.has(stem)))
  return shared.some((stem) => /^\d/u.test(stem)) && (here.has(document) || shared.length >= least)
}
