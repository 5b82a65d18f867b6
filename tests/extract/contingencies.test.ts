import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const statements = async (text: string) =>
  (await readText(text, { byRules: true })).contingencies.map((c) => ({
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
  test('may have its condition turned round', async () => {
    expect(await statements('Should the army win, Norway would lose the port.')).toEqual([
      { kind: 'forecast', if: 'Should the army win', follows: 'Norway would lose the port', by: 'author' },
    ])
    expect(await statements('Were the army to leave, Norway would close the port.')).toEqual([
      { kind: 'forecast', if: 'Were the army to leave', follows: 'Norway would close the port', by: 'author' },
    ])
  })
  test('with an aside keeps the aside out', async () => {
    expect(await statements('If the ships came back, the minister warned, the war would spread.')).toMatchObject([
      { kind: 'warning', if: 'If the ships came back', follows: 'the war would spread' },
    ])
  })
  test('ends where another clause begins', async () => {
    expect(await statements('The port could close if the ice comes back, and the crews left on Monday.')).toMatchObject([
      { if: 'if the ice comes back', follows: 'The port could close' },
    ])
  })
  test('of a refusal until something is done is a condition', async () => {
    expect(await statements('Norway said there would be no talks until the crew was freed.')).toMatchObject([
      { kind: 'condition', if: 'until the crew was freed', follows: 'there would be no talks' },
    ])
  })
  test('offers a bargain', async () => {
    expect(await statements('“Release the crew and we will talk the same day,” the minister said.')).toMatchObject([
      { kind: 'condition', if: 'Release the crew', follows: 'we will talk the same day' },
    ])
  })
  test('forbids by a warning', async () => {
    expect(await statements('Norway warned Sweden not to move into the strait.')).toMatchObject([
      { kind: 'red line', if: 'to move into the strait', follows: undefined, by: 'Norway' },
    ])
  })
  test('takes the agent of a passive for the condition', async () => {
    expect(await statements('The truce would be broken by any new attack on the port.')).toMatchObject([
      { if: 'any new attack on the port', follows: 'The truce would be broken' },
    ])
  })
  test('takes a step and what it brings about', async () => {
    expect(await statements('Norway could close the strait, forcing ships to turn back.')).toMatchObject([
      { if: 'Norway could close the strait', follows: 'forcing ships to turn back' },
    ])
  })
  test('is made of whoever does something', async () => {
    expect(await statements('Any country that lends its bases will be treated as an enemy.')).toMatchObject([
      { if: 'Any country that lends its bases', follows: 'will be treated as an enemy' },
    ])
  })
})

describe('no contingency', () => {
  test.each([
    'The dam broke in May.',
    'Could you open the window?',
    'The old man would sit by the river.',
    'The guard asked if the gate was shut.',
    'The ministry would not discuss the matter.',
    'There are those who would go further.',
    'The port was shut until May.',
    'Nobody knew how far it could go.',
    'The bank would have lost its licence.',
    'The envoys were expected to meet.',
  ])('in: %s', async (text) => expect(await statements(text)).toEqual([]))
})

describe('the kind of a contingency', () => {
  const kind = async (text: string) => (await statements(text)).map((c) => c.kind)
  test('of harm is a warning by one who decides, a forecast by one who judges', async () => {
    expect(await kind('If the ships come back, the town will starve, the minister said.')).toEqual(['warning'])
    expect(await kind('If the ships come back, the town will starve, analysts said.')).toEqual(['forecast'])
    expect(await kind('Those who shelter the raiders will share their fate, the minister said.')).toEqual(['warning'])
  })
  test('of one’s own act is a commitment, unless something is asked for first', async () => {
    expect(await kind('If elected, I will close the port, the candidate said.')).toEqual(['commitment'])
    expect(await kind('Norway said it would free the crew if Chad paid the fine.')).toEqual(['condition'])
    expect(await kind('Norway promised to double its aid if the siege drags on.')).toEqual(['commitment'])
  })
  test('of what is out of the question is a red line', async () => {
    expect(await kind('There will be no return to the old border, the minister said.')).toEqual(['red line'])
    expect(await kind('There will be no talks unless the crew is freed, the minister said.')).toEqual(['condition'])
  })
  test('of what any attempt would be met with is a red line', async () => {
    expect(await kind('Any landing on the island would be treated as an act of war, the minister said.')).toEqual(['red line'])
  })
  test('of what it takes is a condition', async () => {
    expect(await kind('Any new tax would need the assent of both chambers.')).toEqual(['condition'])
    expect(await kind('Any new tax would hurt the poor.')).toEqual(['forecast'])
  })
  test('of what one’s own side will do is a commitment', async () => {
    expect(await kind('Norway said it would not extend the licence.')).toEqual(['commitment'])
  })
  test('of what a lack brings about is a forecast', async () => {
    expect(await kind('Without aid from Norway, the town would run out of bread, the report estimated.')).toEqual(['forecast'])
  })
})

test('a red line of which some speculate is told by them, not said by the state; one that the state calls so is its own', async () => {
  const text = 'Some analysts speculate that an Israeli base in Azerbaijan would be a red line for Iran.'
  const [guessed] = (await readText(text)).contingencies
  expect(guessed).toMatchObject({ speakerName: 'unnamed', expression: 'ascribed' })
  expect(guessed?.speaker).toBeUndefined()
  const [own] = (await readText('Iran called any corridor through Syunik a red line.')).contingencies
  expect(own?.speaker).toBe('act_irn')
})

test('what the words name a red line is one, unless the network is far surer of something else', async () => {
  const { contingencies } = await readText('The Soviet Union said that mining the shipping lane would be a red line.')
  expect(contingencies.map(({ kind }) => kind)).toEqual(['red line'])
})

test('advice, a wish, an indirect question and what could not be checked are no outcomes', async () => {
  for (const text of [
    'It would be a mistake to read hostility into these words.',
    'Officials asked whether tankers would be refuelling over the sea.',
    'Oslo would rather the port were left alone.',
    'The report could not be independently verified.',
  ])
    expect((await readText(text)).contingencies).toEqual([])
})

test('what is asked for may come with "and" and who will do something in return', async () => {
  const [one] = (await readText('Open the archive, free the clerks, and Norway will find no better partner.')).contingencies
  expect([one?.condition?.quote, one?.consequence?.quote]).toEqual([
    'Open the archive, free the clerks',
    'Norway will find no better partner',
  ])
  expect((await readText('Ask Anna and Peter, who will know.')).contingencies).toEqual([])
})
