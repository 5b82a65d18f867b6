/**
 * Which of the pairs that the trees propose part, once a network has read both statements of each together (training/parting).
 *
 * The trees propose "No aircraft of ours is missing" beside "shot down an Azerbaijani drone", which share no word, and "lost no aircraft in 2020": the network tells
 * which of the two answers the question of the first.
 */
import type { Citation, Document, DocumentId, Links, PartedStatements, ReadTogether, StatementText } from '../../model/index.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { PARTING } from '../thresholds.ts'
import { chanceTogether } from './models.ts'

type Found = ReadonlyMap<DocumentId, Links>

const key = ({ document, start, end }: Citation): string => `${document} ${start} ${end}`

/** A statement with the sentences that it stands in and the one before. */
export function statementText({ start, end }: Citation, text: string): StatementText {
  const around = sentencesAround(text, { start, end })
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end]
  const before = sentencesAround(text, { start: 0, end: from }).at(-1)
  return {
    text: text.slice(from, to),
    start: start - from,
    end: end - from,
    before: before === undefined ? '' : text.slice(before.start, Math.min(before.end, from)),
  }
}

/** What was found, of the statements those that part by the network too. */
export async function readTogetherIn(
  found: Found,
  documents: readonly Document[],
  readTogether: ReadTogether,
): Promise<Map<DocumentId, Links>> {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const proposed = [...found.values()].flatMap(({ statements }) => statements ?? [])
  const citations = new Map(proposed.flatMap(({ denying, asserting }) => [denying.citation, asserting.citation]).map((c) => [key(c), c]))
  const places = new Map([...citations.keys()].map((one, i) => [one, i]))
  const placeOf = ({ citation }: PartedStatements['denying']): number => places.get(key(citation))!
  const scores = await readTogether(
    [...citations.values()].map((citation) => statementText(citation, texts.get(citation.document)!)),
    proposed.map(({ denying, asserting }) => [placeOf(denying), placeOf(asserting)]),
  )
  const scoreOf = new Map(proposed.map((pair, i) => [pair, scores[i]!]))
  const parted = (pair: PartedStatements): PartedStatements[] => {
    const { chance: read, kind } = scoreOf.get(pair)!
    const chance = chanceTogether(pair.chance, read)
    return chance < PARTING.together ? [] : [{ ...pair, chance, kind }]
  }
  return new Map([...found].map(([id, links]) => [id, { ...links, statements: (links.statements ?? []).flatMap(parted) }] as const))
}
