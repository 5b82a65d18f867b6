/**
 * Counts of those whom a verb or a noun of harm befalls: a number alone says something there, and so does "one".
 *
 * "The raid killed 12" counts persons, "one soldier was killed" counts one; "one institute said" counts nothing.
 */
import type { Sentence } from '../../model/index.ts'
import type { UnitRecord } from '../../model/records/unit.ts'
import { governorOf, isPassive, relation } from '../syntax.ts'
import type { Figure } from './figures.ts'

/** Nouns for the same: "the death of one commander". */
const LOSS = /^(?:death|killing|murder|arrest|execution|injury|detention|capture)$/u
const CASUALTY = new Set([
  'kill',
  'wound',
  'injure',
  'hurt',
  'die',
  'arrest',
  'detain',
  'execute',
  'murder',
  'capture',
  'displace',
  'hospitalize',
  'evacuate',
  'behead',
  'slay',
])

/** Whether the verb over a word takes it for its victims: "killed 12", "30 died". */
export function hasVictims(sentence: Sentence, word: number): boolean {
  const governor = governorOf(sentence, word)
  if (governor === undefined) return false
  const { lemma } = sentence.tokens[governor]!
  return CASUALTY.has(lemma) && (relation(sentence.tokens[word]!) !== 'nsubj' || isPassive(sentence, governor) || lemma === 'die')
}

/** "one institute": an article in other words, but for victims and measures. */
export function merelyOne(sentence: Sentence, figure: Figure, noun: number, kind: UnitRecord['kind'] | undefined): boolean {
  if (!figure.spelled || figure.low !== 1 || figure.high !== 1) return false
  if (kind !== undefined && kind !== 'person') return false
  const verb = governorOf(sentence, noun)
  const above = sentence.tokens[sentence.tokens[noun]!.head]
  const told = (verb !== undefined && CASUALTY.has(sentence.tokens[verb]!.lemma)) || (above !== undefined && LOSS.test(above.lemma))
  return kind === undefined || !told
}
