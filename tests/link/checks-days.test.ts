import { expect, test } from 'vitest'
import { dayOfMonth } from '../../src/text/day-words.ts'
import { toldDates } from '../../src/text/told-dates.ts'

const days = (text: string): string[] => toldDates(text, '2023-06-21').map(({ from }) => from)

test('a day of the month may be told in words', () => {
  expect(dayOfMonth('twenty-first')).toBe(21)
  expect(dayOfMonth('3rd')).toBe(3)
  expect(days('They met on Thursday, the eighteenth of May, 2023.')).toEqual(['2023-05-18'])
  expect(days('They met on May the third.')).toEqual(['2023-05-03'])
  expect(days('The second of May’s raids failed.')).toEqual([])
})

test('who did it is no deadline: "by the minister on 9 June" is past', () => {
  expect(days('It was sealed by the minister on 9 July')).toEqual(['2022-07-09'])
  expect(days('It must be sealed by 9 July')).toEqual(['2023-07-09'])
})
