/**
 * Passages that say again what stands elsewhere in the text: a short version above the full one, a pull quote, a paragraph printed twice.
 *
 * A paragraph is a repetition when nearly all its runs of words stand in other paragraphs. Of two that repeat each other the shorter is
 * the copy; where several are alike in length, the copies are those of the part that is shorter as a whole.
 */
import type { Region } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import type { Paragraph } from './paragraphs.ts'

/** Words in a run: long enough that two articles' worth of common phrases don't meet. */
const RUN = 4
const RUN_OF_CHARACTERS = 8
/** Fewer words repeat by chance: headings, names, dates. */
const FEWEST = 7
/** Share of a paragraph's runs that must stand elsewhere: a changed opening ("In conclusion, …") may differ. */
const REPEATED = 0.75
/** Two lengths are alike within this factor. */
const ALIKE = 1.25

/** A longer paragraph is a text without line breaks, and no copy of anything. */
const LONGEST = 20_000

interface Passage {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly runs: ReadonlySet<string>
}

export function repetitionsIn(text: string, paragraphs: readonly Paragraph[]): Region[] {
  const passages = paragraphs.flatMap(({ start, end }, index): Passage[] => {
    if (end - start > LONGEST) return []
    const runs = runsOf(text.slice(start, end))
    return runs.size === 0 ? [] : [{ index, start, end, runs }]
  })
  const where = new Map<string, Passage[]>()
  for (const passage of passages) for (const run of passage.runs) where.set(run, [...(where.get(run)?.slice(-7) ?? []), passage])
  const repeated = passages.flatMap((passage) => {
    const others = partners(passage, where)
    return others.covered >= passage.runs.size * REPEATED && others.best ? [{ passage, partner: others.best }] : []
  })
  const copies = new Set<Passage>()
  const twins: { earlier: Passage; later: Passage }[] = []
  const alsoRepeated = new Set(repeated.map(({ passage }) => passage))
  for (const { passage, partner } of repeated) {
    const alike = passage.runs.size * ALIKE >= partner.runs.size && partner.runs.size * ALIKE >= passage.runs.size
    if (!alsoRepeated.has(partner) || (!alike && passage.runs.size < partner.runs.size)) copies.add(passage)
    else if (alike && passage.index < partner.index) twins.push({ earlier: passage, later: partner })
  }
  for (const copy of copiesOf(twins, passages, copies)) copies.add(copy)
  return [...copies].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, kind: 'repetition' }))
}

/** How many of a passage's runs stand elsewhere, and where most of them do. */
function partners(passage: Passage, where: ReadonlyMap<string, readonly Passage[]>): { covered: number; best?: Passage } {
  const counts = new Map<Passage, number>()
  let covered = 0
  for (const run of passage.runs) {
    const others = where.get(run)?.filter((other) => other !== passage) ?? []
    if (others.length > 0) covered++
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  let best: Passage | undefined
  for (const [other, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = other
  return { covered, ...(best ? { best } : {}) }
}

/** Of passages that repeat each other whole, the copies: the version that is shorter; else what stands later. */
function copiesOf(
  twins: readonly { earlier: Passage; later: Passage }[],
  passages: readonly Passage[],
  copies: ReadonlySet<Passage>,
): Passage[] {
  if (twins.length === 0) return []
  const firstLater = twins.reduce((least, { later }) => Math.min(least, later.index), Number.POSITIVE_INFINITY)
  const lastEarlier = twins.reduce((most, { earlier }) => Math.max(most, earlier.index), 0)
  const ofVersions = lastEarlier < firstLater && twins.length + copies.size > 1
  if (!ofVersions) return twins.map(({ later }) => later)
  const size = (test: (passage: Passage) => boolean): number => passages.filter(test).reduce((sum, { runs }) => sum + runs.size, 0)
  const above = size(({ index }) => index <= lastEarlier)
  const below = size(({ index }) => index >= firstLater)
  return twins.map(({ earlier, later }) => (above <= below ? earlier : later))
}

function runsOf(words: string): Set<string> {
  const tokens = plain(words).match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\s\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+/gu) ?? []
  const single = tokens.filter((token) => token.length === 1).length > tokens.length * 0.6
  const length = single ? RUN_OF_CHARACTERS : RUN
  const runs = new Set<string>()
  if (tokens.length < (single ? FEWEST * 2 : FEWEST)) return runs
  for (let i = 0; i + length <= tokens.length; i++) runs.add(tokens.slice(i, i + length).join(' '))
  return runs
}
