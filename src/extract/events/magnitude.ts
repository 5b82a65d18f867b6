/**
 * How large an event was: killed, injured and arrested, from the quantities of its clause.
 *
 * "Gunmen killed five soldiers and wounded twelve": the first event has five killed, the second twelve injured.
 */
import type { Magnitude, Quantity, Sentence } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { clauseSpan } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

const KILLED = /^(?:kill|murder|assassinate|execute|massacre|slaughter|slay|behead|death|killing|massacre)$/u
const INJURED = /^(?:wound|injure|maim)$/u
const ARRESTED = /^(?:arrest|detain|jail|imprison|apprehend|detention|capture)$/u
const PEOPLE =
  /person|people|soldier|civilian|troop|officer|militant|fighter|protester|man|men|woman|women|child|employee|member|journalist|diplomat|police|worker|villager|student|rebel|death|casualt|victim|prisoner/u

const counts = (quantity: Quantity): boolean => quantity.unit === 'persons' || PEOPLE.test(quantity.unit) || PEOPLE.test(quantity.of)

const fieldOf = (lemma: string): 'killed' | 'injured' | 'arrested' | undefined =>
  KILLED.test(lemma) ? 'killed' : INJURED.test(lemma) ? 'injured' : ARRESTED.test(lemma) ? 'arrested' : undefined

export function magnitudeOf({ sentence, word, verb }: Trigger, quantities: readonly Quantity[]): Magnitude | undefined {
  const field = fieldOf(sentence.tokens[word]!.lemma)
  if (!field) return undefined
  const room = clauseSpan(sentence, verb ?? word)
  const figures = quantities.filter((q) => contains(room, q.citation) && counts(q))
  const own = figures.sort((a, b) => distance(sentence, word, a) - distance(sentence, word, b))[0]
  return own ? { [field]: own.high } : undefined
}

const distance = (sentence: Sentence, word: number, quantity: Quantity): number =>
  Math.abs(quantity.citation.start - sentence.tokens[word]!.start)
