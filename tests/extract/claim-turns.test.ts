import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** "speaker: content" of each claim. */
const said = async (text: string): Promise<string[]> => (await readText(text)).claims.map((c) => `${c.speakerName}: ${c.content.quote}`)
const kinds = async (text: string): Promise<string[]> => (await readText(text)).claims.map((c) => c.kind)

test('a cue set in commas has the clause around it for its content', async () => {
  expect(await said('The tank, a warden of the park explained to us, holds less than it did in June.')).toEqual([
    'warden of the park: The tank, a warden of the park explained to us, holds less than it did in June',
  ])
  expect(await said('The ink looks old, but, as curators in Ghent have noted, the paper is new.')).toEqual([
    expect.stringMatching(/: the paper is new$/u),
  ])
  expect(await said('Any van without a pass, a guard warned on Friday, “will be turned back at the gate”.')).toEqual([
    expect.stringMatching(/^guard: Any van .* gate/u),
  ])
})

test('who is told it in commas is not who says it', async () => {
  expect(await said('The band, I am told, means to play in the square on Sunday.')).toEqual([
    'unnamed: The band, I am told, means to play in the square on Sunday',
  ])
  expect(await said('He was told that the ferry had sailed.')).toEqual(['unnamed: the ferry had sailed'])
})

test('what went on, was set apart or is only true is no cue in commas', async () => {
  for (const text of [
    'The war went on, and the grain rotted.',
    'The old mill, a ruin since the flood, went on sale in May.',
    'The singer, it is true, was late.',
  ])
    expect(await said(text)).toEqual([])
})

test('a passive is by whom "by" or a capital after "in" names; a time or a way is nobody', async () => {
  expect(await said('Kenya has been asked by Somalia to send doctors.')).toEqual(['Somalia: send doctors'])
  expect(await said('The dam is seen in Khartoum as a danger to its harvest.')).toEqual([
    expect.stringMatching(/: a danger to its harvest$/u),
  ])
  expect(await said('The plan was rejected by Vienna as unworkable.')).toEqual(['Austria: unworkable'])
  expect((await said('The guests were asked by noon to leave the hall.')).join()).not.toMatch(/^noon/u)
  expect(await said('The tower can be seen in Lyon as a dark line.')).toEqual([])
})

test('"told someone of something" tells the thing; a story told is none', async () => {
  expect(await said('Fishermen told a radio station of lights that moved under the water.')).toEqual([
    expect.stringMatching(/: lights that moved under the water$/u),
  ])
  expect((await said('He told the story of his village to a child.')).join()).not.toMatch(/his village/u)
  expect(await said('The nurse told him off in front of the ward.')).toEqual([])
})

test('whose count, view or account it is may stand before the noun', async () => {
  expect(await said('By the auditors’ count, nine in ten bridges are sound.')).toEqual([
    expect.stringMatching(/: nine in ten bridges are sound$/u),
  ])
  expect(await said('The hull is, by the surveyor’s reckoning, half rotten.')).toEqual([expect.stringMatching(/^surveyor: The hull is/u)])
  expect(await said('By the museum’s entrance, nine guards stood.')).toEqual([])
})

test('what something is "to" someone is their view; where it lies or what it was sold is not', async () => {
  expect(await said('To Lima, the port is a lifeline; to Quito, it amounts to a blockade.')).toEqual([
    'Peru: the port is a lifeline',
    'Ecuador: it amounts to a blockade',
  ])
  for (const text of ['To Lima, it is two hours by plane.', 'To the south, the land is dry.', 'To Kenya, the firm sold tea.'])
    expect(await said(text)).toEqual([])
})

test('a content ends where the author takes the word again', async () => {
  expect(await said('Lisbon promised that the files would be opened, and the promise was kept.')).toEqual([
    'Portugal: the files would be opened',
  ])
  expect(await said('The mayor says the bridge is safe, and nobody I know believes her.')).toEqual(['mayor: the bridge is safe'])
  expect(await said('The critics in Madrid who argue that the tax hurts tenants will go on winning.')).toEqual([
    expect.stringMatching(/: the tax hurts tenants$/u),
  ])
  expect(await said('The chairman promised that the plant would open in May, a pledge repeated by his deputy.')).toEqual([
    'chairman: the plant would open in May',
  ])
  expect(await said('The union said wages had fallen by a tenth and prices had doubled.')).toEqual([
    'union: wages had fallen by a tenth and prices had doubled',
  ])
  expect((await said('The minister said the agency had been warned, and the warning had been ignored.')).join()).toMatch(/ignored$/u)
})

test('"he" may be who was told of since the last one spoke', async () => {
  expect(
    (
      await said(
        'Marta Ruiz said the dam was full. Brigadier General Omar Sissoko toured the valley on Monday. The army, he stressed, would stay until spring.',
      )
    ).at(-1),
  ).toMatch(/^Omar Sissoko: /u)
  expect((await said('Marta Ruiz said the dam was full. The road was closed at noon. She added that the school would open.')).at(-1)).toBe(
    'Marta Ruiz: the school would open',
  )
})

test('an outlet is not the town it is in, and two officials are not their country', async () => {
  expect((await said('A newspaper in Madrid wrote that the king was ill.')).join()).toMatch(/^newspaper in Madrid: /u)
  expect((await said('Two Norwegian officials said the road was shut.')).join()).not.toMatch(/^Norway: /u)
  expect((await said('The foreign ministry of Norway said the road was shut.')).join()).toMatch(/Norway: /u)
})

test('what one writes on for a living and whom one recognizes is not said', async () => {
  expect(await said('Ana Lopez writes on maritime law.')).toEqual([])
  expect(await said('Norway recognised a Kurdish state in May.')).toEqual([])
  expect(await said('Norway recognises that the quota has failed.')).toEqual(['Norway: the quota has failed'])
})

test('a promise is of what the speaker disposes of', async () => {
  expect(await kinds('Oman has informed the alliance that its ports will not be open to warships.')).toEqual(['promise'])
  expect(await kinds('The firm said its profits would fall by half.')).not.toContain('promise')
  expect(await kinds('Analysts said its ports would not be ready.')).toEqual(['assessment'])
})

test('who can’t bring it about does not threaten', async () => {
  expect(await kinds('A geologist warned that the slope could slide.')).toEqual(['assessment'])
  expect(await kinds('The navy warned that ships near the reef would be fired on.')).toEqual(['threat'])
})

test('what is watched with concern is feared; what one asks in so many words is demanded', async () => {
  expect(await kinds('The agency said it was watching the talks with growing unease.')).toEqual(['fear'])
  expect(await kinds('The agency said it was watching the talks with interest.')).toEqual(['statement'])
  expect(await kinds('“What we ask of the council is that it pay its share,” the abbot said.')).toEqual(['demand'])
})

test('who stands by name behind a title and a comma speaks', async () => {
  expect(await said('The rebels shelled the market, the army spokesman in South Kivu, Colonel Jean Bala, said.')).toEqual([
    'Jean Bala: The rebels shelled the market',
  ])
  expect(await said('The road was cut, the mayor of Goma, Anna Berg, said.')).toEqual(['Anna Berg: The road was cut'])
})

test('an accuser is whoever the passive is by, not who did the deed', async () => {
  expect((await said('The mayor was accused of covering up the killing of a student by police.')).join()).not.toMatch(/^police/u)
  expect(await said('The minister was accused of nepotism by her own party.')).toEqual(['her own party: nepotism by her own party'])
})

test('a second clause with a word like the verb is still what was said', async () => {
  expect((await said('He warned that the truce would collapse, and the war would resume.')).join()).toMatch(/the war would resume$/u)
  expect(await said('Lisbon promised that the files would be opened, and the promise was kept.')).toEqual([
    expect.stringMatching(/: the files would be opened$/u),
  ])
})
