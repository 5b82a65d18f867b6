/**
 * The ties that a word of a sentence tells, by the frames that knowledge has for it.
 *
 * "Israel accounts for most arms supplies to Azerbaijan": at "supplies", Israel supplies arms to Azerbaijan.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { MUTUAL_TIES, type TieKind } from '../../model/index.ts'
import type { TieFrame } from '../../model/records/tie-frame.ts'
import type { Span } from '../../text/spans.ts'
import { dependentsOf, governorOf } from '../syntax.ts'
import { isActual } from './actual.ts'
import { distinct, outermost, type Party, preceding, type Site } from './parties.ts'
import { nounParties } from './places.ts'
import { canHave, represented } from './suits.ts'
import { objectOf, subjectTheme, verbParties } from './verb-places.ts'
import { hasWord, isDefinite, tellsNothing } from './words.ts'

export interface Found {
  readonly kind: TieKind
  readonly subject: Party
  readonly object: Party
  /** The words that tell it, parties included. */
  readonly span: Span
  readonly frame: string
}

const isMutual = (kind: TieKind): boolean => MUTUAL_TIES.includes(kind)

function tie(frame: TieFrame, site: Site, from: Party, to: Party): Found[] {
  const { index } = site
  const subject = represented(frame, from, to, index)
  const object = represented(frame, to, from, index)
  if (subject.actor === object.actor || !canHave(frame.kind, subject, index) || !canHave(frame.kind, object, index)) return []
  // A state and its own organ have no tie of this kind
  if (index.stateOf(subject.actor) !== undefined && index.stateOf(subject.actor) === index.stateOf(object.actor)) return []
  const word = site.sentence.tokens[site.word]!
  const inSentence = [subject, object].filter((p) => p.start >= site.sentence.start && p.end <= site.sentence.end)
  const span = { start: Math.min(word.start, ...inSentence.map((p) => p.start)), end: Math.max(word.end, ...inSentence.map((p) => p.end)) }
  return [{ kind: frame.kind, subject, object, span, frame: frame.id }]
}

/** Places where both parties may stand together. */
const TOGETHER = /^(?:before|between|recent|clause|self|subject|patient|among|whereby|bound-by|maker|agents|pair|own)$/u

/** All pairs of the parties at one place. */
function pairs(frame: TieFrame, site: Site, parties: readonly Party[]): Found[] {
  const different = parties.filter((p, i) => parties.findIndex((o) => o.actor === p.actor) === i).slice(0, 4)
  return different.flatMap((a, i) => different.slice(i + 1).flatMap((b) => tie(frame, site, a, b)))
}

/** The last state before the word in its clause, where the clause tells what is so. */
function nearestBefore(site: Site): Party[] {
  const { sentence, word, index } = site
  const verb = governorOf(sentence, word)
  if (verb === undefined || !isActual(sentence, verb)) return []
  const [last] = preceding(site)
  return last && index.actor(last.actor)?.kind === 'state' ? [last] : []
}

/** The parties of the first two places that have different ones; where only one place has any, they are tied to each other. */
function mutual(frame: TieFrame, site: Site, at: (place: string) => Party[]): Found[] {
  let first: readonly Party[] = []
  let firstPlace = ''
  for (const place of frame.parties) {
    // Who is understood only stands in for someone missing
    if (/^(?:understood|adjacent)$/u.test(place) && first.length > 1) break
    const parties = at(place)
    if (parties.length === 0) continue
    if (/^(?:before|between|maker|recent|self|among)$/u.test(place)) {
      const made = pairs(frame, site, parties)
      if (made.length > 0 && (place !== 'self' || parties.length > 1)) return made
      if (place === 'recent') continue
    }
    if (first.length === 0) {
      first = parties
      firstPlace = place
      continue
    }
    const made = parties.flatMap((b) => first.slice(0, 3).flatMap((a) => tie(frame, site, a, b)))
    if (made.length > 0) return made
  }
  const alone = frame.needs === undefined && frame.kind !== 'borders' && site.sentence.tokens[site.word]!.deprel !== 'compound'
  if (alone && /^(?:with|to)$/u.test(firstPlace)) {
    const nearest = nearestBefore(site)
    const made = nearest.flatMap((a) => first.flatMap((b) => tie(frame, site, a, b)))
    if (made.length > 0) return made.map((f) => ({ ...f, frame: `${f.frame}+nearest` }))
  }
  if (frame.pair === false || (frame.what.length === 0 && actsOnOther(site))) return []
  // "As neighbours, Norway and Sweden"; but "opponents such as Norway and Sweden" are someone else’s
  const together = TOGETHER.test(firstPlace) || (firstPlace === 'behind' && frame.kind === 'borders')
  return together ? pairs(frame, site, first) : []
}

/** Words by which a verb’s object is its subjects, or what they have with each other. */
const MUTUAL_OBJECTS = /^(?:other|another|itself|themselves|wars?|borders?|battles?)$/u

/** Whether what a verb is done to is something else than its subjects: "fought off locusts", "traded insults". */
function actsOnOther({ sentence, word }: Site): boolean {
  const { tokens } = sentence
  if (tokens[word]!.upos !== 'VERB') return false
  if (tokens[word + 1]?.text === 'off') return true
  return dependentsOf(sentence, word, 'obj').some((i) => !MUTUAL_OBJECTS.test(tokens[i]!.text))
}

function directed(frame: TieFrame, site: Site, at: (place: string) => Party[]): Found[] {
  if (frame.needs === 'two' && frame.object.every((place) => distinct(at(place)).length < 2)) return []
  const subjects = frame.subject.map(at).find((parties) => parties.length > 0) ?? []
  const taken = new Set(subjects.map((p) => p.actor))
  const objects = frame.object.map((place) => at(place).filter((p) => !taken.has(p.actor))).find((parties) => parties.length > 0) ?? []
  return subjects.flatMap((s) => objects.flatMap((o) => tie(frame, site, s, o)))
}

function made(frame: TieFrame, site: Site, at: (place: string) => Party[]): Found[] {
  const found = isMutual(frame.kind) ? mutual(frame, site, at) : directed(frame, site, at)
  return frame.needs === 'adjacent' ? found.filter(({ subject, object }) => site.past.border(subject.actor, object.actor)) : found
}

function atNoun(frame: TieFrame, site: Site): Found[] {
  const { sentence, word } = site
  if (!hasWord(frame, site) || tellsNothing(frame, site)) return []
  if (frame.needs === 'verb') {
    const governor = governorOf(sentence, word)
    if (governor === undefined || !frame.verbs.includes(sentence.tokens[governor]!.lemma) || !isActual(sentence, governor)) return []
  }
  if (frame.needs === 'definite' && !isDefinite(site)) return []
  if (frame.pair) {
    const { start, end } = sentence.tokens[word]!
    const same = outermost(site.index.mentionsIn(sentence.tokens[word]!)).filter((p) => p.start <= start && p.end >= end)
    if (same.length > 1) return pairs(frame, site, same)
  }
  return made(frame, site, (place) => nounParties(site, place, frame))
}

function atVerb(frame: TieFrame, site: Site): Found[] {
  if (!isActual(site.sentence, site.word, frame.kind === 'mediates-between') || !hasWord({ ...frame, verb: [] }, site)) return []
  const at = (place: string): Party[] => verbParties(site, place, frame)
  const themes = frame.what.length === 0 || objectOf(site, frame.what) !== undefined || subjectTheme(site, frame.what) !== undefined
  if (!themes && !['what-with', 'on-theme', 'for-theme', 'as-theme', 'with-owner', 'whereby'].some((place) => at(place).length > 0))
    return []
  return made(frame, site, at)
}

/** "Iran-backed Hamas": the parties on either side of the participle. */
function atParticiple(frame: TieFrame, site: Site): Found[] {
  const text = site.sentence.tokens[site.word]!.text
  const hyphened = /[-–]/u.test(text) || /^[-–]$/u.test(site.sentence.tokens[site.word - 1]?.text ?? '')
  if (!hyphened) return []
  const { sentence, word, index } = site
  const token = sentence.tokens[word]!
  const inside = index.mentionsIn(token).filter((m) => m.end <= token.end && m.start >= token.start)
  const subjects: Party[] = inside.length > 0 ? inside : nounParties(site, 'before', frame)
  const objects = frame.object.map((place) => nounParties(site, place, frame)).find((parties) => parties.length > 0) ?? []
  return subjects.slice(-1).flatMap((s) => objects.flatMap((o) => tie(frame, site, s, o)))
}

/** "is bound to", "home to": an adjective that something is, or a word that was taken for one. */
function standsAsNoun({ sentence, word }: Site): boolean {
  const { upos, deprel, text } = sentence.tokens[word]!
  if (upos !== 'ADJ' && !(upos === 'ADV' && text === 'home') && !(upos === 'VERB' && /^(?:bound)$/u.test(text))) return false
  return dependentsOf(sentence, word, 'cop', 'aux:pass').length > 0 || /^(?:acl|amod|advmod|conj|xcomp|appos|advcl|root)$/u.test(deprel)
}

/** "two Norwegians": travellers, not a people. */
const isFew = ({ sentence, word }: Site): boolean =>
  dependentsOf(sentence, word, 'nummod').some((i) => {
    const { text } = sentence.tokens[i]!
    return (
      /^\d{1,3}$/u.test(text) || /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/iu.test(text)
    )
  })

/** "Serbs in Kosovo": a people that lives in a neighbouring state; of others it may be visitors. */
function kin(site: Site, frames: readonly TieFrame[]): Found[] {
  if (!/s$/u.test(site.sentence.tokens[site.word]!.text) || isFew(site)) return []
  const found = frames.flatMap((frame) => made(frame, site, (place) => nounParties(site, place, frame)))
  return found.filter(({ subject, object }) => site.past.border(subject.actor, object.actor))
}

export function tiesAt(site: Site, { tieFrames }: Knowledge): Found[] {
  const token = site.sentence.tokens[site.word]!
  const last = token.text.slice(1 + Math.max(token.text.lastIndexOf('-'), token.text.lastIndexOf('–')))
  const participles = tieFrames.of('participle', last).flatMap((frame) => atParticiple(frame, site))
  if (token.upos === 'ADJ' || token.deprel === 'amod' || token.deprel === 'compound') {
    const head = site.sentence.tokens[token.head] ? token.head : site.word
    const described = { ...site, word: head > site.word ? head : site.word + 1 }
    const adjectives = site.sentence.tokens[described.word] ? tieFrames.of('adjective', token.text.toLowerCase()) : []
    participles.push(...adjectives.flatMap((frame) => made(frame, described, (place) => nounParties(described, place, frame))))
  }
  // "gas exports to" with "exports" taken for a verb: a frame that asks for "gas" before it can tell
  const isPlural = token.xpos === 'VBZ' && /^(?:NOUN|ADJ|PROPN)$/u.test(site.sentence.tokens[site.word - 1]?.upos ?? '')
  const mistaken = isPlural ? tieFrames.of('noun', token.lemma, token.text).filter((frame) => frame.with.length > 0) : []
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || standsAsNoun(site))
    return [
      ...participles,
      ...kin(site, tieFrames.of('noun', '(people)')),
      ...tieFrames.of('noun', token.lemma, token.text).flatMap((frame) => atNoun(frame, site)),
    ]
  if (token.upos === 'VERB') {
    const nouns = mistaken.flatMap((frame) => atNoun(frame, site))
    return [...participles, ...nouns, ...tieFrames.of('verb', token.lemma, token.text).flatMap((frame) => atVerb(frame, site))]
  }
  return participles
}
