/**
 * Whether someone else tells the same grave thing: another source, the other side that concedes it, or pictures that were checked.
 *
 * The hospital’s director who "had counted seventeen bodies" confirms the army’s "17 people killed"; the other side’s "a round struck the master, who died" too;
 * a denial, a sum "since 2004" and the source itself again confirm nothing. Other articles are found by telling stems, never by comparing all with all.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Claim, Document, DocumentId } from '../../../model/index.ts'
import { plain } from '../../../text/plain.ts'
import { overlaps } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { PROPOSITIONS, SOURCES } from '../../thresholds.ts'
import { sentenceAt, sentencesOf } from '../article/sentences.ts'
import type { Standing } from '../article/standing.ts'
import { bearsOut, type Count, countsIn, ownedIn, type Tally } from './counted-by-others.ts'
import type { GraveClaim, GraveReader } from './grave-claims.ts'

interface Witness {
  readonly claim: Claim
  readonly families: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** With the words for who says it: "a surgeon in Azaz", of a hospital in Azaz. */
  readonly wide: ReadonlySet<string>
}

const BACKGROUND = /\bsince\b|\bso far this\b|\bin total\b|\b(?:last|past) (?:year|month|decade)\b|\bin (?:19|20)\d\d\b|\ba year ago\b/iu
const CONCEDES =
  /\b(?:admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|confirm(?:s|ed)|confess(?:es|ed)|regret(?:s|ted)|apologi[sz](?:es|ed)|mourn(?:s|ed)|eulogi[sz](?:es|ed)|(?:claim(?:s|ed)|took|takes) responsibility)\b/iu
/** What is left of it: "one jet had been lost". */
const LOSS = 'loss'
const DEAD = new Set(['death', 'injury'])
/** Ways to harm that tell one thing: who is shot is hit by fire. */
const ARMS = new Set(['shooting', 'shelling', 'attack'])

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((one) => b.has(one)).length

const harms = (families: ReadonlySet<string>): boolean => [...families].some((f) => DEAD.has(f) || f === LOSS)
const armed = (families: ReadonlySet<string>): boolean => [...families].some((f) => ARMS.has(f))

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (
    shared(a, b) > 0 ||
    ([...a].some((f) => DEAD.has(f)) && [...b].some((f) => DEAD.has(f))) ||
    ([...a].some((f) => ARMS.has(f)) && [...b].some((f) => ARMS.has(f))) ||
    // Who is killed in an attack is shot, and the loss of a jet that was shot down is its loss.
    (harms(a) && armed(b)) ||
    (harms(b) && armed(a))
  )
}

/** "The company’s head of security" beside "the company’s security chief, Hernán Bustamante": who is named only by what they are may be one who is named. */
function isSameRole(unnamed: string, named: string): boolean {
  // "The ministry" behind "the defence ministry": its last word, and nothing else of it.
  const bare = /^(?:the|its|that|this)\s+(?<noun>\p{L}+)$/u.exec(unnamed)?.groups?.noun
  if (bare !== undefined && named.split(' ').at(-1) === bare) return true
  const [words, others] = [unnamed, named].map((text) => text.split(' ').filter((word) => word.length > 3))
  return words!.length > 1 && words!.filter((word) => others!.includes(word)).length * 2 > words!.length
}

export class Witnesses {
  readonly #byDocument: ReadonlyMap<DocumentId, Witness[]>
  readonly #byStem = new Map<string, Witness[]>()
  readonly #docs: ReadonlyMap<DocumentId, Document>
  readonly #standing: Standing
  readonly #words: CheckWordTable
  readonly #counts: readonly Tally[]
  readonly #owned: readonly Count[]

  constructor(
    claims: readonly Claim[],
    docs: ReadonlyMap<DocumentId, Document>,
    reader: GraveReader,
    standing: Standing,
    words: CheckWordTable,
  ) {
    this.#docs = docs
    this.#standing = standing
    this.#words = words
    this.#owned = [...docs.values()].flatMap((doc) => ownedIn(doc, (text) => reader.stems(text)))
    this.#counts = [...docs.values()].flatMap((doc) => countsIn(doc, (text) => reader.stems(text)))
    const witnesses = claims
      .filter(
        (claim) =>
          claim.polarity === 'positive' &&
          claim.expression !== 'ascribed' &&
          /^(?:statement|assessment|accusation|fear)$/u.test(claim.kind),
      )
      .map((claim): Witness => {
        const { quote } = claim.content
        const families = reader.families(quote)
        return {
          claim,
          families: words.in('lost', quote) ? new Set([...families, LOSS]) : families,
          stems: reader.stems(quote),
          // "Tehran" as who accuses says nothing of where.
          wide: reader.stems(standing.actor(claim.speaker ?? '')?.kind === 'state' ? quote : `${claim.source?.quote ?? ''} ${quote}`),
        }
      })
      .filter(({ families }) => families.size > 0)
    this.#byDocument = groupedBy(witnesses, ({ claim }) => claim.content.document)
    for (const witness of witnesses) {
      for (const stem of witness.wide) {
        const had = this.#byStem.get(stem)
        if (had) had.push(witness)
        else this.#byStem.set(stem, [witness])
      }
    }
  }

  /** Neither the source itself, nor one that speaks for it, nor what stands within its own words. */
  #isOther(witness: Claim, group: readonly GraveClaim[]): boolean {
    return group.every(({ claim, source, name }) => {
      if (
        witness.id === claim.id ||
        witness.within === claim.id ||
        claim.within === witness.id ||
        (overlaps(witness.content, claim.content) && witness.content.document === claim.content.document)
      )
        return false
      if (
        witness.speaker !== undefined &&
        (witness.speaker === source || (this.#standing.actor(source) !== undefined && this.#standing.isKin(witness.speaker, source)))
      )
        return false
      const [words, own] = [plain(witness.source?.quote ?? witness.speakerName), plain(name)]
      // "Its media wing" is of whoever spoke before; "no group" is nobody.
      if (/^no /u.test(words)) return false
      if (
        /\b(?:its|their|his|her)\b/u.test(own) &&
        witness.content.document === claim.content.document &&
        witness.content.start < claim.content.start
      )
        return false
      // "The channel", "the group", a bare pronoun: most likely the source again.
      if (
        witness.speaker === undefined &&
        words.split(' ').length <= 3 &&
        !/\b(?:hospital|doctor|police|nurse|ministry|agency|director|mayor|resident|witness|mission|patrol|cross|observer|villager|survivor|relative|worker|governor|morgue|monitor|embassy|nations)/u.test(
          words,
        )
      )
        return false
      if (!/\p{Lu}/u.test(witness.source?.quote ?? 'The author') && isSameRole(words, plain(claim.source?.quote ?? ''))) return false
      return words !== own && !witness.via.some((relay) => plain(relay.name) === own)
    })
  }

  /** @param group what one source tells of one thing */
  confirm(group: readonly GraveClaim[]): boolean {
    const documents = new Set(group.map(({ claim }) => claim.content.document))
    const families = new Set(group.flatMap((one) => [...one.families]))
    const stems = new Set(group.flatMap((one) => [...one.stems]))
    const here = [...documents].flatMap((id) => this.#byDocument.get(id) ?? [])
    const near = here.some(
      (witness) =>
        alike(witness.families, families) &&
        this.#isBeside(witness, stems) &&
        this.#isOther(witness.claim, group) &&
        !this.#isBackground(witness.claim),
    )
    if (near || [...documents].some((id) => this.#isSeen(this.#docs.get(id)!, group))) return true
    const claimed = group.map(({ claim }) => claim.content)
    if (this.#counts.some((count) => bearsOut(count, stems, claimed, SOURCES.sameThing))) return true
    if (this.#isOwnedElsewhere(group, stems, documents)) return true
    const far = new Map<Witness, number>()
    for (const stem of stems) {
      const holders = this.#byStem.get(stem) ?? []
      if (holders.length > PROPOSITIONS.commonTerm) continue
      for (const witness of holders) if (!documents.has(witness.claim.content.document)) far.set(witness, (far.get(witness) ?? 0) + 1)
    }
    return [...far].some(
      ([witness, n]) =>
        n >= SOURCES.sameThing &&
        alike(witness.families, families) &&
        this.#isOther(witness.claim, group) &&
        !this.#isBackground(witness.claim),
    )
  }

  /** Another article lets those who did it own to it, and does not name the source, who might be the one that speaks there. */
  #isOwnedElsewhere(group: readonly GraveClaim[], stems: ReadonlySet<string>, documents: ReadonlySet<DocumentId>): boolean {
    const names = group.map(({ name }) => plain(name).split(' ').at(-1)!)
    return this.#owned.some(
      (owned) =>
        !documents.has(owned.document) &&
        shared(owned.stems, stems) >= SOURCES.sameThing &&
        !names.some((name) => plain(this.#docs.get(owned.document)!.text).includes(name)),
    )
  }

  /** Of one thing in one article: it shares a number or a telling word other than the grave ones. */
  #isBeside(witness: Witness, stems: ReadonlySet<string>): boolean {
    return [...witness.wide].some((stem) => stems.has(stem) && !this.#words.in('grave', stem) && !this.#words.in('grave', `${stem}ed`))
  }

  #isBackground(claim: Claim): boolean {
    const sentence = sentenceAt(this.#docs.get(claim.content.document)!, claim.content)
    return sentence !== undefined && BACKGROUND.test(sentence.text)
  }

  /** Pictures that were checked, a reporter on the spot, a sentence in which someone else concedes it. */
  #isSeen(doc: Document, group: readonly GraveClaim[]): boolean {
    const names = group.map(({ name }) => plain(name).split(' ').at(-1)!)
    // "Ecuador’s navy admits shelling fishing boat"
    const title = doc.title ?? ''
    if (CONCEDES.test(title) && this.#words.in('grave', title) && !names.some((name) => plain(title).includes(name))) return true
    return sentencesOf(doc).some((sentence) => {
      const { text } = sentence
      if (this.#words.in('verified', text) && !/\b(?:not|no|could n[o’']t|unable|impossible)\b/iu.test(text)) return true
      if (group.some(({ claim }) => claim.content.document === doc.id && overlaps(claim.content, sentence))) return false
      const says =
        CONCEDES.test(text) &&
        !/\b(?:not|neither|nor|declin\p{L}*|refus\p{L}*|unable|could|cannot)\b[^.;]{0,30}\b(?:confirm|admit|acknowledg)/iu.test(text)
      return says && this.#words.in('grave', text) && !names.some((name) => plain(text.split(CONCEDES)[0] ?? '').includes(name))
    })
  }
}
