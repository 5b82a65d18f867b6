/**
 * A title that its holder had left, or had not yet got, when what is told happened; by a table of offices from outside the text.
 *
 * "Rwandan Foreign Minister Louise Mushikiwabo said on Wednesday" in an article of November 2019 yields a caution: the table has her in that office until
 * October 2018. "Then Foreign Minister", a title told with an old date, an office whose end the table does not know yield nothing. Where what is told has no date
 * of its own, the title is evidence for it, and the message says so.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Term } from '../../lookup/offices.ts'
import { coversOffice } from '../../lookup/same-office.ts'
import { type Days, settledTerms, touches } from '../../lookup/terms-of-office.ts'
import { type Actor, type Document, publishedDay, type Situation } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { plain } from '../../text/plain.ts'
import { shiftDay } from '../../text/told-dates.ts'

import { OFFICES } from '../thresholds.ts'
import { isOfFormerOnes, isReprint } from './article/of-another-day.ts'
import { timesAround } from './article/time-around.ts'
import { isCalledOut, isOfAnEarlierAct, isPast, isThen, type TitleGiven, titlesGiven } from './article/titles-given.ts'
import { byId, finding } from './findings.ts'

/** Every term of the one person whom the table knows by this name; none where two may be meant. */
function termsOf({ name, wikidata }: Actor, { offices }: Knowledge): Term[] {
  const lastName = name.slice(name.lastIndexOf(' ') + 1)
  const exact = offices.of(name)
  if (wikidata !== undefined) {
    const known = offices.alike(lastName).filter((term) => term.wikidata === wikidata)
    const names = new Set(known.map((term) => plain(term.person)))
    return [
      ...known,
      ...[...exact, ...offices.alike(lastName)].filter(
        (term) => term.wikidata === '' && (names.has(plain(term.person)) || term.person === name),
      ),
    ]
  }
  const items = new Set(exact.flatMap((term) => term.wikidata || []))
  // In two states, or in a state and an alliance, only if the table has them for one.
  const isOne = items.size < 2 && (exact.every((term) => term.wikidata !== '') || new Set(exact.map((term) => term.state)).size === 1)
  return isOne ? exact : []
}

/** The rows that speak of this person in this office. */
function held({ person, role }: TitleGiven, knowledge: Knowledge): Term[] {
  const of = role.of?.slice('act_'.length)
  const terms = settledTerms(termsOf(person, knowledge).filter((term) => coversOffice(term.position, role.title)))
  const own = of === undefined || !knowledge.states.get(of) ? terms : terms.filter((term) => term.state === of)
  return new Set(own.map((term) => term.state)).size === 1 ? own : []
}

/** Another in the same office of the same state at a time, by the table: one who followed, or whose term holds the time and is known to have ended. */
function another(terms: readonly Term[], time: Days, title: string, knowledge: Knowledge): Term | undefined {
  const names = new Set(terms.map((term) => plain(term.person)))
  const items = new Set(terms.map((term) => term.wikidata))
  const end = terms.reduce((last, term) => (term.end < time.from && term.end > last ? term.end : last), '')
  return knowledge.offices
    .inState(terms[0]!.state)
    .filter(
      (term) => !names.has(plain(term.person)) && !(term.wikidata !== '' && items.has(term.wikidata)) && coversOffice(term.position, title),
    )
    .filter(
      (term) =>
        term.start !== '' && touches(term, time, 0) && (term.end !== '' || (end !== '' && term.start >= end.slice(0, term.start.length))),
    )
    .sort((a, b) => (a.start < b.start ? 1 : -1))[0]
}

/** The times under which no row has the person in office, as far as the table can say; undefined where it can't, or where one does. */
function outside(
  given: TitleGiven,
  terms: readonly Term[],
  times: readonly Days[],
  knowledge: Knowledge,
): { time: Days; other?: Term } | undefined {
  if (times.length === 0 || times.some((time) => terms.some((term) => touches(term, time, OFFICES.grace)))) return undefined
  const [time] = [...times].sort((a, b) => (a.from < b.from ? -1 : 1))
  // The table begins in 2000; earlier terms may be missing.
  if (time === undefined || time.to < OFFICES.since) return undefined
  const other = another(terms, time, given.role.title, knowledge)
  const later = terms.every((term) => term.end !== '' && term.end < time.from)
  const between = !later && terms.some((term) => term.end !== '' && term.end < time.from)
  const known = terms.every((term) => term.asOf !== '' && time.to <= term.asOf)
  if ((between || !known || terms.some((term) => term.start === '')) && !other) return undefined
  return { time, ...(other ? { other } : {}) }
}

const spell = ({ from, to }: Days): string => (from === to ? from : `${from} to ${to}`)
const term = ({ start, end }: Term): string => `${start === '' ? 'an unknown day' : start} to ${end === '' ? 'an unknown day' : end}`

function judge(given: TitleGiven, doc: Document, situation: Pick<Situation, 'events' | 'quantities'>, knowledge: Knowledge) {
  const { at, role, person } = given
  const published = publishedDay(doc)
  const then = isThen(doc, at)
  if ((isPast(doc, at) && !then) || isReprint(doc) || isCalledOut(doc, at)) return []
  const terms = held(given, knowledge)
  if (terms.length === 0) return []
  const around = timesAround(doc, at, situation.events, situation.quantities)
  // What lies ahead says nothing of when it is told.
  const own = around.own.filter((time) => published === undefined || time.from <= published)
  const { before } = around
  // Around an undated sentence a time in office may be the one it goes on from: then nothing is amiss.
  if (own.length === 0 && before.some((time) => terms.some((t) => touches(t, time, OFFICES.grace)))) return []
  const dated = own.length > 0
  if (!dated && (then || isOfAnEarlierAct(doc, at))) return []
  // "then Prime Minister" may be told of a later day than the term; of one before it only by a slip.
  if (then && !terms.every((t) => t.start !== '' && own.every((time) => time.to < t.start))) return []
  const times = dated ? own : published === undefined ? [] : [{ from: published, to: published }]
  const found = outside(given, terms, times, knowledge)
  if (!found) return []
  // People who are said to have left office keep their titles by courtesy.
  if (isOfFormerOnes(doc) && own.every((time) => published !== undefined && time.from > shiftDay(published, -OFFICES.grace))) return []
  // Told of an earlier time by the title of the day of writing: loose, but nobody is misled.
  if (dated && !then && published !== undefined && terms.some((t) => touches(t, { from: published, to: published }, OFFICES.grace)))
    return []
  const row = terms.map(term).join(' and ')
  const { source, asOf, position } = terms[0]!
  const { state: of } = terms[0]!
  const state = knowledge.states.get(of)?.name ?? knowledge.organizations.get(of)?.name ?? of
  const by = `External table (${source}${asOf === '' ? '' : `, as of ${asOf}`}): ${person.name}, ${position} of ${state}, ${row}`
  const successor = found.other ? `; ${found.other.person} from ${found.other.start}` : ''
  return [
    finding({
      check: 'office-mismatch',
      document: doc.id,
      message: dated
        ? `“${role.title}” is told of ${spell(found.time)}. ${by}${successor}`
        : `“${role.title}” stands without a date in an article of ${published}: what is told may be older, for the title is evidence for its date. ${by}${successor}`,
      innocent: 'The title may be kept by courtesy or told of an earlier day; the table may lack a second term, or a namesake may be meant',
      citations: [at],
      severity: dated || doc.genre === 'news' ? 'caution' : 'note',
    }),
  ]
}

export const officeMismatch = defineCheck({
  id: 'office-mismatch',
  title: 'Titles outside their holder’s known term',
  needs: ['actors', 'documents', 'events', 'quantities'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        { date: '2021-03-10', text: 'British Prime Minister Theresa May said on Tuesday that the treaty would be signed in London.' },
      ],
      gives: ['Prime Minister Theresa May'],
    },
    {
      texts: [
        { date: '2025-06-12', text: 'NATO Secretary General Jens Stoltenberg told ambassadors on Tuesday that the drills would go on.' },
      ],
      gives: ['Secretary General Jens Stoltenberg'],
    },
    {
      texts: [{ date: '2021-03-10', text: 'In 2018 British Prime Minister Theresa May said that the treaty would be signed in London.' }],
      gives: [],
    },
    {
      texts: [
        {
          date: '2021-03-10',
          text: 'Former British Prime Minister Theresa May said on Tuesday that the treaty would be signed in London.',
        },
      ],
      gives: [],
    },
  ],
  run: ({ actors, documents, events, quantities }, knowledge) => {
    const docs = byId(documents)
    return titlesGiven(actors, docs).flatMap((given) => judge(given, docs.get(given.at.document)!, { events, quantities }, knowledge))
  },
})
