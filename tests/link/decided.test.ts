/** What a person decided about who is one, honoured by linking. */
import { expect, test } from 'vitest'
import { decidedActor } from '../../src/link/index.ts'
import type { Actor, DecidedActor, Decision, Situation } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { linkedOf } from './link-articles.ts'

const linked = (articles: readonly Article[], decisions: readonly Decision[] = []): Situation =>
  linkedOf(
    articles.map(({ doc, extraction }) => ({ document: doc, extraction })),
    decisions,
  )
const named = (situation: Situation, name: string): Actor[] => situation.actors.filter((actor) => actor.name === name)
/** In which articles each actor of a name is mentioned, by their numbers. */
const homes = (articles: readonly Article[], name: string, decisions: readonly Decision[] = []): string[] =>
  named(linked(articles, decisions), name)
    .map((actor) => articles.flatMap(({ doc }, i) => (actor.mentions.some(({ document }) => document === doc.id) ? [i] : [])).join(' '))
    .sort()

let number = 0
const decision = (kind: Decision['kind'], actor: DecidedActor, other: DecidedActor): Decision => ({
  number: ++number,
  kind,
  actor,
  other,
  by: 'ann',
  at: '2024-05-01T10:00:00Z',
})
/** The first actor of a name, in these articles, is not the one of the others. */
function apart(articles: readonly Article[], name: string, ...numbers: number[]): Decision {
  const situation = linked(articles)
  const [actor] = named(situation, name)
  const within = new Set(numbers.map((i) => articles[i]!.doc.id))
  const rest = { ...actor!, mentions: actor!.mentions.filter(({ document }) => !within.has(document)) }
  return decision('apart', decidedActor(actor!, situation.documents, within), decidedActor(rest, situation.documents))
}
function one(articles: readonly Article[], a: string, b: string, decisions: readonly Decision[] = []): Decision {
  const situation = linked(articles, decisions)
  const [actor, other] = a === b ? named(situation, a) : [named(situation, a)[0], named(situation, b)[0]]
  return decision('one', decidedActor(actor!, situation.documents), decidedActor(other!, situation.documents))
}

const smith = (text: string): Article => new Article(text).actor('John Smith', { kind: 'person' })
const SMITHS = [smith('John Smith spoke.'), smith('There was John Smith.'), smith('John Smith sang.'), smith('So did John Smith.')]

test('mentions that a person set apart are an actor of their own, and one among themselves', () => {
  expect(homes(SMITHS, 'John Smith')).toEqual(['0 1 2 3'])
  expect(homes(SMITHS, 'John Smith', [apart(SMITHS, 'John Smith', 1, 3)])).toEqual(['0 2', '1 3'])
})

test('a later article of that name joins the actor, not those set apart from it', () => {
  const later = [...SMITHS, smith('A John Smith came later.')]
  expect(homes(later, 'John Smith', [apart(SMITHS, 'John Smith', 1, 3)])).toEqual(['0 2 4', '1 3'])
})

test('what was set apart from a record of knowledge loses its id and item, and what belongs to it goes along', () => {
  const country = new Article('Georgia won.').actor('Georgia', { known: 'geo' })
  const state = new Article('Georgia voted, its Senate said.')
    .actor('Georgia', { known: 'geo' })
    .actor('Senate', { kind: 'organization', of: 'Georgia' })
    .event('CONSULT', 'voted', ['Georgia'], ['Senate'])
  const situation = linked([country, state], [apart([country, state], 'Georgia', 1)])
  const [a, b] = named(situation, 'Georgia').sort((x) => (x.id === 'act_geo' ? -1 : 1))
  expect(a!.mentions[0]!.document).toBe(country.doc.id)
  expect(b!.id).toMatch(/^act_[0-9a-f]{16}$/)
  expect(named(situation, 'Senate')[0]!.of).toBe(b!.id)
  expect(situation.events[0]!.actors).toEqual([b!.id])
})

test('all mentions of a record may be somebody else', () => {
  const articles = [new Article('Georgia voted.').actor('Georgia', { known: 'geo' })]
  const situation = linked(articles)
  const split = decision('apart', decidedActor(situation.actors[0]!, situation.documents, new Set([articles[0]!.doc.id])), {
    name: 'Georgia',
    record: 'act_geo',
    passages: [],
  })
  expect(linked(articles, [split]).actors.map((actor) => actor.id)).not.toContain('act_geo')
})

test('two actors that a person joined are one, and the decision is told as the reason', () => {
  const articles = [
    new Article('The Shore Patrol came.').actor('Shore Patrol', { kind: 'organization' }),
    new Article('The Coast Guard came.').actor('Coast Guard', { kind: 'organization' }),
  ]
  expect(linked(articles).actors).toHaveLength(2)
  const joined = one(articles, 'Shore Patrol', 'Coast Guard')
  const { actors, explanations } = linked(articles, [joined])
  expect(actors).toHaveLength(1)
  expect(explanations![actors[0]!.id]!.merges!.map(({ why }) => why)).toEqual([`decision ${joined.number} by ann`])
})

test('two records of knowledge are one where a person says so, and never else', () => {
  const articles = [
    new Article('Ann Lee spoke.').actor('Ann Lee', { kind: 'person', known: 'Q1' }),
    new Article('Ann Li spoke.').actor('Ann Li', { kind: 'person', known: 'Q2' }),
  ]
  expect(linked(articles).actors).toHaveLength(2)
  expect(linked(articles, [one(articles, 'Ann Lee', 'Ann Li')]).actors.map((actor) => actor.id)).toEqual(['act_Q1'])
})

test('of decisions that contradict each other the newest counts', () => {
  const split = apart(SMITHS, 'John Smith', 1, 3)
  const again = one(SMITHS, 'John Smith', 'John Smith', [split])
  expect(homes(SMITHS, 'John Smith', [split, again])).toEqual(['0 1 2 3'])
  expect(homes(SMITHS, 'John Smith', [split, again, { ...split, number: ++number }])).toEqual(['0 2', '1 3'])
})

test('no third actor joins what a person set apart', () => {
  const full = new Article('John Henry Smith spoke.').actor('John Henry Smith', { kind: 'person' })
  const articles = [...SMITHS, full]
  const split = apart(articles, 'John Smith', 1, 3)
  const [first, second] = named(linked(articles, [split]), 'John Smith')
  const documents = articles.map(({ doc }) => doc)
  const henry = decidedActor(named(linked(articles), 'John Henry Smith')[0]!, documents)
  const both = [decision('one', decidedActor(first!, documents), henry), decision('one', henry, decidedActor(second!, documents))]
  // Both joins are newer than the split; an older one would not hold against it.
  expect(linked(articles, [split, ...both]).actors).toHaveLength(1)
  expect(linked(articles, [{ ...split, number: ++number }, ...both]).actors).toHaveLength(2)
})

test('a mention that is read otherwise is found again by its words and what stands around them', () => {
  const split = apart(SMITHS, 'John Smith', 1, 3)
  // The same text, read with another span and therefore another id.
  const reread = SMITHS.map((article, i) =>
    i === 3 ? new Article('So did John Smith.').actor('John Smith', { kind: 'person', as: ['did John Smith'] }) : article,
  )
  expect(homes(reread, 'John Smith', [split])).toEqual(['0 2', '1 3'])
})

test('a decision about a text that is gone decides nothing', () => {
  const split = apart(SMITHS, 'John Smith', 1)
  const words = split.actor.passages.map(({ sha256 }) => ({ sha256 }))
  expect(homes(SMITHS, 'John Smith', [{ ...split, actor: { ...split.actor, passages: words } }])).toEqual(['0 1 2 3'])
  expect(homes([SMITHS[0]!, SMITHS[2]!], 'John Smith', [split])).toEqual(['0 1'])
})

test('the order of articles and decisions does not matter', () => {
  const decisions = [apart(SMITHS, 'John Smith', 1, 3), apart(SMITHS, 'John Smith', 2)]
  const text = JSON.stringify({ ...linked(SMITHS, decisions), documents: [] })
  expect(JSON.stringify({ ...linked([...SMITHS].reverse(), [...decisions].reverse()), documents: [] })).toBe(text)
})
