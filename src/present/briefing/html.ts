/**
 * A page as one self-contained HTML file: no script, no outside resource, everything escaped, a strict content security policy.
 * A citation is a button that opens a card with the cited words in an excerpt of their article, by the browser's own popover.
 */
import { createHash } from 'node:crypto'
import { sourceName } from '../situation-index.ts'
import { articlesHtml, cardsHtml, sourcesHtml } from './cards.ts'
import { html, Markup } from './markup.ts'
import type { Page, PageLine, PageSection, PageSide } from './page.ts'
import { stripOf } from './strip.ts'
import { STYLE } from './style.ts'
import { aboutText, dayText, innerMarks, leftText, sourceText, topicText } from './wording.ts'

export interface HtmlOptions {
  /** Embeds whole articles; without it, excerpts around the cited words. */
  readonly fullText?: boolean
}

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

export function* pageHtml(page: Page, { fullText = false }: HtmlOptions = {}): Generator<string> {
  const made = [page.since && `since ${dayText(page.since)}`, page.today && `made on ${dayText(page.today)}`].filter(Boolean).join(', ')
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Araxes">
<title>${page.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="kind">${page.kind}${made !== '' && html`<span>${made}</span>`}</p>
<h1>${page.title}</h1>${page.subtitle !== undefined && html`<p class="subtitle">${page.subtitle}</p>`}
</header>
${contents(page)}
`.html
  for (const [i, group] of page.groups.entries()) {
    if (group.heading !== undefined)
      yield html`<h2 class="article" id="group-${i + 1}">${group.heading}</h2>${about(page, group.document)}\n`.html
    for (const section of group.sections) yield sectionHtml(page, section, group.heading === undefined ? '' : `${i + 1}-`).html
  }
  if (page.notices?.length)
    yield html`<section class="notices"><h2>Not read</h2><ul>${page.notices.map((notice) => html`<li>${notice}</li>`)}</ul></section>\n`
      .html
  yield sourcesHtml(page, fullText).html
  if (fullText) yield* articlesHtml(page)
  yield html`<footer><p>Every line stands on words that are cited: choose a number to read them. A claim is its speaker’s; nothing here says that it is true.</p></footer>\n</main>\n`
    .html
  yield* cardsHtml(page, fullText)
  yield '</body>\n</html>\n'
}

/** What was read, beside the text on a wide screen. */
function contents(page: Page): Markup {
  const shown = page.documents.slice(0, MOST_BESIDE)
  const more = page.documents.length - shown.length
  return html`<aside aria-label="Articles read"><h2>Read from</h2><ol>${shown.map(
    (doc) =>
      html`<li><a href="#${doc.id}"><b>${sourceName(doc)}</b> ${doc.title}</a><span>${doc.date === undefined ? 'undated' : dayText(doc.date)}</span></li>`,
  )}</ol>${more > 0 && html`<p><a href="#sources">and ${more} more</a></p>`}</aside>`
}

const MOST_BESIDE = 12

function about(page: Page, id: string | undefined): Markup | undefined {
  const doc = page.documents.find((one) => one.id === id)
  return doc && html`<p class="about">${aboutText(doc)}</p>`
}

function sectionHtml(page: Page, section: PageSection, prefix: string): Markup {
  const id = prefix + section.id
  const heading = prefix === '' ? html`<h2>${section.heading}</h2>` : html`<h3>${section.heading}</h3>`
  const quiet = section.lines.every((line) => line.basis === 'nothing')
  const body = PROSE.has(section.id)
    ? section.lines.map((line, i) => html`<div class="line${tag(line)}" id="${id}-${i + 1}">${lineHtml(page, line)}</div>`)
    : html`<ul>${section.lines.map((line, i) => html`<li class="line${tag(line)}" id="${id}-${i + 1}">${lineHtml(page, line)}</li>`)}</ul>`
  return html`<section id="${id}" class="${section.id}${quiet ? ' quiet' : ''}">${heading}<div>${
    section.marks && stripOf(section.marks, id)
  }${body}${section.left > 0 && html`<p class="left">${leftText(section.left)}</p>`}</div></section>\n`
}

/** Sections whose lines are read as prose; those of the others are items of a list. */
const PROSE = new Set(['basis', 'in-short'])

const tag = (line: PageLine): string => (line.basis === 'inferred' || line.basis === 'nothing' ? ` ${line.basis}` : '')

function lineHtml(page: Page, line: PageLine): Markup {
  const words = line.parts.map((part, i) => {
    if ('cite' in part) return citesHtml(page, part.cite)
    if ('quote' in part) return html`<q dir="auto">${innerMarks(part.quote)}</q>`
    return html`${keepBeforeCite(part.text, line.parts[i + 1])}`
  })
  const topic = line.topic !== undefined && html`<strong class="topic">${topicText(line.topic)}</strong> `
  const rule = line.rule !== undefined && html` <code>${line.rule}</code>`
  return html`${topic}<span class="words">${words}${rule}</span>${line.sides && sidesHtml(page, line.sides)}`
}

/** A citation stays on the line of the word that it follows. */
const keepBeforeCite = (text: string, next: PageLine['parts'][number] | undefined): string =>
  next !== undefined && 'cite' in next ? text.replace(/ $/, '\u00a0') : text

const sidesHtml = (page: Page, sides: readonly PageSide[]): Markup =>
  html`<div class="sides">${sides.map(
    (side) =>
      html`<div class="side"><p class="holders">${side.holders || 'Not named'}</p><p class="position">${side.position}</p>${side.citations
        .slice(0, 3)
        .map(
          (number) =>
            html`<blockquote><q dir="auto">${innerMarks(quoteOf(page, number))}</q>\u00a0${citesHtml(page, [number])}</blockquote>`,
        )}<p class="standing">${side.standing}</p></div>`,
  )}</div>`

const quoteOf = (page: Page, number: number): string => page.citations[number - 1]?.citation.quote ?? ''

const citesHtml = (page: Page, numbers: readonly number[]): Markup =>
  html`<span class="cites">${numbers.map(
    (number) =>
      html`<button type="button" class="cite" popovertarget="c${number}" aria-label="Citation ${number}, ${sourceOf(page, number)}">[${number}]</button>`,
  )}</span>`

const sourceOf = (page: Page, number: number): string => {
  const id = page.citations[number - 1]?.citation.document
  const doc = page.documents.find((one) => one.id === id)
  return doc ? sourceText(doc) : (id ?? '')
}
