/**
 * Brings a store's links up to date: new documents are compared with the few that they may meet, found by keys, so that adding one costs little more in a store of a
 * hundred thousand than in a small one.
 *
 * Up to `WHOLE` documents are linked all with all, as `analyze` does: no order of adding matters. A larger store is linked in parcels, in order of publication where
 * many are new at once. What came later may have been compared with others than it would have been had it come earlier: `relink` links all anew, in order of
 * publication, and gives the same whatever the order of adding.
 */
import type { Rules } from './link/index.ts'
import type { Knowledge } from './lookup/index.ts'
import type { Decision, LinkRow, ReadTogether } from './model/index.ts'
import type { Reading, Store } from './store/index.ts'

/** Documents that are linked all with all. */
export const WHOLE = 100
/** New documents that are linked at a time, each with `NEAR` earlier ones. */
const PARCEL = 50
const NEAR = 6

/** @param onProgress told how many documents are linked, and of how many */
export async function bringUpToDate(
  store: Store,
  linker: string,
  knowledge: Knowledge,
  readTogether: ReadTogether,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  let state = await store.linkState(linker, WHOLE + 1)
  if (state.pending.length === 0) return
  if (state.begun && state.documents <= WHOLE) {
    await store.clearLinks()
    state = await store.linkState(linker, WHOLE + 1)
  }
  const { pending } = state
  const decisions = await countedDecisions(store)
  for (let done = 0, { begun } = state; done < pending.length; begun = true) {
    const parcel = pending.slice(done, done + (begun ? PARCEL : WHOLE))
    const readings = await store.readingsOf(parcel)
    const found = await linksFor(store, readings, knowledge, decisions, readTogether, !begun)
    await store.saveLinks(readings.map(({ document, readAt }) => ({ document: document.id, readAt, ...found.get(document.id)! })))
    done += parcel.length
    onProgress(done, pending.length)
  }
}

/** What people decided about who is one, and did not take back. */
export const countedDecisions = async (store: Store): Promise<Decision[]> =>
  (await store.decisions()).filter((decision) => decision.undone === undefined)

/** Decisions as rules: their mentions are found again in the documents that they speak of, wherever these are in the store. */
async function rulesFor(
  store: Store,
  fresh: readonly Reading[],
  decisions: readonly Decision[],
): Promise<{ rules: Rules; elsewhere: string[] }> {
  const { rulesOf } = await import('./link/index.ts')
  const hashes = new Set(decisions.flatMap(({ actor, other }) => [...actor.passages, ...other.passages].map(({ sha256 }) => sha256)))
  const ids = new Set(fresh.map(({ document }) => document.id))
  const elsewhere = hashes.size === 0 ? [] : (await store.documentsWith([...hashes])).filter((id) => !ids.has(id))
  const spoken = [...fresh, ...(await store.readingsOf(elsewhere))]
  const rules = rulesOf(
    decisions,
    spoken.map(({ document }) => document),
    spoken.map(({ extraction }) => extraction),
  )
  return { rules, elsewhere }
}

/** Links of new readings among themselves and with the few of the store that they may meet. */
export async function linksFor(
  store: Store,
  fresh: readonly Reading[],
  knowledge: Knowledge,
  decisions: readonly Decision[],
  readTogether: ReadTogether,
  alone = false,
): Promise<ReadonlyMap<string, Omit<LinkRow, 'document'>>> {
  const { asDecided, castKeys, castRows, dayKey, findLinks, keysOf, readTogetherIn } = await import('./link/index.ts')
  const keyed = fresh.map(({ document, extraction }) => ({
    document,
    extraction,
    keys: keysOf(document, extraction, knowledge),
    day: dayKey(document),
  }))
  const ids = new Set(fresh.map(({ document }) => document.id))
  const near = new Set<string>()
  if (!alone) for (const { keys, day } of keyed) for (const id of await store.neighbours(keys, day, NEAR)) if (!ids.has(id)) near.add(id)
  const names = fresh.flatMap(({ extraction }) => extraction.actors.flatMap((actor) => castKeys(actor, knowledge)))
  const readings = [...(await store.readingsOf([...near])), ...fresh]
  const { elsewhere, rules } = await rulesFor(store, fresh, decisions)
  const documents = readings.map(({ document }) => document)
  const proposed = findLinks(
    {
      documents,
      extractions: readings.map(({ extraction }) => extraction),
      fresh: ids,
      known: await store.linksOf([...new Set([...near, ...elsewhere])]),
      cast: alone ? [] : await store.castOf(names),
      rules,
    },
    knowledge,
  )
  const found = await readTogetherIn(proposed, documents, readTogether)
  return new Map(
    keyed.map(({ document, extraction, keys, day }) => {
      const links = found.get(document.id)!
      return [document.id, { links, keys, day, cast: castRows(asDecided(extraction, rules).actors, links, knowledge, rules) }]
    }),
  )
}
