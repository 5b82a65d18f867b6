/** `araxes read PATH|URL…` */
import { defineCommand, EXIT } from '../command.ts'
import { choice } from '../option.ts'
import { pipelineOptions } from '../pipeline-options.ts'

export const read = defineCommand({
  id: 'read',
  title: 'Read documents alone: text and metadata, in any language',
  about: 'As text, what is furniture of the page is left out. As JSON, the text is verbatim and its furniture is marked by offsets.',
  group: 'Read without a store',
  arguments: [
    { name: 'input', summary: 'File, folder, address, or - for standard input', required: true, several: true, completes: 'files' },
  ],
  options: { format: choice(['text', 'json', 'jsonl'], 'How to print it') },
  examples: [
    { line: 'araxes read page.html', shows: 'The article of a web page' },
    { line: 'araxes read pages/ --format jsonl > documents.jsonl', shows: 'One Document a line, as schema/document.json has it' },
    { line: 'curl -s https://example.org/story | araxes read -', shows: 'From standard input' },
  ],
  async run(context) {
    const { report, out, signal, words, options } = context
    const pipeline = await pipelineOptions(context)
    const { readInputs } = await import('../../../pipeline.ts')
    const { jsonArrayPiece, jsonLines } = await import('../../json.ts')
    const { documentText } = await import('../../document-text.ts')
    let before = 0
    for await (const one of readInputs(words, pipeline)) {
      if (signal.aborted) break
      if ('failure' in one) report.failure(one.failure)
      else if ('notice' in one) report.notice(one.notice)
      else {
        report.clear()
        const { document } = one
        if (options.format === 'jsonl') await out.write(jsonLines([document]))
        else if (options.format === 'json') await out.write(jsonArrayPiece(document, before))
        else await out.write(documentText(document, context.ink, before > 0))
        before++
        report.progress(`read ${before}`)
      }
    }
    report.clear()
    if (options.format === 'json') await out.write(before === 0 ? '[]\n' : '\n]\n')
    return report.failures > 0 ? EXIT.failed : EXIT.done
  },
})
