/**
 * The ties that a word of a sentence tells, by the frames that knowledge has for it.
 *
 * "Israel accounts for most arms supplies to Azerbaijan": at "supplies", Israel supplies arms to Azerbaijan.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { MUTUAL_TIES, type TieKind } from '../../model/index.ts'
import type { TieFrame } from '../../model/records/tie-frame.ts'
import type { Span } from '../../text/spans.ts'
import { governorOf } from '../syntax.ts'
import { isActual } from './clause.ts'
import { type Party, partiesAt, phraseStart, type Site } from './parties.ts'
import { nounParties, objectOf, verbParties } from './places.ts'

export interface Found {
  readonly kind: TieKind
  readonly subject: Party
  readonly object: Party
  /** The words that tell it, parties included. */
  readonly span: Span
  readonly frame: string
}

const isMutual = (kind: TieKind): boolean => MUTUAL_TIES.includes(kind)

/** Ties between two states that only states can have. */
const STATES_ONLY: readonly TieKind[] = [
  'borders',
  'trades-with',
  'supplies-energy-to',
  'claims-territory-of',
  'ceded-territory-to',
  'kin-population-in',
]

/** Ties between lands: "Iranian strikes" stand for Iran, but not for its land. */
const NAMED_ONLY: readonly TieKind[] = ['borders', 'claims-territory-of', 'ceded-territory-to', 'kin-population-in', 'trades-with']

function canHave(kind: TieKind, { actor, standIn }: Party, { index }: Site): boolean {
  const found = index.actor(actor)
  if (standIn && NAMED_ONLY.includes(kind)) return false
  if (!found || found.kind === 'person') return kind === 'backs' || kind === 'allied-with'
  if (found.kind === 'location')
    return kind === 'hosts-forces-of' || kind === 'borders' || kind === 'claims-territory-of' || kind === 'ceded-territory-to'
  return !STATES_ONLY.includes(kind) || found.kind === 'state' || found.id === 'act_eu'
}

function tie(frame: TieFrame, site: Site, subject: Party, object: Party): Found | undefined {
  if (subject.actor === object.actor || !canHave(frame.kind, subject, site) || !canHave(frame.kind, object, site)) return undefined
  // A state and its own organ have no tie of this kind
  const { index } = site
  if (index.stateOf(subject.actor) !== undefined && index.stateOf(subject.actor) === index.stateOf(object.actor)) return undefined
  const word = site.sentence.tokens[site.word]!
  const inSentence = [subject, object].filter((p) => p.start >= site.sentence.start && p.end <= site.sentence.end)
  const span = { start: Math.min(word.start, ...inSentence.map((p) => p.start)), end: Math.max(word.end, ...inSentence.map((p) => p.end)) }
  return { kind: frame.kind, subject, object, span, frame: frame.id }
}

/** The first two different actors of the places, in the frame’s order. */
function mutual(frame: TieFrame, site: Site, at: (place: string) => Party[]): Found[] {
  const first: Party[] = []
  for (const place of frame.parties) {
    const parties = at(place)
    if (first.length === 0) {
      const [a, b] = [parties[0], parties.find((p) => p.actor !== parties[0]?.actor)]
      if (a && b && (place === 'before' || place === 'between' || place === 'recent' || a.start === b.start))
        return [tie(frame, site, a, b)].filter((t) => t !== undefined)
      if (a && place !== 'recent') first.push(...parties)
      continue
    }
    const made = parties.flatMap((b) => first.slice(0, 2).map((a) => tie(frame, site, a, b))).filter((t) => t !== undefined)
    if (made.length > 0) return made
  }
  return []
}

function directed(frame: TieFrame, site: Site, at: (place: string) => Party[]): Found[] {
  const subjects = frame.subject.map(at).find((parties) => parties.length > 0) ?? []
  const taken = new Set(subjects.map((p) => p.actor))
  const objects = frame.object.map((place) => at(place).filter((p) => !taken.has(p.actor))).find((parties) => parties.length > 0) ?? []
  return subjects.flatMap((s) => objects.map((o) => tie(frame, site, s, o))).filter((t) => t !== undefined)
}

/** Whether one of the frame’s words stands in the noun’s phrase or right behind it. */
function hasWord(frame: TieFrame, { sentence, word }: Site): boolean {
  if (frame.with.length === 0) return true
  const { tokens } = sentence
  const from = Math.max(0, phraseStart(tokens, word) - 1)
  return tokens
    .slice(from, word + 4)
    .some(
      (t, i) =>
        (from + i !== word && frame.with.includes(t.text.toLowerCase()) && (t.upos !== 'VERB' || t.deprel === 'amod')) ||
        (from + i === word && frame.with.includes(t.lemma)) ||
        (frame.with.includes(t.text.toLowerCase()) && t.upos === 'VERB' && from + i > word),
    )
}

/** Words that say that something is not there, or not yet: "no agreement", "a possible deal". */
const UNREAL = /^(?:no|any|potential|possible|proposed|draft|future|prospective|would-be|alleged|former|ex)$/iu

/** A noun that is a name ("North American Free Trade Agreement"), describes the next one ("trade frictions"), or is not there. */
function tellsNothing({ kind }: TieFrame, { sentence, word }: Site): boolean {
  const { tokens } = sentence
  if (word > 0 && /^\p{Lu}/u.test(tokens[word]!.text)) return true
  if (kind !== 'borders' && tokens[word + 1]?.upos === 'NOUN' && tokens[word]!.deprel === 'compound') return true
  return tokens.slice(Math.max(0, phraseStart(tokens, word) - 1), word).some((t) => UNREAL.test(t.text))
}

function atNoun(frame: TieFrame, site: Site): Found[] {
  const { sentence, word } = site
  if (tellsNothing(frame, site)) return []
  if (!hasWord(frame, site)) return []
  if (frame.needs === 'verb') {
    const governor = governorOf(sentence, word)
    if (governor === undefined || !frame.verbs.includes(sentence.tokens[governor]!.lemma) || !isActual(sentence, governor)) return []
  }
  if (frame.pair) {
    const pair = partiesAt(site, word)
    const [a, b] = pair
    if (a && b && a.start === b.start && a.end === b.end) return [tie(frame, site, a, b)].filter((t) => t !== undefined)
  }
  const at = (place: string): Party[] => nounParties(site, place, frame.verbs)
  return isMutual(frame.kind) ? mutual(frame, site, at) : directed(frame, site, at)
}

function atVerb(frame: TieFrame, site: Site): Found[] {
  if (!isActual(site.sentence, site.word)) return []
  const at = (place: string): Party[] => verbParties(site, place, frame.what)
  if (frame.what.length > 0 && objectOf(site, frame.what) === undefined && at('what-with').length === 0) return []
  return isMutual(frame.kind) ? mutual(frame, site, at) : directed(frame, site, at)
}

/** "Iran-backed Hamas": the parties on either side of the participle. */
function atParticiple(frame: TieFrame, site: Site): Found[] {
  const text = site.sentence.tokens[site.word]!.text
  const hyphened = /[-–]/u.test(text) || /^[-–]$/u.test(site.sentence.tokens[site.word - 1]?.text ?? '')
  if (!hyphened) return []
  const { sentence, word, index } = site
  const token = sentence.tokens[word]!
  const inside = index.mentionsIn(token).filter((m) => m.end <= token.end && m.start >= token.start)
  const subjects: Party[] = inside.length > 0 ? inside : nounParties(site, 'before', [])
  const objects = nounParties(site, 'behind', [])
  return subjects
    .slice(-1)
    .flatMap((s) => objects.map((o) => tie(frame, site, s, o)))
    .filter((t) => t !== undefined)
}

export function tiesAt(site: Site, { tieFrames }: Knowledge): Found[] {
  const token = site.sentence.tokens[site.word]!
  const last = token.text.toLowerCase().split(/[-–]/u).at(-1)!
  const participles = tieFrames.of('participle', last).flatMap((frame) => atParticiple(frame, site))
  if (token.text === 'ethnic' && site.sentence.tokens[site.word + 1]) {
    return tieFrames
      .of('noun', 'ethnic')
      .flatMap((frame) =>
        directed(frame, { ...site, word: site.word + 1 }, (place) => nounParties({ ...site, word: site.word + 1 }, place, [])),
      )
  }
  // "gas exports to" with "exports" taken for a verb: a frame that asks for "gas" before it can tell
  const isPlural = token.xpos === 'VBZ' && /^(?:NOUN|ADJ|PROPN)$/u.test(site.sentence.tokens[site.word - 1]?.upos ?? '')
  const mistaken = isPlural ? tieFrames.of('noun', token.lemma, token.text).filter((frame) => frame.with.length > 0) : []
  if (token.upos === 'NOUN' || token.upos === 'PROPN')
    return [...participles, ...tieFrames.of('noun', token.lemma, token.text).flatMap((frame) => atNoun(frame, site))]
  if (token.upos === 'VERB') {
    const nouns = mistaken.flatMap((frame) => atNoun(frame, site))
    return [...participles, ...nouns, ...tieFrames.of('verb', token.lemma, token.text).flatMap((frame) => atVerb(frame, site))]
  }
  return participles
}
