/**
 * A page as one self-contained HTML file: no script, no outside resource, everything escaped, a strict content security policy.
 * A citation is a button that opens a card with the cited words in an excerpt of their article, by the browser's own popover.
 */
import { createHash } from 'node:crypto'
import { sourceName } from '../situation-index.ts'
import { curvesOf, numbersOf } from '../trend/curves.ts'
import { articlesHtml, cardsHtml, sourcesHtml } from './cards.ts'
import { html, Markup } from './markup.ts'
import type { Page, PageLine, PagePart, PageSection, PageSide } from './page.ts'
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
  }${
    section.trend && curvesOf(section.trend)
  }${body}${section.trend && numbersOf(section.trend)}${section.left > 0 && html`<p class="left">${leftText(section.left)}</p>`}</div></section>\n`
}

/** Sections whose lines are read as prose; those of the others are items of a list. */
const PROSE = new Set(['basis', 'in-short', 'curves'])

/** A line that is inferred says so, in its own words or by a mark. */
function tag({ basis, parts }: PageLine): string {
  if (basis === 'nothing') return ' nothing'
  return basis === 'inferred' && !parts.some((part) => 'text' in part && /\binferred\b/i.test(part.text)) ? ' inferred' : ''
}

function lineHtml(page: Page, line: PageLine): Markup {
  const topic = line.topic !== undefined && html`<strong class="topic">${topicText(line.topic)}</strong> `
  const rule = line.rule !== undefined && html` <code>${line.rule}</code>`
  if (line.parting === undefined) return html`${topic}<span class="words">${partsHtml(page, line.parts)}${rule}</span>`
  const { question, kind, sides, rest } = line.parting
  return html`<p class="question">${line.topic !== question && topic}<span class="words">${question}${rule}</span></p>${sidesHtml(page, sides, kind)}${
    rest.length > 0 && html`<p class="rest">${partsHtml(page, rest)}</p>`
  }`
}

const partsHtml = (page: Page, parts: readonly PagePart[]): Markup[] =>
  parts.map((part, i) => {
    if ('cite' in part) return citesHtml(page, part.cite, endsInSpace(parts[i - 1]))
    if ('quote' in part) return html`<q dir="auto">${innerMarks(part.quote)}</q>`
    if (i > 0 && i === parts.length - 1) return html`<span class="tail">${part.text}</span>`
    const next = parts[i + 1]
    return html`${next !== undefined && 'cite' in next ? part.text.replace(/ $/, '') : part.text}`
  })

const endsInSpace = (part: PagePart | undefined): boolean => part !== undefined && 'text' in part && part.text.endsWith(' ')

const VOICES = 4

const sidesHtml = (page: Page, sides: readonly PageSide[], kind: string): Markup =>
  html`<div class="sides ${kind}">${sides.map((side) => {
    const voices = voicesOf(page, side)
    const more = voices.slice(VOICES).flatMap((voice) => voice.numbers)
    return html`<div class="side"><p class="position">${side.position}</p><p class="holders">${side.holders}</p>${voices
      .slice(0, VOICES)
      .map(
        ({ quote, speaker, numbers }) =>
          html`<blockquote><q dir="auto">${innerMarks(quote)}</q>${citesHtml(page, numbers, true)}${
            speaker !== undefined && speaker !== side.holders && html` <span class="speaker">${speaker}</span>`
          }</blockquote>`,
      )}<p class="standing">${side.standing}${more.length > 0 && html` · also${citesHtml(page, more, true)}`}</p></div>`
  })}</div>`

interface Voice {
  readonly quote: string
  readonly speaker: string | undefined
  readonly numbers: number[]
}

/** The same words of the same speaker, once, with every citation of them. */
function voicesOf(page: Page, side: PageSide): Voice[] {
  const voices: Voice[] = []
  for (const { number, speaker } of side.voices) {
    const quote = quoteOf(page, number)
    const same = voices.find((voice) => voice.quote === quote && voice.speaker === speaker)
    if (same) same.numbers.push(number)
    else voices.push({ quote, speaker, numbers: [number] })
  }
  return voices
}

const quoteOf = (page: Page, number: number): string => page.citations[number - 1]?.citation.quote ?? ''

/** The space before stands inside, where no line breaks: a citation stays with the word that it follows. */
const citesHtml = (page: Page, numbers: readonly number[], spaced: boolean): Markup =>
  html`<span class="cites">${spaced && '\u00a0'}${numbers.map(
    (number) =>
      html`<button type="button" class="cite" popovertarget="c${number}" aria-label="Citation ${number}, ${sourceOf(page, number)}">[${number}]</button>`,
  )}</span>`

const sourceOf = (page: Page, number: number): string => {
  const id = page.citations[number - 1]?.citation.document
  const doc = page.documents.find((one) => one.id === id)
  return doc ? sourceText(doc) : (id ?? '')
}
