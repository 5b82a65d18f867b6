/** `araxes code`: one code for a marked pair, all codes without one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { InputError } from '../../src/errors.ts'
import { type CodedEvent, codeSentence } from '../../src/extract/code/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { EventType } from '../../src/model/index.ts'

const knowledge = loadKnowledge()
let annotator: Annotator

beforeAll(async () => {
  annotator = await openAnnotator({ knowledge })
})
afterAll(() => annotator.close())

const pair = async (text: string, source: string, target: string): Promise<CodedEvent> => {
  const { events } = await codeSentence({ id: '1', text, source, target }, annotator, knowledge)
  expect(events).toHaveLength(1)
  return events[0]!
}

describe('with source and target', () => {
  const cases: readonly [string, string, string, string][] = [
    ['Denmark suspended aid to Egypt.', 'Denmark', 'Egypt', 'SANCTION'],
    ['Police in Lima arrested two reporters.', 'Police in Lima', 'two reporters', 'COERCE'],
    ['Japan will send food to Kenya.', 'Japan', 'Kenya', 'AGREE'],
    ['Spain will not lift the ban on Chile.', 'Spain', 'Chile', 'REJECT'],
    ['The rebels threatened to shell the port.', 'The rebels', 'the port', 'THREATEN'],
    ['The president met the king in Rabat.', 'The president', 'the king', 'CONSULT'],
  ]
  test.each(cases)('"%s" from %s to %s is %s', async (text, source, target, type) => {
    expect((await pair(text, source, target)).type).toBe(type)
  })

  test('an answer is always given, and its type is PLOVER’s', async () => {
    for (const text of ['A b c.', '?', 'Egypt.']) expect(EventType.options).toContain((await pair(text, 'Egypt', 'Sudan')).type)
  })

  test('spans are verbatim, the pair is given back as it came', async () => {
    const text = 'On Friday Poland expelled three Russian diplomats.'
    const event = await pair(text, 'Poland', 'three Russian diplomats')
    expect([event.source, event.target, event.mode]).toEqual(['Poland', 'three Russian diplomats', 'expel'])
    expect(text).toContain(event.span)
  })
})

describe('without a pair', () => {
  test('each event between two parties', async () => {
    const { events } = await codeSentence({ id: '1', text: 'Denmark suspended aid to Egypt.' }, annotator, knowledge)
    expect(events).toMatchObject([{ type: 'SANCTION', source: 'Denmark', target: 'Egypt', status: 'reported' }])
  })

  test('nothing where nothing happens between parties', async () => {
    expect((await codeSentence({ id: '1', text: 'Egypt is a large country.' }, annotator, knowledge)).events).toEqual([])
  })
})

test('an empty text is an InputError', async () => {
  await expect(codeSentence({ id: '1', text: ' ' }, annotator, knowledge)).rejects.toThrow(InputError)
})
