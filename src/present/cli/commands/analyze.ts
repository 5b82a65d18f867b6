/** `araxes analyze FILE…` */
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, flag, text } from '../option.ts'
import { pipelineOptions } from '../pipeline-options.ts'

export const analyze = defineCommand({
  id: 'analyze',
  title: 'Read files and print what they say: claims, events, figures, limits, ties, disagreements',
  about: 'Nothing is kept. As JSON it is a Situation, as schema/situation.json describes it.',
  group: 'Read without a store',
  arguments: [
    { name: 'input', summary: 'File, folder, address, or - for standard input', required: true, several: true, completes: 'files' },
  ],
  options: {
    format: choice(['text', 'json', 'html'], 'How to print it'),
    explain: flag('Say of each element which rule gave it'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes analyze article.md', shows: 'An account for people' },
    { line: 'araxes analyze articles/ --format json > situation.json', shows: 'For a program' },
    { line: 'araxes analyze story.html --format html --out story-read.html', shows: 'A page whose citations open their words' },
  ],
  async run(context) {
    const { report, options, words, ink, out } = context
    const pipeline = await pipelineOptions(context)
    const { analyzeFiles } = await import('../../../pipeline.ts')
    const { situation, failures } = await analyzeFiles(words, pipeline)
    report.clear()
    for (const failure of failures) report.failure(failure)
    for (const notice of situation.notices) report.notice(notice)
    const status = failures.length > 0 ? EXIT.failed : EXIT.done
    const { explanations: _, ...unexplained } = situation
    if (options.format === 'json') {
      const { jsonObject } = await import('../../json.ts')
      await deliver(context, jsonObject(options.explain ? situation : unexplained), options.out)
      return status
    }
    // No article could be used: what failed has been said, and an empty account would say nothing.
    if (situation.documents.length === 0) return status
    const { pageOfAnalysis } = await import('../../briefing/account-page.ts')
    const page = pageOfAnalysis(situation, { explain: options.explain })
    if (options.format === 'html') {
      const { pageHtml } = await import('../../briefing/html.ts')
      await deliver(context, pageHtml(page), options.out)
    } else {
      const { pageText } = await import('../../briefing/text.ts')
      const toTerminal = options.out === undefined && out.columns !== undefined
      await deliver(context, pageText(page, toTerminal ? { ink, columns: out.columns } : {}), options.out)
    }
    return status
  },
})
