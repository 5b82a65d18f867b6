import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const statements = async (text: string) =>
  (await readText(text)).contingencies.map((c) => ({
    kind: c.kind,
    if: c.condition?.quote,
    follows: c.consequence?.quote,
    by: c.speakerName,
  }))

describe('a contingency', () => {
  test('of the article is a forecast by its author', async () => {
    expect(await statements('If Norway closes the port, prices will rise again.')).toEqual([
      { kind: 'forecast', if: 'If Norway closes the port', follows: 'prices will rise again', by: 'author' },
    ])
  })
  test('in a warning is the speaker’s warning', async () => {
    expect(await statements('Norway warned that if the ships came back, the war would spread.')).toEqual([
      { kind: 'warning', if: 'if the ships came back', follows: 'the war would spread', by: 'Norway' },
    ])
  })
  test('needs no "if" where its subject may happen', async () => {
    expect(await statements('Any closure of the strait would cripple the trade of the region.')).toEqual([
      { kind: 'forecast', if: 'Any closure of the strait', follows: 'would cripple the trade of the region', by: 'author' },
    ])
  })
  test('names a red line and whose it is', async () => {
    expect(await statements('Any base on the island remains a red line for Norway.')).toEqual([
      { kind: 'red line', if: 'Any base on the island', follows: 'a red line for Norway', by: 'Norway' },
    ])
  })
  test('of a promise is a commitment', async () => {
    expect(await statements('Norway promised to reopen the port.')).toEqual([
      { kind: 'commitment', if: undefined, follows: 'to reopen the port', by: 'Norway' },
    ])
  })
  test('of a refusal is a commitment', async () => {
    expect(await statements('Norway will not allow any base on its islands.')).toMatchObject([{ kind: 'commitment', by: 'Norway' }])
  })
})

describe('no contingency', () => {
  test.each([
    'The dam broke in May.',
    'Could you open the window?',
    'The old man would sit by the river.',
    'The guard asked if the gate was shut.',
  ])('in: %s', async (text) => expect(await statements(text)).toEqual([]))
})
