/**
 * Who may be party to the events of a document: of each draft the candidates, the mention of each that stands nearest, and what stands around.
 *
 * For "Warsaw then expelled three of his attachés" Poland, the ambassador two sentences back, his state, and whom the article names most.
 */
import type { ActorId, Sentence } from '../../model/index.ts'
import type { Mention } from '../actor-index.ts'
import { dependentsOf, governorOf, type Index, subjectOf } from '../syntax.ts'
import { isVerbal } from './frames.ts'
import type { EventMention } from './mention.ts'
import { partyEvidence, seenOf } from './party-evidence.ts'
import { type Opinion, opinionsOf, type Side } from './party-model.ts'
import type { Near, Salience, Setting, Surroundings } from './party-setting.ts'
import { againstIn, type Scene } from './scene.ts'
import { claimAt } from './status.ts'

/** Sentences back in which a party may stand, and how many of a document's actors are candidates wherever they stand. */
const BACK = 3
const SALIENT = 4

interface Standing {
  readonly sentence: Sentence
  readonly at: number
}

function tallied(ids: readonly ActorId[]): Map<ActorId, number> {
  const tally = new Map<ActorId, number>()
  for (const id of ids) tally.set(id, (tally.get(id) ?? 0) + 1)
  return tally
}

/** Reads the drafts of a scene. */
export class PartyReader {
  readonly #scene: Scene
  readonly #places: ReadonlyMap<Sentence, number>
  /** In the order of their first mention. */
  readonly #order: ReadonlyMap<ActorId, number>
  readonly #subjects = new Map<number, ReadonlySet<ActorId>>()
  readonly #settings = new Map<number, Setting>()
  readonly #mentions = new Map<Sentence, readonly Mention[]>()
  readonly #salience: Salience
  /** Those named most, candidates wherever they stand. */
  readonly #salient: readonly ActorId[]
  readonly #inLead: ReadonlySet<ActorId>
  readonly #against: ReturnType<typeof againstIn>

  constructor(scene: Scene) {
    this.#scene = scene
    const { annotation, index, doc } = scene
    this.#places = new Map(annotation.sentences.map((sentence, i) => [sentence, i]))
    const mentions = index.mentionsIn({ start: 0, end: doc.text.length }).sort((a, b) => a.start - b.start || b.end - a.end)
    const named = tallied(mentions.map(({ actor }) => actor))
    this.#order = new Map([...named.keys()].map((id, i) => [id, i]))
    // Of those named as often, the one named first: an id hangs on where an article is kept.
    const sorted = [...named].sort(([, n], [, m]) => m - n)
    this.#salience = {
      named,
      total: mentions.length,
      ranks: new Map(sorted.map(([id], i) => [id, i])),
      acts: tallied(scene.drafts.flatMap(({ actors }) => [...new Set(actors)])),
      receives: tallied(scene.drafts.flatMap(({ recipients }) => [...new Set(recipients)])),
    }
    this.#salient = sorted.slice(0, SALIENT).map(([id]) => id)
    this.#inLead = new Set(index.at({ start: 0, end: Math.max(1, Math.min(doc.text.length, annotation.sentences[0]?.end ?? 0)) }))
    this.#against = againstIn(scene)
  }

  #mentionsIn(sentence: Sentence): readonly Mention[] {
    const found = this.#mentions.get(sentence) ?? this.#scene.index.mentionsIn(sentence)
    this.#mentions.set(sentence, found)
    return found
  }

  /** Who the root of a sentence is said of. */
  #subjectsOf(at: number): ReadonlySet<ActorId> {
    const known = this.#subjects.get(at)
    if (known) return known
    const { annotation, index } = this.#scene
    const sentence = annotation.sentences[at]
    const root = sentence?.tokens.findIndex(({ head }) => head < 0) ?? -1
    const subject = sentence === undefined || root < 0 ? undefined : dependentsOf(sentence, root, 'nsubj', 'nsubj:pass')[0]
    const found = new Set(subject === undefined ? [] : index.at(sentence!.tokens[subject]!))
    this.#subjects.set(at, found)
    return found
  }

  #candidates(n: number): ActorId[] {
    const { drafts, annotation, index } = this.#scene
    const { match, actors, recipients } = drafts[n]!
    const at = this.#places.get(match.sentence)!
    const near = annotation.sentences.slice(Math.max(0, at - BACK), at + 1)
    const found = new Set([
      ...near.flatMap((sentence) => this.#mentionsIn(sentence).map(({ actor }) => actor)),
      ...(match.meant ?? []).flatMap((word) => index.at(word)),
      ...this.#salient,
      ...actors,
      ...recipients,
    ])
    const place = (id: ActorId): number => this.#order.get(id) ?? this.#order.size
    return [...found].sort((a, b) => place(a) - place(b))
  }

  /** The mention of an actor that stands nearest before the word or in its sentence. */
  #nearest(id: ActorId, { sentence, at }: Standing, word: Index): Near | undefined {
    const { annotation } = this.#scene
    const start = sentence.tokens[word]!.start
    for (let back = 0; back <= 2 * BACK && at - back >= 0; back++) {
      const there = annotation.sentences[at - back]!
      let mention: Mention | undefined
      for (const one of this.#mentionsIn(there))
        if (one.actor === id && (!mention || Math.abs(one.start - start) < Math.abs(mention.start - start))) mention = one
      if (mention) return { mention, sentence: there, back }
    }
    return undefined
  }

  #setting(n: number): Setting {
    const known = this.#settings.get(n)
    if (known) return known
    const { drafts, index } = this.#scene
    const draft = drafts[n]!
    const { match, report } = draft
    const { sentence, word } = match
    const at = this.#places.get(sentence)!
    const candidates = this.#candidates(n)
    const opinions = opinionsOf({ sentence, word, type: report.type }, index, match.meant)
    const best = new Map<ActorId, Opinion>()
    for (const { id, tree, net } of opinions) {
      const had = best.get(id)
      const most = (of: 'tree' | 'net', side: Side): number => Math.max(had?.[of][side] ?? 0, of === 'tree' ? tree[side] : net[side])
      best.set(id, {
        id,
        tree: { actor: most('tree', 'actor'), recipient: most('tree', 'recipient') },
        net: { actor: most('net', 'actor'), recipient: most('net', 'recipient') },
      })
    }
    const verb = match.verb ?? (isVerbal(sentence, word) ? word : undefined)
    const governor = governorOf(sentence, word)
    const byWord = new Map(drafts.filter((one) => one !== draft && one.match.sentence === sentence).map((one) => [one.match.word, one]))
    let above: EventMention | undefined
    for (let up = sentence.tokens[word]!.head; up >= 0 && above === undefined; up = sentence.tokens[up]!.head) above = byWord.get(up)
    const surroundings: Surroundings = {
      candidates,
      places: new Map(
        candidates.flatMap((id) => {
          const place = this.#nearest(id, { sentence, at }, word)
          return place ? [[id, place] as const] : []
        }),
      ),
      subjects: this.#subjectsOf(at),
      lastSubjects: this.#subjectsOf(at - 1),
      claim: claimAt(this.#scene.claims, sentence.tokens[word]!),
      best,
      against: this.#against(report.citation.start),
      verb,
      subject: verb === undefined ? undefined : subjectOf(sentence, verb),
      object: verb === undefined ? undefined : dependentsOf(sentence, verb, 'obj')[0],
      clauseSubject: governor === undefined ? undefined : subjectOf(sentence, governor),
      above,
      before: drafts[n - 1],
      order: [...this.#mentionsIn(sentence)].sort((a, b) => a.start - b.start),
      inLead: this.#inLead,
    }
    const setting: Setting = { ...surroundings, seen: seenOf(this.#scene, draft, surroundings, this.#salience) }
    this.#settings.set(n, setting)
    return setting
  }

  /** In the order of their first mention. */
  candidates(n: number): readonly ActorId[] {
    return this.#setting(n).candidates
  }

  /** What is seen of each candidate for a side, `others` being who is on the other; in the order of PARTY_EVIDENCE. */
  evidence(n: number, side: Side, others: readonly ActorId[]): number[][] {
    return partyEvidence(this.#scene.index, this.#setting(n), side, others)
  }
}
