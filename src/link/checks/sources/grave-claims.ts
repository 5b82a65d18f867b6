/**
 * Claims of a grave thing done, by someone who is a party to it or by an outlet: what a reader would want a second source for.
 *
 * "The army’s spokesman said that 340 insurgents had been killed" is one, so is "Al-Masar TV reported that the general had been executed"; "police said that the
 * bus fell into a ravine", "will not return to the talks" and what the author ascribes are none.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import type { Actor, Claim, Document, DocumentId, Event } from '../../../model/index.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { readNumber } from '../../../text/number-words.ts'
import { PAST_VERB } from '../../../text/past-verb.ts'
import { plain } from '../../../text/plain.ts'
import { stem } from '../../../text/stem.ts'
import { sentenceAt, sentencesOf } from '../article/sentences.ts'
import type { Standing } from '../article/standing.ts'
import { dealingIn, isHidden, isInterested, isTaken } from './dealings.ts'
import { isToldAsDone } from './told-as-done.ts'

export interface GraveClaim {
  readonly claim: Claim
  /** Who it goes back to: the actor, else the words for it. */
  readonly source: string
  readonly name: string
  readonly bearing: 'party' | 'outlet'
  readonly families: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** A plot told of others is a charge of its own: "agents prepared to poison the banker". */
const PLOT = /\b(?:prepared|planned|plotted|conspired|attempted|tried|had (?:been )?(?:planned|planning|plotting))\s+to\s/giu
const OF_ITS_OWN = /^(?:it|they|he|she|we|its|their|his)\b/iu
/** Nobody harmed, or nothing done: "no one was hurt", "had helped to prevent an attack". */
const SPARED =
  /\b(?:no ?(?:one|body)|none|nobody|no (?:casualties|deaths|victims|injuries|damage))\b|\bwithout (?:casualties|loss|injur)|\b(?:prevent\p{L}*|avert\p{L}*|thwart\p{L}*|foil\p{L}*|forestall\p{L}*|guard(?:s|ed|ing)? against)\s+(?:\p{L}+\s+){0,3}$/iu
/** Not done, or not said to be: to come, wished, on a condition. */
const NOT_DONE =
  /\b(?:will|would(?! have)|shall|may|might|could(?! have)|should|must|if|plans?|planning|intends?|wants?|want|threat\p{L}*|danger|risk\p{L}*|fears?|prepar\p{L}*|ready|advocat\p{L}*|urg\p{L}*|call(?:s|ed|ing)? for|vow\p{L}*|never|hopes?)\b/iu
/** Mishaps: nobody is a party to them. */
const MISHAP =
  /\b(?:accident\p{L}*|crash\p{L}*|collid\p{L}*|collision|flood\p{L}*|earthquake|ravine|landslide|storm|cyclone|derail\p{L}*|outbreak|disease|epidemic|fever|drown\p{L}*|capsiz\p{L}*|heat ?wave|wildfire\p{L}*|road|bus|mine collapse|blaze|avalanche|virus|malnutrition|cholera|measles|malaria|ebola|plague|typhoid|dengue|polio|influenza|pandemic|hepatitis|heatstroke|frost|lightning|monsoon|tsunami|quake|starv\p{L}*|harvest|drought|sandbank|sandbar|aground|reef|iceberg|turned over|overturn\p{L}*)\b/iu
/** What a mishap does too: "struck a sandbank and killed eleven". */
const OF_MISHAPS =
  /\b(?:killed|fire[sd]?|destroy\p{L}*|burn\p{L}*)\b|\b(?:struck|strikes?)\s+(?:an?|the|some)\s+(?:\p{Ll}+\s+)?(?:sandbank|sandbar|reef|rocks?|iceberg|tree|wall|pole|pylon|bridge|buoy|log|lorry|truck|bus|car|cow|quay|pier)\b/giu
/** What it takes for a conflict, beside a death: arms, forces, a culprit. */
const ARMED =
  /\b(?:shell\p{L}*|bomb\p{L}*|rocket\p{L}*|missile\p{L}*|drones?|air ?strikes?|strikes?|struck|raid\p{L}*|attack\p{L}*|ambush\p{L}*|shot|shoot\p{L}*|gunfire|gunmen|fire[d]?|fighters?|rebels?|insurgents?|militants?|militia\p{L}*|terrorists?|soldiers?|troops|army|forces|enemy|execut\p{L}*|massacr\p{L}*|tortur\p{L}*|behead\p{L}*|firing squad|abduct\p{L}*|kidnap\p{L}*|hostages?|warplanes?|jets?|tanks?|mercenar\p{L}*|sabotag\p{L}*|poison\p{L}*|assassinat\p{L}*|spy\p{L}*|prisoners?|incursions?|bases|commandos?|agents?|saboteurs?|chemical|mortar\p{L}*|artillery|destroy\p{L}*|burn(?:t|ed)|killed|looted|raped|dynamit\p{L}*|detonat\p{L}*|explosives?)\b/iu
const ACCUSES = /accus|blam|charg|alleg|denounc|implicat|incriminat|^nam(?:es|ed|ing)$|identif|singl(?:es|ed)/iu
const GRAVE_ACTS = new Set(['death', 'shooting', 'shelling', 'attack', 'cruelty', 'seizure', 'poison', 'injury'])
/** What the speaker calls something: the thing itself is told by others. */
const CHARACTERIZES =
  /\b(?:call(?:s|ed)|describ(?:es|ed)|qualif(?:ies|ied)|labell?(?:s|ed)|brand(?:s|ed)|regard(?:s|ed)|see(?:s|n)|saw|view(?:s|ed)|consider(?:s|ed)|condemn(?:s|ed)|interpret(?:s|ed)|confirm(?:s|ed)|den(?:y|ies|ied)|admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|reject(?:s|ed)|warn(?:s|ed)|fear(?:s|ed)|order(?:s|ed)?|demand(?:s|ed))\b/iu
/** Whoever speaks of their own fighters is a party. */
const OWN_MEN =
  /\b(?:its|their|our|his)\s+(?:own\s+)?(?:men|fighters?|forces?|troops|soldiers|army|navy|drones?|jets?|aircraft|warplanes?|units?|mujahideen|brigades?|gunners|pilots?|warships?|air defen[cs]es?|snipers?|artillery|positions|guards|police|officers|comrades)\b/iu
/** "His men had shot eleven of the hostages", "we hit the school by mistake": who owns to what shames him needs no second source. */
const OWNS_TO =
  /^(?:that\s+)?(?:(?:its|their|our|his|her)\s+(?:own\s+)?(?:men|fighters?|forces?|troops|soldiers|army|police|officers|guards|units?|pilots?|gunners|crew|people|agents)|we|I)\s+(?:had\s+|have\s+)?(?:\p{L}+ly\s+)?(?:shot|killed|executed|shelled|bombed|hit|struck|murdered|burned|burnt|tortured|beat|raped|poisoned|fired\s+(?:on|at|into))\b[^.;]{0,80}?\b(?:hostages?|captives?|prisoners|detainees|civilians?|villagers?|children|child|women|bystanders?|worshippers|farmers|passengers|aid\s+workers?|journalists?|doctors|nurses|medics|pupils|students|school|hospital|wedding|bus|ambulance|comrades|(?:his|their|our|its)\s+own|by\s+(?:mistake|accident)|in\s+(?:error|the\s+belief)|mistakenly|mistook)\b/iu
/** "an act of aggression": a name for what happened, not what happened. */
const IS_A_NAME =
  /^(?:an?|any|every|such an?)\s+(?:attack|strike|assault|act of war|threat)\s+(?:on|against)\b|^(?:the \p{L}+ (?:as )?)?(?:an?|the)\s+(?:\p{L}+\s+)?(?:act|crime|violation|provocation|escalation|declaration)s?\b/iu
/** Who counts the dead of others and belongs to no side. */
const BYSTANDER =
  /\b(?:hospital|doctor|dr|nurse|medic\p{L}*|director|united nations|un|unicef|unhcr|red cross|red crescent|human rights|amnesty|monitor\p{L}*|observator\p{L}*|watch|agency for|aid (?:agency|agencies|group|workers?)|relief|survivors?|witness\p{L}*|residents?|resident|villagers?|relatives?|family|families|lawyers?|court|prosecutor\p{L}*|police|professor|researcher\p{L}*|institute|university|charity|rescue\p{L}*|fire brigade|firefighters|mayor|municipal\p{L}*|coroner|morgue|church|bishop|priest|teacher|panel|commission|tribunal)\b/iu

const SECRET = 'secret'
const SEIZURE = 'seizure'
/** A dealing that is grave only on the word of one who gains by it. */
const DEALING = 'dealing'
/** "The Front’s spokeswoman" further down: of a side of the conflict that was named before. */
const FOR_THE_GROUP =
  /\b(?:group|movement|organi[sz]ation|alliance|faction|force|coalition)[’']s\s+(?:\p{L}+\s+)?(?:spokes\p{L}+|leaders?|press office|secretary|commanders?)|\b(?:spokes\p{L}+|leader|commander)\s+(?:for|of)\s+the\s+(?:group|movement|organi[sz]ation|alliance|faction|force|coalition)\b/iu
/** Sentences before, in which the group is named. */
const NAMED_WITHIN = 4
const OF_A_SIDE =
  /\p{Lu}\p{L}+[’']?\s+(?:Front|Movement|Army|Brigades?|Resistance|Rally|Militia|Force|Guard)\b|\b(?:Liberation|Salvation|Defence|Resistance)\s+(?:Army|Front|Force|Movement)\b/u

/** Numbers as such, "seventeen" and "17" alike, and the stems of other words. */
const stemsOf = (text: string, isEmpty: (word: string) => boolean): Set<string> =>
  new Set(
    plain(text)
      .split(' ')
      .flatMap((word) => {
        const number = readNumber(word)
        if (number !== null) return number > 2 ? [String(number)] : []
        return word.length > 2 && !FUNCTION_WORDS.has(word) && !isEmpty(word) ? [stem(word)] : []
      }),
  )

export class GraveReader {
  readonly #docs: ReadonlyMap<DocumentId, Document>
  readonly #standing: Standing
  readonly #knowledge: Knowledge
  readonly #acts: ReadonlySet<string>
  /** Names of states tell little of what was done: they stand in every account of a conflict. */
  readonly #states: ReadonlySet<string>

  constructor(docs: ReadonlyMap<DocumentId, Document>, standing: Standing, knowledge: Knowledge, events: readonly Event[]) {
    this.#docs = docs
    this.#standing = standing
    this.#knowledge = knowledge
    this.#states = new Set(
      knowledge.states.all.flatMap(({ name, adjectives }) => [name, ...adjectives].flatMap((words) => plain(words).split(' '))),
    )
    this.#acts = new Set(
      events.filter(({ type }) => type === 'ASSAULT').flatMap((event) => event.reports.flatMap((report) => report.claim ?? [])),
    )
  }

  families(text: string): Set<string> {
    const { checkWords } = this.#knowledge
    const acts = checkWords
      .find('grave', text)
      .map(({ id }) => id)
      .filter((id) => GRAVE_ACTS.has(id))
    return new Set([...acts, ...(isHidden(text) ? [SECRET] : []), ...(isTaken(text) ? [SEIZURE] : [])])
  }

  stems(text: string): Set<string> {
    const { comparing } = this.#knowledge
    return stemsOf(
      text,
      (word) => comparing.is('telling', word) || comparing.is('calendar', word) || comparing.is('generic', word) || this.#states.has(word),
    )
  }

  /** Whom the words of the claim go back to; the author’s own, an unnamed one and a bystander are no party and no outlet. */
  #bearing(claim: Claim): Pick<GraveClaim, 'source' | 'name' | 'bearing'> | undefined {
    const doc = this.#docs.get(claim.content.document)!
    const words = claim.source?.quote ?? ''
    const via = claim.via.at(-1)
    const isMedia = claim.evidence === 'media' || this.#isCalledAnOutlet(claim)
    const outlet = via?.name ?? (isMedia ? (claim.speaker === undefined ? words : claim.speakerName) : undefined)
    if (outlet !== undefined && outlet !== '' && isMedia && plain(outlet) !== plain(doc.outlet ?? '')) {
      return { source: via?.actor ?? claim.speaker ?? plain(outlet), name: outlet, bearing: 'outlet' }
    }
    if (claim.anonymous || claim.expression === 'ascribed') return undefined
    if (OWN_MEN.test(claim.content.quote))
      return { source: claim.speaker ?? plain(words), name: claim.speaker === undefined ? words : claim.speakerName, bearing: 'party' }
    const actor: Actor | undefined = claim.speaker === undefined ? undefined : this.#standing.actor(claim.speaker)
    const titles = (actor?.roles ?? []).map((role) => `${role.title} ${role.citation.quote}`).join(' ')
    const known = `${words} ${titles}`
    const isParty =
      actor?.kind === 'state' ||
      this.#knowledge.checkWords.in('party', known) ||
      (FOR_THE_GROUP.test(words) && this.#isOfASide(doc, claim)) ||
      (actor !== undefined && [...this.#standing.of(actor.id)].some((id) => this.#standing.actor(id)?.kind === 'state'))
    if (!isParty && actor?.kind !== 'group' && !this.#isArmedGroup(actor)) return undefined
    if (BYSTANDER.test(known) && !/\b(?:army|military|rebels?|general staff|defen[cs]e|foreign ministry|foreign minister)\b/iu.test(known))
      return undefined
    return { source: claim.speaker ?? plain(words), name: claim.speaker === undefined ? words : claim.speakerName, bearing: 'party' }
  }

  /** Someone named who gains by it: "opposition deputy Tengiz Lakoba", "Gerald Finch, who lost the contract". */
  #interest(claim: Claim): Pick<GraveClaim, 'source' | 'name' | 'bearing'> | undefined {
    if (claim.anonymous || claim.source === null || claim.speaker === undefined || claim.expression === 'ascribed') return undefined
    const doc = this.#docs.get(claim.content.document)!
    const surname = claim.speakerName.split(' ').at(-1)!
    const all = sentencesOf(doc)
    const at = all.findIndex(({ start, end }) => start <= claim.content.start && claim.content.start < end)
    const about = all.filter(
      ({ text, paragraph }, i) =>
        text.includes(surname) ||
        text.includes(claim.source!.quote) ||
        (i > at && paragraph === all[at]?.paragraph && /^(?:He|She|His|Her)\b/u.test(text)),
    )
    // "Peter Lindqvist, who runs the firm that came second, …": what is told of him is no part of what he tells.
    const own = claim.content.quote.replace(/^who\b[^,]{3,80},/u, '')
    const told = about.map(({ text }) => text.replace(own, ' ')).join(' ')
    return isInterested(told) ? { source: claim.speaker, name: claim.speakerName, bearing: 'party' } : undefined
  }

  /** "the website The Neva File": what kind of thing it is stands right before its name. */
  #isCalledAnOutlet({ source }: Claim): boolean {
    if (source === null || !/^(?:[Tt]he\s+)?\p{Lu}/u.test(source.quote)) return false
    const { text } = this.#docs.get(source.document)!
    const before = /(?<noun>\p{Ll}+)\s+$/u.exec(text.slice(Math.max(0, source.start - 30), source.start))?.groups?.noun
    return before !== undefined && this.#knowledge.sourceNouns.of(before)?.evidence === 'media'
  }

  #isOfASide(doc: Document, { content }: Claim): boolean {
    const before = sentencesOf(doc).filter(({ start }) => start < content.start)
    return before.slice(-NAMED_WITHIN).some(({ text }) => OF_A_SIDE.test(text))
  }

  #isArmedGroup(actor: Actor | undefined): boolean {
    return actor !== undefined && this.#knowledge.organizations.get(actor.id.slice('act_'.length))?.kind === 'armed group'
  }

  /** Words of what is not yet, or not sure, right before the grave ones. */
  #isToCome(quote: string, dealing: number | undefined): boolean {
    if (dealing !== undefined) return NOT_DONE.test(quote.slice(Math.max(0, dealing - 25), dealing))
    const [first] = this.#knowledge.checkWords.find('grave', quote).sort((a, b) => a.start - b.start)
    const before = quote.slice(Math.max(0, (first?.start ?? 0) - 40), first?.start ?? 60)
    return NOT_DONE.test(OF_ITS_OWN.test(quote) ? before : before.replace(PLOT, ' ')) || SPARED.test(before)
  }

  read(claim: Claim): GraveClaim | undefined {
    if (claim.polarity === 'negative' && claim.kind !== 'accusation') return undefined
    if (!/^(?:statement|accusation|assessment)$/u.test(claim.kind)) return undefined
    const { quote } = claim.content
    const families = this.families(quote)
    const done = claim.certainty === 'certain' && PAST_VERB.test(quote)
    const dealt = done ? dealingIn(quote, this.#knowledge.checkWords) : undefined
    const interest = dealt !== undefined || (done && families.has(SECRET)) ? this.#interest(claim) : undefined
    const dealing = interest && dealt
    if (dealing !== undefined) families.add(DEALING)
    const accuses = claim.kind === 'accusation' && claim.cue !== null && ACCUSES.test(claim.cue.quote)
    if (families.size === 0 && !(accuses && this.#knowledge.checkWords.in('grave', quote))) return undefined
    if (this.#isToCome(quote, dealing)) return undefined
    if (MISHAP.test(quote) && dealing === undefined && !ARMED.test(quote.replace(OF_MISHAPS, ''))) return undefined
    const hidden = dealing !== undefined || (done && families.has(SECRET))
    const taken = done && isTaken(quote)
    if (!hidden && !ARMED.test(quote) && !this.#acts.has(claim.id) && !accuses) return undefined
    if (!accuses && OWNS_TO.test(quote)) return undefined
    if (!hidden && !taken && !isToldAsDone(claim, this.#knowledge.checkWords, (family) => GRAVE_ACTS.has(family))) return undefined
    if ((claim.cue !== null && CHARACTERIZES.test(claim.cue.quote)) || IS_A_NAME.test(quote)) return undefined
    const bearing = this.#bearing(claim) ?? (hidden ? interest : undefined)
    if (!bearing) return undefined
    const doc = this.#docs.get(claim.content.document)!
    const sentence = sentenceAt(doc, claim.content)
    // Sums over years are a record, not a report.
    if (!hidden && sentence && /\bsince (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|\bover the (?:past|last)\b/u.test(sentence.text))
      return undefined
    return { claim, ...bearing, families, stems: this.stems(quote) }
  }
}
