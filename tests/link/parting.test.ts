/** Where accounts of one story part in other words: what the trained models find among whole articles, and what is left alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentWords } from '../../src/link/pair-features.ts'
import { kinOf } from '../../src/link/parting/kin.ts'
import { chanceOf } from '../../src/lookup/trees.ts'
import { likeness, rowOf } from '../../src/lookup/word-vectors.ts'
import type { Disagreement } from '../../src/model/index.ts'
import { type DocumentReader, linkReadings, openReader, type Reading, readInputs } from '../../src/pipeline.ts'

let reader: DocumentReader
const folders: string[] = []
beforeAll(async () => {
  reader = await openReader()
})
afterAll(async () => {
  await reader.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function disagreements(
  ...articles: readonly (readonly [date: string, outlet: string, text: string])[]
): Promise<readonly Disagreement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-parting-'))
  folders.push(folder)
  for (const [i, [date, outlet, text]] of articles.entries())
    writeFileSync(join(folder, `${i}.md`), `---\ntitle: The Astrid\ndate: ${date}\noutlet: ${outlet}\ngenre: news\n---\n${text}\n`)
  const readings: Reading[] = []
  for await (const outcome of readInputs([folder])) if ('document' in outcome) readings.push(await reader.read(outcome.document))
  return (await linkReadings(readings, reader.version, reader)).disagreements
}

/** Whether two sides of one disagreement cite words that hold these. */
const parted = (found: readonly Disagreement[], one: string, other: string): boolean =>
  found.some(({ sides }) => {
    const on = (words: string): number => sides.findIndex((side) => side.citations.some(({ quote }) => quote.includes(words)))
    return on(one) >= 0 && on(other) >= 0 && on(one) !== on(other)
  })

const OSLO =
  'Norwegian coast guards boarded the Polish trawler Astrid off Vardo on 4 March 2025. Poland accused the Norwegian Coast Guard of firing at the unarmed crew of the Astrid. Two sailors of the Astrid were wounded, the shipowners of Gdynia said. Poland summoned the Norwegian ambassador. The trawler was lying in the harbour of Vardo on Wednesday.'
const WARSAW =
  'Captain Lars Moe, spokesman of the Norwegian Coast Guard, denied that his men had shot at sailors of the Polish trawler Astrid. He rejected the accusation by Poland as baseless. The sailors of the Astrid were hurt when a cable snapped, the hospital of Vardo said. The Astrid lies in the harbour of Vardo.'
const WHEAT = `Wheat prices fell in Chicago on Thursday as rain reached the plains of Kansas. Traders said that no shortage was in sight. Exporters sold five cargoes to Egypt, the agriculture department said.`

describe('articles of one story', () => {
  test('a denial of what another article tells finds it', async () => {
    const found = await disagreements(['2025-03-05', 'Gdynia Post', OSLO], ['2025-03-07', 'Vardo Times', WARSAW])
    expect(parted(found, 'firing at the unarmed crew', 'the accusation by Poland as baseless')).toBe(true)
    expect(found.map(({ kind }) => kind)).toContain('denial')
    for (const { sides, question } of found) {
      expect(question).toMatch(/\?$/)
      expect(sides.every(({ citations }) => citations.length > 0)).toBe(true)
    }
  })

  test('the same whatever comes first', async () => {
    const ids = (found: readonly Disagreement[]): string[] => found.map(({ question }) => question).sort()
    const one = await disagreements(['2025-03-05', 'Gdynia Post', OSLO], ['2025-03-07', 'Vardo Times', WARSAW])
    const other = await disagreements(['2025-03-07', 'Vardo Times', WARSAW], ['2025-03-05', 'Gdynia Post', OSLO])
    expect(ids(other)).toEqual(ids(one))
  })

  test('a promise is no denial', async () => {
    const promise =
      'Captain Lars Moe, spokesman of the Norwegian Coast Guard, said that his men would never fire at the unarmed crew of a trawler. The Astrid lies in the harbour of Vardo.'
    const found = await disagreements(['2025-03-05', 'Gdynia Post', OSLO], ['2025-03-07', 'Vardo Times', promise])
    expect(found.filter(({ kind }) => kind === 'denial')).toEqual([])
  })

  test('the day on which somebody spoke of a blast is not the day of the blast', async () => {
    const found = await disagreements(
      [
        '2025-02-11',
        'Vardo Times',
        'Poland summoned the Norwegian ambassador on Tuesday and accused Oslo of having let a drone cross the strait to attack a radar post near the town of Hel. Three guards were wounded.',
      ],
      [
        '2025-03-02',
        'Gdynia Post',
        'The blast that destroyed a Polish radar post near Hel in the small hours of 10 February has produced angry headlines. Poland accused Norway of having sent the drone. Three guards were wounded.',
      ],
    )
    expect(found.filter(({ kind }) => kind === 'date')).toEqual([])
  })

  test('an article on another matter parts from none of them', async () => {
    const found = await disagreements(['2025-03-05', 'Gdynia Post', OSLO], ['2025-03-06', 'Prairie News', WHEAT])
    expect(
      found.filter(({ sides }) => sides.some((side) => side.citations.some(({ quote }) => /wheat|shortage|cargoes/iu.test(quote)))),
    ).toEqual([])
  })
})

test('kin are articles that share telling words, the likest ones at most', () => {
  const told = new Map([OSLO, WARSAW, WHEAT].map((text, i) => [`doc_${i}`, documentWords(text)]))
  const kin = kinOf(told, new Set(told.keys()))
  expect([...(kin.get('doc_0') ?? [])]).toEqual(['doc_1'])
  expect(kin.get('doc_2')).toBeUndefined()
})

test('words of like use lie close, others far apart', () => {
  const like = (a: string, b: string): number => likeness(rowOf(a)!, rowOf(b)!)
  expect(like('soldiers', 'troops')).toBeGreaterThan(0.5)
  expect(like('killed', 'hospital')).toBeLessThan(0.2)
  expect(like('ship', 'ship')).toBeCloseTo(1, 5)
  expect(rowOf('xyzzyqua')).toBeUndefined()
})

test('trees add up to a chance', () => {
  const fork = { feature: [0], most: [0.5], left: [-1], right: [-2], leaf: [-2, 2] }
  expect(chanceOf([fork], [0])).toBeCloseTo(1 / (1 + Math.exp(2)), 9)
  expect(chanceOf([fork, fork], [1])).toBeCloseTo(1 / (1 + Math.exp(-4)), 9)
})
