/** What commands that decide have in common: who decides, for the record, on which situation, and what is said of it. */
import { userInfo } from 'node:os'
import type { Deciding } from '../../decide.ts'
import { ConfigError } from '../../errors.ts'
import type { Actor, Decision, Situation } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { type Context, EXIT } from './command.ts'
import { text } from './option.ts'
import { openCase, pipelineOptions, situationIn } from './pipeline-options.ts'

export const byOption = text('NAME', 'Who decides', { fallbackText: 'your user name' })
export const noteOption = text('TEXT', 'Why, for those who read the decision later')

/** @throws ConfigError where the system knows no name */
export function decider(by: string | undefined): string {
  if (by !== undefined && by.trim() !== '') return by.trim()
  try {
    return userInfo().username
  } catch (error) {
    throw new ConfigError('the system has no name for this user', {
      code: 'E_BY',
      place: '--by',
      remedy: 'Give it: --by NAME',
      cause: error,
    })
  }
}

/** What there is to decide on. */
export interface Undecided {
  readonly store: Store
  readonly situation: Situation
  readonly deciding: Deciding
  /** The actor that a word of the command line means. */
  readonly actor: (word: string) => Promise<Actor>
}

/** Decides on the situation of the case, and says so. */
export async function decided(
  context: Context<{ by: typeof byOption; note: typeof noteOption }>,
  decide: (undecided: Undecided) => Promise<Decision>,
): Promise<typeof EXIT.done> {
  const { options, out, report } = context
  const { note } = options
  const by = decider(options.by)
  const pipeline = await pipelineOptions(context)
  const store = await openCase(context, { make: false })
  const situation = await situationIn(store, context, pipeline)
  const [{ actorMeant }, { decisionText }] = await Promise.all([import('./actor-word.ts'), import('../tables/decisions.ts')])
  const decision = await decide({
    store,
    situation,
    deciding: { by, ...(note === undefined ? {} : { note }) },
    actor: (word) => actorMeant(word, situation, store),
  })
  report.clear()
  await out.write(`decision ${decision.number}: ${decisionText(decision)}\n`)
  return EXIT.done
}
