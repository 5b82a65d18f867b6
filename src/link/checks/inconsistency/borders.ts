/**
 * A common border of two states that have none, by the table of states.
 *
 * "across the border between Kenya and Rwanda" and "Laos, which borders Malaysia" yield a caution each; a sea border, France and Brazil (by French Guiana) and
 * states that lie on islands yield none.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import { meet } from '../../../lookup/neighbours.ts'
import type { Document, Finding } from '../../../model/index.ts'
import { contradiction } from './contradiction.ts'
import type { StateMention } from './neighbours.ts'

/** Before the first state: "the border between Kenya and", "the frontier of". */
const LEADS = /\b(?:borders?|frontiers?|boundary)\s+(?:that runs\s+|crossings?\s+)?(?:between|separating|dividing)\s+(?:the\s+)?$/iu
/** Between the two: "A shares a long border with B", "A, which borders B", "A’s border with B", "A-B border". */
const SHARES =
  /^(?:[’']s?)?(?:,? which)?\s+(?:also\s+)?(?:(?:shares?|shared|has|have)\s+(?:a|its|an|the|their)\s+)?(?:\p{Ll}+\s+|\d[\d,.]*[- ](?:km|kilomet\p{L}+|miles?)\s+){0,3}?(?:(?:borders?|frontier|boundary)\s+with|borders(?:\s+on)?|bordering)\s+(?:the\s+)?$/iu
const AND = /^,?\s+(?:and|from)\s+(?:the\s+)?$/iu
const HYPHEN = /^[-–]$/u
const HYPHEN_BEHIND = /^\s+(?:land\s+)?(?:border|frontier)\b/iu
/** Not on land, not of now, or not meant: "maritime border". */
const NOT_MEANT =
  /\b(?:sea|maritime|marine|water|air|naval|cyber|price|gas|historic\p{L}*|former|once|imagin\p{L}*|if|would|future|no|not|neither|never|without|beyond|third)\b/iu

export function borderFindings(doc: Document, mentions: readonly StateMention[], knowledge: Knowledge): Finding[] {
  const found = mentions.flatMap(({ at: one, state }, i): Finding[] => {
    const next = mentions.slice(i + 1).find(({ at }) => at.start >= one.end)
    if (!next || next.state === state) return []
    const between = doc.text.slice(one.end, next.at.start)
    if (between.length > 60 || between.includes('\n')) return []
    const before = doc.text.slice(Math.max(0, one.start - 60), one.start)
    const tells =
      (LEADS.test(before) && AND.test(between)) ||
      SHARES.test(between) ||
      (HYPHEN.test(between) && HYPHEN_BEHIND.test(doc.text.slice(next.at.end, next.at.end + 20)))
    const words = `${before.slice(-30)}${between}`
    if (!tells || NOT_MEANT.test(words) || /\band\b/iu.test(before.slice(-5))) return []
    const [a, b] = [knowledge.states.get(state), knowledge.states.get(next.state)]
    if (a?.status !== 'state' || b?.status !== 'state' || a.neighbours.length === 0 || b.neighbours.length === 0) return []
    if (meet(knowledge, state, next.state)) return []
    const start = LEADS.test(before) ? one.start - (LEADS.exec(before)?.[0].length ?? 0) : one.start
    return [
      contradiction(
        doc,
        `${a.name} and ${b.name} have no common border (external: table of states)`,
        'A border at sea, of another time or of a territory may be meant',
        [{ start, end: next.at.end }],
      ),
    ]
  })
  return found.slice(0, 2)
}
