/**
 * Whether a capital’s name means the city or the government.
 *
 * "Protesters gathered in Tehran" and "Tehran’s suburbs": the city. "Tehran accused Baku", "pressure on Tehran", "Tehran-Baku relations": the government.
 */
import type { Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import { wordAt } from './scene.ts'

const WHERE = new Set(
  'in at near outside around inside across throughout central downtown greater northern southern eastern western above'.split(' '),
)
/** Verbs and nouns of going and being: what makes "to", "from", "through" and "for" mean a place. */
const MOTION =
  /^(?:fly|flew|flown|travel|arrive|return|go|went|gone|come|came|head|move|drive|drove|march|flee|fled|leave|left|trip|flight|flights|journey|route|road|train|bus|arrival|departure|visit|kilomet(?:er|re)s?|km|miles?|evacuate|fire|launch|land|take|travelled|traveled|headed|returned|arrived|flown|landed|flew|fleeing|flying|travels|way|north|south|east|west)$/u
const PLACE_VERBS =
  /^(?:visit|visited|visiting|visits|leave|left|leaving|reach|reached|enter|entered|bomb|bombed|shell|shelled|tour|toured|capital|city)$/u
const PLACE_NOUNS =
  /^(?:suburbs?|streets?|airport|outskirts|districts?|metro|residents?|mayor|skyline|square|bazaar|university|neighbou?rhoods?|hotel|prison|court|stadium|cathedral|mosque|summit|talks|conference|meeting|province|region|metropolitan|area|time|stock|accords?|agreement)$/iu
const BASED = /^-(?:based|born|educated|area)/u

export function isCity(sentence: Sentence, span: Span, text: string): boolean {
  const { tokens } = sentence
  const at = wordAt(sentence, span.start)
  const behind = text.slice(span.end - sentence.start, span.end - sentence.start + 12)
  if (BASED.test(behind)) return true
  // "in Tehran-Baku relations"
  if (/^[-–]\p{Lu}/u.test(behind) || /\p{L}[-–]$/u.test(text.slice(0, span.start - sentence.start))) return false
  const next = tokens[wordAt(sentence, span.end)]
  const owned = /^['’]s?$/u.test(next?.text ?? '') ? tokens[wordAt(sentence, next!.end)] : next
  if (owned && PLACE_NOUNS.test(owned.text)) return true
  // A dateline: "Vienna, June 3", "Vienna (AFP) –"
  if (at === 0 && /^(?:, (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|\s?\(|\s?[–—])/u.test(behind)) return true
  const before = tokens[at - 1]
  if (!before) return false
  const word = before.text.toLowerCase()
  if (WHERE.has(word) || PLACE_VERBS.test(word)) return true
  const nearby = tokens.slice(Math.max(0, at - 5), at - 1)
  if (word === 'to' || word === 'from' || word === 'through' || word === 'for' || word === 'of') {
    const near = word === 'of' ? nearby.slice(-1) : nearby
    return near.some((t) =>
      (word === 'of'
        ? /^(?:city|capital|north|south|east|west|suburb|outskirts|streets|mayor|governor|bishop|archbishop|rabbi)$/u
        : MOTION
      ).test(t.text.toLowerCase()),
    )
  }
  if (word === ',') return /^(?:capital|city)$/u.test(tokens[at - 2]?.lemma ?? '')
  if (word === 'and' || word === 'or') {
    // "in Baku and Tehran": the second is as the first
    const first = tokens[at - 2]
    return first !== undefined && /^\p{Lu}/u.test(first.text) && WHERE.has(tokens[at - 3]?.text.toLowerCase() ?? '')
  }
  return false
}
