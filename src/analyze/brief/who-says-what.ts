/** Who says what: the questions on which accounts part, each side with its holders and evidence, then the weightiest claims that nobody answers. */
import type { ActorId, Citation, Claim, ClaimKind, Disagreement, Side } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { claimWords } from '../fragment.ts'
import type { Scope } from '../scope.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { capital, counted, listed } from '../wording.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section, wordedOnce } from './lines.ts'
import { topicOf } from './topic.ts'
import { authorOf, capitalized, isUnresolved, namesSpeaker, speakerPieces, voiceKey } from './voices.ts'
import { ranked, MOST as WATCHED } from './watch.ts'

const MOST = 6
/** Voices told a side; the rest is cited together. */
const VOICES = 3
/** Lines of one speaker among the claims that nobody answers. */
const MOST_SPEAKER = 2
const WORDS = 150
/** Words below which a content tells little: "the forecast". */
const TELLING = 3

const KINDS: Readonly<Record<ClaimKind, string>> = {
  accusation: 'Accusation',
  threat: 'Threat',
  denial: 'Denial',
  demand: 'Demand',
  promise: 'Promise',
  fear: 'Fear',
  assessment: 'Judgement',
  statement: 'Statement',
  'no comment': 'No comment',
}
const WEIGHT: Readonly<Record<ClaimKind, number>> = {
  accusation: 4,
  threat: 4,
  denial: 3,
  demand: 2,
  promise: 2,
  fear: 1,
  assessment: 0.5,
  statement: 0,
  'no comment': 0.5,
}

interface Voice {
  readonly citation: Citation
  readonly claim: Claim | undefined
}

function voicesOf(side: Side, scope: Scope): Voice[] {
  const claims = side.claims.flatMap((id) => scope.claim(id) ?? [])
  const claimAt = (c: Citation): Claim | undefined =>
    claims.find((claim) => claim.content.document === c.document && claim.content.start === c.start && claim.content.end === c.end)
  const voices = side.citations.map((citation) => ({ citation, claim: claimAt(citation) }))
  // Said before ascribed, claims before an article's own telling, the rest in order of time.
  const rank = ({ claim }: Voice): number => (claim === undefined ? 2 : claim.expression === 'ascribed' ? 1 : 0)
  return voices.sort((a, b) => rank(a) - rank(b))
}

/** "by Norland: “…” [1]; by Sudland, as one author has it: “…” [2]; also [3][4]". */
export function sidePieces(side: Side, scope: Scope, most = VOICES): Piece[] {
  const shown = new Map<string, Voice>()
  const rest: Citation[] = []
  for (const voice of voicesOf(side, scope)) {
    const key = voiceKey(voice.claim, voice.citation, scope)
    if (shown.size < most && !shown.has(key)) shown.set(key, voice)
    else rest.push(voice.citation)
  }
  const said = new Set([...shown.values()].map(({ citation }) => citation.quote))
  const further = wordedOnce(rest).filter((citation) => !said.has(citation.quote))
  const told = [...shown.values()].map(({ citation, claim }): Piece[] => {
    const doc = scope.doc(citation.document)
    const who = claim === undefined ? [`${authorOf(doc)} on its own account`] : speakerPieces(claim, scope)
    const fragment = claimWords(doc, claim ?? { cue: null, content: citation, kind: 'statement' }, WORDS)
    return ['by ', ...who, ': ', ...quoted(fragment), ' ', cited(citation)]
  })
  const pieces = told.flatMap((voice, i) => (i === 0 ? voice : ['; ', ...voice]))
  return further.length === 0
    ? pieces
    : [...pieces, '; also ', cited(...further.slice(0, 4)), ...(further.length > 4 ? [` and ${further.length - 4} more`] : [])]
}

/** Kinds of evidence with how many claims of each, ascribed ones marked. */
function evidence(disagreement: Disagreement, scope: Scope): string {
  const count = new Map<string, number>()
  const add = (kind: string): void => void count.set(kind, (count.get(kind) ?? 0) + 1)
  for (const side of disagreement.sides) {
    for (const { claim } of voicesOf(side, scope))
      add(claim === undefined ? 'the article alone' : claim.expression === 'ascribed' ? `${claim.evidence} (ascribed)` : claim.evidence)
  }
  const listing = [...count].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([kind, n]) => `${kind} ${n}`)
  return `Evidence: ${listing.join(', ')}${[...count.keys()].some((kind) => kind.startsWith('document')) ? '' : ', document 0'}.`
}

/** States and organizations that the claims are about and that say nothing on it themselves. */
function silent(disagreement: Disagreement, scope: Scope): { id: ActorId; at: Citation }[] {
  const claims = disagreement.sides.flatMap((side) => side.claims).flatMap((id) => scope.claim(id) ?? [])
  const speaking = new Set(
    claims.flatMap((claim) => (claim.speaker === undefined ? [] : [claim.speaker, scope.actor(claim.speaker)?.of ?? claim.speaker])),
  )
  const named = new Map<ActorId, Citation>()
  for (const claim of claims) {
    for (const id of claim.about) {
      const actor = scope.actor(id)
      if (actor?.kind === 'state' && !speaking.has(id) && !named.has(id)) named.set(id, claim.content)
    }
  }
  return [...named].map(([id, at]) => ({ id, at }))
}

/** What kind of act it was, who did it, what a thing is: each side in its own words. */
function calledOtherwise(disagreement: Disagreement, scope: Scope): Draft {
  return {
    basis: 'source',
    topic: disagreement.question.replace(/\?$/u, ''),
    pieces: [
      ...disagreement.sides.flatMap((side, i): Piece[] => [`${i === 0 ? '' : ' '}${side.position} `, ...sidePieces(side, scope), '.']),
      ` ${evidence(disagreement, scope)}`,
    ],
  }
}

function parted(disagreement: Disagreement, scope: Scope): Draft {
  if (disagreement.kind !== 'denial') return calledOtherwise(disagreement, scope)
  const [yes, no] = disagreement.sides
  const absent = silent(disagreement, scope)
  return {
    basis: 'source',
    topic: capital(topicOf(disagreement) ?? 'Disputed'),
    pieces: [
      'Asserted ',
      ...sidePieces(yes!, scope),
      '. Denied ',
      ...sidePieces(no!, scope),
      '. ',
      ...(absent.length === 0
        ? []
        : [
            `Not quoted on it: ${listed(absent.map(({ id }) => scope.nameOf(id)))} `,
            cited(...absent.slice(0, 3).map(({ at }) => at)),
            '. ',
          ]),
      evidence(disagreement, scope),
    ],
  }
}

function weightOf(claim: Claim, scope: Scope, articles: number, latest: string): number {
  const day = scope.dayOf(claim.content) ?? '0000-01-01'
  const years = (Date.parse(latest) - Date.parse(day)) / 31_557_600_000
  return (
    WEIGHT[claim.kind] +
    1.5 * Math.log2(articles) +
    (claim.expression === 'ascribed' ? -1.5 : 0) +
    (claim.speaker === undefined ? -1 : 0) +
    (claim.within === undefined ? 0 : -0.5) +
    (claim.content.quote.split(/\s+/u).length < TELLING ? -2 : 0) +
    1 / (1 + Math.max(0, years) * 4) +
    scope.touched([...(claim.speaker ? [claim.speaker] : []), ...claim.about])
  )
}

/** The rest, one a proposition and two a speaker at most; what "Watch" tells is not told twice. */
function unanswered(scope: Scope, used: ReadonlySet<string>, most: number): { lines: Draft[]; left: number } {
  const watched = ranked(scope).slice(0, WATCHED)
  const propositions = new Map(scope.situation.propositions.map((p) => [p.id, p]))
  const claims = scope.claims().filter((claim) => {
    if (used.has(claim.proposition) || WEIGHT[claim.kind] < 1 || !claim.content.quote.includes(' ')) return false
    if (isUnresolved(claim)) return false
    return !watched.some((c) => c.citation.document === claim.content.document && overlaps(c.citation, claim.content))
  })
  const latest =
    claims
      .flatMap((claim) => scope.dayOf(claim.content) ?? [])
      .sort()
      .at(-1) ?? '9999-12-31'
  const weighed = claims
    .map((claim) => ({ claim, score: weightOf(claim, scope, propositions.get(claim.proposition)?.articles ?? 1, latest) }))
    .sort((a, b) => b.score - a.score || (a.claim.id < b.claim.id ? -1 : 1))
  const often = new Map<string, number>()
  const told = new Set<string>()
  const apart = withoutOverlaps(weighed, ({ claim }) => [claim.content])
  const kept = apart.flatMap(({ claim }) => {
    const times = claim.speaker === undefined ? 0 : (often.get(claim.speaker) ?? 0)
    if (times >= MOST_SPEAKER || told.has(claim.proposition)) return []
    told.add(claim.proposition)
    if (claim.speaker !== undefined) often.set(claim.speaker, times + 1)
    return [claim]
  })
  const lines = kept.slice(0, Math.max(0, most)).map((claim): Draft => {
    const doc = scope.doc(claim.content.document)
    const fragment = claimWords(doc, claim, WORDS)
    const { articles = 1, origins = 1 } = propositions.get(claim.proposition) ?? {}
    const spread = articles > 1 ? `, ${counted(articles, 'article')}, ${counted(origins, 'origin')}` : ''
    return {
      basis: 'source',
      topic: KINDS[claim.kind],
      pieces: [
        // A sentence that names its speaker needs no name before it.
        ...(namesSpeaker(claim, fragment) ? [] : [...capitalized(speakerPieces(claim, scope)), ': ']),
        ...quoted(fragment),
        ' ',
        cited(claim.content),
        `${spread}.`,
      ],
    }
  })
  return { lines, left: Math.max(0, kept.length - lines.length) }
}

export function whoSaysWhat(scope: Scope, disagreements: readonly Disagreement[]): Section {
  const denials = disagreements.filter(({ kind }) => kind === 'denial' || kind === 'attribution' || kind === 'characterization')
  const shown = denials.slice(0, MOST)
  const used = new Set(denials.flatMap((d) => d.sides.flatMap((side) => side.claims)).flatMap((id) => scope.claim(id)?.proposition ?? []))
  const rest = unanswered(scope, used, Math.max(2, MOST - shown.length))
  const lines = [...shown.map((d) => parted(d, scope)), ...rest.lines]
  return {
    id: 'who-says-what',
    heading: 'Who says what',
    lines: lines.length > 0 ? lines : [nothing('Nobody is reported as accusing, denying, demanding, promising or threatening anything.')],
    left: denials.length - shown.length + rest.left,
  }
}
