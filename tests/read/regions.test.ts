import { describe, expect, it } from 'vitest'
import { regionsOf } from '../../src/read/regions/index.ts'

const marked = (text: string): [string, string][] => regionsOf(text, []).map(({ start, end, kind }) => [kind, text.slice(start, end)])

const A = 'The harbour office said on Tuesday that ferries would run again between the two ports after a week of storms.'
const B = 'Captains had asked the office for months to mend the wooden piers before another winter broke them for good.'
const C = 'The ministry in the capital answered that the money had been spent on a lighthouse that nobody had asked for.'
const D = 'Fishermen in the old harbour now land their catch by hand, and the market opens three hours later than it did.'

describe('furniture', () => {
  it('lines that call to read on, share, follow or subscribe are marked', () => {
    const text = `${A}\n\nRead More »\n\n${B}\n\nShare this article\nFollow us on X and Telegram\n\nSign up for our weekly newsletter.\n\nPhoto: Jane Doe/Harbour Agency`
    expect(marked(text)).toEqual([
      ['furniture', 'Read More »'],
      ['furniture', 'Share this article'],
      ['furniture', 'Follow us on X and Telegram'],
      ['furniture', 'Sign up for our weekly newsletter.'],
      ['furniture', 'Photo: Jane Doe/Harbour Agency'],
    ])
  })

  it('a call to read on at a line’s end is marked alone', () => {
    expect(marked(`${A} Read more »`)).toEqual([['furniture', 'Read more »']])
  })

  it('titles listed under related stories are marked with them', () => {
    const titles = ['Related stories', 'Piers mended in the north', 'Lighthouse opens without a lamp']
    expect(marked(`${A}\n\n${titles.join('\n')}`).map(([, words]) => words)).toEqual(titles)
  })

  it('an author’s line at the end is not marked, but what asks to follow them is', () => {
    const bio = 'Jane Doe is a fellow at the Institute for Harbours, where she writes on ferries.'
    expect(marked(`${A}\n\n${bio}\nFollow her on X: @janedoe`)).toEqual([['furniture', 'Follow her on X: @janedoe']])
  })

  it('prose that begins like furniture is not marked', () => {
    const lines = [
      'Share prices of the ferry line fell on Tuesday.',
      'Read more carefully, the report says the opposite.',
      'Follow the money, the captains say.',
      'Comments by the minister drew protests at the port.',
      'Related cases are before the court.',
    ]
    expect(marked(lines.join('\n\n'))).toEqual([])
  })

  it('a line of wrapped text is not furniture by what happens to stand at its start', () => {
    const wrapped =
      'The harbour office will ask all the captains once again to\nsubscribe to the new rules of the port before the winter and\nfollow us on the way that the other towns have taken already.'
    expect(marked(wrapped)).toEqual([])
  })
})

describe('repetitions', () => {
  it('a short version above the full one is a repetition, and its label furniture', () => {
    const text = `Short version\n\n${A}\n\n${C}\n\nFull version\n\n${A}\n\n${B}\n\nIn short, ${C}\n\n${D}`
    expect(marked(text)).toEqual([
      ['furniture', 'Short version'],
      ['repetition', A],
      ['repetition', C],
      ['furniture', 'Full version'],
    ])
  })

  it('a summary below the full version is the copy', () => {
    const text = `${A}\n\n${B}\n\n${C}\n\n${D}\n\nIn brief\n\n${A}\n\n${C}`
    const regions = regionsOf(text, [])
    expect(regions.map(({ start }) => start)).toEqual([text.lastIndexOf(A), text.lastIndexOf(C)])
  })

  it('a pull quote repeats a sentence of a paragraph, before or after it', () => {
    expect(marked(`${A}\n\n“${B}”\n\n${B} ${C}`)).toEqual([['repetition', `“${B}”`]])
    expect(marked(`${B} ${C}\n\n“${B}”\n\n${D}`)).toEqual([['repetition', `“${B}”`]])
  })

  it('a paragraph printed twice counts once, by its first print', () => {
    const text = `${A}\n\n${B}\n\n${A}`
    expect(regionsOf(text, []).map(({ start, kind }) => [start, kind])).toEqual([[text.lastIndexOf(A), 'repetition']])
  })

  it('headings, names and phrases that return are none', () => {
    expect(
      marked(
        `The piers\n\n${A}\n\nThe piers\n\n${B}\n\nThe harbour office said so. ${C}\n\nThe harbour office said on Tuesday that it would mend them.`,
      ),
    ).toEqual([])
  })

  it('Chinese text is compared by characters', () => {
    const sentence = '港务局周二表示，两港之间的渡轮已恢复运行，此前风暴使海峡关闭了一周。'
    expect(marked(`${sentence}\n\n${sentence}船长们要求修理码头，但部长说钱已经花在灯塔上了。`)).toEqual([['repetition', sentence]])
  })
})
