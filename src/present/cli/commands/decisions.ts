/** `araxes decisions` */
import { defineCommand, EXIT } from '../command.ts'
import { byOption, decider } from '../decider.ts'
import { deliver } from '../deliver.ts'
import { choice, count } from '../option.ts'
import { openCase } from '../pipeline-options.ts'

export const decisions = defineCommand({
  id: 'decisions',
  title: 'What people decided about who is one, with who and when; and taking it back',
  group: 'Put in and take out',
  arguments: [],
  options: {
    undo: count('NUMBER', 'Take back the decision of this number; it stays listed'),
    by: byOption,
    format: choice(['text', 'json', 'csv'], 'How to print them'),
  },
  examples: [
    { line: 'araxes decisions', shows: 'All of the case, those taken back included' },
    { line: 'araxes decisions --undo 3', shows: 'The third counts no more' },
  ],
  async run(context) {
    const { options, out, ink, report } = context
    const { format, undo } = options
    const store = await openCase(context, { make: false })
    const { decisionColumns, decisionText } = await import('../../tables/decisions.ts')
    if (undo !== undefined) {
      const { takeBack } = await import('../../../decide.ts')
      const undone = await takeBack(store, undo, decider(options.by))
      report.clear()
      await out.write(`taken back: decision ${undone.number}: ${decisionText(undone)}\n`)
      return EXIT.done
    }
    const all = await store.decisions()
    report.clear()
    if (format === 'json') {
      const { jsonArray } = await import('../../json.ts')
      await deliver(context, jsonArray(all))
    } else if (format === 'csv') {
      const { csvTable } = await import('../../tables/csv-table.ts')
      await deliver(context, csvTable(all, decisionColumns))
    } else if (all.length === 0) report.say('No decisions.')
    else {
      const { textTable } = await import('../../tables/text-table.ts')
      const { columns } = out
      await deliver(context, textTable(all, decisionColumns, { ink, ...(columns === undefined ? {} : { columns }) }))
    }
    return EXIT.done
  },
})
