import { expect, test } from 'vitest'
import { copiesAmong } from '../../src/link/copies.ts'
import { Article } from './build.ts'

const STORY =
  'The two ferries collided two miles off the harbour of Lindby on Monday morning and both were towed back to port by a tug of the coast guard.'

test('a passage that stands in an earlier article is found there, at both places', () => {
  const wire = new Article(`${STORY} Nobody was hurt.`, { date: '2024-03-04' }).doc
  const paper = new Article(`Our reporter writes. ${STORY} The mayor came later.`, { date: '2024-03-05' }).doc
  const copies = copiesAmong([paper, wire])
  expect([...copies.keys()]).toEqual([paper.id])
  const [copy] = copies.get(paper.id)!
  expect(paper.text.slice(copy!.start, copy!.end)).toBe(STORY.slice(0, -1))
  expect(wire.text.slice(copy!.of.start, copy!.of.end)).toBe(STORY.slice(0, -1))
})

test('a text that repeats one word fifty thousand times comes to an end', () => {
  const { doc } = new Article('word '.repeat(50_000), { date: '2024-03-04' })
  expect(copiesAmong([doc]).get(doc.id)).toBeDefined()
})
