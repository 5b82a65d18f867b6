/**
 * Passages that stand word for word, or nearly, in an earlier article or earlier in the same one: syndication, copying, short versions.
 *
 * "The two ships collided 35 miles off the coast, the ministry said on Tuesday in a statement to reporters." in a wire story of Monday and in a
 * newspaper of Tuesday yields a copy in the newspaper whose original stands in the wire story.
 *
 * Fingerprints are winnowed shingles (Schleimer, Wilkerson, Aiken, "Winnowing", SIGMOD 2003); runs are then extended word by word, so that a
 * collision of hashes gives nothing. Each fingerprint remembers the first article only: many copies of one text cost no more than few.
 */
import type { Copy, Document, DocumentId } from '../model/index.ts'
import { contains, overlap, type Span } from '../text/spans.ts'
import { inOrder } from './chronology.ts'
import { COPIES } from './thresholds.ts'

interface Word extends Span {
  readonly hash: number
}

const hashWord = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Words outside furniture, lower-cased. */
function wordsOf(doc: Document): Word[] {
  const furniture = doc.regions.filter((region) => region.kind === 'furniture')
  return [...doc.text.matchAll(/[\p{L}\p{N}]+/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, hash: hashWord(match[0].toLowerCase()) }))
    .filter((word) => !furniture.some((region) => contains(region, word)))
}

/** Positions of the winnowed shingles with their hashes. */
function fingerprints(words: readonly Word[]): { at: number; hash: number }[] {
  const shingles: number[] = []
  for (let i = 0; i + COPIES.shingle <= words.length; i++) {
    let hash = 0
    for (let j = i; j < i + COPIES.shingle; j++) hash = (Math.imul(hash, 0x9e3779b1) + words[j]!.hash) >>> 0
    shingles.push(hash)
  }
  const kept: { at: number; hash: number }[] = []
  for (let i = 0; i < shingles.length && (i === 0 || i + COPIES.window <= shingles.length); i++) {
    let least = i
    for (let j = i; j < Math.min(i + COPIES.window, shingles.length); j++) if (shingles[j]! <= shingles[least]!) least = j
    // The paper's robust winnowing: of equal shingles the one kept before stays, or a text that repeats itself would keep them all.
    const last = kept.at(-1)
    if (last === undefined || last.at < i || last.hash !== shingles[least]) kept.push({ at: least, hash: shingles[least]! })
  }
  return kept
}

/** The smallest of its fingerprints: two documents that share half of their text share about half of these. */
export const shingleSample = (doc: Document, size: number): string[] =>
  [...new Set(fingerprints(wordsOf(doc)).map(({ hash }) => hash))]
    .sort((a, b) => a - b)
    .slice(0, size)
    .map((hash) => `shingle ${hash}`)

interface Run {
  from: number
  to: number
  ofFrom: number
  ofTo: number
}

/** The longest run of equal words through two positions. */
function extend(words: readonly Word[], at: number, others: readonly Word[], other: number, same: boolean): Run {
  let before = 0
  while (at - before > 0 && other - before > 0 && words[at - before - 1]!.hash === others[other - before - 1]!.hash) before++
  let after = 0
  const limit = same ? at - other : Number.POSITIVE_INFINITY
  while (words[at + after] && others[other + after] && after < limit && words[at + after]!.hash === others[other + after]!.hash) after++
  return { from: at - before, to: at + after, ofFrom: other - before, ofTo: other + after }
}

/** Joins runs that only a few changed words part. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1)
    if (last && run.from >= last.from && run.to <= last.to) continue
    const near = last && run.from - last.to <= COPIES.gap && run.ofFrom - last.ofTo <= COPIES.gap && run.ofFrom >= last.ofFrom
    if (near) {
      last.to = Math.max(last.to, run.to)
      last.ofTo = Math.max(last.ofTo, run.ofTo)
    } else all.push({ ...run })
  }
  return all
}

function find(documents: readonly Document[]): ReadonlyMap<DocumentId, readonly Copy[]> {
  const ordered = inOrder(documents)
  const words = ordered.map(wordsOf)
  const first = new Map<number, { doc: number; at: number }>()
  const copies = new Map<DocumentId, Copy[]>()
  for (const [i, doc] of ordered.entries()) {
    const runs = new Map<number, Run[]>()
    // By article and by how far apart the two places are: a text that repeats one word has as many runs as words.
    const reached = new Map<string, Run[]>()
    for (const { at, hash } of fingerprints(words[i]!)) {
      const known = first.get(hash)
      if (known === undefined) first.set(hash, { doc: i, at })
      else {
        const found = runs.get(known.doc) ?? []
        runs.set(known.doc, found)
        const apart = `${known.doc} ${known.at - at}`
        const alike = reached.get(apart) ?? []
        if (alike.some((run) => run.from <= at && at < run.to)) continue
        const run = extend(words[i]!, at, words[known.doc]!, known.at, known.doc === i)
        if (run.to - run.from < COPIES.shingle) continue
        found.push(run)
        reached.set(apart, [...alike, run])
      }
    }
    const own = [...runs].flatMap(([other, found]) =>
      joined(found)
        .filter((run) => run.to - run.from >= COPIES.words)
        .map((run) => ({
          document: doc.id,
          start: words[i]![run.from]!.start,
          end: words[i]![run.to - 1]!.end,
          of: { document: ordered[other]!.id, start: words[other]![run.ofFrom]!.start, end: words[other]![run.ofTo - 1]!.end },
          words: run.to - run.from,
        })),
    )
    if (own.length > 0)
      copies.set(
        doc.id,
        own.sort((a, b) => a.start - b.start || (a.of.document < b.of.document ? -1 : 1)),
      )
  }
  return copies
}

const found = new WeakMap<readonly Document[], ReadonlyMap<DocumentId, readonly Copy[]>>()

/** Copied passages by document; remembered for the same array, for linking and a check both ask. */
export function copiesAmong(documents: readonly Document[]): ReadonlyMap<DocumentId, readonly Copy[]> {
  const known = found.get(documents) ?? find(documents)
  found.set(documents, known)
  return known
}

/** For documents whose copies are known, so that nothing is compared again. */
export const rememberCopies = (documents: readonly Document[], copies: ReadonlyMap<DocumentId, readonly Copy[]>): void => {
  found.set(documents, copies)
}

/** The copy from another article that holds more than half of a span. */
export const copyOver = (copies: readonly Copy[] | undefined, document: DocumentId, span: Span): Copy | undefined =>
  copies?.find((copy) => copy.of.document !== document && overlap(copy, span) * 2 > span.end - span.start)
