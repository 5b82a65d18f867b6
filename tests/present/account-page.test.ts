/** The account that `araxes analyze` prints. */
import { describe, expect, it } from 'vitest'
import { pageOfAnalysis } from '../../src/present/briefing/account-page.ts'
import { pageHtml } from '../../src/present/briefing/html.ts'
import { pageText } from '../../src/present/briefing/text.ts'
import { claims, herald, situation, wire } from './fixtures/strait.ts'

const flat = (situationOfIt: typeof situation, explain = false): string =>
  [...pageText(pageOfAnalysis(situationOfIt, { explain }), { columns: 100, folder: '/articles' })].join('').replace(/\s+/g, ' ')
const only = { ...situation, documents: [wire] }

describe('the account', () => {
  it('takes the articles in order of time', () => {
    const account = flat(situation)
    expect(account.indexOf('Orland boards Veshtan ferry')).toBeLessThan(account.indexOf('Ministry: no weapons'))
    expect(account).toContain('What 5 articles say')
  })
  it('says who says what, how, and where it stands', () => {
    expect(flat(situation)).toContain('Ilse Varga: threat: “If the ferry is not released by Friday, Veshta will close the strait” [')
    expect(flat(situation)).toContain('Transport Ministry of Veshta: denial: “There were no armed men aboard the Marigold” [')
    expect(flat(situation)).toContain('Unnamed source: statement, anonymous: “the boarding had been ordered ‘from the very top’” [')
  })
  it('words what an author ascribes as ascribed', () => expect(flat(situation)).toContain('Veshta: fear, ascribed, possible: “the trial'))
  it('tells events with who, to whom, when and how surely', () => {
    expect(flat(situation)).toContain('4 March 2031: COERCE (seize) by Orland to Veshta: “The coast guard')
    expect(flat(situation)).toContain('1 May 2019 to 31 May 2019: AGREE')
  })
  it('gives figures, limits and ties', () => {
    expect(flat(situation)).toContain('people had sailed: 211 persons, by Transport Ministry of Veshta: “211 people”')
    expect(flat(situation)).toContain('passengers: ~320 persons: “about 320”')
    expect(flat(situation)).toContain('red line: Tomas Reik: “Any closing of the strait')
    expect(flat(situation)).toContain('Orland agreement with Veshta: “Veshta and Orland signed')
  })
  it('ends with disagreements and findings, beside their innocent explanation', () => {
    expect(flat(situation)).toContain('Did the ferry carry armed men? Orland, Navy of Orland: The ferry carried 14 armed men [')
    expect(flat(situation)).toContain('It may be innocent: The officer may be at risk.')
  })
  it('of one article has its title once, with outlet and day', () => {
    expect(flat(only)).toMatch(/^Orland boards Veshtan ferry in the strait Northern Wire, 5 March 2031 · Jon Aske · news Who says what/)
  })
  it('says of an article in which nothing was found that nothing was', () => {
    const bare = {
      ...situation,
      documents: [herald],
      claims: [],
      events: [],
      quantities: [],
      contingencies: [],
      ties: [],
      disagreements: [],
      findings: [],
    }
    expect(flat(bare)).toContain('Nothing was found in it.')
  })
  it('names the rule of an element only on request', () => {
    const explained = { ...situation, explanations: { [claims.piracy.id]: { rule: 'cues/call', score: 0.5 } } }
    expect(flat(explained, true)).toContain('{cues/call 0.50}')
    expect(flat(explained)).not.toContain('cues/call')
  })
  it('as HTML has one id a section', () => {
    const ids = [...[...pageHtml(pageOfAnalysis(situation, { explain: true }))].join('').matchAll(/\sid="([^"]+)"/g)].map(
      (match) => match[1]!,
    )
    expect(ids).toHaveLength(new Set(ids).size)
  })
})
