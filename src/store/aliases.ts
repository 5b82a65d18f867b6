/**
 * Where the ids of the last linking went. An actor, event, proposition or disagreement is named after its smallest member, so a new document
 * may rename it: the old id then leads to the element that holds most of what the old one held.
 */
interface Element {
  readonly id: string
}

/** What an element is made of: the spans it cites and the claims it counts. */
export function membersOf(element: unknown): string[] {
  const members = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.startsWith('clm_')) members.add(value)
    } else if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      if ('document' in value && 'start' in value && 'end' in value) members.add(`${value.document}:${value.start}:${value.end}`)
      else Object.values(value).forEach(walk)
    }
  }
  walk(element)
  return [...members]
}

/** Old id to new, for each element of `gone` that shares a member with one of `present`. Of equals the smaller id is taken. */
export function successors(gone: readonly Element[], present: readonly Element[]): Map<string, string> {
  const holders = new Map<string, string[]>()
  if (gone.length > 0)
    for (const element of present)
      for (const member of membersOf(element)) {
        const list = holders.get(member)
        if (list) list.push(element.id)
        else holders.set(member, [element.id])
      }
  const found = new Map<string, string>()
  for (const element of gone) {
    const shared = new Map<string, number>()
    for (const member of membersOf(element)) for (const id of holders.get(member) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const [best] = [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    if (best) found.set(element.id, best[0])
  }
  return found
}
