import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const knowledge = loadKnowledge()
const found = (text: string): string[] =>
  knowledge.names
    .find(text)
    .map((hit) => `${text.slice(hit.start, hit.end)}: ${hit.found.map((entry) => `${entry.use} ${entry.id}`).join(', ')}`)

test('the longest name at a place wins', () => {
  expect(found('the UN Security Council')).toEqual(['UN Security Council: organization un.security-council'])
})

test('a capital may be the city or the government', () => {
  expect(found('Tehran')[0]).toMatch(/^Tehran: seat irn, place geo\.\d+$/)
})

test('a curly apostrophe and a line break match like a straight one and a space', () => {
  expect(found('the People’s\nRepublic of China')).toEqual(['People’s\nRepublic of China: name chn'])
})

test('a name inside a longer word is none', () => {
  expect(found('Iranology and Omanis')).toEqual(['Omanis: people omn'])
})

test('an attitude towards a state is not the state', () => {
  expect(found('anti-Iranian and pro-US rallies')).toEqual([])
})

test('a name that is often something else says so', () => {
  const [hit] = knowledge.names.find('Jordan')
  expect(hit?.found[0]).toMatchObject({ id: 'jor', doubt: 'person' })
})

test('neighbours are known from either side', () => {
  expect(knowledge.states.border('irn', 'aze')).toBe(true)
  expect(knowledge.states.border('irn', 'isr')).toBe(false)
})

test('every id that a record refers to is there', () => {
  const states = new Set(knowledge.states.all.map((state) => state.id))
  const known = (id: string): boolean => states.has(id) || knowledge.organizations.get(id) !== undefined
  expect(knowledge.states.names.filter((name) => !states.has(name.state))).toEqual([])
  expect(knowledge.states.all.flatMap((state) => state.neighbours).filter((id) => !states.has(id))).toEqual([])
  expect(knowledge.organizations.all.filter(({ of }) => of !== undefined && !known(of))).toEqual([])
  expect(knowledge.places.all.filter(({ of }) => of !== undefined && !states.has(of))).toEqual([])
})

test('office holders are found by their full name alone', () => {
  expect(knowledge.offices.of('Merkel')).toEqual([])
  expect(knowledge.offices.of('Ilham Aliyev').map((term) => [term.wikidata, term.state, term.position])).toContainEqual([
    'Q57371',
    'aze',
    'President',
  ])
  expect(knowledge.offices.of('Aliyev')).toEqual([])
})

test('titles are put together from rank and portfolio', () => {
  const at = (text: string) => knowledge.titles.at(text, 0)?.end
  expect(at('deputy foreign minister of')).toBe('deputy foreign minister'.length)
  expect(at('foreign policy')).toBeUndefined()
})
