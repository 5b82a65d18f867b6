/** Words of a source short enough for a line: the sentence around a citation, or the clause of it that holds the citation, never cut inside one. */
import { type Citation, type Claim, cite, type Document } from '../model/index.ts'
import { sentencesAround } from '../text/sentence-around.ts'
import { contains, type Span, trimSpan } from '../text/spans.ts'

/** A clause can begin here on its own, or end before here. */
const CLAUSE =
  /[;:]\s+|\s*—\s*|\s+–\s+|,\s+(?=(?:which|who|whom|whose|where|when|while|whereas|although|though|but|as|after|before|because|since|if|unless|with|according|despite|including|particularly|especially|emphasi[sz]ing|adding|accusing|saying|calling|warning|insisting)\b)/giu
const COMMA = /,\s+/gu
/** A clause that begins with one of these, a name or a figure reads as a sentence or nearly; another may hang on what stands before it. */
const OPENING =
  /^(?:["“‘\p{Lu}\p{N}]|(?:the|an?|its?|his|her|their|this|these|those|he|she|they|we|you|there|no|some|many|several|both|each|all|any|nearly|about|almost|more|most|if|while|when|although|though|despite|because|since|after|before|according|whether|during|under|unless|in|on|at|for|from|by)\b)/u

const count = (text: string, mark: string): number => text.split(mark).length - 1
const balanced = (text: string): boolean => count(text, '“') === count(text, '”') && count(text, '"') % 2 === 0

/** The best part of a sentence, at most `most` units, that holds the span: from the sentence's start where that fits, then the longest. */
function part(text: string, sentence: Span, span: Span, boundary: RegExp, most: number): Span | undefined {
  const words = text.slice(sentence.start, sentence.end)
  const marks = [...words.matchAll(boundary)].map((m) => ({
    before: sentence.start + m.index,
    after: sentence.start + m.index + m[0].length,
  }))
  const starts = [sentence.start, ...marks.map((m) => m.after).filter((at) => OPENING.test(text.slice(at, sentence.end)))].filter(
    (at) => at <= span.start,
  )
  const ends = [sentence.end, ...marks.map((m) => m.before)].filter((at) => at >= span.end)
  return starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .filter(({ start, end }) => end - start <= most && balanced(text.slice(start, end)))
    .sort((a, b) => Number(b.start === sentence.start) - Number(a.start === sentence.start) || b.end - b.start - (a.end - a.start))[0]
}

/** "OSLO — ", "LONDON (Wire) – ": where an article was sent from is no part of its sentence. */
const DATELINE = /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:\([^)]{1,30}\)\s*)?\s[—–-]+\s+/u

const withoutDateline = (text: string, { start, end }: Span): Span => ({
  start: start + (DATELINE.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
})

const withoutStop = (text: string, span: Span): Span => {
  let { start, end } = trimSpan(text, span) ?? span
  while (end > start && /[.,;:\s]/u.test(text[end - 1]!)) end--
  return { start, end }
}

/** A citation whole in quotation marks, without them: the page puts its own. */
function unquoted(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const inner = words.slice(1, -1)
  const pairs: readonly (readonly [string, string])[] = [
    ['“', '”'],
    ['"', '"'],
  ]
  const wrapped = pairs.some(
    ([open, close]) => words.startsWith(open) && words.endsWith(close) && !inner.includes(open) && !inner.includes(close),
  )
  return wrapped ? { start: span.start + 1, end: span.end - 1 } : span
}

/** A mark that opens or closes just outside belongs to the words. */
function completed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  if (balanced(words)) return { start, end }
  if (/[“"]/u.test(text[start - 1] ?? '') && balanced(text.slice(start - 1, end))) return { start: start - 1, end }
  for (const reach of [1, 2])
    if (/[”"]/u.test(text[end + reach - 1] ?? '') && balanced(text.slice(start, end + reach))) return { start, end: end + reach }
  return { start, end }
}

/** Cut at the last clause or word that fits. */
function shortened(text: string, span: Span, most: number): { span: Span; cut: boolean } {
  if (span.end - span.start <= most) return { span, cut: false }
  const head = text.slice(span.start, span.start + most + 1)
  const clause = [...head.matchAll(CLAUSE)].map((m) => m.index).filter((at) => at > most / 3 && balanced(head.slice(0, at)))
  if (clause.length > 0) return { span: { start: span.start, end: span.start + clause.at(-1)! }, cut: false }
  const comma = [...head.matchAll(COMMA)].map((m) => m.index).filter((at) => at > most / 2 && balanced(head.slice(0, at)))
  const at = comma.at(-1) ?? head.lastIndexOf(' ')
  return { span: { start: span.start, end: span.start + at }, cut: true }
}

export interface Fragment {
  readonly citation: Citation
  /** True where the words stop before their clause does. */
  readonly cut: boolean
}

const fragment = (doc: Document, span: Span, cut: boolean): Fragment => {
  const { start, end } = withoutStop(doc.text, unquoted(doc.text, withoutStop(doc.text, span)))
  return { citation: cite(doc, start, end), cut }
}

/** The sentence, or the clause of it, in which a citation stands. */
export function clauseAround(doc: Document, citation: Citation, most: number): Fragment {
  const sentences = sentencesAround(doc.text, citation)
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (first === undefined || last === undefined) return within(doc, citation, most)
  const sentence = withoutDateline(doc.text, { start: first.start, end: last.end })
  if (sentence.end - sentence.start <= most) return fragment(doc, completed(doc.text, sentence), false)
  const clause = part(doc.text, sentence, citation, CLAUSE, most) ?? part(doc.text, sentence, citation, COMMA, most)
  return clause ? fragment(doc, clause, false) : within(doc, citation, most)
}

/** The citation's own words, cut where they are too long. */
export function within(doc: Document, citation: Citation, most: number): Fragment {
  const { span, cut } = shortened(doc.text, completed(doc.text, citation), most)
  return fragment(doc, span, cut)
}

export const covers = (fragment: Fragment, citation: Citation): boolean =>
  fragment.citation.document === citation.document && contains(fragment.citation, citation)

/** Words from which a content can be understood alone: "the forecast" can't. */
const TELLING = 3
/** Longest run of words between a cue and its content that belongs to what is said: "denied the presence of any “foreign contingents”". */
const GAP = 60

/** "accused the ferry of …": whom it accuses stands between cue and content. */
const ACCUSED = /^\s+[\p{L}\p{N}’' -]{2,80}\s(?:of|for)\s+["“]?$/u

/** The words of a claim; with the clause they stand in where they are too few to be understood. */
export function claimWords(doc: Document, { cue, content, kind }: Pick<Claim, 'cue' | 'content' | 'kind'>, most: number): Fragment {
  const between =
    kind === 'denial' && cue !== null && cue.end < content.start && content.start - cue.end <= GAP
      ? doc.text.slice(cue.end, content.start)
      : ''
  const lead = /^[\s,:]*(?:that\s+)?/u.exec(between)?.[0].length ?? 0
  if (kind === 'accusation' && cue !== null && ACCUSED.test(doc.text.slice(cue.end, content.start))) {
    const sentence = clauseAround(doc, cite(doc, cue.start, content.end), most)
    if (!sentence.cut && covers(sentence, cue)) return sentence
  }
  const whole = /^[\p{L}’' -]+$/u.test(between.slice(lead)) ? cite(doc, (cue?.end ?? 0) + lead, content.end) : content
  return whole.quote.trim().split(/\s+/u).length < TELLING ? clauseAround(doc, whole, most) : within(doc, whole, most)
}
