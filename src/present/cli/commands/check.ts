/** `araxes check FILE` */
import { InputError } from '../../../errors.ts'
import type { Document, Situation } from '../../../model/index.ts'
import { type Context, defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, text } from '../option.ts'
import { openCase, pipelineOptions } from '../pipeline-options.ts'

export const check = defineCommand({
  id: 'check',
  title: 'One article against the store: what is recycled, unsourced, disputed elsewhere',
  about: 'The article is read with those of the store and not added to it. Each finding stands beside its innocent explanation.',
  group: 'The situation',
  arguments: [
    {
      name: 'file',
      summary: 'The article: a file, an address, or - for standard input',
      required: true,
      several: false,
      completes: 'files',
    },
  ],
  options: {
    format: choice(['text', 'json', 'csv', 'md', 'html'], 'How to print it; json and csv give the findings'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes check new-article.md', shows: 'What the store says of it' },
    { line: 'araxes check page.html --format json', shows: 'The findings, for a program' },
  ],
  async run(context) {
    const { options, ink, out, report } = context
    const { situation, documents } = await withArticle(context)
    const [{ check: checkArticle }, { pageOfBriefing }, { indexSituation }] = await Promise.all([
      import('../../../analyze/index.ts'),
      import('../../briefing/briefing-page.ts'),
      import('../../situation-index.ts'),
    ])
    report.clear()
    const status = report.failures > 0 ? EXIT.failed : EXIT.done
    if (options.format === 'json' || options.format === 'csv') {
      const ids = new Set(documents.map((doc) => doc.id))
      const findings = situation.findings.filter(
        (finding) =>
          (finding.document !== undefined && ids.has(finding.document)) || finding.citations.some((citation) => ids.has(citation.document)),
      )
      if (options.format === 'json') await deliver(context, (await import('../../json.ts')).jsonArray(findings), options.out)
      else {
        const { findingsTable } = await import('../../tables/findings.ts')
        const { csvTable } = await import('../../tables/csv-table.ts')
        await deliver(context, csvTable(findings, findingsTable.columns(indexSituation(situation))), options.out)
      }
      return status
    }
    for (const [i, doc] of documents.entries()) {
      const page = pageOfBriefing(checkArticle(situation, doc.id), situation, 'Check')
      if (options.format === 'html') await deliver(context, (await import('../../briefing/html.ts')).pageHtml(page), options.out)
      else if (options.format === 'md')
        await deliver(context, (await import('../../briefing/markdown.ts')).pageMarkdown(page, process.cwd()), options.out)
      else {
        const { pageText } = await import('../../briefing/text.ts')
        const toTerminal = options.out === undefined && out.columns !== undefined
        if (i > 0) await out.write('\n')
        await deliver(context, pageText(page, toTerminal ? { ink, columns: out.columns } : {}), options.out)
      }
    }
    return status
  },
})

/** The situation of the store with the article in it, linked now and not kept. */
async function withArticle(context: Context): Promise<{ situation: Situation; documents: Document[] }> {
  const { report, words, signal } = context
  const pipeline = await pipelineOptions(context)
  const { readInputs, openReader, situationWith } = await import('../../../pipeline.ts')
  const store = await openCase(context, { make: false })
  const reader = await openReader(pipeline)
  context.defer(() => reader.close())
  const fresh = []
  for await (const one of readInputs(words, pipeline)) {
    if (signal.aborted) break
    if ('failure' in one) report.failure(one.failure)
    else if ('notice' in one) report.notice(one.notice)
    else
      try {
        fresh.push(await reader.read(one.document))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        report.failure(error)
      }
  }
  report.progress('linking what the articles say')
  const situation = await situationWith(store, fresh, pipeline)
  return { situation, documents: fresh.map(({ document }) => document) }
}
