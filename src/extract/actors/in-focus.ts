/**
 * Who is spoken of near a place: the state, the place or the body that an office without words for it is of.
 *
 * "The move failed, Sweden says. Deputy trade minister Nils D. …": Sweden, which is named nearest and as a subject; what the document names often counts a
 * little, too. A state is the one also where its capital, an organ or an office holder of it is named.
 */
import type { Sentence } from '../../model/index.ts'
import { headIn } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import type { Scene, View } from './scene.ts'

type Views = readonly (readonly [View, readonly Placed[]])[]

/** How many sentences back someone is looked for. */
const REACH = 6
/** What a mention counts for each sentence that it lies back; a subject; one behind the place, in its sentence; and all mentions of the document together. */
const FADES = 0.6
const OF_SUBJECT = 2.2
const BEHIND = 0.15
const OF_ALL = 1.5

/** The state or body that a person holds an office of now. */
export function officeOf({ roles, of }: Member, { cast }: Scene): Member | undefined {
  const id = roles.find((r) => r.of !== undefined && r.tenure === 'current')?.of ?? of
  return id === undefined ? undefined : cast.get(id)
}

/** The state that a mention names: itself, or the one that a capital, an organ or a person in office is of. */
export function stateOf(member: Member, scene: Scene): Member | undefined {
  if (member.kind === 'state') return member
  const parent = member.kind === 'person' ? officeOf(member, scene) : member.of === undefined ? undefined : scene.cast.get(member.of)
  return parent && parent !== member ? stateOf(parent, scene) : undefined
}

/** Whether a mention is the subject of a clause or describes it: "Beninese" of "a Beninese source said". */
function isSubject(sentence: Sentence, mention: Placed): boolean {
  let at = headIn(sentence, mention)
  for (let steps = 0; at !== undefined && at >= 0 && steps < 5; steps++) {
    const { deprel, head } = sentence.tokens[at]!
    if (deprel.startsWith('nsubj')) return true
    if (!/^(?:amod|compound|nmod:poss|conj|flat)/u.test(deprel)) return false
    at = head
  }
  return false
}

/** Where a title stands: the place of its sentence among the views, and its own. */
export interface Place {
  readonly at: number
  readonly start: number
}

/**
 * Who is spoken of most near a place. `as` gives whom a mention counts for, if anyone; `share` what that one counts for beside the others, where not all count alike.
 * Undefined where no one is.
 */
export function inFocus(
  views: Views,
  { at, start }: Place,
  as: (member: Member) => Member | undefined,
  share: (member: Member) => number = () => 1,
): Member | undefined {
  const weights = new Map<Member, number>()
  const all = new Map<Member, number>()
  let mentions = 0
  for (const [k, [{ sentence }, here]] of views.entries())
    for (const m of here) {
      const one = as(m.member)
      if (!one) continue
      mentions++
      all.set(one, (all.get(one) ?? 0) + 1)
      const back = at - k
      if (back < 0 || back > REACH) continue
      const isBehind = back === 0 && m.start >= start
      weights.set(one, (weights.get(one) ?? 0) + FADES ** back * (isBehind ? BEHIND : isSubject(sentence, m) ? OF_SUBJECT : 1))
    }
  let best: { readonly member: Member; readonly weight: number } | undefined
  for (const [member, count] of all) {
    const weight = ((weights.get(member) ?? 0) + (OF_ALL * count) / mentions) * share(member)
    if (weight > (best?.weight ?? -1)) best = { member, weight }
  }
  return best?.member
}
