import { expect, test } from 'vitest'
import { isSince } from '../../src/link/disagreements/measures.ts'
import { Article, days } from './build.ts'
import { situationOf } from './link-articles.ts'

const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })
const kinds = (...articles: Article[]): string[] => situationOf(...articles).disagreements.map((d) => d.kind)

const charge = with2(
  new Article('Norland accused Sudland of lending its airfields for the raid on Orm.', { date: '2024-03-04', outlet: 'Wire' }),
).claim('Norland', 'lending its airfields for the raid on Orm', { kind: 'accusation', about: ['act_SUD'] })
const reply = (sentence: string, content: string, fields: object, date = '2024-03-06'): Article =>
  with2(new Article(`${sentence} Norland was not convinced.`, { date, outlet: 'Gazette' })).claim('Sudland', content, fields)

test('a charge and its denial are one disagreement with two sides', () => {
  const denial = reply('Sudland denied that its airfields were used for any raid.', 'its airfields were used for any raid', {
    kind: 'denial',
    polarity: 'negative',
  })
  const { disagreements } = situationOf(charge, denial)
  expect(disagreements).toHaveLength(1)
  const [yes, no] = disagreements[0]!.sides
  expect(disagreements[0]).toMatchObject({ kind: 'denial', question: 'Is it so: “lending its airfields for the raid on Orm”?' })
  expect(yes).toMatchObject({ holders: ['act_NOR'], first: '2024-03-04', articles: 1, origins: 1, evidence: ['official'] })
  expect(no).toMatchObject({ holders: ['act_SUD'], first: '2024-03-06' })
  expect(disagreements[0]!.history).toMatchObject([
    { day: '2024-03-04', what: 'first asserted' },
    { day: '2024-03-06', what: 'opened: first denied' },
  ])
})

test('a promise is no denial', () => {
  const promise = reply('Sudland will not lend its airfields for any raid.', 'will not lend its airfields for any raid', {
    kind: 'promise',
    polarity: 'negative',
  })
  expect(kinds(charge, promise)).toEqual([])
})

test('nobody denies what they say themselves, nor what their ministry says', () => {
  const own = with2(
    new Article('The Sudland ministry said its airfields were used for the raid on Orm, Norland noted.', { date: '2024-03-04' }),
  )
    .actor('Sudland ministry', { kind: 'organization', of: 'Sudland' })
    .claim('Sudland ministry', 'its airfields were used for the raid on Orm')
  const denial = reply('Sudland denied that its airfields were used for any raid on Orm.', 'its airfields were used for any raid on Orm', {
    kind: 'denial',
    polarity: 'negative',
  })
  expect(kinds(own, denial)).toEqual([])
})

test('a denial of something else is no disagreement', () => {
  const denial = reply('Sudland denied that its navy had entered the strait.', 'its navy had entered the strait', {
    kind: 'denial',
    polarity: 'negative',
  })
  expect(kinds(charge, denial)).toEqual([])
})

test('a denial can’t be of what happened after it', () => {
  const later = with2(new Article('Norland said Sudland airfields were used for the raid on Orm in May 2025.', { date: '2025-06-01' }))
    .claim('Norland', 'Sudland airfields were used for the raid on Orm in May 2025', { kind: 'accusation' })
    .event('ASSAULT', 'the raid on Orm in May 2025', [], [], { status: 'alleged', time: days('2025-05-01', '2025-05-31') })
  const denial = reply('Sudland denied that its airfields were used for any raid on Orm.', 'its airfields were used for any raid on Orm', {
    kind: 'denial',
    polarity: 'negative',
  })
  expect(kinds(later, denial)).toEqual([])
})

test('a denial that names only "the accusations" is of the accusation before it', () => {
  const article = with2(
    new Article('Norland accused Sudland of hiding the rebels in its ports. Sudland called the accusations by Norland baseless.', {
      date: '2024-03-04',
    }),
  )
    .claim('Norland', 'hiding the rebels in its ports', { kind: 'accusation', about: ['act_SUD'] })
    .claim('Sudland', 'the accusations by Norland baseless', { kind: 'denial', polarity: 'negative' })
  const { disagreements } = situationOf(article)
  expect(disagreements.map((d) => d.sides.map((side) => side.citations[0]!.quote))).toEqual([
    ['hiding the rebels in its ports', 'the accusations by Norland baseless'],
  ])
})

const count = (
  n: string,
  value: number,
  speaker: 'Norland' | 'Sudland',
  date: string,
  of = 'sailors injured in the collision off Orm',
): Article => {
  const article = with2(
    new Article(`${speaker} said that ${n} sailors were injured, and so it is told in Norland and Sudland.`, { date }),
  ).claim(speaker, `${n} sailors were injured`)
  return article.quantity(`${n} sailors`, value, 'persons', of)
}

test('two counts of one thing by two sources are a disagreement of figures', () => {
  const { disagreements } = situationOf(count('two', 2, 'Norland', '2024-03-04'), count('nine', 9, 'Sudland', '2024-03-05'))
  expect(disagreements).toHaveLength(1)
  expect(disagreements[0]!.sides.map((side) => [side.position, side.holders])).toEqual([
    ['2 persons', ['act_NOR']],
    ['9 persons', ['act_SUD']],
  ])
})

test('another measure is no disagreement of figures', () => {
  expect(
    kinds(count('two', 2, 'Norland', '2024-03-04'), count('nine', 9, 'Sudland', '2024-03-05', 'sailors rescued by the ferry at Haven')),
  ).toEqual([])
})

test('a count that its own source raises later is a change', () => {
  expect(kinds(count('two', 2, 'Norland', '2024-03-04'), count('nine', 9, 'Norland', '2024-03-09'))).toEqual([])
})

test('counts a year apart are no disagreement', () => {
  expect(kinds(count('two', 2, 'Norland', '2023-03-04'), count('nine', 9, 'Sudland', '2024-03-09'))).toEqual([])
})

test('"about 70" and "72" agree', () => {
  const a = with2(new Article('Norland buys about 70 percent of its gas, Sudland said.', { date: '2024-03-04' })).quantity(
    'about 70 percent of its gas',
    70,
    'percent',
    'gas bought',
    { approximate: true },
  )
  const b = with2(new Article('Norland buys 72 percent of its gas, Sudland said.', { date: '2024-03-04' })).quantity(
    '72 percent of its gas',
    72,
    'percent',
    'gas bought',
  )
  expect(kinds(a, b)).toEqual([])
})

const attack = (words: string, date: string, time: ReturnType<typeof days>): Article =>
  with2(new Article(`Norland and Sudland remember ${words}.`, { date })).event('ASSAULT', words, [], ['Sudland'], { time })

test('one attack under two years is a disagreement of dates, and a finding with its innocent explanation', () => {
  const situation = situationOf(
    attack('the January attack on the Sudland embassy in Orm', '2026-02-10', days('2026-01-01', '2026-01-31', 'relative')),
    attack('the armed attack on the Sudland embassy in Orm in January 2023', '2024-05-01', days('2023-01-01', '2023-01-31')),
  )
  expect(situation.disagreements.map((d) => [d.kind, d.sides.map((side) => side.position)])).toEqual([
    ['date', ['January 2023', 'January 2026, by the article’s date']],
  ])
  const finding = situation.findings.find((f) => f.check === 'date-conflict')
  expect(finding).toMatchObject({ severity: 'caution', innocent: 'There may have been two such events' })
  expect(finding!.citations[0]!.quote).toBe('the January attack on the Sudland embassy in Orm')
})

test('an article that dates both attacks shows that there were two', () => {
  const both = with2(
    new Article(
      'Norland saw the attack on the Sudland embassy in Orm in January 2023 and the attack on the Sudland embassy in Orm in January 2026.',
      { date: '2026-02-10' },
    ),
  )
    .event('ASSAULT', 'the attack on the Sudland embassy in Orm in January 2023', [], ['Sudland'], {
      time: days('2023-01-01', '2023-01-31'),
    })
    .event('ASSAULT', 'the attack on the Sudland embassy in Orm in January 2026', [], ['Sudland'], {
      time: days('2026-01-01', '2026-01-31'),
    })
  expect(kinds(both)).toEqual([])
})

test('attacks on different places in two Januaries are no disagreement', () => {
  expect(
    kinds(
      attack('the January attack on the Sudland embassy in Orm', '2026-02-10', days('2026-01-01', '2026-01-31', 'relative')),
      attack('the attack on a Sudland convoy near Haven in January 2023', '2024-05-01', days('2023-01-01', '2023-01-31')),
    ),
  ).toEqual([])
})

const ramming = with2(
  new Article('Norland accused the ferry of ramming the cutter. Sudland kept silent.', { date: '2024-03-04', outlet: 'Wire' }),
)
const accusesFerry = ramming.claim('Norland', 'ramming the cutter', { kind: 'accusation', cue: ramming.at('accused') })

test('a question is asked in the plainest words of either side', () => {
  const denial = with2(
    new Article('Sudland denied that the ferry rammed the cutter. Norland was silent.', { date: '2024-03-05', outlet: 'Gazette' }),
  ).claim('Sudland', 'the ferry rammed the cutter', { kind: 'denial', polarity: 'negative' })
  expect(situationOf(accusesFerry, denial).disagreements.map((d) => d.question)).toEqual(['Is it so: “the ferry rammed the cutter”?'])
})

test('who rammed whom turned round is another question', () => {
  const denial = with2(
    new Article('Sudland denied that its cutter rammed the ferry. Norland was silent.', { date: '2024-03-05', outlet: 'Gazette' }),
  ).claim('Sudland', 'its cutter rammed the ferry', { kind: 'denial', polarity: 'negative' })
  expect(kinds(accusesFerry, denial)).toEqual([])
})

test('weeks apart, an act by others is another act', () => {
  const tugs = (date: string): Article =>
    with2(new Article('Norland said that two tugs rammed the ferry Orm. Sudland kept silent.', { date, outlet: 'Wire' })).claim(
      'Norland',
      'two tugs rammed the ferry Orm',
      { kind: 'accusation', about: ['act_SUD'] },
    )
  const denial = (words: string): Article =>
    with2(new Article(`Sudland denied that ${words}. Norland was silent.`, { date: '2024-03-05', outlet: 'Gazette' })).claim(
      'Sudland',
      words,
      {
        kind: 'denial',
        polarity: 'negative',
      },
    )
  expect(kinds(tugs('2024-01-20'), denial('its frigate rammed the ferry Orm'))).toEqual([])
  expect(kinds(tugs('2024-01-20'), denial('its tugs rammed the ferry Orm'))).toEqual(['denial'])
})

test('a count since one day that grows from month to month parts nobody; one that falls does', () => {
  const count = (n: number, date: string, speaker: 'Norland' | 'Sudland'): Article => {
    const words = `${n} nets since November`
    return with2(new Article(`${speaker} says cutters have taken ${words}. Norland and Sudland part.`, { date, outlet: date }))
      .claim(speaker, `cutters have taken ${words}`)
      .quantity(words, n, 'nets', 'nets since November', { period: days('2023-11-01', '2023-11-30') })
  }
  const figures = (...articles: Article[]): number => kinds(...articles).filter((kind) => kind === 'figure').length
  expect(figures(count(38, '2024-01-20', 'Norland'), count(46, '2024-02-20', 'Sudland'))).toBe(0)
  expect(figures(count(46, '2024-01-20', 'Norland'), count(38, '2024-02-20', 'Sudland'))).toBe(1)
})

test('"since" may stand before the words of the period, outside the figure', () => {
  const { doc } = new Article('Britain counts 38 trawlers since November. Britain counted 46 trawlers in November.', { date: '2024-01-20' })
  const figure = (quote: string, at: number) => {
    const start = doc.text.indexOf(quote)
    const period = { start: at, end: at + 'November'.length, quote: 'November', document: doc.id }
    return {
      id: quote,
      citation: { document: doc.id, start, end: start + quote.length, quote },
      low: 1,
      high: 1,
      unit: 'trawlers',
      approximate: false,
      of: 'trawlers',
      ofActors: [],
      period: { ...days('2023-11-01', '2023-11-30'), citation: period },
    }
  }
  const texts = new Map([[doc.id, doc]])
  const [first, second] = [doc.text.indexOf('November'), doc.text.lastIndexOf('November')]
  expect(isSince(figure('38 trawlers', first), texts)).toBe(true)
  expect(isSince(figure('46 trawlers', second), texts)).toBe(false)
})

const toll = (who: 'Norland' | 'Sudland', words: string, figure: string, n: number, date: string): Article =>
  with2(new Article(`${who} said that ${words}. Norland and Sudland grieve.`, { date, outlet: `${who} ${date}` }))
    .claim(who, words)
    .quantity(figure, n, 'persons', 'people')

test('two tolls of one strike part, however they are worded; the missing and the dead do not', () => {
  const nineteen = toll('Norland', 'the strike on the clinic in Orm killed 19 people', '19 people', 19, '2024-06-03')
  expect(
    kinds(nineteen, toll('Sudland', 'seven people had died in the strike on the Orm clinic', 'seven people', 7, '2024-06-04')),
  ).toEqual(['figure'])
  expect(
    kinds(nineteen, toll('Sudland', 'seven people were missing after the strike on the Orm clinic', 'seven people', 7, '2024-06-04')),
  ).toEqual([])
  expect(kinds(nineteen, toll('Sudland', 'seven people had died when a ferry sank off Haven', 'seven people', 7, '2024-06-04'))).toEqual([])
})

test('an article that gives two figures on its own account means two things', () => {
  const article = with2(
    new Article('Norland has 66 delegates in the one chamber and 99 delegates in the other; Sudland has none.', { date: '2024-03-04' }),
  )
    .quantity('66 delegates', 66, 'persons', 'delegates')
    .quantity('99 delegates', 99, 'persons', 'delegates')
  expect(kinds(article)).toEqual([])
})

const said = (who: 'Norland' | 'Sudland', cue: string, words: string, fields: object): Article => {
  const article = with2(new Article(`${who} ${cue} ${words}. Norland and Sudland part.`, { date: '2024-03-06', outlet: `${who} ${cue}` }))
  return article.claim(who, words, { cue: article.at(cue), ...fields })
}
const denying = { kind: 'denial', polarity: 'negative' }

test('to refuse something, or to deny it to somebody, says of nothing that it is not so', () => {
  const plan = said('Norland', 'accused', 'Sudland of keeping visas from students of Orm', { kind: 'accusation' })
  expect(kinds(plan, said('Sudland', 'refused', 'visas to students of Orm', denying))).toEqual([])
  expect(kinds(plan, said('Sudland', 'denied', 'visas to students of Orm', denying))).toEqual([])
  expect(kinds(plan, said('Sudland', 'denied', 'keeping visas from students of Orm', denying))).toEqual(['denial'])
})

test('two who both say "not" agree', () => {
  const article = said('Norland', 'said', 'Sudland never touched the envoy at Orm', { kind: 'statement' })
  expect(kinds(article, said('Sudland', 'said', 'it never touched the envoy at Orm', denying))).toEqual([])
})

test('talk that shares common words is no denial', () => {
  const wish = said('Norland', 'said', 'we need real change in this campaign', { kind: 'statement' })
  expect(kinds(wish, said('Sudland', 'said', 'I see no need to change anything in the campaign', denying))).toEqual([])
})

test('denials of one assertion are one disagreement', () => {
  const again = reply('Sudland rejected that airfields were lent for the raid.', 'airfields were lent for the raid', denying, '2024-03-08')
  const first = reply('Sudland denied that its airfields were used for any raid.', 'its airfields were used for any raid', denying)
  expect(kinds(charge, first, again)).toEqual(['denial'])
})
