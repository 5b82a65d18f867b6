/** A briefing as HTML, Markdown and text: the same lines and numbers in each, and article text that stays text. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pageOfBriefing } from '../../src/present/briefing/briefing-page.ts'
import { pageHtml } from '../../src/present/briefing/html.ts'
import { pageMarkdown } from '../../src/present/briefing/markdown.ts'
import { pageText } from '../../src/present/briefing/text.ts'
import { makeInk } from '../../src/present/ink.ts'
import { briefing, documents, gazette, review, situation, wire } from './fixtures/strait.ts'

const page = pageOfBriefing(briefing, situation)
const htmlPage = [...pageHtml(page)].join('')
const markdown = [...pageMarkdown(page, '/articles')].join('')
const text = [...pageText(page, { columns: 72, folder: '/articles' })].join('')
const used = new Set(
  briefing.sections.flatMap(({ lines }) => lines.flatMap(({ parts }) => parts.flatMap((part) => ('cite' in part ? part.cite : [])))),
)
const unescaped = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!)

describe('the HTML page', () => {
  it('holds no script, and nothing from outside but links', () => {
    expect(htmlPage).not.toMatch(/<(script|img|iframe|object|embed|link|base|form|audio|video)\b/i)
    expect(htmlPage.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:src|srcset|on[a-z]+|style)=/i)
    expect(htmlPage).not.toMatch(/@import|url\(/)
  })
  it('allows by its policy its own style alone', () => {
    const style = htmlPage.match(/<style>([\s\S]*?)<\/style>/)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(unescaped(htmlPage.match(/Content-Security-Policy" content="([^"]+)"/)![1]!)).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
  })
  it('opens a card for every number of a line, with the cited words marked', () => {
    for (const number of used) {
      expect(htmlPage).toContain(`popovertarget="c${number}"`)
      const card = htmlPage.match(new RegExp(`<div popover class="card" id="c${number}"[\\s\\S]*?</div>\\n(?=<div popover|</body>)`))![0]
      expect(unescaped(card.match(/<mark>([\s\S]*?)<\/mark>/)![1]!)).toBe(briefing.citations[number - 1]!.citation.quote)
    }
  })
  it('gives in a card an excerpt and where it is from', () => {
    const card = htmlPage.match(/<div popover class="card" id="c1"[\s\S]*?<\/div>\n<div popover/)![0]
    expect(unescaped(card)).toContain('Northern Wire5 March 2031')
    expect(card).toContain(
      '<a href="https://wire.example/kell/1" rel="noopener noreferrer external">Orland boards Veshtan ferry in the strait</a>',
    )
    expect(unescaped(card)).toContain('Orland said that the ferry carried 14 armed men. The navy put')
    expect(unescaped(card)).not.toContain('PORT KELL')
  })
  it('embeds whole articles only on request', () => {
    const whole = [...pageHtml(page, { fullText: true })].join('')
    for (const doc of [wire, gazette, review]) {
      expect(unescaped(htmlPage)).not.toContain(doc.text)
      expect(unescaped(whole.replace(/<span class="anchor"[^>]*><\/span>/g, ''))).toContain(doc.text)
    }
    expect(whole).toContain('href="#w1"')
    expect(whole).toContain('id="w1"')
  })
  it('follows no link that is no web address', () => {
    expect(htmlPage).not.toMatch(/href="(?!#|https:)/)
  })
  it('has every id once and no link to one that is not there', () => {
    const ids = [...htmlPage.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
    expect(ids).toHaveLength(new Set(ids).size)
    for (const [, target] of htmlPage.matchAll(/(?:href="#|popovertarget=")([^"]+)"/g)) expect(ids).toContain(target)
  })
  it('sets the sides of a disagreement side by side, each with its words and standing', () => {
    const sides = [...htmlPage.matchAll(/<div class="side">([\s\S]*?)<\/div>/g)].map((match) => unescaped(match[1]!))
    expect(sides).toHaveLength(2)
    expect(sides[0]).toContain('The ferry carried 14 armed menOrland, Navy of Orland')
    expect(sides[1]).toContain('2 articles · 2 origins · official')
  })
  it('does not set what no disagreement holds in columns', () => {
    const none = [...pageHtml(pageOfBriefing(briefing, { ...situation, disagreements: [] }))].join('')
    expect(none).not.toContain('class="sides')
    expect(unescaped(none)).toContain('Said: Orland, the ferry carried 14 armed men')
  })
  it('draws the strip of time from the events that lines tell, each leading to its line', () => {
    const strip = htmlPage.match(/<svg class="strip"[\s\S]*?<\/svg>/)![0]
    expect(strip.match(/<circle/g)).toHaveLength(3)
    expect(strip).toContain('href="#happened-2"')
    expect(strip).toContain('4 March 2031: Orland COERCE (seize) → Veshta')
  })
  it('draws no strip where one day is all there is', () => {
    const one = { ...situation, events: situation.events.slice(0, 1) }
    expect([...pageHtml(pageOfBriefing(briefing, one))].join('')).not.toContain('<svg')
  })
})

describe('the text page', () => {
  it('keeps to the width', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
  })
  it('has every section, in order, bold on a terminal', () => {
    const bold = [...pageText(page, { ink: makeInk(true) })].join('')
    let at = 0
    for (const { heading } of briefing.sections) {
      expect(text.indexOf(`\n${heading}\n`)).toBeGreaterThan(at)
      at = text.indexOf(`\n${heading}\n`)
      expect(bold).toContain(`\u001b[1m${heading}\u001b[22m`)
    }
  })
  it('lists for every number its article, words and place', () => {
    const flat = text.replace(/\s+/g, ' ')
    for (const number of used) expect(flat).toContain(` [${number}] `)
    expect(flat).toContain(
      '[1] Northern Wire, 5 March 2031, “Orland boards Veshtan ferry in the strait”: “the ferry carried 14 armed men” (01-wire.md:334-364)',
    )
    expect(flat).toContain('[7] Northern Wire, 5 March 2031: “the boarding ‘piracy’” (01-wire.md:')
  })
  it('lets no control character through', () => {
    for (const control of ['\u001b', '\u202e']) expect(text).not.toContain(control)
  })
  it('says how many lines a section leaves out', () => expect(text).toContain('2 more lines not shown.'))
})

describe('the Markdown page', () => {
  it('links every number to its source', () => {
    for (const number of used) {
      expect(markdown).toContain(`[\\[${number}\\]](#source-${number})`)
      expect(markdown).toContain(`<a id="source-${number}"></a>`)
    }
  })
  it('holds no HTML but its anchors, and no markup of an article', () => {
    const rest = markdown.replace(/<a id="source-\d+"><\/a>/g, '').replace(/\]\(<https:[^>]+>\)/g, ']()')
    expect(rest).not.toMatch(/(?<!\\)<(?!!)/)
    expect(rest).not.toContain('](javascript')
    expect(markdown).toContain("\\<script\\>document.title = 'taken'\\</script\\>")
  })
  it('links a title to a web address alone', () => {
    expect(markdown).toContain('](<https://wire.example/kell/1>)')
    expect(markdown).not.toMatch(/\]\(<?javascript/i)
  })
})

it('all three cite every article that the briefing rests on', () => {
  for (const doc of documents.slice(0, 4)) for (const rendered of [htmlPage, markdown, text]) expect(rendered).toContain(doc.outlet)
})
