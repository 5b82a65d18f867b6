/**
 * Who stands at a word or in a phrase: the actor named there, whoever it stands for, and those joined to it.
 *
 * "the Iranian and Turkish officers": at "officers" stand Iran and Turkey; at "both" the two states named last.
 */
import type { ActorId, Sentence, Token } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { coordinated, dependentsOf, governorOf, obliqueOf, relation, subjectOf } from '../syntax.ts'
import { isLand, measured } from './measures.ts'

export interface Party extends Span {
  readonly actor: ActorId
  /** The actor is not named there but stood for: "Iranian troops". */
  readonly standIn?: true
  /** The actor is not named at this place at all: "both", "the border with Sweden" in a sentence about Norway. */
  readonly implied?: true
}

/** States named before a place, and whether two states have a common border. */
export interface Past {
  /** States named before the sentence, in the three before it, nearest first, each once. */
  readonly earlier: () => readonly Party[]
  /** Subjects of the sentences before, nearest first. */
  /** The two states that the document has named most so far; none where others are named as often. */
  readonly main: () => readonly Party[]
  /** The two states that "both" means, other than some. */
  readonly pair: (but: ReadonlySet<ActorId>) => readonly Party[]
  readonly topics: () => readonly Party[]
  readonly border: (a: ActorId, b: ActorId) => boolean
}

/** A word of a sentence, with the actors of its document. */
export interface Site {
  readonly sentence: Sentence
  readonly word: number
  readonly index: ActorIndex
  readonly past: Past
}

export const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X', 'SYM'])

function isInside(token: Token): boolean {
  if (INSIDE.has(token.upos) || /^(?:[-–‘“"”’]|['’]s?|its|their|his|her|our|whose)$/iu.test(token.text)) return true
  if (token.upos !== 'VERB') return false
  // "sworn foe", "Turkish-made drones"
  if (token.deprel === 'amod' && /^VB[NG]$/u.test(token.xpos ?? '')) return true
  return /(?:ed|ing)$/u.test(token.text) && /^(?:compound|nmod|flat|obl)/u.test(token.deprel)
}

/** Index of the first word of a noun’s phrase, articles left out. */
export function phraseStart(tokens: readonly Token[], noun: number): number {
  let start = noun
  while (start > 0 && isInside(tokens[start - 1]!)) start--
  return start
}

/** Mentions that no other one of the span holds, in order; those with one span together (“the two countries”) stay. */
export function outermost(mentions: readonly Mention[]): Party[] {
  return mentions
    .filter((m) => !mentions.some((o) => o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start))
    .sort((a, b) => a.start - b.start)
}

export const mentionsEnding = (index: ActorIndex, token: Token | undefined): Party[] =>
  token ? outermost(index.mentionsIn(token).filter((m) => m.end === token.end)) : []

const partiesIn = (index: ActorIndex, span: Span): Party[] =>
  outermost(index.mentionsIn(span).filter((m) => m.start >= span.start && m.end <= span.end))

export const distinct = (parties: readonly Party[]): Party[] =>
  parties.filter((p, i) => parties.findIndex((o) => o.actor === p.actor) === i)

/** "the neighbours" of no one named are the two. */
const NAMELESS = /^(?:neighbou?rs|rivals|foes|enemies|belligerents)$/iu
const PLURAL =
  /^(?:countries|states|nations|powers|kingdoms|sides|neighbou?rs|capitals|governments|rivals|foes|enemies|allies|partners|republics)$/iu

/** "both", "the two", "each other", "the two capitals": the two states named last that the sentence itself doesn’t name. */
function bothMeant({ sentence, index, past }: Site, i: number): Party[] {
  const { tokens } = sentence
  const text = tokens[i]!.text.toLowerCase()
  const last = tokens[i - 1]?.text.toLowerCase() ?? ''
  const alone =
    (text === 'both' && !/^(?:det|cc)/u.test(tokens[i]!.deprel)) || (text === 'two' && last === 'the' && tokens[i]!.deprel !== 'nummod')
  const counted = PLURAL.test(text) && /^(?:both|two)$/u.test(last)
  const nameless = NAMELESS.test(text) && last === 'the' && tokens[i + 1]?.text !== 'of'
  if (!alone && !counted && !nameless) return []
  const { start, end } = tokens[i]!
  const named = distinct(partiesIn(index, { start: sentence.start, end: start }))
  const main = past.main().filter((p) => named.some((o) => o.actor === p.actor))
  const inside = named.length === 2 ? named : main
  const pair = inside.length === 2 ? inside : past.pair(new Set(named.map((p) => p.actor)))
  if (pair.length !== 2 || (/^neighbou?rs$/u.test(text) && !past.border(pair[0]!.actor, pair[1]!.actor))) return []
  return pair.map(({ actor }) => ({ actor, start, end, implied: true }))
}

const KINGDOMS = /^act_(?:sau|jor|mar|bhr|nor|swe|dnk|nld|bel|esp|tha|khm|btn|lso|swz|ton)$/u

/** "the kingdom": the last one named. */
function kingdom({ sentence, index, past }: Site, i: number): Party[] {
  const { tokens } = sentence
  if (tokens[i]!.text !== 'kingdom' || tokens[i - 1]?.text.toLowerCase() !== 'the' || tokens[i + 1]?.text === 'of') return []
  const { start, end } = tokens[i]!
  const here = outermost(index.mentionsIn({ start: sentence.start, end: start })).reverse()
  const last = [...here, ...past.earlier()].find((p) => KINGDOMS.test(p.actor))
  return last ? [{ actor: last.actor, start, end, implied: true }] : []
}

/** "the two capitals" taken for one of the two states that the document is about and another: those two are meant. */
export function mended({ past, sentence }: Site, parties: readonly Party[]): Party[] {
  const main = past.main()
  const { start, end } = parties[0]!
  const noun = sentence.tokens.find((t) => t.start >= start && t.end === end)?.text ?? ''
  if (parties[1]!.start !== start || !/^(?:capitals|sides)$/u.test(noun)) return [...parties]
  const same = main.filter((p) => parties.some((o) => o.actor === p.actor))
  return same.length === 1 ? main.map(({ actor }) => ({ ...parties[0]!, actor })) : [...parties]
}

/** Words that stand for whose they are, as subjects of a tie. */
const FACES =
  /^(?:polic(?:y|ies)|orientation|diplomacy|leadership|ruler|rulers|economy|expert|experts|analyst|analysts|refiner(?:y|ies)|importer|importers|arsenal|arsenals|stockpile|stockpiles|supplier|suppliers|buyer|buyers|needs|demand|consumption)$/iu

/** "the Saudi-backed government" is not Saudi Arabia. */
const isOthersMade = ({ tokens }: Sentence, i: number): boolean =>
  /^[-–]?(?:backed|supported|funded|sponsored|financed|trained|aligned|allied|brokered|mediated|occupied)$/u.test(
    tokens[i - 1]?.text.replace(/^.*(?=[-–])/u, '') ?? '',
  ) && /[-–]/u.test(`${tokens[i - 1]!.text}${tokens[i - 2]?.text ?? ''}`)

/** Who stands at a word itself, not those joined to it. */
export function partyAt(site: Site, word: number): Party[] {
  const i = measured(site.sentence, word)
  const { sentence, index } = site
  const token = sentence.tokens[i]!
  const own = index.mentionsIn(token).filter((m) => m.start <= token.start && token.end <= m.end)
  // The innermost span; more than one actor may have it
  const least = Math.min(...own.map((m) => m.end - m.start))
  const innermost = own.filter((m) => m.end - m.start === least)
  if (innermost.length === 2) return mended(site, innermost)
  if (innermost.length > 0) return innermost
  const meant = [...bothMeant(site, i), ...kingdom(site, i)]
  if (meant.length > 0) return meant
  const actor = isOthersMade(sentence, i) ? undefined : index.headOf(sentence, i)
  const found: Party[] = actor ? [{ actor, start: token.start, end: token.end, ...(!isLand(token) && { standIn: true as const }) }] : []
  if (actor === undefined && !FACES.test(token.text)) return []
  // "Israeli and Turkish officers"
  const owners = ownersOf(site, i)
  if (owners.length > 1 || !actor) return owners.map((owner) => ({ ...owner, standIn: true }))
  // "a militia of Azerbaijani exiles" is not Azerbaijan
  const { tokens } = sentence
  const described =
    tokens[i + 1]?.text === 'of'
      ? tokens.slice(i + 2, i + 6).find((t, k, all) => t.upos === 'NOUN' && all[k - 1]?.upos === 'ADJ')
      : undefined
  return owners.length === 0 && described !== undefined ? [] : found
}

/** Those whose adjective or name describes a noun, joined ones too. */
function ownersOf({ sentence, index }: Site, i: number): Party[] {
  const describing = dependentsOf(sentence, i, 'amod', 'compound', 'nmod:poss').flatMap((k) => coordinated(sentence, k))
  return outermost(describing.flatMap((k) => index.mentionsIn(sentence.tokens[k]!).filter((m) => m.end >= sentence.tokens[k]!.end)))
}

/** The actors that a word stands for, and those joined to it by "and". */
export const partiesAt = (site: Site, head: number): Party[] => coordinated(site.sentence, head).flatMap((i) => partyAt(site, i))

/** What "whose" before a noun stands for. */
function whose(site: Site, start: number): Party[] {
  const { sentence, word } = site
  const owner = sentence.tokens.slice(start, word).find((t) => /^whose$/iu.test(t.text))
  if (!owner) return []
  for (let at = word; at >= 0; at = sentence.tokens[at]!.head) {
    const token = sentence.tokens[at]!
    if (relation(token) === 'acl' && token.head >= 0) return partiesAt(site, token.head).slice(0, 1)
  }
  return []
}

/** What "their" before a noun stands for: subjects that are joined in a clause it stands in. */
export function their(site: Site): Party[] {
  const { sentence } = site
  for (let at = governorOf(sentence, site.word); at !== undefined; at = governorOf(sentence, at)) {
    const subject = subjectOf(sentence, at)
    const found = subject === undefined ? [] : partiesAt(site, subject)
    if (found.length > 1) return found
  }
  // "Norway and Sweden agreed. Their border is open"
  const topics = distinct(site.past.topics())
  return topics.length === 2 ? topics : []
}

const statesOf = ({ index }: Site, parties: readonly Party[]): Party[] =>
  parties.flatMap((p) => {
    const actor = index.stateOf(p.actor)
    return actor === undefined ? [] : [{ ...p, actor, standIn: true as const }]
  })

/** What "its" before a noun stands for: whom the noun hangs on, else the subject of its clause, or whose that is: "Mongolia’s economy is tied to its". */
export function its(site: Site): Party[] {
  const { sentence, word } = site
  const { tokens } = sentence
  const phrase = tokens.slice(phraseStart(tokens, word), word)
  const pronoun = phrase.find((t) => /^(?:its|their)$/iu.test(t.text))
  if (!pronoun) return []
  const { deprel, head } = tokens[word]!
  const beside = deprel === 'nmod' || deprel === 'conj' ? partiesAt(site, head).filter((p) => p.end <= phrase[0]!.start) : []
  if (beside.length > 0) return beside.slice(0, 1)
  for (let at = governorOf(sentence, word); at !== undefined; at = governorOf(sentence, at)) {
    const subject = subjectOf(sentence, at)
    if (subject === undefined || subject >= word || tokens[subject]!.upos === 'PRON') continue
    const found = partiesAt(site, subject)
    const seat = found.length > 0 ? undefined : obliqueOf(sentence, subject, 'in')
    // "The ministry in Oslo reminded its neighbour"
    const owners =
      found.length > 0 ? found : [...ownersOf(site, subject), ...(seat === undefined ? [] : statesOf(site, partiesAt(site, seat)))]
    if (owners.length > 0) return owners.slice(0, 1)
  }
  return site.index.mentionsIn(pronoun).filter((m) => m.start === pronoun.start && m.end === pronoun.end)
}

/** "Israel’s", "Azerbaijani-Israeli" before a noun. */
export function before(site: Site): Party[] {
  const { sentence, word, index } = site
  const { tokens } = sentence
  const start = phraseStart(tokens, word)
  if (start === word) return []
  // "Norway condemned arms sales": a verb that was taken for an adjective
  const isActing = (party: Party): boolean => {
    const next = tokens.find((t) => t.start >= party.end)
    return (
      next !== undefined && /ed$/u.test(next.text) && !/^(?:armed|backed|led|sponsored|owned|based|allied|made|supplied)$/u.test(next.text)
    )
  }
  const found = partiesIn(index, { start: tokens[start]!.start, end: tokens[word]!.start }).filter((party) => !isActing(party))
  if (found.length > 0) return found
  const owner = tokens.findIndex((t, i) => i >= start && i < word && t.text === 'kingdom')
  const king = owner < 0 ? [] : kingdom(site, owner)
  if (king.length > 0) return king
  const many = tokens.slice(start, word).some((t) => /^their$/iu.test(t.text)) ? their(site) : whose(site, start)
  return many.length > 0 ? many : its(site)
}

/** The last actor before the word. */
export function preceding({ sentence, word, index }: Site): Party[] {
  const last = outermost(index.mentionsIn({ start: sentence.start, end: sentence.tokens[word]!.start })).at(-1)
  return last ? [last] : []
}
