/** `araxes merge ACTOR ACTOR` */
import { defineCommand } from '../command.ts'
import { byOption, decided, noteOption } from '../decider.ts'

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
  run: (context) =>
    decided(context, async ({ store, situation, deciding, actor }) => {
      const [{ decideOne }, one, other] = [
        await import('../../../decide.ts'),
        await actor(context.words[0]!),
        await actor(context.words[1]!),
      ]
      return decideOne(store, situation, [one.id, other.id], deciding)
    }),
})
