/** `araxes merge ACTOR ACTOR` */
import { defineCommand, EXIT } from '../command.ts'
import { byOption, decider, noteOption } from '../decider.ts'
import { openCase, pipelineOptions, situationIn } from '../pipeline-options.ts'

export const merge = defineCommand({
  id: 'merge',
  title: 'Decide that two actors are one',
  about:
    'The decision outlives reading again and relink; `araxes decisions --undo` takes it back. Of decisions that contradict each other the newest counts.',
  group: 'Put in and take out',
  arguments: [
    { name: 'actor', summary: 'Id or name of an actor', required: true, several: false },
    { name: 'other', summary: 'Id or name of the other', required: true, several: false },
  ],
  options: { by: byOption, note: noteOption },
  examples: [
    { line: 'araxes merge "Coast Guard" "Icelandic Coast Guard"', shows: 'Two names of one body' },
    { line: 'araxes merge act_0b1f6a7c22d94e10 act_5a7c9e3d4f8b2160 --by ann', shows: 'By their ids, signed' },
  ],
  async run(context) {
    const { words, options, out, report } = context
    const by = decider(options.by)
    const pipeline = await pipelineOptions(context)
    const store = await openCase(context, { make: false })
    const situation = await situationIn(store, context, pipeline)
    const [{ actorMeant }, { decideOne }, { decisionText }] = await Promise.all([
      import('../actor-word.ts'),
      import('../../../decide.ts'),
      import('../../tables/decisions.ts'),
    ])
    const actor = await actorMeant(words[0]!, situation, store)
    const other = await actorMeant(words[1]!, situation, store)
    const { note } = options
    const decision = await decideOne(store, situation, [actor.id, other.id], { by, ...(note === undefined ? {} : { note }) })
    report.clear()
    await out.write(`decision ${decision.number}: ${decisionText(decision)}\n`)
    return EXIT.done
  },
})
