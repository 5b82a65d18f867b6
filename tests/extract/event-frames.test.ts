/** Every event frame fires on its own example and stays silent on its near miss; so do the words of status. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { type FrameMatch, matchFrames, type Resolve } from '../../src/extract/events/frames.ts'
import { enough } from '../../src/extract/events/mention.ts'
import { statusInSentence } from '../../src/extract/events/status.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Document } from '../../src/model/index.ts'

const knowledge = loadKnowledge()
let annotator: Annotator

beforeAll(async () => {
  annotator = await openAnnotator({ knowledge })
})
afterAll(() => annotator.close())

/** Any noun or capitalised adjective is a party: the frames are tested, not the actors. */
const anyone: Resolve<string> = (sentence, head) => {
  const { upos, text } = sentence.tokens[head]!
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || (upos === 'ADJ' && /^\p{Lu}/u.test(text)) ? [text] : []
}

async function framesOf(text: string): Promise<FrameMatch<string>[]> {
  const doc: Document = { id: 'doc_test', uri: 'stdin:', language: 'en', text, sha256: '', genre: 'unknown', provenance: {}, regions: [] }
  const { sentences } = await annotator.annotate(doc)
  return sentences.flatMap((sentence) => matchFrames(sentence, knowledge.eventFrames, anyone))
}

describe('event frames', () => {
  it('has a matching and a near-miss example for every frame', () => {
    for (const { id, matches, rejects } of knowledge.eventFrames.all)
      expect([id, matches.length > 0, rejects.length > 0]).toEqual([id, true, true])
  })

  it.each(knowledge.eventFrames.all.map((frame) => [frame.id, frame] as const))('%s', async (_, frame) => {
    for (const text of frame.matches) {
      const own = (await framesOf(text)).find((match) => match.frame.id === frame.id)
      expect(own, text).toBeDefined()
      if (frame.needs === 'both') expect(new Set([...own!.actors, ...own!.recipients]).size, text).toBeGreaterThan(1)
    }
    for (const text of frame.rejects) {
      const fired = (await framesOf(text)).filter((m) => enough(m.frame.needs, m.actors.length, m.recipients.length))
      expect(
        fired.map((match) => match.frame.id),
        text,
      ).not.toContain(frame.id)
    }
  })
})

describe('parties', () => {
  const cases: readonly [string, string, readonly string[], readonly string[]][] = [
    ['takes the one after "by" in a passive for the actor', 'The base was attacked by rebels.', ['rebels'], ['base']],
    ['takes a light verb’s subject for a noun’s actor', 'The rebels launched an attack on Sweden.', ['rebels'], ['Sweden']],
    ['takes a possessor for a noun’s actor', 'The Danish attack on Sweden failed.', ['Danish'], ['Sweden']],
    ['takes each of a coordination', 'The army attacked Sweden and Finland.', ['army'], ['Sweden', 'Finland']],
  ]
  it.each(cases)('%s', async (_, text, actors, recipients) => {
    const found = (await framesOf(text)).find(({ frame }) => frame.type === 'ASSAULT')
    expect([found?.actors, found?.recipients]).toEqual([actors, recipients])
  })
})

describe('status by the words of the sentence', () => {
  const statusOf = async (text: string): Promise<string> => {
    const match = (await framesOf(text)).find(({ frame }) => frame.type === 'ASSAULT')
    return match ? (statusInSentence(match, knowledge.eventStatus) ?? 'told') : 'no event'
  }
  const cases: readonly [string, string][] = [
    ['The army attacked Sweden.', 'told'],
    ['The army did not attack Sweden.', 'negated'],
    ['The army will attack Sweden.', 'planned'],
    ['The army could attack Sweden.', 'hypothetical'],
    ['If France invades Sweden, prices will rise.', 'hypothetical'],
    ['The army allegedly attacked Sweden.', 'alleged'],
    ['The planned attack on Sweden failed.', 'planned'],
    ['Generals called for attacks on Sweden.', 'hypothetical'],
    ['After it attacked Sweden, Denmark closed the border.', 'told'],
  ]
  it.each(cases)('%s is %s', async (text, status) => {
    expect(await statusOf(text)).toBe(status)
  })
})
