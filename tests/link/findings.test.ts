import { expect, test } from 'vitest'
import { eachOnce, finding } from '../../src/link/checks/findings.ts'
import { Article } from './build.ts'

const article = new Article('Georgia is put at 33 percent and the coast at 38.', { date: '2024-03-04' })
const stale = (words: string, message: string) =>
  finding({
    check: 'stale-figure',
    document: article.doc.id,
    message,
    innocent: '',
    citations: [article.at(words)],
    severity: 'caution',
  })

test('two figures of one sentence are one finding, the first; those of two places stay', () => {
  const whole = article.doc.text
  const [first, second, other] = [stale(whole, '33 percent'), stale(whole, '38 percent'), stale('the coast at 38', '38 percent')]
  expect(first.id).toBe(second.id)
  expect(eachOnce([first, second, other])).toEqual([first, other])
})
