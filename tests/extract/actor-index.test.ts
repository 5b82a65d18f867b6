import { expect, test } from 'vitest'
import { type ActorIndex, actorIndex } from '../../src/extract/actor-index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { type Actor, cite } from '../../src/model/index.ts'
import { fakeAnnotation, fakeDocument } from './fake-annotation.ts'

function open(
  text: string,
  named: Readonly<Record<string, string>>,
  persons: readonly string[] = [],
): { index: ActorIndex; headOf: (word: string) => string | undefined } {
  const doc = fakeDocument(text)
  const actors: Actor[] = [...new Set(Object.values(named))].map((name) => ({
    id: `act_${name}`,
    name,
    kind: persons.includes(name) ? 'person' : 'state',
    mentions: Object.entries(named)
      .filter(([, of]) => of === name)
      .map(([words]) => cite(doc, text.indexOf(words), text.indexOf(words) + words.length)),
    roles: [],
  }))
  const index = actorIndex(doc, actors, loadKnowledge())
  const [sentence] = fakeAnnotation(doc).sentences
  return {
    index,
    headOf: (word) =>
      index.headOf(
        sentence!,
        sentence!.tokens.findIndex((token) => token.text === word),
      ),
  }
}

test('troops stand for the state whose they are', () => {
  const { headOf } = open('Ruritanian border troops and the armed forces of Syldavia met.', {
    Ruritanian: 'Ruritania',
    Syldavia: 'Syldavia',
  })
  expect(headOf('troops')).toBe('act_Ruritania')
  expect(headOf('forces')).toBe('act_Syldavia')
})

test('a neighbour does not stand for the state whose it is', () => {
  expect(open("Ruritania's neighbours met.", { Ruritania: 'Ruritania' }).headOf('neighbours')).toBeUndefined()
})

test('an owner in another phrase is none', () => {
  expect(open('Ruritania met forces.', { Ruritania: 'Ruritania' }).headOf('forces')).toBeUndefined()
})

test('the outermost mention comes first, and a word belongs to the innermost', () => {
  const text = "Ruritania's Coast Guard met."
  const { index, headOf } = open(text, { "Ruritania's Coast Guard": 'Coast Guard of Ruritania', Ruritania: 'Ruritania' })
  expect(index.at({ start: 0, end: text.length })).toEqual(['act_Coast Guard of Ruritania', 'act_Ruritania'])
  expect([headOf('Guard'), headOf('Ruritania')]).toEqual(['act_Coast Guard of Ruritania', 'act_Ruritania'])
})

test('a title stands for the person whose name follows it', () => {
  const { headOf } = open("Ruritania's Foreign Minister General Anna Berg met.", { Ruritania: 'Ruritania', 'Anna Berg': 'Anna Berg' }, [
    'Anna Berg',
  ])
  expect(headOf('Minister')).toBe('act_Anna Berg')
  expect(headOf('Ruritania')).toBe('act_Ruritania')
})

test('a noun before a name is not a title for that', () => {
  const { headOf } = open('In the report Anna Berg met.', { 'Anna Berg': 'Anna Berg' }, ['Anna Berg'])
  expect(headOf('report')).toBeUndefined()
})

test('a title stands for the name in apposition to it, not for the subject that a comma parts from it', () => {
  const named = { 'Anna Berg': 'Anna Berg' }
  expect(open('The director, Anna Berg, met.', named, ['Anna Berg']).headOf('director')).toBe('act_Anna Berg')
  expect(open('Unlike the director, Anna Berg met.', named, ['Anna Berg']).headOf('director')).toBeUndefined()
})
