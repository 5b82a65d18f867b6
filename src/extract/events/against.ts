/**
 * Who stands only in what is asked or held against others, and is not asked or accused.
 *
 * "called for action against Iran": Iran is not the one asked. "asked Iran for action against Iraq": Iran is, Iraq is not. "accused the ministry of arming
 * Iraq": not Iraq.
 */
import type { ActorId, EventType } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { dependentsOf, headIn, type Index, markerOf, prepositionOf } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

/** What is asked for may be "on" someone: "sanctions on Iran". */
const ON = /^(?:sanction|embargo|strike|attack|curb|restriction|tariff|pressure|ban|limit|duty|levy|war|raid|crackdown)$/u

/** Whether a word hangs on the trigger as the one whom what is asked for goes against. */
function hangsAgainst({ sentence, word }: Trigger, head: Index): boolean {
  const { tokens } = sentence
  for (let at = head, steps = 0; at >= 0 && at !== word && steps < 6; at = tokens[at]!.head, steps++) {
    const link = prepositionOf(sentence, at)
    const above = tokens[at]!.head
    if (link === 'against' || (link === 'on' && above >= 0 && ON.test(tokens[above]!.lemma))) return true
  }
  return false
}

/** Whether a word stands in what someone is accused "of". */
function hangsOf({ sentence, word }: Trigger, head: Index): boolean {
  const { tokens } = sentence
  if (dependentsOf(sentence, word, 'obj').length === 0) return false
  for (let at = head, steps = 0; at >= 0 && at !== word && steps < 6; at = tokens[at]!.head, steps++)
    if (/^(?:advcl|acl|ccomp|xcomp)/u.test(tokens[at]!.deprel) && markerOf(sentence, at) === 'of') return true
  return false
}

/** Whether all words of a trigger’s sentence that name an actor stand in what is asked for or what someone is accused of. */
export function isOnlyTold(type: EventType, trigger: Trigger, actor: ActorId, index: ActorIndex): boolean {
  if (type !== 'REQUEST' && type !== 'ACCUSE') return false
  const hangs = type === 'REQUEST' ? hangsAgainst : hangsOf
  const heads = index.mentionsIn(trigger.sentence).flatMap((m) => (m.actor === actor ? (headIn(trigger.sentence, m) ?? []) : []))
  return heads.length > 0 && heads.every((head) => head > trigger.word && hangs(trigger, head))
}
