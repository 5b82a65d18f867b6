import { beforeAll, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { readText } from './read-text.ts'

const { cues, contingencyCues, claimKinds, sourceNouns } = loadKnowledge()
beforeAll(() => readText('Warm up.'))

test('every cue fires on its examples and not on its counter-examples', async () => {
  const wrong: string[] = []
  for (const cue of cues.all) {
    const fires = async (text: string): Promise<boolean> =>
      Object.values((await readText(text)).explanations).some(({ rule }) => rule === `cues/${cue.id}`)
    for (const text of cue.matches) if (!(await fires(text))) wrong.push(`${cue.id} misses: ${text}`)
    for (const text of cue.rejects) if (await fires(text)) wrong.push(`${cue.id} fires on: ${text}`)
  }
  expect(wrong).toEqual([])
})

test('every cue of a contingency fires on its examples, and nothing does on its counter-examples', async () => {
  const wrong: string[] = []
  for (const cue of contingencyCues.all) {
    const rules = async (text: string): Promise<string[]> => {
      const { contingencies, explanations } = await readText(text)
      return contingencies.map(({ id }) => explanations[id]!.rule)
    }
    for (const text of cue.matches) if (!(await rules(text)).includes(`contingency-cues/${cue.id}`)) wrong.push(`${cue.id} misses: ${text}`)
    for (const text of cue.rejects) if ((await rules(text)).length > 0) wrong.push(`${cue.id}: ${text}`)
  }
  expect(wrong).toEqual([])
})

test('words make a statement an accusation, a threat or a fear in their examples alone', async () => {
  for (const { kind, matches, rejects } of claimKinds.all) {
    for (const text of matches) expect((await readText(text)).claims.map((c) => c.kind)).toContain(kind)
    for (const text of rejects) expect((await readText(text)).claims.map((c) => c.kind)).not.toContain(kind)
  }
})

test('every record says where it comes from and has an example of both kinds', () => {
  for (const record of [...cues.all, ...contingencyCues.all, ...claimKinds.all]) {
    expect(record.source).not.toBe('')
    expect(record.matches.length, record.id).toBeGreaterThan(0)
    expect(record.rejects.length, record.id).toBeGreaterThan(0)
  }
})

test('a noun that can speak is found in either number', () => {
  expect([sourceNouns.of('envoys')?.evidence, sourceNouns.of('spokeswomen')?.evidence, sourceNouns.of('harbours')]).toEqual([
    'official',
    undefined,
    undefined,
  ])
})
