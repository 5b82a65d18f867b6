/** `araxes add PATH|URL…` */
import { defineCommand, EXIT } from '../command.ts'
import { choice } from '../option.ts'
import { openCase, pipelineOptions } from '../pipeline-options.ts'

export const add = defineCommand({
  id: 'add',
  title: 'Read articles into the store',
  about:
    'Files (text, Markdown, HTML, PDF, DOCX, EML), feeds, WARC, folders of them, addresses, or - for standard input. What is known already is skipped, a changed file becomes a revision. A document is stored whole or not at all; each line printed is one that is stored.',
  group: 'Put in and take out',
  arguments: [
    { name: 'input', summary: 'File, folder, address, or - for standard input', required: true, several: true, completes: 'files' },
  ],
  options: { format: choice(['text', 'jsonl'], 'How to print what was stored') },
  examples: [
    { line: 'araxes add articles/', shows: 'Everything readable in a folder' },
    { line: 'araxes add page.html --outlet "Humber Courier" --date 1975-12-14', shows: 'A file that does not say where it is from' },
    { line: 'araxes --store postgres://localhost/araxes add articles/', shows: 'Into a server' },
  ],
  async run(context) {
    const { report, out, signal, words, options } = context
    const pipeline = await pipelineOptions(context)
    const store = await openCase(context, { make: true })
    const { addToStore } = await import('../../../pipeline.ts')
    const { oneLine } = await import('../../printable.ts')
    const { jsonLines } = await import('../../json.ts')
    const { publishedDay } = await import('../../../model/document.ts')
    const { sourceName } = await import('../../situation-index.ts')
    const counts = { added: 0, revised: 0, known: 0 }
    for await (const one of addToStore(store, words, pipeline)) {
      if ('failure' in one) report.failure(one.failure)
      else if ('notice' in one) report.notice(one.notice)
      else {
        const { outcome, document } = one
        counts[outcome]++
        report.clear()
        if (options.format === 'jsonl') {
          const { id, uri, title, outlet } = document
          await out.write(jsonLines([{ outcome, id, uri, title, outlet, published: publishedDay(document) }]))
        } else if (outcome !== 'known') {
          const day = publishedDay(document) ?? 'undated   '
          await out.write(`${outcome.padEnd(7)} ${day}  ${oneLine(`${sourceName(document)}: ${document.title ?? document.uri}`)}\n`)
        }
      }
      if (signal.aborted) break
    }
    report.clear()
    if (options.format === 'text')
      await out.write(`${counts.added} added, ${counts.revised} revised, ${counts.known} known already, ${report.failures} failed\n`)
    return report.failures > 0 ? EXIT.failed : EXIT.done
  },
})
