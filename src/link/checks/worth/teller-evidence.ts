/**
 * What is seen of someone who tells something without a name, in numbers: from these the trees of `models.ts` say whether a reader should be told.
 *
 * "A Western diplomat who asked not to be named" whose charge is contested is worth a note, "diplomats" who call it a thaw are not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { type Citation, ClaimKind, type Document, EvidenceKind } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import { overlaps } from '../../../text/spans.ts'
import { sentencesOf } from '../article/sentences.ts'
import type { Teller } from '../article/tellers.ts'
import type { Evidence } from './models.ts'

/** What they are seen among. */
export interface TellerScene {
  readonly doc: Document
  readonly tellers: readonly Teller[]
  /** Where persons are named. */
  readonly people: readonly Citation[]
  /** What somebody else holds otherwise. */
  readonly contested: readonly Citation[]
  /** Claims of the article. */
  readonly claims: number
  readonly words: CheckWordTable
}

const TOLD_US =
  /\b(?:told|tells?|consulted|interviewed|contacted|reached|met|spoke(?:n)?\s+(?:to|with)|shown|showed)\b[^.;]{0,40}\b(?:us|me|we|I|this|the (?:paper|newspaper|journal|magazine|author|Group))\b|\b(?:whom|who) (?:we|I|this \p{Ll}+)\b/u
const CALLS = /^(?:call|describ|label|brand|term|regard|view|consider|see|saw|dismiss|compar)/iu
const TO_COME = /\b(?:will|would|may|might|could|shall)\b/iu
const SEES = /\b(?:saw|seen|see|heard|watched|counted|smelled|found|received|stood)\b/iu
const PLURAL = /^(?:\p{L}+\s+)*\p{L}+s\b/u

const telling = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []

export function tellerEvidence(teller: Teller, { doc, tellers, people, contested, claims, words }: TellerScene): Evidence {
  const { source, who = source, sentences, nobody, known, claims: own } = teller
  const [sentence] = sentences
  const text = sentence!.text
  const name = doc.text.slice(who.start, who.end)
  const said = own.length > 0 ? own.map(({ content }) => content.quote).join(' ') : text
  const all = sentencesOf(doc)
  const place = all.findIndex(({ start }) => start === sentence!.start)
  const first = name.split(/\s+/u)[0]!.toLowerCase()
  const title = new Set(telling(doc.title ?? ''))
  const mine = telling(said)
  const is = (condition: boolean): number => Number(condition)
  const cue = own[0]?.cue?.quote ?? ''
  return {
    known: is(known),
    nobody: is(nobody),
    keptBack: is(words.in('kept back', text)),
    keptNext: is(sentences.length > 1),
    insider: is(words.in('insider', name)),
    somebody: is(words.in('somebody', name)),
    bystander: is(words.in('bystander', name)),
    wellPlaced: is(words.in('well placed', name)),
    nameless: is(words.in('nameless', name)),
    sources: is(/\bsources?\b/iu.test(name)),
    indefinite: is(/^(?:an?|another)$/u.test(first)),
    definite: is(first === 'the'),
    possessive: is(/^(?:his|her|its|their|our|my)$/u.test(first) || /[’']s?\s/u.test(name)),
    number: readNumber(first) ?? 0,
    some: is(/^(?:some|several|many|most|few|other|both)$/u.test(first)),
    bare: is(/^\p{L}/u.test(name) && PLURAL.test(name) && !/^(?:the|an?|some|several|many|most|other|both)$/u.test(first)),
    words: name.split(/\s+/u).length,
    capitals: (name.slice(1).match(/\p{Lu}/gu) ?? []).length,
    office: is(
      /\b(?:ministry|office|government|army|police|council|commission|agency|court|party|company|union|service|press|media|newspaper|channel|television|statement|report|committee|parliament|embassy)\b/iu.test(
        name,
      ),
    ),
    spokes: is(/spokes/iu.test(name)),
    namedHere: people.filter((person) => overlaps(person, sentence!)).length,
    claims: own.length,
    anonymous: is(own.some((claim) => claim.anonymous)),
    ...Object.fromEntries(EvidenceKind.options.map((kind) => [`by ${kind}`, is(own.some((claim) => claim.evidence === kind))])),
    ...Object.fromEntries(ClaimKind.options.map((kind) => [`as ${kind}`, is(own.some((claim) => claim.kind === kind))])),
    certain: is(own.some(({ certainty }) => certainty === 'certain')),
    negative: is(own.some(({ polarity }) => polarity === 'negative')),
    within: is(own.some(({ within }) => within !== undefined)),
    about: Math.max(0, ...own.map(({ about }) => about.length)),
    length: mine.length,
    figures: (said.match(/\d+/gu) ?? []).length,
    capitalsSaid: (said.slice(1).match(/(?<=\s)\p{Lu}/gu) ?? []).length,
    grave: is(words.in('grave', said)),
    quoted: is(
      /[“"]/u.test(said) || own.some(({ content }) => /[“"]$/u.test(doc.text.slice(Math.max(0, content.start - 2), content.start).trim())),
    ),
    calls: is(CALLS.test(cue)),
    told: is(/^(?:told|tells?)/iu.test(cue)),
    according: is(/^according/iu.test(cue)),
    toUs: is(TOLD_US.test(text)),
    sees: is(SEES.test(said)),
    toCome: is(TO_COME.test(said)),
    contested: is(contested.some((at) => (own.length > 0 ? own.some(({ content }) => overlaps(at, content)) : overlaps(at, sentence!)))),
    opinion: is(doc.genre === 'opinion'),
    analysis: is(doc.genre === 'analysis'),
    interview: is(doc.genre === 'interview'),
    place,
    share: place / all.length,
    others: tellers.length,
    othersKnown: tellers.filter((one) => one.known).length,
    claimsInAll: claims,
    title: mine.length === 0 ? 0 : mine.filter((word) => title.has(word)).length / mine.length,
  }
}
