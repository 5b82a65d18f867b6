import { expect, test } from 'vitest'
import { namesBoth, opposed } from '../../src/link/roles.ts'
import { TermReader } from '../../src/link/terms.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Citation } from '../../src/model/index.ts'

const { comparing } = loadKnowledge()
const words = (quote: string, document = 'doc_a'): Citation => ({ document, start: 0, end: quote.length, quote })
const turned = (a: string, b: string): boolean => opposed(words(a), words(b, 'doc_b'), new TermReader([], comparing))

test('who does it in the one suffers it in the other', () => {
  expect(turned('the tug of ramming the cutter', 'its cutter rammed the patrol boat')).toBe(true)
  expect(turned('the cutter rammed the tug', 'the tug rammed the cutter')).toBe(true)
})

test('a passive turns roles back, and equal roles are not opposed', () => {
  expect(turned('the cutter rammed the tug', 'the tug was rammed by the cutter')).toBe(false)
  expect(turned('the cutter rammed the tug at the harbour', 'a cutter ramming tugs')).toBe(false)
})

test('who suffers the one act does another; what is lent may serve', () => {
  expect(turned('its tugs rammed the ferry', 'the tugs were sheltering when the ferry attacked them')).toBe(true)
  expect(turned('its airfields served any raid', 'lending its airfields for the raid on the dam')).toBe(false)
})

test('where roles can’t be told nothing is opposed', () => {
  expect(turned('the ramming of the cutter', 'its cutter rammed the tug')).toBe(false)
  expect(turned('the cutter left', 'the tug rammed the cutter')).toBe(false)
})

test('a clause names both where something stands before and behind its verb', () => {
  expect(namesBoth(words('two tugs rammed the cutter'), new TermReader([], comparing))).toBe(true)
  expect(namesBoth(words('ramming the cutter'), new TermReader([], comparing))).toBe(false)
})
