/**
 * A city put at the other end of its state than where it lies, or called the capital of a state that has another.
 *
 * "the northern Vietnamese city of Can Tho" and "Turkey’s capital, Istanbul" yield a caution each; a city near the middle, a place that the tables do not hold,
 * "the commercial capital" and a second seat of government yield none.
 */

import type { Knowledge } from '../../../lookup/index.ts'
import { clearlyAway } from '../../../lookup/neighbours.ts'
import type { Document, Finding } from '../../../model/index.ts'
import type { PlaceRecord } from '../../../model/records/place.ts'
import { plain } from '../../../text/plain.ts'
import { contradiction } from './contradiction.ts'
import type { StateMention } from './neighbours.ts'

const SIDE = '(?<side>(?:north|south)(?:-?(?:east|west))?|east|west)'
const NAME = "(?<name>\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}[\\p{L}’'-]+|de|da|do|la|el|al|es)){0,2})"
const CITY = '(?:city|town|port|capital|metropolis|hub|resort|suburb|municipality|stronghold)'
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b${SIDE}ern\\s+(?:\\p{Lu}[\\p{L}-]+\\s+){0,2}(?:\\p{Ll}+\\s+){0,2}${CITY}\\s+(?:of\\s+)?${NAME}`, 'gu'),
  new RegExp(
    `${NAME},?\\s+in\\s+(?:the\\s+)?(?:far\\s+|country[’']s\\s+)?${SIDE}(?:ern\\s+(?<state>\\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?)|\\s+of\\s+(?:the country|(?<state2>\\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?)))`,
    'gu',
  ),
]
const CAPITAL = new RegExp(`\\s+capital,?\\s+(?:of\\s+|city\\s+|city of\\s+)?${NAME}`, 'yu')
const OLD =
  /\b(?:former|then|old|ex|one-time|ancient|historic\p{L}*|wartime|provisional|temporary|interim|new|future|planned|second|first)\b[^.;]{0,12}$/iu

/** The cities that a name may mean in an article: of states that it names. */
function citiesCalled(knowledge: Knowledge, words: string, named: ReadonlySet<string>): { place: PlaceRecord; name: string } | undefined {
  const parts = words.split(' ')
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join(' ')
    const all = knowledge.places.called(name).filter((place) => place.precision === 'city' && place.of !== undefined)
    const here = all.filter((place) => named.has(place.of!))
    if (here.length === 1) return { place: here[0]!, name }
    if (all.length > 0) return undefined
  }
  return undefined
}

/** @param mentions of states in the article */
export function whereaboutsFindings(doc: Document, mentions: readonly StateMention[], knowledge: Knowledge): Finding[] {
  const named = new Set(mentions.map(({ state }) => state))
  const ends = FORMS.flatMap((form) => [...doc.text.matchAll(form)]).flatMap((match): Finding[] => {
    const { side = '', name: words = '', state, state2 } = match.groups ?? {}
    const called = citiesCalled(knowledge, words, named)
    if (!called) return []
    const of = state ?? state2
    // "Lund in southern Norland" is of the state only where it is its name.
    if (
      of !== undefined &&
      !mentions.some(({ at, state: id }) => id === called.place.of && (at.quote === of || at.quote.endsWith(` ${of}`)))
    )
      return []
    if (!clearlyAway(knowledge, called.place, side.toLowerCase())) return []
    const country = knowledge.states.get(called.place.of!)?.name ?? called.place.of
    return [
      contradiction(
        doc,
        `${called.name} does not lie in the ${side.toLowerCase()} of ${country} (external: points on the map)`,
        'Another place of that name may be meant',
        [{ start: match.index, end: match.index + match[0].length }],
      ),
    ]
  })
  const capitals = mentions.flatMap(({ at, state }): Finding[] => {
    const record = knowledge.states.get(state)
    const possessive = /^[’']s?/u.exec(doc.text.slice(at.end))?.[0].length ?? 0
    CAPITAL.lastIndex = at.end + possessive
    const words = CAPITAL.exec(doc.text)?.groups?.name
    if (record?.capital === undefined || words === undefined || OLD.test(doc.text.slice(Math.max(0, at.start - 30), at.start))) return []
    const called = citiesCalled(knowledge, words, named)
    if (!called || called.place.of !== state || plain(called.place.name) === plain(record.capital)) return []
    const seats = knowledge.states.names.filter((one) => one.state === state && one.as === 'seat').map((one) => plain(one.id))
    if (seats.includes(plain(called.name))) return []
    const start = at.start
    return [
      contradiction(
        doc,
        `The capital of ${record.name} is ${record.capital}, not ${called.name} (external: table of states)`,
        'A former or a second capital may be meant',
        [{ start, end: CAPITAL.lastIndex }],
      ),
    ]
  })
  return [...ends, ...capitals]
}
