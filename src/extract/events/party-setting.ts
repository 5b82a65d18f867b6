/** What stands around a draft and its candidates: what `party-evidence.ts` measures, and `party-reader.ts` reads. */
import type { ActorId, Claim, Sentence } from '../../model/index.ts'
import type { Mention } from '../actor-index.ts'
import type { Index } from '../syntax.ts'
import type { EventMention } from './mention.ts'
import type { Opinion } from './party-model.ts'

export interface Near {
  readonly mention: Mention
  readonly sentence: Sentence
  /** Sentences back. */
  readonly back: number
}

/** What is seen of a draft and its candidates, whichever side is asked for. */
export interface Setting extends Surroundings {
  /** In the order of the candidates. */
  readonly seen: readonly Seen[]
}

/** Of one candidate, its numbers from `here` to `all` and those from `aboveActs` on. */
export interface Seen {
  readonly state: ActorId
  readonly own: readonly number[]
  readonly around: readonly number[]
}

export interface Surroundings {
  readonly candidates: readonly ActorId[]
  /** Of each candidate the mention that stands nearest before the word or in its sentence. */
  readonly places: ReadonlyMap<ActorId, Near>
  /** Who the roots of its sentence and of the one before are said of. */
  readonly subjects: ReadonlySet<ActorId>
  readonly lastSubjects: ReadonlySet<ActorId>
  readonly claim: Claim | undefined
  readonly best: ReadonlyMap<ActorId, Opinion>
  readonly against: (a: ActorId, b: ActorId) => number
  readonly verb: Index | undefined
  readonly subject: Index | undefined
  readonly object: Index | undefined
  readonly clauseSubject: Index | undefined
  /** The event under whose word this one's stands, and the one told before it. */
  readonly above: EventMention | undefined
  readonly before: EventMention | undefined
  readonly order: readonly Mention[]
  readonly inLead: ReadonlySet<ActorId>
}

/** How often actors are named in a document, and how often they act and receive in its drafts. */
export interface Salience {
  readonly named: ReadonlyMap<ActorId, number>
  readonly total: number
  /** 0 for the one named most. */
  readonly ranks: ReadonlyMap<ActorId, number>
  readonly acts: ReadonlyMap<ActorId, number>
  readonly receives: ReadonlyMap<ActorId, number>
}
