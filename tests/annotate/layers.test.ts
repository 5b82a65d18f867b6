/** Attributions, predicates and clauses: what is made of the encoder's labels. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { attributionsOf } from '../../src/annotate/attributions/index.ts'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import type { KindSpan } from '../../src/annotate/spans.ts'
import { type LabelledWord, spansOf } from '../../src/annotate/spans.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { joined, moved } from '../../src/model/annotation.ts'
import { documentOfText } from '../../src/model/document.ts'
import type { Annotation, AttributionSpan } from '../../src/model/index.ts'

const { cues } = loadKnowledge()
let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator({ threads: 1 })
})
afterAll(() => annotator.close())

const annotate = (text: string): Promise<Annotation> => annotator.annotate(documentOfText(text))

/** "[source Oslo] [cue denied] [content the raid]": the text without the marks, and its spans. */
function marked(source: string): { text: string; spans: KindSpan[] } {
  let text = ''
  const spans: KindSpan[] = []
  for (const [whole, kind, words] of source.matchAll(/\[(source|cue|content) ([^\]]+)\]|[^[]+/gu)) {
    if (kind) spans.push({ kind, start: text.length, end: text.length + words!.length })
    text += words ?? whole
  }
  return { text, spans }
}

const words = (text: string, attributions: readonly AttributionSpan[]) =>
  attributions.map(({ source, cue, content, within }) => {
    const of = (parts: AttributionSpan['source']): string => parts.map((p) => text.slice(p.start, p.end)).join(' … ')
    return [of(source), of(cue), of(content), within]
  })

describe('labels of words become spans', () => {
  const word = (label: string, i: number, opens = false): LabelledWord => ({ start: i * 2, end: i * 2 + 1, label, opens })
  test.each([
    [['B-cue', 'I-cue', 'O'], ['cue 0-3']],
    [
      ['B-cue', 'B-cue'],
      ['cue 0-1', 'cue 2-3'],
    ],
    [
      ['O', 'I-cue', 'I-source'],
      ['cue 2-3', 'source 4-5'],
    ],
    [
      ['B-cue', 'O', 'I-cue'],
      ['cue 0-1', 'cue 4-5'],
    ],
  ])('%j', (labels, spans) => {
    expect(spansOf(labels.map((l, i) => word(l, i))).map((s) => `${s.kind} ${s.start}-${s.end}`)).toEqual(spans)
  })
  it('and none goes on over the beginning of a passage', () => {
    expect(spansOf([word('B-cue', 0), word('I-cue', 1, true)])).toHaveLength(2)
  })
})

describe('spans that go together are joined', () => {
  test.each([
    ['[source The pilot] [cue said] [content the ferry had sunk].', [['The pilot', 'said', 'the ferry had sunk', null]]],
    [
      '[content “It sank,”] [source the pilot] [cue said]. [content “Nobody was aboard.”]',
      [['the pilot', 'said', '“It sank,” … “Nobody was aboard.”', null]],
    ],
    ['[cue According to] [source the port], [content two ships left].', [['the port', 'According to', 'two ships left', null]]],
    [
      '[source Norland] [cue denied] [content the raid]. [source Sudland] [cue said] [content it had proof].',
      [
        ['Norland', 'denied', 'the raid', null],
        ['Sudland', 'said', 'it had proof', null],
      ],
    ],
    [
      '[source Norland] [cue condemned] [content the raid], [cue arguing] [content that nobody was warned].',
      [
        ['Norland', 'condemned', 'the raid', null],
        ['Norland', 'arguing', 'that nobody was warned', null],
      ],
    ],
    ['[source Harbour master]: [content ferry safe]', [['Harbour master', '', 'ferry safe', null]]],
    ['[content The ferry], [cue reportedly], [content was old].', [['', 'reportedly', 'The ferry … was old', null]]],
  ])('%s', async (source, expected) => {
    const { text, spans } = marked(source)
    const { sentences } = await annotate(text)
    expect(words(text, attributionsOf(sentences, spans, cues))).toEqual(expected)
  })

  it('and an attribution inside the content of another says so', async () => {
    const { text, spans } = marked('[source The envoy] [cue said] [content that Norland denied the raid].')
    const { sentences } = await annotate(text)
    expect(words(text, attributionsOf(sentences, spans, cues))).toEqual([
      ['The envoy', 'said', 'that Norland denied the raid', null],
      ['Norland', 'denied', 'the raid', 0],
    ])
  })

  it('whatever the order of spans, none is lost', async () => {
    const { text, spans } = marked(
      '[cue said] it. [content Ships left] [source the port] [content at dawn] [cue denied] [source Oslo] [source Bergen].',
    )
    const { sentences } = await annotate(text)
    const all = attributionsOf(sentences, spans, cues).flatMap((a) => [...a.source, ...a.cue, ...a.content])
    for (const { start, end } of spans) expect(all).toContainEqual({ start, end })
  })
})

describe('how surely a verb is put', () => {
  test.each([
    ['The fleet sailed.', 'sailed', 'certain', 'positive'],
    ['The fleet did not sail.', 'sail', 'certain', 'negative'],
    ['No ship has sailed.', 'sailed', 'certain', 'negative'],
    ['The fleet may sail.', 'sail', 'possible', 'positive'],
    ['The fleet may not sail or return.', 'return', 'possible', 'negative'],
    ['The fleet will probably sail.', 'sail', 'probable', 'positive'],
    ['The fleet is expected to sail.', 'sail', 'probable', 'positive'],
    ['If the fleet sails, the port will close.', 'sails', 'possible', 'positive'],
    ['Has the fleet sailed?', 'sailed', 'possible', 'positive'],
    ['The crew refused to sail.', 'sail', 'certain', 'negative'],
    ['The crew did not refuse to sail.', 'sail', 'certain', 'positive'],
  ])('%s', async (text, verb, certainty, polarity) => {
    const { predicates } = await annotate(text)
    const found = predicates.find((p) => text.slice(p.start, p.end) === verb)
    expect([found?.certainty, found?.polarity]).toEqual([certainty, polarity])
  })

  it('whether it is told as fact is another question', async () => {
    const text = 'The fleet sailed on Monday. The admiral will resign tomorrow. Close the port!'
    const { predicates } = await annotate(text)
    expect(predicates.map((p) => [text.slice(p.start, p.end), p.realized])).toEqual([
      ['sailed', 'yes'],
      ['resign', 'no'],
      ['Close', 'no'],
    ])
  })

  it('is said by whoever the content is attributed to', async () => {
    const text = 'The minister said that the fleet had sailed.'
    const { predicates, attributions } = await annotate(text)
    expect(predicates.map((p) => [text.slice(p.start, p.end), p.attribution])).toEqual([
      ['said', null],
      ['sailed', 0],
    ])
    expect(words(text, attributions)).toEqual([['The minister', 'said', 'that the fleet had sailed', null]])
  })
})

describe('which clause follows from which', () => {
  test.each([
    ['If the dam breaks, the town will be flooded.', 'condition', 'the dam breaks', 'the town will be flooded', 'If'],
    ['The talks will end unless both sides give way.', 'condition', 'both sides give way', 'The talks will end', 'unless'],
    ['Should the truce fail, the fleet would sail.', 'condition', 'the truce fail', 'the fleet would sail', 'Should'],
    ['The port closed because of the storm.', 'cause', 'the storm', 'The port closed', 'because of'],
  ])('%s', async (text, kind, antecedent, consequent, signal) => {
    const [pair, ...others] = (await annotate(text)).clauses
    const of = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end)
    expect(others).toEqual([])
    expect([pair?.kind, of(pair?.antecedent), of(pair?.consequent), of(pair?.signal)]).toEqual([kind, antecedent, consequent, signal])
  })
  test.each(['The guard asked if the gate was shut.', 'Should he go?', 'The fleet sailed at dawn.'])('none in: %s', async (text) => {
    expect((await annotate(text)).clauses).toEqual([])
  })
})

test('annotations of stretches are joined with their offsets and their places in the list', async () => {
  const [first, second] = ['The mayor said it rained.', 'The port said that Oslo denied the raid.']
  const parts = [await annotate(first!), moved(await annotate(second!), first!.length + 1)]
  const all = joined('doc_x', parts)
  const text = `${first} ${second}`
  expect(words(text, all.attributions).at(-1)).toEqual(['Oslo', 'denied', 'the raid', 1])
  expect(all.predicates.map((p) => [text.slice(p.start, p.end), p.attribution])).toEqual([
    ['said', null],
    ['rained', 0],
    ['said', null],
    ['denied', 1],
  ])
})
