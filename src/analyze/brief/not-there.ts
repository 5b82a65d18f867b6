/** Not there: originals that are cited and not among the articles, the accused who are never quoted, what has no date. */
import type { ActorId, Citation, Claim } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import type { Scope } from '../scope.ts'
import { counted, listed } from '../wording.ts'
import { cited, type Draft, nothing, type Piece, type Section } from './lines.ts'

const MOST_NAMED = 5

/** Media and documents that articles have claims from, by name, with a place that names them. */
function originals(scope: Scope, claims: readonly Claim[]): Map<string, Citation> {
  const here = new Set(scope.situation.documents.flatMap((doc) => (doc.outlet ? [plain(doc.outlet)] : [])))
  const cited = new Map<string, Citation>()
  // A state or a person publishes nothing that could be here.
  const isBody = (id: ActorId): boolean => scope.actor(id)?.kind === 'organization'
  const add = (name: string, at: Citation): void => {
    if (name !== 'unnamed' && name !== 'author' && !here.has(plain(name)) && !cited.has(name)) cited.set(name, at)
  }
  for (const claim of claims) {
    for (const relay of claim.via) {
      if (relay.actor === undefined && /^\p{Lu}/u.test(relay.name)) add(relay.name, relay.citation ?? claim.content)
      else if (relay.actor !== undefined && isBody(relay.actor)) add(scope.nameOf(relay.actor), relay.citation ?? claim.content)
    }
    const speaks = claim.evidence === 'media' || claim.evidence === 'document'
    if (speaks && claim.speaker !== undefined && isBody(claim.speaker)) add(scope.nameOf(claim.speaker), claim.source ?? claim.content)
  }
  return cited
}

/** Accused states and organizations, as far as nobody who stands for them is reported as saying anything. */
function unheard(scope: Scope, claims: readonly Claim[]): Map<ActorId, Citation> {
  const standing = (id: ActorId): ActorId[] => [
    id,
    ...(scope.actor(id)?.of === undefined ? [] : [scope.actor(id)!.of!]),
    ...(scope.actor(id)?.roles ?? []).flatMap((role) => role.of ?? []),
  ]
  const speaking = new Set(
    claims
      .filter((claim) => claim.expression !== 'ascribed')
      .flatMap((claim) => (claim.speaker === undefined ? [] : standing(claim.speaker))),
  )
  const accused = new Map<ActorId, Citation>()
  for (const claim of claims.filter((c) => c.kind === 'accusation')) {
    for (const id of claim.about) {
      const kind = scope.actor(id)?.kind
      if (
        (kind === 'state' || kind === 'organization') &&
        !standing(id).some((one) => speaking.has(one)) &&
        id !== claim.speaker &&
        !accused.has(id)
      )
        accused.set(id, claim.content)
    }
  }
  return accused
}

const few = <K>(map: ReadonlyMap<K, Citation>): [K, Citation][] => [...map].slice(0, MOST_NAMED)
const more = (map: ReadonlyMap<unknown, unknown>): string => (map.size > MOST_NAMED ? ` and ${map.size - MOST_NAMED} more` : '')

export function notThere(scope: Scope): Section {
  const claims = scope.claims()
  const lines: Draft[] = []
  const line = (...pieces: Piece[]): void => void lines.push({ basis: 'count', pieces })
  const absent = originals(scope, claims)
  if (absent.size > 0) {
    line(
      `Cited, and not among the articles: ${listed(few(absent).map(([name]) => name))}${more(absent)} `,
      cited(...few(absent).map(([, at]) => at)),
      '.',
    )
  }
  const silent = unheard(scope, claims)
  if (silent.size > 0) {
    line(
      `Accused of something, and never reported as saying anything: ${listed(few(silent).map(([id]) => scope.nameOf(id)))}${more(silent)} `,
      cited(...few(silent).map(([, at]) => at)),
      '.',
    )
  }
  const undated = scope.events().filter((event) => event.time === undefined && event.status === 'reported')
  if (undated.length > 0) {
    line(
      `Without a date: ${counted(undated.length, 'event')} told as fact, such as `,
      cited(...undated.slice(0, 4).map((event) => event.reports[0]!.citation)),
      '.',
    )
  }
  return {
    id: 'not-there',
    heading: 'Not there',
    lines: lines.length > 0 ? lines : [nothing('Nothing that the articles point to is missing, as far as could be read.')],
  }
}
