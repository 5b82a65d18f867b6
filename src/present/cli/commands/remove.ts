/** `araxes remove DOCUMENT…` */
import { InputError } from '../../../errors.ts'
import { defineCommand, EXIT } from '../command.ts'
import { documentMeant } from '../document-word.ts'
import { openCase } from '../pipeline-options.ts'

export const remove = defineCommand({
  id: 'remove',
  title: 'Purge documents from the store, with their revisions and all that was read from them',
  group: 'Put in and take out',
  arguments: [{ name: 'document', summary: 'Id, uri or path of a document', required: true, several: true, completes: 'files' }],
  options: {},
  examples: [
    { line: 'araxes remove articles/05-copy.md', shows: 'By the path it was read from' },
    { line: 'araxes remove doc_3f2a9c0d11e8b7a4', shows: 'By its id, as `araxes export --format csv --kind documents` lists it' },
  ],
  async run(context) {
    const { report, out, words } = context
    const store = await openCase(context, { make: false })
    let removed = 0
    for (const word of words) {
      const gone = await store.remove(documentMeant(word))
      removed += gone
      if (gone === 0)
        report.failure(
          new InputError('the store holds no such document', {
            code: 'E_NO_DOCUMENT',
            place: word,
            remedy: 'List what it holds with `araxes export --format csv --kind documents`',
          }),
        )
    }
    report.clear()
    await out.write(`${removed} removed\n`)
    return report.failures > 0 ? EXIT.failed : EXIT.done
  },
})
