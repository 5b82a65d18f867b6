/** Whose word it is that an article takes for its own, and what is a dealing on the word of one who gains by it. */
import { expect, test } from 'vitest'
import { toldBefore } from '../../src/link/checks/article/told-before.ts'
import { dealingIn, isHidden, isInterested, isTaken } from '../../src/link/checks/sources/dealings.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { Article } from './build.ts'

const TOLD = 'The treasury mortgaged two salt flats to a bank in Panama for thirty years.'
const speakers = (behind: string): string[] => {
  const { doc, extraction } = new Article(`${TOLD} ${behind}`).actor('Hugo Antelo', { kind: 'person' })
  return toldBefore([doc], extraction.claims, extraction.actors).map(({ speakerName, content }) => `${speakerName}: ${content.quote}`)
}

test.each([
  'The contract was disclosed by Hugo Antelo, a deputy of the left.',
  'Hugo Antelo described the arrangement to this magazine.',
  'So says Hugo Antelo, who left the ministry in May.',
])('the sentence before is told on the word of who is named: %s', (behind) => {
  expect(speakers(behind)).toEqual([`Hugo Antelo: ${TOLD}`])
})

test.each(['The contract was signed by Hugo Antelo, a deputy of the left.', 'Hugo Antelo walked to the harbour.'])(
  'who did it is no source: %s',
  (behind) => {
    expect(speakers(behind)).toEqual([])
  },
)

test('what a claim holds already is not told again', () => {
  const { doc, extraction } = new Article(`${TOLD} So says Hugo Antelo, who left the ministry in May.`)
    .actor('Hugo Antelo', { kind: 'person' })
    .claim('Hugo Antelo', TOLD, {})
  expect(toldBefore([doc], extraction.claims, extraction.actors)).toEqual([])
})

test('money that changed hands and a bond on what belongs to others are dealings, a salary and a sale are none', () => {
  const { checkWords } = loadKnowledge()
  const isDealing = (text: string): boolean => dealingIn(text, checkWords) !== undefined
  expect(isDealing('had wired four million dollars to a lawyer in Vaduz')).toBe(true)
  expect(isDealing('pledged the revenue of the port to a bank for thirty years')).toBe(true)
  expect(isDealing('sold the bread at the market')).toBe(false)
  expect(isDealing('opened a school for two hundred pupils')).toBe(false)
  expect(isHidden('signed a secret protocol on the base')).toBe(true)
  expect(isHidden('signed the protocol in public')).toBe(false)
})

test('a place is taken by arms; a rival gains by what they tell', () => {
  expect(isTaken('had overrun the border post at Lindby')).toBe(true)
  expect(isTaken('took the bus to the city')).toBe(false)
  expect(isInterested('the opposition’s candidate for mayor')).toBe(true)
  expect(isInterested('a nurse at the district hospital')).toBe(false)
})
