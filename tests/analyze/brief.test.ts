import { expect, test } from 'vitest'
import { brief, check, indicators, timeline } from '../../src/analyze/index.ts'
import { Briefing, type BriefingLine } from '../../src/model/index.ts'
import { Article, days } from '../link/build.ts'
import { situationOf } from '../link/link-articles.ts'
import { bare, dispute } from './corpus.ts'

const words = (line: BriefingLine): string =>
  line.parts
    .map((part) => ('text' in part ? part.text : 'quote' in part ? `“${part.quote}”` : part.cite.map((n) => `[${n}]`).join('')))
    .join('')
const section = (page: Briefing, id: string): string[] =>
  page.sections.find((s) => s.id === id)!.lines.map((line) => (line.topic ? `${line.topic}: ` : '') + words(line))

test('a briefing is valid, in the order in which it is read', () => {
  const page = Briefing.parse(brief(dispute(), { today: '2024-05-01' }))
  expect(page.sections.map((s) => s.id)).toEqual([
    'basis',
    'in-short',
    'happened',
    'who-says-what',
    'figures',
    'watch',
    'caution',
    'not-there',
  ])
  expect(page.today).toBe('2024-05-01')
})

test('every line of a source or an inference is cited, every quote is its citation’s words, and numbers run in order of first use', () => {
  const situation = dispute()
  const page = brief(situation)
  const texts = new Map(situation.documents.map((doc) => [doc.id, doc.text]))
  for (const { citation } of page.citations) expect(texts.get(citation.document)!.slice(citation.start, citation.end)).toBe(citation.quote)
  const used: number[] = []
  for (const line of page.sections.flatMap((s) => s.lines)) {
    const cites = line.parts.filter((part) => 'cite' in part)
    if (line.basis === 'source' || line.basis === 'inferred') expect(cites.length).toBeGreaterThan(0)
    for (const part of line.parts) {
      if ('quote' in part) expect(page.citations[part.citation - 1]!.citation.quote).toContain(part.quote)
      used.push(...('cite' in part ? part.cite : 'quote' in part ? [part.citation] : []))
    }
  }
  expect([...new Set(used)]).toEqual(page.citations.map((c) => c.number))
  expect(page.citations.map((c) => c.number)).toEqual(page.citations.map((_, i) => i + 1))
})

test('what happened is told once, with articles and origins apart, without the dateline', () => {
  expect(section(brief(dispute()), 'happened')).toEqual([
    '3 Mar 2024: “Norland shelled the Sudland port of Orm on Sunday, and four warehouses burned down before the fire brigade of the city arrived from the south” [3][5], two articles, one origin.',
  ])
})

test('a disputed question names both sides, and what an author ascribes is worded as ascribed', () => {
  const [line] = section(brief(dispute()), 'who-says-what')
  expect(line).toMatch(
    /Asserted by Norland: “lending its airfields for the raid on the dam” \[\d\]\. Denied by Sudland, as Ana Reyes has it: “/,
  )
  expect(line).toContain('Evidence: official 1, official (ascribed) 1, document 0.')
})

test('a claim that nobody answers keeps its speaker, and an alleged thing never stands under "happened"', () => {
  const page = brief(dispute())
  expect(
    section(page, 'who-says-what').some((line) => line.startsWith('Accusation: Ostland News Agency: “Sudland killed nine prisoners”')),
  ).toBe(true)
  expect(section(page, 'happened').join(' ')).not.toContain('prisoners')
})

test('a figure without a source says so, and a limit names who is said to have drawn it', () => {
  const page = brief(dispute())
  expect(section(page, 'figures')).toEqual([
    expect.stringMatching(/^Ana Reyes, no source given: “Gas makes up 40 percent of the exports of Sudland” \[\d+\]\.$/),
  ])
  expect(section(page, 'watch')).toEqual([
    expect.stringMatching(/^Red line: Norland: “Any landing on the islands is a red line for Norland” \[\d+\]\.$/),
  ])
})

test('an inference is marked, with its innocent explanation', () => {
  const lines = brief(dispute()).sections.find((s) => s.id === 'caution')!.lines
  expect(lines.map((line) => line.topic)).toEqual(['Not heard', 'Unnamed source', 'Same text', 'Figures without a source'])
  for (const line of lines) {
    expect(line.basis).toBe('inferred')
    expect(words(line)).toContain('Inferred: ')
  }
})

test('originals that are cited and missing are named', () => {
  expect(section(brief(dispute()), 'not-there')[0]).toMatch(/^Cited, and not among the articles: Ostland News Agency \[\d+\]\.$/)
})

test('the machine uses no words of probability of its own', () => {
  const own = brief(dispute())
    .sections.flatMap((s) => s.lines)
    .flatMap((line) => line.parts.flatMap((part) => ('text' in part ? part.text : [])))
    .join(' ')
  expect(own).not.toMatch(/\b(?:probably|likely|unlikely|possibly|perhaps|almost certain)\b/i)
})

test('a section with nothing to say says so in one line', () => {
  const page = brief(bare())
  for (const { id, lines } of page.sections.filter((s) => s.id !== 'basis')) {
    expect(lines, id).toHaveLength(1)
    expect(lines[0]!.basis, id).toBe('nothing')
  }
})

test('"about" takes names as articles use them, and "since" leaves out what is older', () => {
  expect(brief(dispute(), { about: ['Haven'] }).about).toEqual(['act_SUD'])
  expect(section(brief(dispute(), { about: ['Atlantis'] }), 'basis')).toEqual(['No article of these speaks of it.'])
  const later = brief(dispute(), { since: '2024-03-20' })
  expect(section(later, 'happened')).toEqual(['No article tells of anything as having happened.'])
  expect(section(later, 'basis')[0]).toMatch(/^One article; all news; one outlet; 1 Apr 2024/)
})

test('the check of an article says whose words it carries, and what was found in it', () => {
  const situation = dispute()
  const doc = situation.documents.find((d) => d.outlet === 'The Review')!
  const page = Briefing.parse(check(situation, doc.id))
  expect(section(page, 'basis')[0]).toMatch(
    /^Kind of text: analysis\. two attributions\. Of the text, \d+% is the words of someone named \(Norland 1\), 0% of a source kept/i,
  )
  expect(section(page, 'caution').some((line) => line.startsWith('Figures without a source: “Gas makes up 40 percent'))).toBe(true)
  expect(section(page, 'caution').join(' ')).not.toContain('warehouses')
  expect(() => check(situation, 'doc_none')).toThrow(RangeError)
})

test('the timeline goes by day, and the watch list keeps who drew which limit', () => {
  const situation = dispute()
  expect(timeline(situation).map((entry) => entry.day)).toEqual(['2024-03-03'])
  expect(timeline(situation, { since: '2024-03-04' })).toEqual([])
  expect(indicators(situation).map(({ kind, speaker, condition }) => [kind, speaker, condition?.quote])).toEqual([
    ['red line', 'Norland', 'Any landing on the islands'],
  ])
})

const told = (sentence: string, from: string, content: string, fields: object): Article => {
  const article = new Article(`${sentence} Norland and Sudland wait.`, { date: '2024-03-10', outlet: 'Wire', genre: 'news' })
    .actor('Norland', { known: 'NOR' })
    .actor('Sudland', { known: 'SUD' })
  return article.claim(null, content, { source: article.at(from), speakerName: from, ...fields })
}

test('a limit is told as theirs who state it, and a pronoun that was not made out is told as one', () => {
  const warned = told('She warned that Sudland would leave if ships came.', 'She', 'Sudland would leave if ships came', { kind: 'threat' })
  warned.contingency('warning', 'Sudland would leave if ships came', null, 'if ships came', 'Sudland would leave')
  expect(section(brief(situationOf(warned)), 'watch')[0]).toMatch(/^Warning: an unresolved “She”: “Sudland would leave/i)
})

test('a source that is not named keeps its words, and a person read as a state is told by name', () => {
  const hidden = told('A senior diplomat said Sudland was arming rebels.', 'A senior diplomat', 'Sudland was arming rebels', {
    kind: 'accusation',
    anonymous: true,
  })
  expect(section(brief(situationOf(hidden)), 'who-says-what').join()).toContain('“A senior diplomat”, not named')
  const minister = told(
    'Justice Minister Olaf Berg said that Sudland armed the rebels.',
    'Justice Minister Olaf Berg',
    'Sudland armed the rebels',
    {
      kind: 'accusation',
      speaker: 'act_NOR',
    },
  )
  expect(section(brief(situationOf(minister)), 'who-says-what').join()).toContain(
    '“Justice Minister Olaf Berg”: “Sudland armed the rebels”',
  )
})

test('what might be, and an undated state of things, did not happen', () => {
  const article = new Article('Norland could attack Sudland. Cooperation between Norland and Sudland is old. Norland shelled Sudland.', {
    date: '2024-03-10',
  })
    .actor('Norland', { known: 'NOR' })
    .actor('Sudland', { known: 'SUD' })
    .event('ASSAULT', 'Norland could attack Sudland', ['Norland'], ['Sudland'])
    .event('COOPERATE', 'Cooperation between Norland and Sudland', ['Norland'], ['Sudland'])
    .event('ASSAULT', 'Norland shelled Sudland', ['Norland'], ['Sudland'])
  expect(section(brief(situationOf(article)), 'happened')).toEqual([expect.stringContaining('“Norland shelled Sudland”')])
})

test('a question heads its sides as the source’s words, never as ours, and copies are cited once', () => {
  const page = brief(dispute())
  const [line] = page.sections.find((s) => s.id === 'who-says-what')!.lines
  expect(line!.topic).toMatch(/^On “.+”$/)
  expect(section(page, 'in-short')[0]).toMatch(/^Unresolved here: “.+”, asserted by Norland \[\d\] and denied \[\d\]\.$/)
})

test('a day that only says after what it happened is told so, and its own day as its own', () => {
  const line = (sentence: string, act: string): string => {
    const article = new Article(sentence, { date: '2024-03-10' }).actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })
    const time = { ...days('2024-02-07'), citation: article.at('7 February') }
    return section(brief(situationOf(article.event('AGREE', act, ['Norland'], ['Sudland'], { time }))), 'happened')[0]!
  }
  expect(line('Just days after the 7 February raid, Norland and Sudland signed a pact.', 'Norland and Sudland signed a pact')).toMatch(
    /^After 7 Feb 2024: /,
  )
  expect(line('After long talks, Norland and Sudland signed a pact on 7 February.', 'Norland and Sudland signed a pact')).toMatch(
    /^7 Feb 2024: /,
  )
})
