import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const names = (articles: Article[]): string[] =>
  situationOf(...articles)
    .actors.map((actor) => actor.name)
    .sort()

test('spellings of one full name are one person', () => {
  const a = new Article('Volodymyr Zelensky spoke.').actor('Volodymyr Zelensky', { kind: 'person' })
  const b = new Article('Volodymyr Zelenskyy spoke.').actor('Volodymyr Zelenskyy', { kind: 'person' })
  expect(situationOf(a, b).actors).toHaveLength(1)
  expect(situationOf(a, b).actors[0]!.mentions).toHaveLength(2)
})

test('an apostrophe inside a name does not part it', () => {
  const a = new Article('Ali Khamenei spoke.').actor('Ali Khamenei', { kind: 'person' })
  const b = new Article('Ali Khamene’i spoke.').actor('Ali Khamene’i', { kind: 'person' })
  expect(situationOf(a, b).actors).toHaveLength(1)
})

test('a knowledge record’s id leads, and its name stands', () => {
  const a = new Article('Vigdis Aune spoke.').actor('Vigdis Aune', { kind: 'person' })
  const b = new Article('President Vigdis Aune spoke.').actor('Vigdis Aune', { kind: 'person', known: 'Q77' })
  expect(situationOf(a, b).actors.map((actor) => actor.id)).toEqual(['act_Q77'])
})

test('two knowledge records are never one actor', () => {
  const a = new Article('Georgia won.').actor('Georgia', { known: 'GEO' })
  const b = new Article('Georgia voted.').actor('Georgia', { known: 'US-GA' })
  expect(situationOf(a, b).actors).toHaveLength(2)
})

test('namesakes who belong to different states stay two, and one who belongs nowhere joins neither', () => {
  const minister = (state: string, id: string, title: string): Article =>
    new Article(`${state} sent its ${title} John Smith.`)
      .actor(state, { known: id })
      .actor('John Smith', { kind: 'person', roles: [{ title, of: state, words: `${title} John Smith` }] })
  const bare = new Article('John Smith arrived.').actor('John Smith', { kind: 'person' })
  const [a, b] = [minister('Norway', 'NOR', 'minister'), minister('Chile', 'CHL', 'general')]
  expect(names([a, b])).toEqual(['Chile', 'John Smith', 'John Smith', 'Norway'])
  expect(names([a, b, bare]).filter((name) => name === 'John Smith')).toHaveLength(3)
  expect(names([a, bare]).filter((name) => name === 'John Smith')).toHaveLength(1)
})

test('a surname alone joins the full name of its own article only', () => {
  const a = new Article('Ivar Holm spoke. Holm left.')
    .actor('Ivar Holm', { kind: 'person' })
    .actor('Holm', { kind: 'person', as: ['Holm left'] })
  const b = new Article('Holm was absent.').actor('Holm', { kind: 'person' })
  expect(names([a])).toEqual(['Ivar Holm'])
  expect(names([a, b])).toEqual(['Holm', 'Ivar Holm'])
})

test('a surname with the Arabic article is no full name', () => {
  const bashar = new Article('Bashar al-Assad spoke. Al-Assad left.')
    .actor('Bashar al-Assad', { kind: 'person' })
    .actor('Al-Assad', { kind: 'person', as: ['Al-Assad left'] })
  const other = new Article('There was al-Assad.').actor('al-Assad', { kind: 'person' })
  const third = new Article('So was al-Assad.').actor('al-Assad', { kind: 'person' })
  expect(names([bashar])).toEqual(['Bashar al-Assad'])
  expect(names([bashar, other, third])).toHaveLength(3)
})

test('an acronym is the one organization with these initials, and nobody where there are two', () => {
  const full = new Article('The North Sea Council met.').actor('North Sea Council', { kind: 'organization' })
  const short = new Article('The NSC met.').actor('NSC', { kind: 'organization' })
  const other = new Article('The National Security Council met.').actor('National Security Council', { kind: 'organization' })
  expect(names([full, short])).toEqual(['North Sea Council'])
  expect(names([full, short, other])).toHaveLength(3)
})

test('a person and a place of one name stay two', () => {
  const a = new Article('Sofia Lund left Lund.')
    .actor('Sofia Lund', { kind: 'person' })
    .actor('Lund', { kind: 'location', as: ['left Lund'] })
  expect(names([a])).toEqual(['Lund', 'Sofia Lund'])
})

test('every reference to a member becomes one to the actor', () => {
  const a = new Article('Ana Reyes said the port is closed.')
    .actor('Ana Reyes', { kind: 'person' })
    .claim('Ana Reyes', 'the port is closed')
  const b = new Article('Ana Reyes met Chile.')
    .actor('Chile', { known: 'CHL' })
    .actor('Ana Reyes', { kind: 'person' })
    .event('CONSULT', 'met Chile', ['Ana Reyes'], ['Chile'])
    .tie('backs', 'Ana Reyes', 'Chile', 'Ana Reyes met Chile')
  const situation = situationOf(a, b)
  const ids = new Set(situation.actors.map((actor) => actor.id))
  const references = [
    ...situation.claims.flatMap((c) => [c.speaker!, ...c.about]),
    ...situation.events.flatMap((e) => [...e.actors, ...e.recipients]),
    ...situation.ties.flatMap((t) => [t.subject, t.object]),
  ]
  expect(references.every((id) => ids.has(id))).toBe(true)
  expect(situation.actors).toHaveLength(2)
})

test('a group without a name is not the one that another article calls so', () => {
  const a = new Article('Hezbollah fled.').actor('Hezbollah', { kind: 'group' })
  const b = new Article('Hezbollah fled again.').actor('Hezbollah', { kind: 'group' })
  expect(situationOf(a, b).actors).toHaveLength(1)
  const c = new Article('armed men fled.').actor('armed men', { kind: 'group' })
  const d = new Article('armed men fled again.').actor('armed men', { kind: 'group' })
  expect(situationOf(c, d).actors).toHaveLength(2)
})
