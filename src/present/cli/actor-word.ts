/** An actor that a decision is about, as a user names it on the command line: by id or by name; a name of several has to be told apart. */
import { ConfigError } from '../../errors.ts'
import type { Actor, Situation } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { plain } from '../../text/plain.ts'
import { actorsNamed } from '../tables/filter.ts'

/** @throws ConfigError for a name that nobody or more than one has */
export async function actorMeant(word: string, situation: Situation, store: Store): Promise<Actor> {
  const byId = (id: string): Actor | undefined => situation.actors.find((actor) => actor.id === id)
  const found = byId(word) ?? (word.startsWith('act_') ? byId(await store.resolve(word)) : undefined)
  if (found) return found
  const namesakes = situation.actors.filter((actor) => plain(actor.name) === plain(word))
  if (namesakes.length > 1) {
    const each = namesakes.map(({ id, mentions }) => {
      const articles = new Set(mentions.map(({ document }) => document)).size
      return `${id} (${articles} article${articles === 1 ? '' : 's'})`
    })
    throw new ConfigError(`${namesakes.length} actors have this name`, {
      code: 'E_ACTOR',
      place: word,
      remedy: `Give an id: ${each.join(', ')}`,
    })
  }
  return byId(actorsNamed(situation, [word], word)[0]!)!
}
