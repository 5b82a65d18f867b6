/**
 * Whether an accused party is heard in an article: its own words, a denial, whoever speaks for it, or a note that it was asked and gave no answer.
 *
 * "Questions sent to the company’s address were not answered" is enough for "Trafimar Shipping", and so is the defence ministry’s spokeswoman for Thai marines.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { type Citation, type Claim, cite, type Document } from '../../../model/index.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import type { Charge } from './charges.ts'
import { sentencesOf, type ToldSentence } from './sentences.ts'
import type { Standing } from './standing.ts'

type Kind = 'state' | 'company' | 'group' | 'person'

/** What an article calls a party, or those who speak for it, at a later mention. */
const CALLED: Readonly<Record<Kind, RegExp>> = {
  state:
    /\b(?:army|military|ministry|ministries|ministers?|president|government|forces?|command|officials?|authorities|police|navy|coast ?guard|embassy|ambassador|presidency|consulate|junta|troops|service|agency|general staff|gendarmerie|guards?|regime|air force|defen[cs]e (?:headquarters|department|staff)|headquarters|prison (?:department|service|authority|administration)|generals?|colonel|commander|commissioner|state (?:media|television|TV|news agency)|diplomats?|envoy|capital|spokes\p{L}+|both (?:sides|governments|armies)|neither (?:side|government|army)|mission)\b/iu,
  company:
    /\b(?:company|companies|firms?|mine|operator|plant|bank|factory|owners?|management|managers?|directors?|executives?|chairman|chairwoman|chief executive|manufacturer|concern|contractor|subsidiary|producer|carrier|airline|shipper|utility|miner|smelter|refiner|retailer|brand|platform|maker|brewer|builder|dealer|trader|exporter|group|giant|chain|store|publisher|broker|investor|insurer|lender|business|enterprise|estate|plantation|farm|mill|head office|press office|(?:its|the) office|founder|general manager|lawyers?|attorneys?|counsel|spokes\p{L}+|developer|supplier|headquarters|conglomerate)\b/iu,
  group:
    /\b(?:group|rebels?|movement|fighters|party|militias?|front|leaders?|commanders?|insurgents?|guerrillas?|separatists?|organi[sz]ation|union|church|spokes\p{L}+|both (?:sides|groups)|neither (?:side|group)|army|brigades?|political wing|negotiators?|militants|network|cell|faction|alliance|coalition|its (?:website|channel|radio)|Telegram)\b/iu,
  person:
    /\b(?:he|she|him|(?:his|her) (?:\p{L}+ )?(?:lawyers?|office|family|party|aides?|attorneys?|counsel|wife|husband|brother|sister|son|daughter|father|mother|allies|supporters|team|client|account|side|solicitor|advocate|spokes\p{L}+)|(?:my|our|the) client|the (?:accused|suspect|defendant|former mayor|ex-\p{L}+)|lawyers? for|defen[cs]e (?:team|lawyer|counsel|attorney))\b/iu,
}
const DENIES =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed)|contest(?:s|ed)|protest(?:s|ed)? (?:his|her|its|their) innocence|pleaded not guilty|pleads not guilty|apologi[sz]ed|admitted|acknowledged|confessed|conceded|regretted|defended|countered|insisted|distanced|ridiculed|shrugged off|brushed (?:off|aside)|scoffed|hit back|rebutted|repudiated|maintain(?:s|ed) (?:his|her|its|their) innocence|not guilty|innocent|baseless|fabricat\p{L}+|slander|smear|lies|false|no (?:role|part|hand|knowledge|involvement)|nothing to do with|claim(?:s|ed) responsibility|confirmed|called (?:the|it|them|this)|described the (?:charges?|accusations?|allegations?|report) (?:charges?|accusations?|allegations?|claims?))\b/iu
const TITLE_WORDS =
  /\b(?:president|minister|governor|mayor|general|colonel|commander|judge|senator|bishop|chairman|director|chief|captain|prosecutor|ambassador|sheikh|deputy)\b/iu
/** Forces and organs of a state, by the words. */
const FORCE =
  /\b(?:army|armies|soldiers?|troops|marines?|forces?|police|navy|air force|coast ?guard|guards?|gendarmes?|military|government|ministry|state|authorities|intelligence|service|regime|warplanes?|jets|officers|agents|patrols?|commandos|diplomats?|security|agency|bureau|directorate|brigades?|battalion|units?|prison|wardens?|customs)\b/iu

function kindOf({ actors, accused }: Charge): Kind {
  const [first] = actors
  if (first?.kind === 'state' || FORCE.test(accused.quote)) return 'state'
  if (
    first?.kind === 'person' &&
    !/\b(?:Minerals|Shipping|Mining|Ltd|Inc|Corp|Group|Oil|Gas|Energy|Bank|Holdings|Industries|Foods?|Logistics|Textiles?|Steel|Timber|Air|Airlines|Motors|Foundation|Company|Agro|Resources|Chemicals?|Construction|Fisheries|Plantations?|Security)\b/u.test(
      accused.quote,
    )
  )
    return 'person'
  if (first?.kind === 'group' || /\b(?:rebels?|militias?|fighters|front|movement|insurgents?|party|union)\b/iu.test(accused.quote))
    return 'group'
  return 'company'
}

/** Officials of the place, not of the force that is charged. */
const LOCAL =
  /^\W*(?:some |several |the |many )?(?:local|regional|village|provincial|municipal|town|city|district|hospital|health|medical|rescue|disaster|UN|aid|relief|tribal|opposition|former)\s+(?:\p{L}+\s+)?(?:officials?|authorities|leaders?|government)\b/iu

/** Of a state's house, whose business is no answer to a charge against another state: "the health ministry" that counts the wounded. */
const AT_HOME =
  /\b(?:health|education|finance|transport|agriculture|energy|labou?r|tourism|housing|water|culture|sports?|trade|commerce|environment|police|hospital|rescue|emergency|civil defen[cs]e|fire|prosecut\p{L}*)\b/iu
/** "The words of the movement’s spokesman", "a statement from the group": it speaks, whoever carried it. */
const VOICE =
  /\b(?:words|statements?|messages?|communiqu[ée]s?|recordings?|audio|videos?|letters?|replies|reply|answers?|notes?|posts?|broadcasts?|declarations?|version|account)\s+(?:of|by|from|signed by|attributed to|in the name of)\s+(?<who>[^,.;:]{3,60})/giu
/** "The militia’s commander": no pronoun, and no name behind the first word. */
const isNameless = (source: string): boolean => /^(?!\W*(?:his|her|my|our)\b)\S+\s/iu.test(source.trim()) && !/\s\p{Lu}/u.test(source)
/** Where somebody works or is called at. */
const HOUSE =
  /\b(?:diocese|parish|archdiocese|church|plant|works|company|firm|office|party|club|union|ministry|hospital|clinic|school|college|university|foundation|federation|lawyers?|spokes\p{L}+|headquarters|association|league|agency|bank|mill|mine|farm|estate|town hall|city hall|municipality|palace|secretariat|newsroom|studio|telephone|phone|number|calls?|e-?mails?|letters?|messages?)\b/iu
/** Who speaks for somebody: "his lawyer", "her office", "his wife". */
const FOR_SOMEBODY =
  /^(?:his|her|their)\s+(?:[\p{L}-]+\s+){0,2}?(?:lawyers?|solicitors?|barristers?|advocates?|attorneys?|counsel|defenders?|defen[cs]e|spokes\p{L}+|office|secretary|secretariat|press|family|wife|husband|widow|sons?|daughters?|brothers?|sisters?|father|mother|parents|aides?|agents?|manager|deputy|party|team|chief of staff|club|ministry|company|firm)\b/iu
const ARMS_OF_A_STATE = /\b(?:police|government|ministry|state|army|authorities)\b/iu
/** Part of an address, and no state: "Avenue de France". */
const STREET =
  /\b(?:Avenue|Rue|Place|Boulevard|Via|Calle|Plaza|Rua|Quai|Street|Square|Road)\s+(?:(?:de|del|du|di|da|des|of)\s+)?(?:l[ae]\s+)?$/u
/** Whoever speaks for a state from its capital: "the mission in Asmara’s name", "officials in Kigali". */
const FOR_A_CAPITAL =
  /\b(?:missions?|embass(?:y|ies)|government|authorities|officials?|diplomats?|ministry|regime|leadership|leaders|rulers|delegation|delegates?|envoys?|ambassador|consulate|spokes\p{L}+)\b/iu

/** Telling words of a name, with its initials: "Karoo", "Ridge", "Minerals", "KRM". */
function nameWords(charge: Charge): string[] {
  const words = [...charge.accused.quote.matchAll(/\p{Lu}[\p{L}-]{2,}/gu)]
    .map((match) => match[0])
    .filter((word) => !TITLE_WORDS.test(word))
  const initials = words.map((word) => word[0]).join('')
  return initials.length > 2 ? [...words, initials] : words
}

const says = (text: string, words: readonly string[]): boolean =>
  words.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{Ll}{4})`, 'u').test(text))

const tellingWords = (text: string): Set<string> => new Set((text.match(/(?<!\p{L})\p{Ll}{5,}/gu) ?? []).map(stem))

/** What was said before the charge and speaks of other things is no answer to it: "the offensive is proceeding as planned". */
function isAnswer({ content, kind, speaker }: Claim, { at, actors }: Charge): boolean {
  if (content.start > at.start || kind === 'denial' || kind === 'no comment' || actors.some(({ id }) => id === speaker)) return true
  const charged = tellingWords(at.quote)
  return [...tellingWords(content.quote)].some((word) => charged.has(word))
}

/** "Captain Luis Ferrer" is "the captain" further down. */
function titleOf({ document: doc, accused, actors }: Charge): string | undefined {
  const before = /(?<title>\p{Lu}\p{L}{3,})\s+$/u.exec(doc.text.slice(Math.max(0, accused.start - 30), accused.start))?.groups?.title
  const own = /^(?<title>\p{Lu}\p{Ll}{3,})\s+\p{Lu}/u.exec(accused.quote)?.groups?.title
  return actors[0]?.kind === 'person' ? (before ?? own)?.toLowerCase() : undefined
}

/** Sentences before a pronoun that name whom it means. */
const REFERENT = 2
/** Characters within which a sentence names its subject. */
const SUBJECT = 30

export class Hearing {
  readonly #standing: Standing
  readonly #words: CheckWordTable

  readonly #capitals: ReadonlyMap<string, string>

  /** @param capitals of states, by name */
  constructor(standing: Standing, words: CheckWordTable, capitals: ReadonlyMap<string, string>) {
    this.#capitals = capitals
    this.#standing = standing
    this.#words = words
  }

  /** Named actors in a stretch that are not of the accused’s side. */
  #others(
    charge: Charge,
    doc: Document,
    span: Citation | ToldSentence,
    mentions: readonly { readonly id: string; readonly at: Citation }[],
  ): boolean {
    // A town says whose ministry it is; of a company it says only where its office stands.
    const passed = kindOf(charge) === 'state' ? /^person$/u : /^(?:person|location)$/u
    return mentions.some(
      ({ id, at }) =>
        at.document === doc.id &&
        contains(span, at) &&
        !charge.actors.some((actor) => this.#standing.isKin(actor.id, id)) &&
        !STREET.test(doc.text.slice(Math.max(0, at.start - 30), at.start)) &&
        !passed.test(this.#standing.actor(id)?.kind ?? 'person') &&
        // "the Defence Headquarters": of no other state, as far as is known.
        !(kindOf(charge) === 'state' && CALLED.state.test(at.quote) && !this.#standing.hasState(id)),
    )
  }

  /** "He" behind a charge is whom the charge begins with, or whom a sentence since has named; else it is who made it. */
  #takesUp({ source }: Claim, { document: doc, sentence, accused }: Charge, names: readonly string[]): boolean {
    const all = sentencesOf(doc)
    const at = all.findIndex((one) => contains(one, source!))
    const before = all
      .slice(Math.max(0, at - REFERENT), at + 1)
      .filter((one) => one.start !== sentence.start)
      .map((one) => (contains(one, source!) ? one.text.slice(0, source!.start - one.start) : one.text))
    return accused.start - sentence.start < SUBJECT || says(before.join(' '), names)
  }

  /** "The firm checks everyone’s age, its manager, Peter Claes, said": whose manager, the sentence says before. */
  #isItsOwn({ source }: Claim, doc: Document, called: RegExp, names: readonly string[]): boolean {
    if (source === null || !/^(?:its|their|his|her)\b/iu.test(source.quote) || !called.test(source.quote)) return false
    const sentence = sentencesOf(doc).find((one) => contains(one, source))
    const before = sentence?.text.slice(0, source.start - sentence.start) ?? ''
    return says(before, names) || called.test(before)
  }

  /** "His lawyer, Ioana Pascu, said": his, as it was read, or as nobody else is named between. */
  #isForHim({ source }: Claim, { document: doc, actors, sentence, accused }: Charge): boolean {
    if (source === null || !FOR_SOMEBODY.test(source.quote)) return false
    const whose = actors.some((actor) => actor.mentions.some((at) => at.document === doc.id && at.start === source.start))
    if (whose || accused.start - sentence.start >= SUBJECT) return whose
    return sentencesOf(doc)[sentencesOf(doc).indexOf(sentence) + 1]?.start === source.start
  }

  #isOfItsCapital(
    source: Citation,
    { actors, document: doc }: Charge,
    mentions: readonly { readonly id: string; readonly at: Citation }[],
  ): boolean {
    const capitals = actors.flatMap((actor) => (actor.kind === 'state' ? (this.#capitals.get(actor.name) ?? []) : []))
    if (capitals.length === 0 || !FOR_A_CAPITAL.test(source.quote) || !says(source.quote, capitals)) return false
    // "The French embassy in Kigali" and "the United Nations mission in Kigali" speak for others.
    return !mentions.some(
      ({ id, at }) =>
        at.document === doc.id &&
        contains(source, at) &&
        !capitals.some((capital) => at.quote.includes(capital)) &&
        !STREET.test(doc.text.slice(Math.max(0, at.start - 30), at.start)) &&
        !actors.some((actor) => this.#standing.isKin(actor.id, id)) &&
        !/^(?:person|location)$/u.test(this.#standing.actor(id)?.kind ?? 'person'),
    )
  }

  /** @param mentions of all actors of the article */
  isHeard(charge: Charge, claims: readonly Claim[], mentions: readonly { readonly id: string; readonly at: Citation }[]): boolean {
    const { document: doc, actors } = charge
    const kind = kindOf(charge)
    const names = nameWords(charge)
    const called = CALLED[kind]
    // "The university" for the University of Lund.
    const own =
      /(?<noun>ministry|church|university|club|party|union|movement|council|institute|hospital|agency|foundation|organi[sz]ation|group|court|authority|association|federation|coalition|alliance|league|committee|company|firm|bank|front|mission|brigade|board|operator|foundry|factory|mine|mill|clinic)/iu.exec(
        charge.accused.quote,
      )?.groups?.noun
    const title = titleOf(charge)
    const isTitled = (text: string): boolean => title !== undefined && new RegExp(`\\b(?:the|his|her)\\s+${title}\\b`, 'iu').test(text)
    const isIts = (text: string, span: Citation | ToldSentence): boolean =>
      says(text, names) ||
      isTitled(text) ||
      ((called.test(text) || (own !== undefined && new RegExp(`\\b${own}\\b`, 'iu').test(text))) &&
        !this.#others(charge, doc, span, mentions))
    const speaks = claims.some((claim) => {
      if (claim.expression === 'ascribed' || contains(charge.at, claim.content) || overlaps(claim.content, charge.accused)) return false
      if (claim.speaker !== undefined && claim.speaker === charge.by) return false
      // Someone interviewed retells what others said.
      if (doc.genre === 'interview' && claim.source !== null && !/\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(claim.source.quote)) return false
      if (/^(?:he|she|it|they)$/iu.test(claim.source?.quote ?? '')) {
        // "She added that the mayor had sent two men": nobody speaks so of himself.
        if (isTitled(claim.content.quote) || says(claim.content.quote, names)) return false
        if (!this.#takesUp(claim, charge, names)) return false
      }
      if (!isAnswer(claim, charge)) return false
      if (claim.speaker !== undefined && actors.some((actor) => this.#standing.isKin(actor.id, claim.speaker!))) return true
      if (claim.source === null || overlaps(claim.source, charge.at) || says(claim.source.quote.toLowerCase(), charge.accuser)) return false
      // Of a force whose state is not known, any minister or ministry that speaks may be its own.
      const open = kind === 'state' && !actors.some((actor) => this.#standing.hasState(actor.id))
      if (kind === 'state' && LOCAL.test(claim.source.quote) && claim.kind !== 'denial') return false
      if (charge.actors[0]?.kind === 'state' && AT_HOME.test(claim.source.quote) && !says(claim.source.quote, names)) return false
      if (this.#isForHim(claim, charge) || this.#isOfItsCapital(claim.source, charge, mentions)) return true
      if (/^(?:its|their)\b/iu.test(claim.source.quote)) return this.#isItsOwn(claim, doc, called, names)
      return (
        isIts(claim.source.quote, claim.source) &&
        (claim.speaker === undefined ||
          open ||
          says(claim.source.quote, names) ||
          (claim.content.start > charge.at.start && isNameless(claim.source.quote)))
      )
    })
    if (speaks) return true
    return sentencesOf(doc).some((sentence, i, all) => {
      const own = sentence.start === charge.sentence.start
      const text = own
        ? sentence.text.slice(charge.at.end - sentence.start) + sentence.text.slice(0, Math.max(0, charge.at.start - sentence.start))
        : sentence.text
      const rest = own ? charge.at.quote : text
      const voiced = own
        ? []
        : [...sentence.text.matchAll(VOICE)].flatMap((match) => {
            const start = sentence.start + match.index + match[0].length - match.groups!.who!.length
            return [cite(doc, start, start + match.groups!.who!.length)]
          })
      if (
        voiced.some(
          (who) =>
            !says(who.quote.toLowerCase(), charge.accuser) &&
            (kind === 'state' || says(who.quote, names) || !ARMS_OF_A_STATE.test(who.quote)) &&
            isIts(who.quote, who),
        )
      )
        return true
      const asked = this.#words.in('asked', text) || (own && this.#words.in('asked', rest))
      const denied =
        DENIES.test(text) ||
        (own && /\b(?:which|a (?:charge|claim)|accusations?|allegations?|charges|something)\b[^.;]{0,40}\bden(?:ies|ied|y)\b/iu.test(rest))
      if (!asked && !denied) return false
      if (own && denied && !DENIES.test(sentence.text.slice(0, charge.at.start - sentence.start))) return true
      const pronoun =
        /^\W*(?:it|they|he|she|its|their|his|her|questions?|calls?|requests?|e-?mails?|messages?|letters?|attempts?|repeated|neither|both|none|no one|nobody)\b/iu.test(
          text,
        )
      if (isIts(text, sentence)) return true
      // "The diocese did not return calls", behind a charge against its bishop: whoever else could be meant would be named.
      if (
        asked &&
        !own &&
        doc.genre !== 'interview' &&
        HOUSE.test(text) &&
        sentence.start > charge.sentence.start &&
        (kind === 'state' || !ARMS_OF_A_STATE.test(text))
      ) {
        if (!this.#others(charge, doc, sentence, mentions) && !says(text.toLowerCase(), charge.accuser)) return true
      }
      if (!pronoun || sentence.start <= charge.sentence.start) return false
      // "The Ministry of Agriculture said … It denied that …": who spoke before is meant.
      const before = all[i - 1]
      const spoke =
        before?.paragraph === sentence.paragraph ? claims.find(({ source }) => source !== null && contains(before, source)) : undefined
      return (spoke !== undefined && isIts(spoke.source!.quote, spoke.source!)) || !this.#others(charge, doc, sentence, mentions)
    })
  }
}
