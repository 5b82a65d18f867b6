/**
 * Whether two passages speak of the same act, and why: actors, kind of act, the things it is about.
 *
 * "Azerbaijan uses force to open the Zangezur corridor" meets "any use of force by Baku to establish the ‘Zangezur Corridor’": same actor, same
 * act, shares zangezur and corridor. It does not meet "if the US starts a war": that is somebody else's act.
 */
import type { EventType, MatchReasons } from '../../model/index.ts'
import { WHAT_IF } from '../thresholds.ts'
import type { Act, ActReader } from './act.ts'
import type { Rarity } from './rarity.ts'

export interface Match {
  readonly why: MatchReasons
  readonly strength: number
}

/** Compared as a statement with a stated condition: the order matters. */
export class Matcher {
  readonly #reader: ActReader
  readonly #rarity: Rarity
  readonly #quad: (type: EventType) => string

  constructor(reader: ActReader, rarity: Rarity, quad: (type: EventType) => string) {
    this.#reader = reader
    this.#rarity = rarity
    this.#quad = quad
  }

  #actor(act: Act, stated: Act): MatchReasons['actor'] | undefined {
    if (stated.mutual) {
      const all = [...act.doers, ...act.targets]
      const both = this.#reader.meet(act.doers, stated.doers) && stated.doers.every((id) => this.#reader.meet([id], all))
      return both ? 'same' : undefined
    }
    if (stated.anyone) return 'anyone'
    if (stated.doers.length === 0) return 'nobody named'
    if (act.doers.length === 0) return 'unknown'
    return this.#reader.meet(act.doers, stated.doers) ? 'same' : undefined
  }

  /** Undefined where it is done to somebody else, or by whom it would be done to. */
  #target(act: Act, stated: Act, actor: MatchReasons['actor']): MatchReasons['target'] | undefined {
    if (stated.targets.length === 0) return this.#reader.meet(act.targets, stated.perhaps) ? 'same' : 'open'
    if (act.targets.length > 0) return this.#reader.meet(act.targets, stated.targets) ? 'same' : undefined
    return actor !== 'same' && this.#reader.meet(act.doers, stated.targets) ? undefined : 'open'
  }

  #act(act: Act, stated: Act): { readonly act: MatchReasons['act'] | 'other'; readonly types: EventType[] } {
    const types = [...act.types].filter((type) => stated.types.has(type))
    if (types.length > 0 || sameWord(act, stated)) return { act: 'same', types }
    if (act.types.size === 0 || stated.types.size === 0) return { act: 'open', types }
    // A threat and an attack are both conflict: what is said with what is done.
    const side = (type: EventType): string => this.#quad(type).split(' ').at(-1)!
    const sides = new Set([...stated.types].map(side))
    return { act: [...act.types].some((type) => sides.has(side(type))) ? 'like' : 'other', types }
  }

  match(act: Act, stated: Act): Match | undefined {
    const actor = this.#actor(act, stated)
    const target = actor === undefined ? undefined : this.#target(act, stated, actor)
    if (actor === undefined || target === undefined) return undefined
    const kind = this.#act(act, stated)
    const shared = [...stated.words.keys()].filter((word) => act.words.has(word))
    const share = this.#rarity.share(shared, stated.words.keys())
    const word = sameWord(act, stated) && isGeneral(stated) && isGeneral(act)
    if (kind.act === 'other' || !(word || enough({ actor, target, act: kind.act, shares: shared.length, share }, isBare(stated))))
      return undefined
    // The same word with "not" on one side is the contrary.
    if (act.negated !== stated.negated && (kind.act === 'same' || shared.length > 0)) return undefined
    shared.sort((a, b) => this.#rarity.of(b) - this.#rarity.of(a) || (a < b ? -1 : 1))
    const shares = shared.map((word) => stated.words.get(word)!)
    const { strength } = WHAT_IF
    return {
      why: { actor, target, act: kind.act, types: kind.types, shares, words: explained(actor, target, kind.act, shares) },
      strength:
        (actor === 'same' ? strength.sameActor : actor === 'anyone' ? strength.anyone : 0) +
        (target === 'same' ? strength.sameTarget : 0) +
        (kind.act === 'same' ? strength.sameAct : kind.act === 'like' ? strength.likeAct : 0) +
        strength.shares * share,
    }
  }
}

/** True where beside actors and an act a passage has no words: "in the event of a new conflict". */
export const isBare = (act: Act): boolean => act.words.size === 0
/** "ramming" and "rams": one word names the act in both. */
export const sameWord = (a: Act, b: Act): boolean => [...a.acts.keys()].some((word) => b.acts.has(word))
/** True where it names no actor either. */
export const isGeneral = (act: Act): boolean => isBare(act) && act.doers.length === 0 && act.targets.length === 0

interface Agreement {
  readonly actor: MatchReasons['actor']
  readonly target: MatchReasons['target']
  readonly act: MatchReasons['act'] | 'other'
  readonly shares: number
  /** What the shared words weigh of the stated ones. */
  readonly share: number
}

function enough({ actor, target, act, shares, share }: Agreement, nothingElse: boolean): boolean {
  if (shares >= WHAT_IF.wordsAlone) return true
  // "all who provide their territory": whoever does that, not whoever does something to the same.
  if (actor === 'anyone' && shares === 0 && !nothingElse) return false
  if (act === 'same' && target === 'same') return true
  if (act === 'same' && actor === 'same' && nothingElse && target === 'open') return true
  if (act === 'same') return shares > 0
  if (act === 'other' || shares === 0) return false
  return shares >= WHAT_IF.wordsOfOpenAct || target === 'same' || (actor === 'same' && share > WHAT_IF.halfOfWords)
}

const ACTOR: Readonly<Record<MatchReasons['actor'], string>> = {
  same: 'same actor',
  anyone: 'whoever does it',
  'nobody named': 'names nobody who does it',
  unknown: 'the statement names nobody who does it',
}

function explained(
  actor: MatchReasons['actor'],
  target: MatchReasons['target'],
  act: MatchReasons['act'],
  shares: readonly string[],
): string {
  return [
    ACTOR[actor],
    ...(target === 'same' ? ['done to the same'] : []),
    ...(act === 'same' ? ['same act'] : act === 'like' ? ['like act'] : []),
    ...(shares.length > 0 ? [`shares: ${shares.join(', ')}`] : []),
  ].join(', ')
}
