/** A page as Markdown (CommonMark): citations link to the numbered sources below; words of articles are escaped, for they are hostile. */
import { oneLine } from '../printable.ts'
import type { Page, PageLine, PageSection } from './page.ts'
import { dayText, leftText, placeOf, quoted, safeLink, sourceText, topicText } from './wording.ts'

/** Every character that CommonMark may read as markup, HTML, or a link made by itself. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()<>#|~!&$]/g, '\\$&')
    .replace(/^(\s*)([-+=>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp):/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replaceAll('@', '\\@')

export function* pageMarkdown(page: Page, folder: string): Generator<string> {
  yield `# ${escapeMarkdown(oneLine(page.title))}\n`
  if (page.subtitle !== undefined) yield `\n${escapeMarkdown(oneLine(page.subtitle))}\n`
  const made = [page.since && `Since ${dayText(page.since)}.`, page.today && `Made on ${dayText(page.today)}.`].filter(Boolean).join(' ')
  if (made !== '') yield `\n*${made}*\n`
  for (const { heading, sections } of page.groups) {
    if (heading !== undefined) yield `\n## ${escapeMarkdown(oneLine(heading))}\n`
    for (const section of sections) yield* sectionMarkdown(section, heading === undefined ? '##' : '###')
  }
  for (const notice of page.notices ?? []) yield `\n> ${escapeMarkdown(oneLine(notice))}\n`
  yield* sourcesMarkdown(page, folder)
}

function* sectionMarkdown(section: PageSection, level: string): Generator<string> {
  yield `\n${level} ${escapeMarkdown(oneLine(section.heading))}\n\n`
  const several = section.lines.length > 1
  for (const line of section.lines) yield `${several ? '- ' : ''}${lineMarkdown(line)}\n`
  if (section.left > 0) yield `\n*${leftText(section.left)}*\n`
}

function lineMarkdown(line: PageLine): string {
  const topic = line.topic === undefined ? '' : `**${escapeMarkdown(topicText(oneLine(line.topic)))}** `
  const rule = line.rule === undefined ? '' : ` \`${line.rule.replaceAll('`', '')}\``
  const words = line.parts.map((part) => {
    if ('cite' in part) return part.cite.map((number) => `[\\[${number}\\]](#source-${number})`).join('')
    return escapeMarkdown('quote' in part ? quoted(oneLine(part.quote)) : part.text.replace(/\s+/g, ' '))
  })
  return topic + words.join('') + rule
}

function* sourcesMarkdown({ citations, documents }: Page, folder: string): Generator<string> {
  if (citations.length === 0) return
  yield '\n## Sources\n\n'
  for (const { number, citation } of citations) {
    const doc = documents.find((one) => one.id === citation.document)
    const link = safeLink(doc?.url)
    const title = doc?.title === undefined ? '' : escapeMarkdown(quoted(oneLine(doc.title)))
    const linked = link === undefined || title === '' ? title : `[${title}](<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
    const source = [doc ? escapeMarkdown(oneLine(sourceText(doc))) : citation.document, linked].filter(Boolean).join(', ')
    const place = `${doc ? placeOf(doc.uri, folder) : citation.document}:${citation.start}-${citation.end}`
    yield `- <a id="source-${number}"></a>\\[${number}\\] ${source}: ${escapeMarkdown(quoted(oneLine(citation.quote)))} (${escapeMarkdown(oneLine(place))})\n`
  }
}
