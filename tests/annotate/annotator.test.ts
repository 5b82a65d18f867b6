import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { documentOfText } from '../../src/model/document.ts'
import type { Annotation, Document, Sentence } from '../../src/model/index.ts'

let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator()
})

const doc = (text: string, date?: string): Document => ({
  ...documentOfText(text, 'doc_test'),
  ...(date ? { published: { start: date, end: date, basis: 'metadata' as const } } : {}),
})
const annotate = (text: string): Promise<Annotation> => annotator.annotate(doc(text))
const isTree = ({ tokens }: Sentence): boolean =>
  tokens.filter((t) => t.head === -1).length === 1 &&
  tokens.every((_, i) => {
    let at = i
    for (let steps = 0; steps <= tokens.length; steps++) {
      if (at === -1) return true
      at = tokens[at]!.head
    }
    return false
  })

test('every word stands at its offsets', async () => {
  const text = 'Lund’s fleet left on Monday.  “It won’t return,” Anna Holm said.\n\nNobody asked why.'
  const { sentences } = await annotate(text)
  expect(sentences).toHaveLength(3)
  for (const token of sentences.flatMap((s) => s.tokens)) expect(text.slice(token.start, token.end)).toBe(token.text)
  expect(sentences.map((s) => s.paragraph)).toEqual([0, 0, 1])
})

test('sentences end where they end', async () => {
  const sentences = async (text: string) => (await annotate(text)).sentences.map((s) => text.slice(s.start, s.end))
  expect(await sentences('“Will you?” he asked.')).toEqual(['“Will you?” he asked.'])
  expect(await sentences('Gen. A. Holm met Dr. Lund. They spoke.')).toEqual(['Gen. A. Holm met Dr. Lund.', 'They spoke.'])
  expect(await sentences('They have left the U.S. The fleet stayed, however.')).toEqual([
    'They have left the U.S.',
    'The fleet stayed, however.',
  ])
  expect(await sentences('The U.S. Navy stayed.')).toEqual(['The U.S. Navy stayed.'])
  expect(await sentences('OSLO — Norway and Chile signed a pact. Peru did not.')).toEqual([
    'OSLO —',
    'Norway and Chile signed a pact.',
    'Peru did not.',
  ])
})

test('any text gives trees: one root, no cycle', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('the', 'fleet', 'left', 'Lund', '.', ',', '"', '(', 'and', 'who', '12', '%', '\n\n', '-', '’s')),
      async (words) => {
        const { sentences } = await annotate(words.join(' '))
        expect(sentences.every(isTree)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('subject, object and passive stand in the relations', async () => {
  const [active, passive] = (await annotate('The army destroyed the bridge. The bridge was destroyed by the army.')).sentences
  const relation = (s: Sentence, word: string) => s.tokens.find((t) => t.text === word)!.deprel
  expect(relation(active!, 'army')).toBe('nsubj')
  expect(relation(active!, 'bridge')).toBe('obj')
  expect(relation(passive!, 'bridge')).toBe('nsubj:pass')
  expect(relation(passive!, 'was')).toBe('aux:pass')
})

test('lemmas of irregular, doubled and clitic forms', async () => {
  const { sentences } = await annotate('They went and weren’t planning countries’ studies.')
  const lemmas = sentences[0]!.tokens.map((t) => t.lemma)
  expect(lemmas).toEqual(expect.arrayContaining(['they', 'go', 'be', 'not', 'plan', 'country', 'study']))
})

test('ready tokens are kept as they come', async () => {
  const given = [['Iran', "'s", 'six-week', 'war', 'did', "n't", 'end', '.'], ['cannot']]
  const sentences = await annotator.annotateTokens(given)
  expect(sentences.map((s) => s.tokens.map((t) => t.text))).toEqual(given)
  expect(sentences.every(isTree)).toBe(true)
})

test('the same text gives the same annotation', async () => {
  const text = 'In March the council of Lund rejected a plan that Uppsala had put forward.'
  expect(await annotate(text)).toEqual(await annotate(text))
})

test('an empty text gives nothing', async () => {
  expect(await annotate(' \n\n ')).toMatchObject({ sentences: [], names: [], times: [] })
})

test('names: people, bodies, states, peoples; no common noun is one', async () => {
  const text = 'President Emmanuel Macron told the European Commission in Paris that French ministers would visit Georgia.'
  const names = (await annotate(text)).names.map((n) => [text.slice(n.start, n.end), n.kind])
  expect(names).toEqual([
    ['Emmanuel Macron', 'PER'],
    ['European Commission', 'ORG'],
    ['Paris', 'GPE'],
    ['French', 'GRP'],
    ['Georgia', 'GPE'],
  ])
  expect((await annotate('The ministers met on the bridge.')).names).toEqual([])
})

test('a document of 100,000 characters is read whole, also without a stop in it', async () => {
  const { sentences } = await annotate('the fleet of the northern islands left the harbour and '.repeat(1800))
  expect(sentences.flatMap((s) => s.tokens)).toHaveLength(10 * 1800)
})

test('words that may tell an event, with types and scores; nearly all tell none', async () => {
  const text = 'Poland expelled two Belarusian diplomats. The weather in Minsk was mild.'
  const { events } = await annotate(text)
  const expelled = events.find(({ start, end }) => text.slice(start, end) === 'expelled')!
  expect(expelled.types.map(({ type }) => type)).toContain('SANCTION')
  expect(expelled.types.reduce((sum, { score }) => sum + score, 0)).toBeGreaterThan(0.8)
  expect(
    events.filter(({ start }) => start > text.indexOf('The weather')).flatMap(({ types }) => types.filter(({ score }) => score > 0.4)),
  ).toEqual([])
})

test('types of a pair: sixteen, likeliest first, by who acts', async () => {
  const text = 'Denmark suspended aid to Egypt.'
  const types = await annotator.typesOfPair(text, { start: 0, end: 7 }, { start: 25, end: 30 })
  expect(types).toHaveLength(16)
  expect(types[0]![0]).toBe('SANCTION')
  expect(types.reduce((sum, [, score]) => sum + score, 0)).toBeCloseTo(1, 2)
  expect(await annotator.typesOfPair(text, null, null)).toHaveLength(16)
})

test('opening and closing again and again in one process leaves its memory whole', async () => {
  for (let i = 0; i < 8; i++) {
    const other = await openAnnotator({ threads: 1 })
    expect((await other.annotate(doc('Chad met Niger.'))).sentences).toHaveLength(1)
    await other.close()
  }
})

test('what is asked of a closed annotator is refused', async () => {
  const other = await openAnnotator({ threads: 1 })
  await other.close()
  await expect(other.annotate(doc('Chad met Niger.'))).rejects.toMatchObject({ code: 'E_ENCODER' })
})
