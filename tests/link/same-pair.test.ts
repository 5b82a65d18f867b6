import { describe, expect, it } from 'vitest'
import { clusterByAverage } from '../../src/link/clusters-by-average.ts'
import { documentWords, type Traced, traced } from '../../src/link/pair-features.ts'
import { samePair } from '../../src/link/pair-model.ts'
import { type Member, sameEvent } from '../../src/link/same-event.ts'
import { Weights } from '../../src/link/terms.ts'
import type { Event, EventReport } from '../../src/model/index.ts'

/** Members that nothing joins from the start. */
const alone = (size: number): string[] => Array.from({ length: size }, (_, i) => String(i))

const quake = documentWords('A strong earthquake shook Aceh on Tuesday. It killed ten people in Bener Meriah, rescuers in Aceh said.')
const aftershock = documentWords('Ten people died when an earthquake hit Bener Meriah in Aceh, Indonesia. Rescuers dug for survivors.')
const trial = documentWords('The court in Denver sentenced the banker for fraud. His lawyers will appeal, the clerk said.')

const told = (lemma: string, sentence: string, document: string, words: ReturnType<typeof documentWords>): Traced =>
  traced(
    { lemma, noun: true, near: sentence.split(' ').slice(0, 2), sentence: sentence.split(' '), names: sentence.split(' ').slice(0, 1) },
    document,
    words,
  )

describe('whether two mentions are of one event', () => {
  const a = told('earthquake', 'aceh strong shake tuesday', 'a', quake)
  const b = told('earthquake', 'aceh ten people hit', 'b', aftershock)

  it('the same word in two articles on one earthquake is likely one event, whichever comes first', () => {
    expect(samePair(a, b)).toBeGreaterThan(0.5)
    expect(samePair(b, a)).toBe(samePair(a, b))
  })

  it('the same word in articles on other things is less likely one event, another word hardly', () => {
    const elsewhere = told('earthquake', 'denver banker fraud', 'c', trial)
    const sentence = told('sentence', 'denver banker fraud', 'c', trial)
    expect(samePair(a, elsewhere)).toBeLessThan(samePair(a, b))
    expect(samePair(a, sentence)).toBeLessThan(0.05)
  })
})

describe('parties of two reports', () => {
  const strike = documentWords(
    'Norland bombed the port of Sund on Monday. The port of Sund burned for two days, and eleven dockers died, the mayor said.',
  )
  const member = (document: string, actor: string, recipient: string): Member => {
    const report = { document, type: 'ASSAULT', status: 'reported', historical: false } as EventReport
    return {
      event: { type: 'ASSAULT', actors: [actor], recipients: [recipient], reports: [report] } as unknown as Event,
      family: 'material conflict',
      report,
      terms: new Set(),
      day: '2024-03-04',
      traced: told('bomb', 'norland port sund monday dockers', document, strike),
    }
  }
  const score = (a: Member, b: Member): number | undefined => sameEvent(a, b, new Weights([]), new Map())
  const first = member('a', 'act_norland', 'act_sund')

  it('may differ on one side where the tellings are alike, and not on both', () => {
    expect(score(first, member('b', 'act_norland', 'act_sund'))).toBeGreaterThan(0.7)
    expect(score(first, member('b', 'act_norland', 'act_port'))).toBe(score(first, member('b', 'act_norland', 'act_sund')))
    expect(score(first, member('b', 'act_sudland', 'act_port'))).toBeUndefined()
  })
})

describe('clusters by average', () => {
  const pair = (a: number, b: number, score: number) => ({ a, b, score })

  it('one that fits two happenings joins the one that it fits better, and does not make them one', () => {
    const pairs = [pair(0, 1, 0.9), pair(1, 2, 0.6), pair(2, 3, 0.8)]
    expect(clusterByAverage(alone(4), pairs, 0.4, () => true)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(clusterByAverage(alone(4), [...pairs].reverse(), 0.4, () => true)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('averages count the pairs of the clusters as they stand', () => {
    expect(clusterByAverage(alone(3), [pair(0, 1, 0.9), pair(1, 2, 0.6), pair(0, 2, 0.4)], 0.5, () => true)).toEqual([[0, 1, 2]])
    expect(clusterByAverage(alone(3), [pair(0, 1, 0.9), pair(1, 2, 0.6), pair(0, 2, 0.3)], 0.5, () => true)).toEqual([[0, 1], [2]])
  })

  it('a veto keeps two clusters apart whatever their pairs', () => {
    const may = (a: readonly number[], b: readonly number[]): boolean => ![...a, ...b].includes(2)
    expect(clusterByAverage(alone(3), [pair(0, 1, 0.9), pair(1, 2, 0.9), pair(0, 2, 0.9)], 0.5, may)).toEqual([[0, 1], [2]])
  })
})
