/**
 * One tie of a kind between two actors, with every place that states it.
 *
 * "Israel sells arms to Azerbaijan" in two articles yields one tie with two citations; "A and B are allies" and "B, an ally of A" one mutual tie.
 */
import { type Document, MUTUAL_TIES, makeId, type Notice, type Tie } from '../model/index.ts'
import { placeOrder } from './chronology.ts'

const directed = (tie: Tie): Tie =>
  MUTUAL_TIES.includes(tie.kind) && tie.object < tie.subject ? { ...tie, subject: tie.object, object: tie.subject } : tie

export function linkTies(ties: readonly Tie[], ordered: readonly Document[]): { ties: Tie[]; notices: Notice[] } {
  const order = placeOrder(ordered)
  const notices: Notice[] = []
  const groups = new Map<string, Tie[]>()
  for (const tie of ties.map(directed)) {
    const at = tie.citations[0]!
    if (tie.subject === tie.object) {
      notices.push({
        stage: 'link',
        document: at.document,
        where: `${at.start}`,
        why: `a tie "${tie.kind}" of one actor with itself is left out`,
      })
      continue
    }
    const id = makeId('tie', tie.kind, tie.subject, tie.object)
    groups.set(id, [...(groups.get(id) ?? []), tie])
  }
  const linked = [...groups].map(([id, same]): Tie => {
    const sorted = [...same].sort((a, b) => order(a.citations[0]!, b.citations[0]!))
    const { kind, subject, object } = sorted[0]!
    const citations = new Map(sorted.flatMap((tie) => tie.citations).map((c) => [`${c.document} ${c.start} ${c.end}`, c]))
    // Stated by an article itself anywhere, it is no longer only someone's claim.
    const claim = sorted.every((tie) => tie.claim !== undefined) ? sorted[0]!.claim : undefined
    const times = sorted.flatMap((tie) => tie.time ?? [])
    return {
      id,
      kind,
      subject,
      object,
      ...(times[0] === undefined ? {} : { time: times[0] }),
      citations: [...citations.values()].sort(order),
      ...(claim === undefined ? {} : { claim }),
    }
  })
  return { ties: linked.sort((a, b) => order(a.citations[0]!, b.citations[0]!) || (a.id < b.id ? -1 : 1)), notices }
}
