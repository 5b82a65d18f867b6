/** `araxes diff DAY [DAY]` */
import { ConfigError } from '../../../errors.ts'
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, day, text } from '../option.ts'
import { changesOfStore } from '../pipeline-options.ts'

const dayOption = day('')

export const diff = defineCommand({
  id: 'diff',
  title: 'What is new in the world, what is new in the file, and what changed by reading again',
  about:
    'Three things are kept apart: what itself falls within the days; what documents stored within them tell of earlier things; and texts that were only read again. Beside them: claims that hardened or were dropped, and articles whose text was edited. Days are those of UTC, both included.',
  group: 'The situation',
  arguments: [{ name: 'day', summary: 'First day, YYYY-MM-DD, and the last if not today', required: true, several: true }],
  options: {
    format: choice(['text', 'json'], 'How to print it'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes diff 1976-01-01', shows: 'Since a day' },
    { line: 'araxes diff 1976-01-01 1976-01-31 --format json', shows: 'One month, for a program' },
  ],
  async run(context) {
    const { options, words, ink, out } = context
    const [since, until] = words.slice(0, 2).map((word) => dayOption.parse([word], 'day')!) as [string, string | undefined]
    if (words.length > 2 || (until !== undefined && until < since))
      throw new ConfigError('the days are not one, or two in order', {
        code: 'E_USAGE',
        place: 'diff',
        remedy: 'Give the first day, and the last',
      })
    const { changes, situation, history } = await changesOfStore(context, { since, ...(until === undefined ? {} : { until }) })
    if (options.format === 'json') {
      await deliver(context, (await import('../../json.ts')).jsonObject(changes), options.out)
      return EXIT.done
    }
    const [{ changesPage }, { pageOfBriefing }, { pageText }] = await Promise.all([
      import('../../../analyze/index.ts'),
      import('../../briefing/briefing-page.ts'),
      import('../../briefing/text.ts'),
    ])
    const told = changesPage(changes, situation, history)
    const toTerminal = options.out === undefined && out.columns !== undefined
    await deliver(
      context,
      pageText(pageOfBriefing(told.briefing, told.situation, 'Changes'), toTerminal ? { ink, columns: out.columns } : {}),
      options.out,
    )
    return EXIT.done
  },
})
