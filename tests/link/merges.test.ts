/** Why mentions are held to be one actor. */
import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

/** Each merge as "name: why", of all actors. */
const told = (...articles: Article[]): string[] => {
  const { actors, explanations } = situationOf(...articles)
  return actors.flatMap(({ id }) => (explanations?.[id]?.merges ?? []).map(({ name, why }) => `${name}: ${why}`)).sort()
}
const person = (name: string, text = `${name} spoke.`): Article => new Article(text).actor(name, { kind: 'person' })
const body = (name: string, text = `The ${name} met.`): Article => new Article(text).actor(name, { kind: 'organization' })

test('an actor of one article was joined to nobody and has no reason', () => expect(told(person('Ana Reyes'))).toEqual([]))

test('one name in two articles is said to be the reason, with the article that was joined', () => {
  const [a, b] = [person('Ana Reyes'), person('Ana Reyes', 'There was Ana Reyes.')]
  const { actors, explanations } = situationOf(a, b)
  const { merges } = explanations![actors[0]!.id]!
  expect(merges).toHaveLength(1)
  expect(merges![0]).toMatchObject({ name: 'Ana Reyes', why: 'same name' })
  expect([a.doc.id, b.doc.id]).toContain(merges![0]!.documents[0])
})

test('another spelling of a name is told from the same', () =>
  expect(told(person('Volodymyr Zelensky'), person('Volodymyr Zelenskyy'))[0]).toMatch(
    /^Volodymyr Zelensky{1,2}: same name in another romanization$/,
  ))

test('an acronym names whose it is', () =>
  expect(told(body('North Sea Council'), body('NSC'))).toEqual(['NSC: acronym of North Sea Council']))

test('a surname alone is that of the one so called in its article', () => {
  const a = new Article('Ivar Holm spoke. Holm left.')
    .actor('Ivar Holm', { kind: 'person' })
    .actor('Holm', { kind: 'person', as: ['Holm left'] })
  expect(told(a)[0]).toMatch(/Holm: surname of the one so called in its article$/)
})

test('one body of one state under two names', () => {
  const of = (text: string, name: string): Article =>
    new Article(text).actor('Iceland', { known: 'isl' }).actor(name, { kind: 'organization', of: 'Iceland' })
  const reasons = told(
    of('Iceland sent the Icelandic Coast Guard.', 'Icelandic Coast Guard'),
    of('Iceland has a Coast Guard of Iceland, or Iceland.', 'Coast Guard of Iceland'),
  )
  expect(reasons).toContain('Iceland: same record of knowledge')
  expect(reasons.filter((reason) => reason.endsWith(': same body of the same state'))).toHaveLength(1)
})

test('namesakes that stay apart have no reason to be one', () => {
  const minister = (state: string, id: string): Article =>
    new Article(`${state} sent its minister John Smith.`)
      .actor(state, { known: id })
      .actor('John Smith', { kind: 'person', roles: [{ title: 'minister', of: state, words: 'minister John Smith' }] })
  expect(told(minister('Norway', 'nor'), minister('Chile', 'chl'))).toEqual([])
})
