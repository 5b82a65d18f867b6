/** `araxes what-if STATEMENT` */
import { ConfigError } from '../../../errors.ts'
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, list, text } from '../option.ts'
import { openCase, pipelineOptions } from '../pipeline-options.ts'

export const whatIf = defineCommand({
  id: 'what-if',
  title: 'Which stated limits an act would touch; what changes without a source or with a side believed',
  about:
    'The statement is read like any text and compared with the red lines, warnings, commitments and conditions that the articles state. It tells who stated them, when, and by whose account they were crossed already; it never says what will follow. Nothing is stored.',
  group: 'The situation',
  arguments: [
    { name: 'statement', summary: 'An act, as a sentence; may be left out with --without or --accept', required: false, several: false },
  ],
  options: {
    without: list('SOURCE', 'Leave out an outlet, an author, an actor with those who speak for it, or a document by id, title or path'),
    accept: list('SIDE', 'Take an actor’s account as so wherever accounts part, or one side: DISAGREEMENT_ID:N'),
    format: choice(['text', 'json', 'md', 'html'], 'How to print it'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes what-if "Britain rams another Icelandic gunboat"', shows: 'The lines that it would touch, with who stated them' },
    { line: 'araxes what-if --without "Reykjavik Dispatch"', shows: 'What rests on one outlet' },
    { line: 'araxes what-if --accept Iceland --format json', shows: 'What changes if one side is believed' },
  ],
  async run(context) {
    const { options, words, ink, out, report } = context
    const { format, without, accept } = options
    const [statement] = words
    if (statement === undefined && without.length + accept.length === 0)
      throw new ConfigError('nothing is supposed', {
        code: 'E_USAGE',
        place: 'what-if',
        remedy: 'Give a statement, --without SOURCE or --accept SIDE',
      })
    const pipeline = await pipelineOptions(context)
    const store = await openCase(context, { make: false })
    report.progress('linking what the articles say')
    const { whatIf: suppose } = await import('../../../pipeline.ts')
    const { whatIf: result, situation } = await suppose(
      store,
      { ...(statement === undefined ? {} : { statement }), without, accept },
      pipeline,
    )
    if (format === 'json') {
      const { jsonObject } = await import('../../json.ts')
      await deliver(context, jsonObject(result), options.out)
      return EXIT.done
    }
    const [{ whatIfPage }, { pageOfBriefing }] = await Promise.all([
      import('../../../analyze/index.ts'),
      import('../../briefing/briefing-page.ts'),
    ])
    const page = pageOfBriefing(whatIfPage(result, situation), situation, 'What if')
    if (format === 'html') await deliver(context, (await import('../../briefing/html.ts')).pageHtml(page), options.out)
    else if (format === 'md')
      await deliver(context, (await import('../../briefing/markdown.ts')).pageMarkdown(page, process.cwd()), options.out)
    else {
      const { pageText } = await import('../../briefing/text.ts')
      const toTerminal = options.out === undefined && out.columns !== undefined
      await deliver(context, pageText(page, toTerminal ? { ink, columns: out.columns } : {}), options.out)
    }
    return EXIT.done
  },
})
