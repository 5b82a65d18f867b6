import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { dayInUrl, dayOf } from '../../src/read/metadata/days.ts'
import { readOne } from './make/read-bytes.ts'

const SENTENCE = 'Ferries run again between the two ports, the harbour office said on Tuesday.'

describe('front matter', () => {
  it('a value may hold a colon without quotation marks', async () => {
    const text = `---\ntitle: Subi Reef: what the images say\noutlet: Harbour Post\n---\n${SENTENCE}`
    expect(await readOne(text)).toMatchObject({ title: 'Subi Reef: what the images say', outlet: 'Harbour Post' })
  })

  it('gives title, date, outlet, byline, url and genre, and stays in the text as furniture', async () => {
    const front =
      '---\ntitle: "Ferries: the return"\ndate: 2024-03-05\noutlet: Harbour Post\nbyline: Jane Doe\nurl: https://example.org/1\ngenre: analysis\n---\n'
    const document = await readOne(front + SENTENCE)
    expect(document).toMatchObject({
      title: 'Ferries: the return',
      published: { start: '2024-03-05', end: '2024-03-05', basis: 'metadata' },
      outlet: 'Harbour Post',
      byline: 'Jane Doe',
      url: 'https://example.org/1',
      genre: 'analysis',
      regions: [{ start: 0, end: front.length, kind: 'furniture' }],
    })
    expect(document.text).toBe(front + SENTENCE)
    expect(document.provenance).toMatchObject({ title: 'front matter', genre: 'front matter' })
  })

  it('with line ends of Windows keeps the file’s own offsets', async () => {
    const text = `---\r\ntitle: A\r\n---\r\n${SENTENCE}\r\n`
    const document = await readOne(text)
    expect(document.text.indexOf(SENTENCE)).toBe(text.indexOf(SENTENCE))
  })

  it('is none where dashes only part the text, or the block is no YAML of names', async () => {
    expect((await readOne(`---\n\n${SENTENCE}\n`)).regions).toEqual([])
    expect((await readOne(`---\n- a\n- b\n---\n${SENTENCE}\n`)).regions).toEqual([])
  })

  it('leaves unknown what it doesn’t give', async () => {
    const document = await readOne(`---\ntitle:\ndate: some day\n---\n${SENTENCE}`)
    expect(document.title).toBeUndefined()
    expect(document.published).toBeUndefined()
    expect(document.genre).toBe('unknown')
  })
})

describe('the date that a text gives for itself', () => {
  it.each([
    [`Published: 5 March 2024\n\n${SENTENCE}`, '2024-03-05', '5 March 2024'],
    [`Ferries resume\nTuesday, March 5, 2024\n\n${SENTENCE}`, '2024-03-05', 'March 5, 2024'],
    [`TROMSO, March 5, 2024 (Agency) — ${SENTENCE}`, '2024-03-05', 'March 5, 2024'],
    [`Veröffentlicht am 5. März 2024, 10:30 Uhr\n\nDie Fähren fahren wieder zwischen den beiden Häfen.`, '2024-03-05', '5. März 2024'],
  ])('%j', async (text, day, quote) => {
    const { published, id, provenance } = await readOne(text)
    expect(published).toMatchObject({ start: day, end: day, basis: 'explicit', citation: { document: id, quote } })
    expect(provenance.published).toBe('text')
  })

  it('is not a date that the article tells of', async () => {
    expect((await readOne(`On March 5, 2024, ferries ran again. ${SENTENCE}`)).published).toBeUndefined()
    expect((await readOne(`${SENTENCE}\n\nThe storm of March 5, 2024 — the worst — broke the pier.`)).published).toBeUndefined()
  })
})

describe('days', () => {
  it.each([
    ['2024-03-05T23:30:00+04:00', '2024-03-05'],
    ['Tue, 05 Mar 2024 08:00:00 GMT', '2024-03-05'],
    ['March 5th, 2024', '2024-03-05'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['5 mars 2024', '2024-03-05'],
    ['5. 3. 2024', undefined],
    ['05.03.2024', '2024-03-05'],
    ['5 марта 2024', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['25/12/2024', '2024-12-25'],
    ['03/05/2024', undefined],
    ['2024-02-31', undefined],
    ['no date', undefined],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day))

  it('stand in addresses as folders, not in numbers', () => {
    expect(dayInUrl('https://example.org/2024/03/05/ferries')).toBe('2024-03-05')
    expect(dayInUrl('https://example.org/id/20240399')).toBeUndefined()
  })
})

describe('encodings', () => {
  const russian = 'Паромы снова ходят между двумя портами, сообщило во вторник управление порта. Шторм закрыл пролив на неделю.'
  const turkish = 'Feribotlar iki liman arasında yeniden çalışıyor, dedi liman müdürlüğü salı günü. Fırtına boğazı kapatmıştı.'
  const chinese = '港务局周二表示，两港之间的渡轮已恢复运行，此前风暴使海峡关闭了一周，所有船只都无法通过。'
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${russian}`), russian],
    ['UTF-16 with a mark', iconv.encode(russian, 'utf-16le', { addBOM: true }), russian],
    ['UTF-16 without a mark', iconv.encode(SENTENCE, 'utf-16be'), SENTENCE],
    ['windows-1251', iconv.encode(russian, 'windows-1251'), russian],
    ['KOI8-R', iconv.encode(russian, 'koi8-r'), russian],
    ['GB 18030', iconv.encode(chinese, 'gb18030'), chinese],
    [
      'a page that declares windows-1254',
      iconv.encode(`<html><head><meta charset="windows-1254"></head><body><p>${turkish}</p></body></html>`, 'windows-1254'),
      turkish,
    ],
    [
      'a page that declares Latin-1 and is UTF-8',
      Buffer.from(`<html><head><meta charset="iso-8859-1"></head><body><p>${turkish}</p></body></html>`),
      turkish,
    ],
  ])('%s is decoded', async (_, bytes, text) => expect((await readOne(bytes)).text).toBe(text))
})

describe('language', () => {
  it.each([
    ['Die Fähren zwischen den beiden Häfen fahren wieder, teilte das Hafenamt mit.', 'de'],
    ['Les ferries circulent à nouveau entre les deux ports, a annoncé la capitainerie.', 'fr'],
    ['Bərələr iki liman arasında yenidən işləyir, liman idarəsi çərşənbə axşamı bildirdi.', 'az'],
    ['قال مكتب الميناء يوم الثلاثاء إن العبارات تعمل من جديد بين الميناءين', 'ar'],
    ['Yes.', 'und'],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15', 'und'],
  ])('of %j is %s', async (text, language) => expect((await readOne(text)).language).toBe(language))
})
