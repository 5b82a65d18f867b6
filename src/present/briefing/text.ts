/** A page as text: wrapped to the width given, section names bold on a terminal, sources numbered below. */
import { type Ink, plainInk } from '../ink.ts'
import { oneLine, wrap } from '../printable.ts'
import type { Page, PageLine, PageSection } from './page.ts'
import { dayText, leftText, placeOf, quoted, sourceText, topicText } from './wording.ts'

export interface TextOptions {
  readonly columns?: number
  readonly ink?: Ink
  /** File paths are shown as from here. */
  readonly folder?: string
}

/** A page wider than this is hard to read. */
const WIDEST = 100
const QUOTE_AT_MOST = 400

export function* pageText(page: Page, { columns = 80, ink = plainInk, folder = process.cwd() }: TextOptions = {}): Generator<string> {
  const width = Math.max(24, Math.min(columns, WIDEST))
  yield `${ink.bold(oneLine(page.title))}\n`
  if (page.subtitle !== undefined) yield `${wrap(oneLine(page.subtitle), width).join('\n')}\n`
  const made = [page.since && `Since ${dayText(page.since)}.`, page.today && `Made on ${dayText(page.today)}.`].filter(Boolean).join(' ')
  if (made !== '') yield `${ink.dim(made)}\n`
  for (const { heading, sections } of page.groups) {
    if (heading !== undefined)
      yield `\n${wrap(oneLine(heading), width)
        .map((line) => ink.bold(line))
        .join('\n')}\n`
    for (const section of sections) yield* sectionText(section, width, ink)
  }
  for (const notice of page.notices ?? []) yield `\n${block(`Note: ${oneLine(notice)}`, width, '', '  ')}`
  yield* sourcesText(page, width, ink, folder)
}

function* sectionText(section: PageSection, width: number, ink: Ink): Generator<string> {
  yield `\n${ink.bold(oneLine(section.heading))}\n`
  // Several lines are items, one is prose.
  const mark = section.lines.length > 1 ? '• ' : ''
  for (const line of section.lines) yield lineText(line, mark, width, ink)
  if (section.left > 0) yield block(ink.dim(leftText(section.left)), width, '  ', '  ')
}

function lineText(line: PageLine, mark: string, width: number, ink: Ink): string {
  const topic = line.topic === undefined ? '' : `${ink.italic(topicText(oneLine(line.topic)))} `
  const rule = line.rule === undefined ? '' : ` ${ink.dim(`{${line.rule}}`)}`
  return block(topic + line.parts.map((part) => partText(part, ink)).join('') + rule, width, `  ${mark}`, ' '.repeat(2 + mark.length))
}

const partText = (part: PageLine['parts'][number], ink: Ink): string => {
  if ('cite' in part) return ink.cyan(part.cite.map((number) => `[${number}]`).join(''))
  return 'quote' in part ? quoted(inLine(part.quote)) : inLine(part.text)
}

/** As `oneLine`, but keeps the space at either end. */
const inLine = (text: string): string => `${/^\s/.test(text) ? ' ' : ''}${oneLine(text)}${/\S\s+$/.test(text) ? ' ' : ''}`

const block = (text: string, width: number, first: string, others: string): string =>
  wrap(text, width - others.length)
    .map((line, i) => `${i === 0 ? first : others}${line}\n`)
    .join('')

function* sourcesText({ citations, documents }: Page, width: number, ink: Ink, folder: string): Generator<string> {
  if (citations.length === 0) return
  yield `\n${ink.bold('Sources')}\n`
  const indent = ' '.repeat(String(citations.length).length + 3)
  const titled = new Set<string>()
  for (const { number, citation } of citations) {
    const doc = documents.find((one) => one.id === citation.document)
    const title = doc && !titled.has(doc.id) && doc.title !== undefined ? `, ${quoted(doc.title)}` : ''
    titled.add(citation.document)
    const place = `${doc ? placeOf(doc.uri, folder) : citation.document}:${citation.start}-${citation.end}`
    const quote = citation.quote.length > QUOTE_AT_MOST ? `${citation.quote.slice(0, QUOTE_AT_MOST)} […]` : citation.quote
    const label = `[${number}]`.padEnd(indent.length)
    const words = `${oneLine(doc ? sourceText(doc) + title : citation.document)}: ${quoted(oneLine(quote))} ${ink.dim(`(${oneLine(place)})`)}`
    yield block(ink.cyan(label) + words, width, '', indent)
  }
}
