import { describe, expect, test } from 'vitest'
import { canBeAsked } from '../../src/link/checks/article/askable.ts'
import { namesASource } from '../../src/link/checks/article/sourced.ts'
import { isDoerOfIt } from '../../src/link/checks/article/subject.ts'
import { isToldAsDone } from '../../src/link/checks/sources/told-as-done.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'

const words = loadKnowledge().checkWords
const told = (cue: string, content: string): boolean =>
  isToldAsDone({ cue: { quote: cue }, content: { quote: content } } as never, words, () => true)
const asked = (accused: string): boolean => canBeAsked({ accused: { quote: accused }, actors: [] } as never, words)

describe('what is told as done', () => {
  test.each([
    ['said', 'aircraft had bombed a clinic and killed nineteen patients'],
    ['said', 'the convoy was fired on from both sides'],
    ['announced', 'the execution of three captured commanders'],
    ['protested', 'troops had shelled two villages'],
    ['accused', 'a massacre which nobody has seen'],
  ])('%s: %s', (cue, content) => expect(told(cue, content)).toBe(true))
  test.each([
    ['lashed out at', 'Norland for having shot down a bomber'],
    ['stressed', 'her support of the raid in which the leader was killed'],
    ['said', 'the genocide has served as a lesson to all nations'],
    ['said', 'officials have long been talking about the threat of missiles'],
    ['said', 'work has stopped on two radar and missile sites'],
  ])('not %s: %s', (cue, content) => expect(told(cue, content)).toBe(false))
})

test('who tells, suffers or stands in another’s name did not do it', () => {
  expect(isDoerOfIt('', ' soldiers shot 26 men in the churchyard')).toBe(true)
  expect(isDoerOfIt('persistent reports of ', ' drones being launched from bases near the border')).toBe(true)
  expect(isDoerOfIt('', '’s Defence Ministry said it had shot down 36 drones')).toBe(false)
  expect(isDoerOfIt('', ' soldiers were ambushed near Lindby')).toBe(false)
  expect(isDoerOfIt('The closure of the ', ' aid agency has hit clinics hard')).toBe(false)
})

test('ministries and rebels can be asked; gangs of terror, peoples and pronouns cannot', () => {
  expect([asked('the Houthis'), asked('Norland'), asked('the Muslim Brotherhood')]).toEqual([true, true, true])
  expect([asked('Islamic State fighters'), asked('Sunni Arabs'), asked('They')]).toEqual([false, false, false])
})

test('a source may be named vaguely, or be a sample', () => {
  expect(namesASource('Support stood above 80 percent in some polls.')).toBe(true)
  expect(namesASource('The Gazette questioned 1,014 adults by telephone.')).toBe(true)
  expect(namesASource('The tourism administration published its count of guests on Wednesday.')).toBe(true)
  expect(namesASource('Nearly 60 percent of the wetlands have been drained.')).toBe(false)
})
