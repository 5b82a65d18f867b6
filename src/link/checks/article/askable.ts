/**
 * Whether a newsroom could have asked those who are charged.
 *
 * A ministry, a company, the Houthis could be; "gunmen", "they", "Sunni Arabs", the Islamic State and the Soviet Union could not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { FORCE } from './charge-forms.ts'
import type { Charge } from './charges.ts'

const FORCES = new RegExp(FORCE, 'iu')
const PRONOUN = /^(?:they|them|he|she|it|we|you|i|who|those|these|others|some|many|several|everyone|anyone)$/iu
/** Of peoples only the bare name is nobody: "Sunni Arabs", but not "Sunni Arab tribesmen". */
const PEOPLES = 'unreachable-peoples'
const PLAIN = /\b(?:the|radical|local|some|many|young|ethnic|other|fellow)\b/giu

const isUnreachable = (name: string, words: CheckWordTable): boolean => {
  const found = words.find('gives no answer', name)
  if (found.some(({ id }) => id !== PEOPLES)) return true
  const rest = found.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), name)
  return found.length > 0 && !/\p{L}/u.test(rest.replace(PLAIN, ' '))
}

export function canBeAsked({ accused, actors }: Charge, words: CheckWordTable): boolean {
  if (PRONOUN.test(accused.quote.trim())) return false
  if ([accused.quote, ...actors.slice(0, 1).map(({ name }) => name)].some((name) => isUnreachable(name, words))) return false
  const [first] = actors
  // "Gunmen who seized eleven miners": a group without a name, of nobody.
  const unnamed = first?.kind === 'group' && first.of === undefined && !/\p{Lu}/u.test(first.name)
  return !unnamed || FORCES.test(accused.quote)
}
