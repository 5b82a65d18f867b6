/**
 * Charges of something grave against a named party, each with the words that name it.
 *
 * "The forum accused Karoo Ridge Minerals of pumping slurry into the river" charges the company; "survivors say that Eritrean soldiers shot 26 men" Eritrea;
 * "accused unknown gunmen" nobody.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { type Actor, type ActorId, type Citation, type Claim, cite, type Document, type Event } from '../../../model/index.ts'
import { contains, overlaps, type Span } from '../../../text/spans.ts'
import { ACCUSING, ACTED, BY_WHOM, FIRM_DID, FORCE, LAID_UPON, NAMED_AS, SUFFERED } from './charge-forms.ts'
import { hasHand, isGrave } from './deeds.ts'
import { sentencesOf, type ToldSentence } from './sentences.ts'
import { isQuoted } from './sourced.ts'
import { asSubject, isDoerOfIt, namedAs } from './subject.ts'

export interface Charge {
  readonly document: Document
  readonly sentence: ToldSentence
  /** The charge with whom it names. */
  readonly at: Citation
  /** The words for whom it charges: "Karoo Ridge Minerals", "Eritrean soldiers". */
  readonly accused: Citation
  /** Actors among those words. */
  readonly actors: readonly Actor[]
  /** Who makes it, where that is known. */
  readonly by: ActorId | undefined
  /** Telling words for who makes it, in small letters: "union" for "the union", whose lawyer is no voice of the accused. */
  readonly accuser: readonly string[]
}

/** Somebody’s hand in it: "behind the killing", "responsible for", "gave the order to", "ordered". */
const HAND =
  /^(?:,[^,.;“”]{2,60},|,)?(?!\s*(?:\p{Ll}+\s+){0,2}(?:was|were|been|being|be)\b)[^.;,“”]{0,12}\b(?:(?:had|has|have)\s+)?(?:gave the order|given the order|ordered|commissioned|paid for|was behind|were behind|is behind|stood behind|is responsible for|was responsible for|are responsible for|were responsible for|organi[sz]ed|covered up|had [^.;,]{2,40} (?:killed|beaten|jailed|burned|shot|strangled|tortured|executed|murdered|hanged|drowned|poisoned|raped|thrown|dragged|whipped|flogged|locked|chained|burnt|dumped|buried|forged|rewritten|altered|wiped|shredded|destroyed|sterili[sz]ed)|killed|shot|tortured|murdered|raped|poisoned|stole|bribed|burned|burnt|bombed|beat|abducted|kidnapped|took (?:\p{L}+ )?bribes|laundered|embezzled|trafficked|smuggled|diverted|rigged|looted|carried out|perpetrated|committed|staged|hacked|massacred|executed|expelled|forced)\b/iu

/** "soldiers had shot", "mercenaries burned": what they did stands right behind. */
const DEED =
  /^(?:,[^,.;“”]{2,60},|,)?(?:\s+(?!(?:was|were|is|are|been|being|be|not|never|who|which|that|from|to|and|of|had|has|have)\b)\p{Ll}+){0,3}?\s+(?:had\s+|has\s+|have\s+)?(?:\p{L}+ly\s+)?(?<deed>opened fire|\p{Ll}+ed|shot|stole|beat|burnt|struck|hit|blew up|drove out|set fire to)\b/u
/** The verb right behind the name, unless it only stands for something else: "seized upon the remarks". */
function deedIn(rest: string, words: CheckWordTable): string | undefined {
  const found = DEED.exec(rest)
  if (found === null) return undefined
  const deed = found.groups!.deed!
  const from = found.index + found[0].length - deed.length
  return words.find('harmless', rest.slice(from, from + 40)).some(({ id, start }) => id === 'harmless-idiom' && start === 0)
    ? undefined
    : deed
}

/** "were killed by Malian soldiers" */
const isDoer = (before: string, words: CheckWordTable): boolean => {
  const done =
    /\b(?<deed>\p{Ll}+ed|shot|stolen|beaten|burnt|slain|hit|struck)\b[^.;,]{0,50}\bby\s+(?:the\s+|members of the\s+|men of the\s+)?$/u.exec(
      before,
    )?.groups?.deed
  return done !== undefined && words.in('grave', done)
}

/** What courts and police do: a charge is no crime of theirs. */
const BY_LAW =
  /\b(?:charged|indicted|convicted|sentenced|sued|fined|sanctioned|summoned|investigat\p{Ll}+|questioned|searched|prosecut\p{Ll}+|tried)\b/iu

/** Somebody says or shows it. */
const TOLD =
  /\b(?:sa(?:y|ys|id)|show(?:s|ed)?|alleg(?:e|es|ed)|according to|told|testif(?:y|ies|ied)|claim(?:s|ed)?|report(?:s|ed)?|wrote|writes)\b/iu

/** "avoids condemning", "stopped short of accusing": nobody charges. */
const NOT_CHARGED =
  /\b(?:avoid\p{L}*|refus\p{L}*(?:\s+to)?|declin\p{L}*(?:\s+to)?|fail\p{L}*(?:\s+to)?|(?:stopp\p{L}*|fall\p{L}*|fell)\s+short\s+of|without|not|never|n[’']t|no\s+longer|rather\s+than|instead\s+of)\s+(?:\p{L}+ly\s+)?$/iu

const NAMED = new RegExp(NAMED_AS.source, 'u')
const FORCES = new RegExp(FORCE, 'u')
/** No party that could answer: an act, a thing, a day. */
const NO_PARTY =
  /^(?:the\s+)?(?:\d|(?:on|in|at|by|most|many|several|both|others?)\b|him|her|them|it|himself|herself|themselves|each other|one another|climate|weather|storm|fire|fog|flood|virus|drought|disease|lightning|Covid|El Ni)|^(?:the\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu
/** Unnamed: "unknown gunmen", "an unnamed contractor". */
const NOBODY =
  /\b(?:unknown|unidentified|unnamed|unspecified|some|certain|an?\s+(?:\p{Ll}+\s+){0,2}(?:man|woman|person|neighbou?r|contractor|company|group|gang|driver|soldier|officer))\b/iu

/** "a trader from Miranshah": a place is named, and no party. */
const OF_A_PLACE = /^(?:an?|some|several|two|three)\s+[\p{Ll}\s-]+?\s(?:from|in|near|of|at)\s+\p{Lu}[^,]*$/u

/** A place of what was done, not who did it: "near Chambishi", "in northern Pakistan". */
const isPlace = (doc: Document, { start }: Span): boolean =>
  /\b(?:in|near|at|from|across|around|outside|north|south|east|west|northern|southern|eastern|western|central|(?:city|town|village|region|province|north|south|east|west) of)\s+(?:the\s+)?$/iu.test(
    doc.text.slice(Math.max(0, start - 25), start),
  )

const namedIn = (actors: readonly Actor[], doc: Document, span: Span): Actor[] =>
  actors.filter((actor) => actor.mentions.some((mention) => mention.document === doc.id && overlaps(mention, span)))

const claimAt = (claims: readonly Claim[], span: Span): Claim | undefined =>
  claims
    .filter((claim) => overlaps(claim.content, span))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

const PRONOUN = /^(?:he|she|it|they)$/iu
/** "Coach Lund, she writes, locked the door": she is not he, whoever she was read as. */
const isAnother = ({ source, content }: Claim, accused: Citation): boolean =>
  source !== null && PRONOUN.test(source.quote) && source.start > accused.end && contains(content, source) && contains(content, accused)

const madeBy = (claim: Claim | undefined, accused: Citation): Pick<Charge, 'by' | 'accuser'> => ({
  by: claim === undefined || isAnother(claim, accused) ? undefined : claim.speaker,
  accuser: (claim?.source?.quote.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !/^(?:this|that|they|their|from|with|said|spokes\p{L}+|officials?|the)$/u.test(word),
  ),
})

/** By the verbs and nouns of accusing. */
function inWords(
  doc: Document,
  sentence: ToldSentence,
  words: CheckWordTable,
  actors: readonly Actor[],
  claims: readonly Claim[],
): Charge[] {
  const { text } = sentence
  const suffered =
    isTold(sentence, claims) && !/\bnot\b/iu.test(text)
      ? [...text.matchAll(SUFFERED), ...[...text.matchAll(ACTED)].filter((m) => isDeed(m.groups?.what ?? '', words))]
      : []
  const byFirms = isTold(sentence, claims)
    ? [...text.matchAll(FIRM_DID)].filter(
        ({ groups, index }) =>
          !words.in('harmless', groups!.what!) && isDoerOfIt(text.slice(0, index), text.slice(index + groups!.whom!.length)),
      )
    : []
  const forms = [
    ...ACCUSING.flatMap((form) => [...text.matchAll(form)]),
    ...text.matchAll(BY_WHOM),
    ...text.matchAll(LAID_UPON),
    ...[...text.matchAll(NAMED_AS)].filter(() => isGrave(text, words) || graveBefore(sentence, doc, words)),
    ...suffered,
    ...byFirms,
  ]
  return forms.flatMap((match): Charge[] => {
    // What is laid upon somebody stands before or behind it.
    const { whom = '', what = text } = match.groups ?? {}
    const isForce = match.groups !== undefined && FORCES.test(whom)
    const isNamed = match[0].search(NAMED) === 0
    if (
      !(isNamed || isGrave(what, words)) ||
      (!/\p{Lu}/u.test(whom) && !isForce) ||
      NOBODY.test(whom) ||
      OF_A_PLACE.test(whom) ||
      NO_PARTY.test(whom)
    )
      return []
    if (NOT_CHARGED.test(text.slice(0, match.index))) return []
    const start = sentence.start + match.index + match[0].lastIndexOf(whom)
    const accused = cite(doc, start, start + whom.length)
    const at = cite(doc, sentence.start + match.index, sentence.start + match.index + match[0].trimEnd().length)
    return [{ document: doc, sentence, at, accused, actors: namedIn(actors, doc, accused), ...madeBy(claimAt(claims, at), accused) }]
  })
}

/** The verbs of a deed, not the words between them; arrests are a force’s work. */
const isDeed = (what: string, words: CheckWordTable): boolean =>
  [what.split(' ')[0]!, what.split(' ').at(-1)!, /^opened fire/u.exec(what)?.[0] ?? ''].some(
    (verb) =>
      words.in('grave', verb) &&
      !/^(?:die|drown|perish|burned$|detain|seiz|arrest|jail|destroy|expel|evict|hit|struck|downed|financ|fund|train|arm)/u.test(verb),
  )

/** Somebody says it, in the sentence or around it. */
const isTold = (sentence: ToldSentence, claims: readonly Claim[]): boolean =>
  TOLD.test(sentence.text) ||
  claims.some((claim) => claim.expression !== 'ascribed' && claim.polarity === 'positive' && overlaps(claim.content, sentence))

/** By what someone says that a party did. */
function inClaims(
  doc: Document,
  sentences: readonly ToldSentence[],
  events: readonly Event[],
  actors: readonly Actor[],
  claims: readonly Claim[],
  words: CheckWordTable,
): Charge[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return events.flatMap((event) =>
    event.reports.flatMap((report): Charge[] => {
      if (report.document !== doc.id || report.status !== 'alleged' || !/^(?:ASSAULT|COERCE)$/u.test(report.type)) return []
      const claim = claims.find((one) => one.id === report.claim)
      const sentence = sentences.find((s) => contains(s, report.citation)) ?? sentences.find((s) => overlaps(s, report.citation))
      if (
        !claim ||
        !sentence ||
        claim.expression === 'ascribed' ||
        claim.polarity === 'negative' ||
        claim.kind === 'denial' ||
        !words.in('grave', report.citation.quote) ||
        words.in('harmless', report.citation.quote) ||
        BY_LAW.test(report.citation.quote.slice(0, 80))
      )
        return []
      const doers = event.actors.flatMap((id) => byId.get(id) ?? [])
      // Whom the words name before what was done.
      const places = doers.flatMap((actor) =>
        actor.mentions.filter(
          (m) =>
            m.document === doc.id &&
            /\p{Lu}/u.test(m.quote) &&
            contains(report.citation, m) &&
            m.start - report.citation.start < 30 &&
            !isPlace(doc, m),
        ),
      )
      const [place] = places.sort((a, b) => a.start - b.start)
      const doesIt =
        place !== undefined &&
        isDoerOfIt(sentence.text.slice(0, Math.max(0, place.start - sentence.start)), sentence.text.slice(place.end - sentence.start))
      return !doesIt ? [] : [{ document: doc, sentence, at: report.citation, accused: place, actors: doers, ...madeBy(claim, place) }]
    }),
  )
}

/** Somebody’s hand in what the sentences before tell: "It killed nine … Colonel Desta gave the order." */
const ORDERED =
  /\b(?:gave the (?:order|command|word|signal)|given the (?:order|command)|ordered it|was behind it|is behind it|is responsible|was responsible|bears the (?:blame|guilt|responsibility)|did it|arranged it|planned it|paid for it|knew of it|knew about it)\b/iu
function graveBefore(sentence: ToldSentence, doc: Document, words: CheckWordTable): boolean {
  const all = sentencesOf(doc)
  const at = all.indexOf(sentence)
  return all.slice(Math.max(0, at - 2), at).some((one) => words.in('grave', one.text))
}

/** "The report names two men. Desta gave the order. He also …, it says": whose words they are, a sentence beside them of the same paragraph tells. */
function isToldAround(sentence: ToldSentence, doc: Document): boolean {
  const all = sentencesOf(doc)
  const at = all.indexOf(sentence)
  return [all[at - 1], all[at + 1]].some((beside) => beside?.paragraph === sentence.paragraph && TOLD.test(beside.text))
}

/** By someone’s own words in an interview or a quotation: "Governor S. gave the order to have my brother killed". */
function inSpeech(
  doc: Document,
  sentence: ToldSentence,
  words: CheckWordTable,
  actors: readonly Actor[],
  claims: readonly Claim[],
): Charge[] {
  const isOfBefore = ORDERED.test(sentence.text) && graveBefore(sentence, doc, words)
  if (!(isGrave(sentence.text, words) || isOfBefore) || /\?\W*$/u.test(sentence.text)) return []
  return actors.flatMap((actor) =>
    actor.kind === 'location'
      ? []
      : actor.mentions.flatMap((mention): Charge[] => {
          const named = namedAs(mention, actor, doc)
          if (mention.document !== doc.id || !contains(sentence, mention) || named === undefined || isPlace(doc, mention)) return []
          const within = claims.find(
            (claim) => contains(claim.content, mention) && claim.polarity === 'positive' && claim.expression !== 'ascribed',
          )
          if (
            !/^(?:interview|opinion|statement)$/u.test(doc.genre) &&
            !isQuoted(doc.text, mention) &&
            !within &&
            !TOLD.test(sentence.text) &&
            !(actor.kind === 'person' && isToldAround(sentence, doc))
          )
            return []
          const before = sentence.text.slice(0, mention.start - sentence.start)
          const rest = asSubject(before, sentence.text.slice(mention.end - sentence.start))
          const suffered = isDoer(before, words)
          if (!suffered && !isDoerOfIt(before, rest)) return []
          const end = sentence.start + sentence.text.trimEnd().length
          const deed = deedIn(rest, words)
          if (!HAND.test(rest) && !hasHand(rest, words) && !(deed !== undefined && words.in('grave', deed)) && !suffered) return []
          return [{ document: doc, sentence, at: cite(doc, mention.start, end), accused: named, actors: [actor], ...madeBy(within, named) }]
        }),
  )
}

export function chargesIn(
  doc: Document,
  events: readonly Event[],
  actors: readonly Actor[],
  claims: readonly Claim[],
  words: CheckWordTable,
): Charge[] {
  const sentences = sentencesOf(doc)
  const told = sentences.flatMap((sentence) => [
    ...inWords(doc, sentence, words, actors, claims),
    ...inSpeech(doc, sentence, words, actors, claims),
  ])
  return [...told, ...inClaims(doc, sentences, events, actors, claims, words)].sort((a, b) => a.at.start - b.at.start)
}
