/** `araxes split ACTOR DOCUMENT…` */
import { InputError } from '../../../errors.ts'
import type { Situation } from '../../../model/index.ts'
import { defineCommand } from '../command.ts'
import { byOption, decided, noteOption } from '../decider.ts'
import { documentMeant } from '../document-word.ts'

export const split = defineCommand({
  id: 'split',
  title: 'Decide that an actor of some articles is somebody else',
  about:
    'Its mentions in the articles named become an actor of their own, which no name joins to another. The decision outlives reading again and relink; `araxes decisions --undo` takes it back.',
  group: 'Put in and take out',
  arguments: [
    { name: 'actor', summary: 'Id or name of an actor', required: true, several: false },
    {
      name: 'document',
      summary: 'Id, uri or path of an article that names another by that name',
      required: true,
      several: true,
      completes: 'files',
    },
  ],
  options: { by: byOption, note: noteOption },
  examples: [
    { line: 'araxes split "John Smith" articles/05-copy.md', shows: 'The John Smith of this article is another one' },
    { line: 'araxes split act_GEO doc_3f2a9c0d11e8b7a4 --by ann --note "the US state"', shows: 'By ids, signed, with the reason' },
  ],
  run: (context) =>
    decided(context, async ({ store, situation, deciding, actor }) => {
      const [name, ...documents] = context.words
      const [{ decideApart }, { id }] = [await import('../../../decide.ts'), await actor(name!)]
      const within = documents.map((word) => documentIn(situation, word))
      return decideApart(store, situation, id, within, deciding)
    }),
})

function documentIn({ documents }: Situation, word: string): string {
  const meant = documentMeant(word)
  const found = documents.find((doc) => ('id' in meant ? doc.id === meant.id : doc.uri === meant.uri))
  if (found) return found.id
  throw new InputError('the store holds no such document', {
    code: 'E_NO_DOCUMENT',
    place: word,
    remedy: 'List what it holds with `araxes export --format csv --kind documents`',
  })
}
