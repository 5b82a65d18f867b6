/** What stands behind the citations of an HTML page: a card for each, the list of sources, and the articles where they are embedded. */
import type { Citation } from '../../model/index.ts'
import { fileName, sourceName } from '../situation-index.ts'
import { excerptOf } from './excerpt.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { dayText, innerMarks, safeLink } from './wording.ts'

type Source = Page['documents'][number]

const headOf = (doc: Source | undefined, citation: Citation): Markup => {
  if (!doc) return html`<p class="source">${citation.document}</p>`
  return html`<p class="source"><b>${sourceName(doc)}</b><span>${dateOf(doc)}</span></p>${titleOf(doc)}`
}

const dateOf = (doc: Source): string => (doc.date === undefined ? 'undated' : dayText(doc.date))

function titleOf(doc: Source): Markup | undefined {
  if (doc.title === undefined && safeLink(doc.url) === undefined) return undefined
  const link = safeLink(doc.url)
  const title = doc.title ?? 'At the outlet'
  return html`<p class="title" dir="auto">${link === undefined ? title : html`<a href="${link}" rel="noopener noreferrer external">${title}</a>`}</p>`
}

export function* cardsHtml(page: Page, fullText: boolean): Generator<string> {
  for (const { number, citation } of page.citations) {
    const doc = page.documents.find((one) => one.id === citation.document)
    const text = page.texts.get(citation.document)?.text
    const around = text === undefined ? undefined : excerptOf(text, citation)
    yield html`<div popover class="card" id="c${number}" role="dialog" aria-label="Citation ${number}">
<div class="bar"><span>[${number}]</span><button type="button" popovertarget="c${number}" popovertargetaction="hide" aria-label="Close">Close</button></div>
${headOf(doc, citation)}
<blockquote dir="auto">${around?.cutBefore && html`<span class="cut">… </span>`}${around?.before}<mark>${citation.quote}</mark>${around?.after}${
      around?.cutAfter && html`<span class="cut"> …</span>`
    }</blockquote>
<p class="place">${doc ? fileName(doc.uri) : citation.document}, characters ${citation.start} to ${citation.end}${
      fullText && text !== undefined && html` · <a href="#w${number}">in the whole article</a>`
    }</p>
</div>\n`.html
  }
}

/** Articles in order of date, each with the words cited from it. */
export function sourcesHtml(page: Page, fullText: boolean): Markup {
  const sources = page.documents.map((doc) => {
    const cited = page.citations.filter(({ citation }) => citation.document === doc.id)
    const known = [doc.byline, doc.genre === 'unknown' ? undefined : doc.genre, doc.dateFrom && `date from ${doc.dateFrom}`].filter(Boolean)
    return html`<li id="${doc.id}"><p class="source"><b>${sourceName(doc)}</b><span>${dateOf(doc)}</span></p>${titleOf(doc)}<p class="known">${known.join(' · ')}${
      fullText && html`${known.length > 0 && ' · '}<a href="#text-${doc.id}">whole article</a>`
    }</p>${
      cited.length > 0
        ? html`<ul>${cited.map(
            ({ number, citation }) =>
              html`<li><button type="button" class="cite" popovertarget="c${number}" aria-label="Citation ${number}">[${number}]</button> <q dir="auto">${innerMarks(shortened(citation.quote))}</q></li>`,
          )}</ul>`
        : html`<p class="known">Nothing is cited from it.</p>`
    }</li>\n`
  })
  return html`<section id="sources" class="sources"><h2>Sources</h2><ol>${sources}</ol></section>\n`
}

const shortened = (quote: string): string => {
  if (quote.length <= 180) return quote
  const cut = quote.slice(0, 160)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80))} …`
}

/** The articles, with every cited span marked. */
export function* articlesHtml(page: Page): Generator<string> {
  yield '<section id="articles" class="articles"><h2>The articles</h2>\n'
  for (const doc of page.documents) {
    const text = page.texts.get(doc.id)?.text
    if (text === undefined) continue
    const cited = page.citations.filter(({ citation }) => citation.document === doc.id)
    yield html`<article id="text-${doc.id}"><p class="source"><b>${sourceName(doc)}</b><span>${dateOf(doc)}</span></p>${titleOf(doc)}<div class="text" dir="auto">${marked(text, cited)}</div></article>\n`
      .html
  }
  yield '</section>\n'
}

/** Text with its cited spans marked; spans may overlap, so it is cut at every border. */
function marked(text: string, cited: Page['citations']): Markup[] {
  const borders = [...new Set([0, text.length, ...cited.flatMap(({ citation }) => [citation.start, citation.end])])].sort((a, b) => a - b)
  return borders.slice(0, -1).map((from, i) => {
    const to = borders[i + 1]!
    const words = text.slice(from, to)
    const over = cited.filter(({ citation }) => citation.start <= from && to <= citation.end)
    if (over.length === 0) return html`${words}`
    const begin = over.filter(({ citation }) => citation.start === from)
    return html`${begin.map(({ number }) => html`<span class="anchor" id="w${number}"></span>`)}<mark>${words}</mark>`
  })
}
