/** Which of the proposed pairs part, once they are read together. */
import { expect, test } from 'vitest'
import { readTogetherIn, statementText } from '../../src/link/parting/judge.ts'
import type { DocumentId, Links, PartedStatements } from '../../src/model/index.ts'
import { Article } from './build.ts'

const TEXT = 'The army crossed the river. “Nobody crossed it,” the ministry said.'
const { doc } = new Article(TEXT)
const at = (quote: string) => {
  const start = TEXT.indexOf(quote)
  return { citation: { document: doc.id, start, end: start + quote.length, quote } }
}
const found = (chance: number): Map<DocumentId, Links> => {
  const statements = [{ denying: at('Nobody crossed it'), asserting: at('The army crossed the river'), chance } as PartedStatements]
  return new Map([[doc.id, { statements } as unknown as Links]])
}
const partings = (links: ReadonlyMap<DocumentId, Links>): readonly PartedStatements[] => links.get(doc.id)!.statements!

test('a statement comes with its sentence and the one before', () => {
  const { text, start, end, before } = statementText(at('Nobody crossed it').citation, TEXT)
  expect(text.slice(start, end)).toBe('Nobody crossed it')
  expect(before.trim()).toBe('The army crossed the river.')
})

test('what the network holds for one answer is let go, what it holds for two is kept with its kind', async () => {
  const seen: string[] = []
  const reading = (chance: number) =>
    readTogetherIn(found(0.4), [doc], async (statements, pairs) => {
      seen.push(...pairs.map(([a, b]) => `${statements[a]!.text.slice(statements[a]!.start, statements[a]!.end)} / ${statements[b]!.text}`))
      return pairs.map(() => ({ chance, kind: 'attribution' as const }))
    })
  expect(partings(await reading(0.01))).toEqual([])
  const [kept] = partings(await reading(0.97))
  expect(kept).toMatchObject({ kind: 'attribution' })
  expect(kept!.chance).toBeGreaterThan(0.45)
  expect(seen[0]!.trim()).toBe('Nobody crossed it / The army crossed the river.')
})
