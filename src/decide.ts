/**
 * What a person decides about who is one: that mentions in some articles are somebody else, or that two actors are one. It wins over linking from the next reading of
 * the situation on, for which all documents are linked anew.
 */
import { InputError } from './errors.ts'
import type { Actor, ActorId, Decision, Document, DocumentId, Situation } from './model/index.ts'
import type { Store } from './store/index.ts'

/** Who decides, and why. */
export interface Deciding {
  readonly by: string
  readonly note?: string
}

const actorOf = ({ actors }: Situation, id: ActorId): Actor => {
  const actor = actors.find((one) => one.id === id)
  if (actor) return actor
  throw new InputError('no actor has this id', { code: 'E_ACTOR', place: id, remedy: 'See `araxes actors --format csv`' })
}

/** @throws InputError for a document that does not name the actor, and where no article would be left to it */
export async function decideApart(
  store: Store,
  situation: Situation,
  id: ActorId,
  documents: readonly DocumentId[],
  { by, note }: Deciding,
): Promise<Decision> {
  const { decidedActor, isKnown } = await import('./link/index.ts')
  const actor = actorOf(situation, id)
  const naming = new Set(actor.mentions.map((mention) => mention.document))
  for (const document of documents) {
    if (naming.has(document)) continue
    throw new InputError(`it does not name ${actor.name}`, {
      code: 'E_NOT_NAMED',
      place: placeOf(situation.documents, document),
      remedy: 'Name articles that mention the actor: `araxes actors --format json` lists its mentions',
    })
  }
  const within = new Set(documents)
  const rest = { ...actor, mentions: actor.mentions.filter((mention) => !within.has(mention.document)) }
  if (rest.mentions.length === 0 && !isKnown(id))
    throw new InputError('all of its articles are named: nobody would be left to be another', {
      code: 'E_NOBODY_LEFT',
      place: actor.name,
      remedy: 'Name only the articles that speak of somebody else',
    })
  const deciding = {
    kind: 'apart',
    actor: decidedActor(actor, situation.documents, within),
    other: decidedActor(rest, situation.documents),
    by,
    ...(note === undefined ? {} : { note }),
  } as const
  return store.withLinkLock(() => store.decide(deciding))
}

/** @throws InputError for an actor and itself */
export async function decideOne(
  store: Store,
  situation: Situation,
  [a, b]: readonly [ActorId, ActorId],
  { by, note }: Deciding,
): Promise<Decision> {
  const { decidedActor } = await import('./link/index.ts')
  const [actor, other] = [actorOf(situation, a), actorOf(situation, b)]
  if (actor === other)
    throw new InputError('it is one actor already', {
      code: 'E_ONE_ALREADY',
      place: actor.name,
      remedy: 'Name two actors, by their ids where they have one name',
    })
  const deciding = {
    kind: 'one',
    actor: decidedActor(actor, situation.documents),
    other: decidedActor(other, situation.documents),
    by,
    ...(note === undefined ? {} : { note }),
  } as const
  return store.withLinkLock(() => store.decide(deciding))
}

/** @throws InputError if no decision of this number counts */
export async function takeBack(store: Store, number: number, by: string): Promise<Decision> {
  const undone = await store.withLinkLock(() => store.undo(number, by))
  if (undone) return undone
  throw new InputError('no decision of this number counts', {
    code: 'E_NO_DECISION',
    place: String(number),
    remedy: 'See `araxes decisions`',
  })
}

const placeOf = (documents: readonly Document[], id: DocumentId): string => documents.find((doc) => doc.id === id)?.uri ?? id
