import { describe, expect, it } from 'vitest'

type Scores = Readonly<Record<'precision' | 'recall' | 'f1', number>>
type Partition = readonly (readonly string[])[]
const { coreference } = (await import('../evaluation/coreference.mjs' as string)) as {
  coreference: (gold: Partition, system: Partition) => Readonly<Record<'muc' | 'b3' | 'ceafe', Scores>> & { readonly conll: number }
}

const of = (...clusters: string[]): string[][] => clusters.map((cluster) => [...cluster])

describe('scores of coreference', () => {
  it('a partition against itself is right in every measure', () => {
    expect(coreference(of('abc', 'd'), of('d', 'cab')).conll).toBe(1)
  })

  it('a cluster cut and joined elsewhere: figures by hand', () => {
    const { muc, b3, ceafe, conll } = coreference(of('abc', 'de', 'f'), of('ab', 'cde', 'f'))
    // Links: gold has 2 + 1, of which {a b c} is cut once; the system the same.
    expect(muc).toEqual({ recall: 2 / 3, precision: 2 / 3, f1: 2 / 3 })
    // a, b: 2/3 of their gold cluster; c: 1/3; d, e, f: all. Precision: a, b 1; c 1/3; d, e 2/3; f 1.
    expect(b3.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 3) / 6)
    expect(b3.precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    // Best: {a b c} with {a b} 4/5, {d e} with {c d e} 4/5, {f} 1.
    expect(ceafe.f1).toBeCloseTo(2.6 / 3)
    expect(conll).toBeCloseTo((2 / 3 + b3.f1 + 2.6 / 3) / 3)
  })

  it('the best assignment is not the greedy one', () => {
    // The best pair, {a b c d} with {a b c e f} (6/9), would leave {e f} with nothing; better: 2/5 with {d}, and {e f} with {a b c e f} (4/7).
    const { ceafe } = coreference(of('abcd', 'ef'), of('abcef', 'd'))
    expect(ceafe.recall).toBeCloseTo((2 / 5 + 4 / 7) / 2)
  })

  it('nothing joined has no links to be right', () => {
    const { muc, b3 } = coreference(of('ab', 'c'), of('a', 'b', 'c'))
    expect(muc.f1).toBe(0)
    expect(b3).toMatchObject({ precision: 1, recall: 2 / 3 })
  })

  it('a mention in one partition only is a fault', () => {
    expect(() => coreference(of('ab'), of('a'))).toThrow('mention b')
  })
})
