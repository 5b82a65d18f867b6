/** The words around a citation. */
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/present/briefing/excerpt.ts'

const text = 'One stands first. Two comes after it. The third, said Varga, was here. Four is next. Five ends it.'
const of = (words: string, whole = text) => {
  const start = whole.indexOf(words)
  return excerptOf(whole, { start, end: start + words.length })
}

describe('an excerpt', () => {
  it('is the sentence of the words and one on either side', () =>
    expect(of('third')).toEqual({
      before: 'Two comes after it. The ',
      words: 'third',
      after: ', said Varga, was here. Four is next.',
      cutBefore: true,
      cutAfter: true,
    }))
  it('has nothing before the first sentence and nothing after the last', () => {
    expect(of('One')).toMatchObject({ before: '', cutBefore: false })
    expect(of('ends it.')).toMatchObject({ after: '', cutAfter: false })
  })
  it('of several sentences has them all', () => expect(of('Two comes after it. The third').words).toBe('Two comes after it. The third'))
  it('never shows a long article whole, though it has no sentence end', () => {
    const long = `${'word '.repeat(5000)}HERE ${'word '.repeat(5000)}`
    const { before, after } = of('HERE', long)
    expect(before.length + after.length).toBeLessThan(2000)
  })
})
