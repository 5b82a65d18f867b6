/**
 * What an act would touch: the red lines, warnings, commitments and conditions that were stated of such an act, with who stated them.
 * Nothing here says what will follow: only what somebody said would, or said must not be.
 *
 * "Azerbaijan uses force to open the Zangezur corridor" yields the red line that an author says Iran holds on force for that corridor.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type {
  Citation,
  Contingency,
  Document,
  DocumentId,
  EventReport,
  EventType,
  Extraction,
  MatchReasons,
  ReadStatement,
  Situation,
  Touch,
} from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { worded } from '../brief/lines.ts'
import { claimOf, speakerOf } from '../brief/watch.ts'
import { Scope } from '../scope.ts'
import { WHAT_IF } from '../thresholds.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { type Act, ActReader } from './act.ts'
import { Crossings } from './crossings.ts'
import { isGeneral, type Match, Matcher, sameWord } from './match.ts'
import { type Passage, passagesOf } from './passages.ts'
import { Rarity } from './rarity.ts'
import { resolved } from './statement.ts'

interface Stated {
  readonly contingency: Contingency
  readonly passage: Passage
  readonly act: Act
}

/** "will not allow its bases to be used": by itself or by anyone. */
const ANY_USE: Pick<Act, 'doers' | 'acts' | 'types'> = { doers: [], acts: new Map(), types: new Set() }
const LETS = /\b(?:allow|let|permit|tolerate|accept)\b/iu

/** Types of the events that were read within a passage, beside those of its words. */
function typesWithin(scope: Scope): (passage: Citation) => EventType[] {
  const reports = new Map<DocumentId, EventReport[]>()
  for (const report of scope.situation.events.flatMap((event) => event.reports)) {
    const here = reports.get(report.document) ?? []
    reports.set(report.document, here)
    here.push(report)
  }
  return (passage) => (reports.get(passage.document) ?? []).filter(({ citation }) => contains(passage, citation)).map(({ type }) => type)
}

function statedIn(scope: Scope, reader: ActReader): Stated[] {
  const typesAt = typesWithin(scope)
  return scope.situation.contingencies.flatMap((contingency) =>
    passagesOf(contingency, scope.doc(contingency.citation.document)).map((passage): Stated => {
      const read = reader.of(passage.citation)
      const act: Act = { ...read, types: new Set([...read.types, ...typesAt(passage.citation)]) }
      if (passage.from !== 'commitment') return { contingency, passage, act }
      // A promise is touched by its contrary.
      return {
        contingency,
        passage,
        act: { ...act, negated: !act.negated, ...(LETS.test(passage.citation.quote) ? ANY_USE : {}) },
      }
    }),
  )
}

function touchOf({ contingency, passage }: Stated, { why, strength }: Match, scope: Scope, besides: boolean): Touch {
  const { id, kind, speaker, speakerName, expression, citation } = contingency
  const claim = claimOf(contingency, scope)
  const day = scope.dayOf(citation)
  // Words that somebody is quoted with are theirs, though an author calls them a red line.
  const said = claim !== undefined && claim.expression !== 'ascribed' ? claim.expression : expression
  return {
    contingency: id,
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    speakerName,
    holder: worded(speakerOf(contingency, scope)),
    expression: said,
    ...(claim === undefined ? {} : { certainty: claim.certainty }),
    ...(day === undefined ? {} : { day }),
    citation,
    condition: passage.citation,
    from: passage.from,
    why,
    strength: Math.round(strength * 100) / 100,
    besides,
    crossings: [],
  }
}

/** "In the event of a new conflict": touched by an act of arms against whoever said so, or against a limit that they hold. */
function besides(statement: Act, stated: readonly Stated[], touched: readonly Touch[], scope: Scope, reader: ActReader): Touch[] {
  if (!statement.types.has('ASSAULT')) return []
  const holders = touched.filter(({ kind }) => kind !== 'forecast').flatMap(({ speaker }) => speaker ?? [])
  const listed = new Set(touched.map(({ contingency }) => contingency))
  return stated.flatMap((one) => {
    const { contingency, act } = one
    const { id, kind, speaker } = contingency
    if (kind === 'forecast' || speaker === undefined || listed.has(id) || !act.types.has('ASSAULT') || !isGeneral(act)) return []
    const suffers = reader.meet([speaker], statement.targets)
    if (!suffers && !reader.meet([speaker], holders)) return []
    const named = suffers && sameWord(statement, act)
    const words = `names neither actor nor object, same act, and ${scope.nameOf(speaker)} ${suffers ? 'is whom it is done to' : 'holds a limit that is touched'}`
    const why: MatchReasons = { actor: 'nobody named', target: 'open', act: 'same', types: ['ASSAULT'], shares: [], words }
    const strength = named ? WHAT_IF.strength.sameAct : WHAT_IF.besides
    return [touchOf(one, { why, strength }, scope, !named)]
  })
}

export interface Touched {
  readonly statement: ReadStatement
  readonly touched: Touch[]
}

export function touchedBy(document: Document, extraction: Extraction, situation: Situation, knowledge: Knowledge): Touched {
  const { actors, citation, unknown } = resolved(document, extraction, situation)
  const scope = new Scope(situation)
  const reader = new ActReader(actors, knowledge)
  const read = reader.of(citation)
  const told = extraction.events[0]
  // Where place alone does not tell who acts, the reading of the sentence does.
  const act: Act = {
    ...read,
    doers: read.doers.length > 0 ? read.doers : (told?.actors ?? []),
    types: new Set([...read.types, ...extraction.events.map((event) => event.type)]),
  }
  const stated = statedIn(scope, reader)
  const matcher = new Matcher(reader, new Rarity(stated.map(({ act: { words } }) => words.keys())), knowledge.plover.quad)
  const met = stated.flatMap((one) => {
    const match = matcher.match(act, one.act)
    return match === undefined ? [] : [{ ...one, match }]
  })
  const strongest = met.sort((a, b) => b.match.strength - a.match.strength || (a.contingency.id < b.contingency.id ? -1 : 1))
  const direct = withoutOverlaps(strongest, ({ contingency }) => [contingency.citation]).map((one) => touchOf(one, one.match, scope, false))
  const all = [...direct, ...besides(act, stated, direct, scope, reader)].sort((a, b) => b.strength - a.strength)
  const crossings = new Crossings(scope, reader, matcher)
  const acts = new Map(stated.map((one) => [one.passage.citation, one.act]))
  return {
    statement: {
      text: document.text.trim(),
      actors: [...act.doers],
      recipients: [...act.targets],
      types: [...act.types],
      unknown: [...unknown],
      compared: new Set(stated.map(({ contingency }) => contingency.id)).size,
    },
    touched: all.map((touch) => ({
      ...touch,
      crossings: touch.besides || touch.kind === 'forecast' ? [] : crossings.of(acts.get(touch.condition)!, touch.day),
    })),
  }
}
