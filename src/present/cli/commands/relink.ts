/** `araxes relink` */
import { defineCommand, EXIT } from '../command.ts'
import { openCase, pipelineOptions } from '../pipeline-options.ts'

export const relink = defineCommand({
  id: 'relink',
  title: 'Link all documents of the store anew',
  about:
    'Documents are linked as they come: each is compared with the earlier ones that it may meet. In a store of more than a hundred, what was added first may matter a little; after relink it does not.',
  group: 'Put in and take out',
  arguments: [],
  options: {},
  examples: [
    { line: 'araxes relink', shows: 'After many articles were added in no order' },
    { line: 'araxes --case border relink', shows: 'Another inquiry' },
  ],
  async run(context) {
    const { report, out } = context
    const pipeline = await pipelineOptions(context)
    const store = await openCase(context, { make: false })
    const { relinkStore } = await import('../../../pipeline.ts')
    let linked = 0
    await relinkStore(store, {
      ...pipeline,
      onLinked: (done, all) => {
        linked = done
        report.progress(`linked ${done} of ${all}`)
      },
    })
    report.clear()
    await out.write(`${linked} linked\n`)
    return EXIT.done
  },
})
