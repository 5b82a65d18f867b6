import { expect, test } from 'vitest'
import { claimWords, clauseAround, within } from '../../src/analyze/fragment.ts'
import { Article } from '../link/build.ts'

const around = (text: string, words: string, most: number): string => {
  const article = new Article(text)
  const { citation, cut } = clauseAround(article.doc, article.at(words), most)
  return citation.quote + (cut ? ' …' : '')
}

test('a short sentence stands whole, without its stop and its dateline', () => {
  expect(around('It rained. OSLO — The minister met the envoys on Monday. They left.', 'met the envoys', 100)).toBe(
    'The minister met the envoys on Monday',
  )
})

test('a long sentence is cut where a clause ends', () => {
  const text =
    'The minister met the envoys in the old harbour town on Monday, although the talks had been called off twice before by both of the governments in spring.'
  expect(around(text, 'met the envoys', 90)).toBe('The minister met the envoys in the old harbour town on Monday')
  expect(around(text, 'called off', 120)).toBe('although the talks had been called off twice before by both of the governments in spring')
})

test('no clause begins with a word that hangs on what stands before', () => {
  const text =
    'The fleet that the northern admiral commanded, who had been told to wait off the islands for a week, sailed into the strait at dawn.'
  expect(around(text, 'told to wait', 80)).not.toMatch(/^who/)
})

test('a list is not cut open before its clause', () => {
  const text =
    'They agreed on trade, fishing, and the return of the crews, which both governments had long asked for in vain and in many letters.'
  expect(around(text, 'fishing', 70)).toBe('They agreed on trade, fishing, and the return of the crews')
})

test('quotation marks stay paired', () => {
  const text =
    'He said “the strait is closed, and it stays closed until every ship has left our waters for good”, and then he sat down and looked at nobody at all.'
  const quote = around(text, 'the strait is closed', 110)
  expect([...quote].filter((c) => c === '“')).toHaveLength([...quote].filter((c) => c === '”').length)
})

test('what is cut inside a clause says so', () => {
  const article = new Article(
    'the very long and entirely unbroken list of grievances that the province had gathered over twenty years of neglect',
  )
  expect(
    within(
      article.doc,
      article.at('the very long and entirely unbroken list of grievances that the province had gathered over twenty years of neglect'),
      60,
    ),
  ).toMatchObject({
    cut: true,
    citation: { quote: 'the very long and entirely unbroken list of grievances that' },
  })
})

test('a denied phrase keeps the words between the cue and what is quoted of it', () => {
  const article = new Article('Oslo denied the presence of any “foreign contingents” in the north of the country.')
  const claim = {
    cue: article.at('denied'),
    content: article.at('“foreign contingents” in the north of the country'),
    kind: 'denial' as const,
  }
  expect(claimWords(article.doc, claim, 150).citation.quote).toBe('the presence of any “foreign contingents” in the north of the country')
})
