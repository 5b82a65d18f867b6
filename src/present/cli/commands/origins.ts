/** `araxes origins [ID]` */
import { ConfigError } from '../../../errors.ts'
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice } from '../option.ts'
import { openCase, pipelineOptions } from '../pipeline-options.ts'

export const origins = defineCommand({
  id: 'origins',
  title: 'Where a thing claimed comes from: who tells it, whom each has it from, down to “origin not seen”',
  about:
    'Without an id: everything that more than one article tells. An origin is what can be traced in these articles; it says nothing of who else knew.',
  group: 'The situation',
  arguments: [
    { name: 'id', summary: 'A thing claimed or a claim, by its id in the JSON of `araxes claims`', required: false, several: true },
  ],
  options: { format: choice(['text', 'json'], 'How to print it') },
  examples: [
    { line: 'araxes origins', shows: 'The way of everything that several articles tell' },
    { line: 'araxes origins clm_3f0c5e1a9b2d4c67 --format json', shows: 'The tree of one, for a program' },
  ],
  async run(context) {
    const { words, options, report } = context
    const pipeline = await pipelineOptions(context)
    const store = await openCase(context, { make: false })
    report.progress('linking what the articles say')
    const [{ situationOf }, { provenance }] = await Promise.all([import('../../../pipeline.ts'), import('../../../analyze/index.ts')])
    const situation = await situationOf(store, pipeline)
    report.clear()
    const wanted =
      words.length === 0
        ? situation.propositions.filter((proposition) => proposition.articles > 1).map((proposition) => proposition.id)
        : await Promise.all(
            words.map(async (word) => situation.claims.find((claim) => claim.id === word)?.proposition ?? store.resolve(word)),
          )
    const trees = wanted.map((id, i) => {
      const tree = provenance(situation, id)
      if (tree) return tree
      throw new ConfigError(`nothing claimed has the id ${JSON.stringify(words[i])}`, {
        code: 'E_CLAIM',
        place: words[i] ?? id,
        remedy: 'Ids stand in `araxes claims --format json`, as "id" and "proposition"',
      })
    })
    if (options.format === 'json') {
      const { jsonArray } = await import('../../json.ts')
      await deliver(context, jsonArray(trees))
    } else if (trees.length === 0) report.say('No thing claimed is told by more than one article.')
    else {
      const { provenanceTree } = await import('../../tables/provenance-tree.ts')
      for (const [i, tree] of trees.entries()) await deliver(context, [...(i > 0 ? ['\n'] : []), ...provenanceTree(tree)])
    }
    return EXIT.done
  },
})
