/**
 * By what documents find each other: keys of what a document tells, such that two that tell of one event, claim one thing or hold one passage share some,
 * and two that only name the same states share none.
 *
 * "Baku expelled four employees of the embassy" gives keys such as "act_AZE expel", "expel employe", "employe embassi"; a passage copied gives its rarest shingles.
 */
import { createHash } from 'node:crypto'
import type { Knowledge } from '../lookup/index.ts'
import { publishedDay } from '../model/document.ts'
import { type Actor, type CastRow, type Citation, type Document, type Extraction, type Links, UNDATED } from '../model/index.ts'
import { daysBetween } from './chronology.ts'
import { shingleSample } from './copies.ts'
import { classesUnder, NO_RULES, type Rules } from './decided.ts'
import { isKnown, namesOf } from './identity.ts'
import { TermReader } from './terms.ts'
import { NEIGHBOURS } from './thresholds.ts'

/** A positive 63-bit number. */
const hash = (text: string): bigint => createHash('sha256').update(text).digest().readBigUInt64BE() >> 1n

/** The smallest hashes: of two documents the same ones are kept, so that what they share is kept in both. */
function sample(texts: Iterable<string>, size: number): string[] {
  const hashes = [...new Set(texts)].map(hash)
  return hashes
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(String)
}

function told(words: readonly string[], parties: readonly string[]): string[] {
  const known = [...new Set(parties)].filter(isKnown)
  const pairs = words.slice(1).map((word, i) => [words[i]!, word].sort().join(' '))
  return [...pairs, ...words.flatMap((word) => known.map((party) => `${party} ${word}`))]
}

/** Keys of what a document tells, as decimal strings. */
export function keysOf(document: Document, extraction: Extraction, knowledge: Knowledge): string[] {
  const reader = new TermReader([], knowledge.comparing)
  const wordsOf = ({ quote }: Citation): string[] => reader.words(quote)
  const events = extraction.events.flatMap(({ actors, recipients, reports }) =>
    told(wordsOf(reports[0]!.citation), [...actors, ...recipients]),
  )
  const claims = extraction.claims.flatMap(({ content, speaker, about }) =>
    told(wordsOf(content), [...(speaker === undefined ? [] : [speaker]), ...about]),
  )
  const figures = extraction.quantities.flatMap(({ of, unit }) => reader.words(of).map((word) => `${unit} ${word}`))
  return [
    ...new Set([
      ...sample(events, NEIGHBOURS.eventKeys),
      ...sample(claims, NEIGHBOURS.claimKeys),
      ...sample(figures, NEIGHBOURS.figureKeys),
      ...sample(shingleSample(document, NEIGHBOURS.shingleKeys), NEIGHBOURS.shingleKeys),
    ]),
  ]
}

/** Days since 1970 up to the day of publication. */
export function dayKey(document: Document): number {
  const day = publishedDay(document)
  return day === undefined ? UNDATED : daysBetween('1970-01-01', day)
}

/** Keys of the names by which others may be this actor; none for one that a record of knowledge names. */
export const castKeys = (actor: Actor, knowledge: Knowledge): string[] => (isKnown(actor.id) ? [] : sample(namesOf(actor, knowledge), 8))

/** Those whom later documents may name again, under the names of their classes, with no more of them than comparing needs. */
export function castRows(actors: readonly Actor[], links: Links, knowledge: Knowledge, rules: Rules = NO_RULES): CastRow[] {
  const classes = classesUnder(rules).joinAll(links.actors)
  const named = (id: string): string => classes.find(id)
  // Whom a person set aside is nobody whom another document's name may mean.
  return actors
    .filter((actor) => !rules.aside.has(actor.id))
    .flatMap((actor) =>
      castKeys(actor, knowledge).map((key) => ({
        key,
        actor: {
          ...actor,
          id: named(actor.id),
          ...(actor.of === undefined ? {} : { of: named(actor.of) }),
          mentions: actor.mentions.slice(0, 1),
          roles: actor.roles.slice(0, 4).map((role) => ({ ...role, ...(role.of === undefined ? {} : { of: named(role.of) }) })),
        },
      })),
    )
}
