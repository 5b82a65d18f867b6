/** `araxes annotate [FILE|-]` */
import { type Annotation, makeId } from '../../../model/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { textOf } from '../lines.ts'
import { choice } from '../option.ts'

export const annotate = defineCommand({
  id: 'annotate',
  title: 'Sentences, words, heads, names, times and attributions of a text, as CoNLL-U or JSON',
  about:
    'The text is taken as it comes: no front matter is read, nothing is trimmed, and offsets are UTF-16 units of the input. Blank lines divide paragraphs. With --input horizontal, a line is a sentence whose tokens are separated by single spaces and are kept as they come.',
  group: 'Read without a store',
  arguments: [
    { name: 'file', summary: 'The text in UTF-8; - or nothing for standard input', required: false, several: false, completes: 'files' },
  ],
  options: {
    input: choice(['text', 'horizontal', 'conllu'], 'What the input is'),
    format: choice(['conllu', 'json'], 'How to print it'),
  },
  examples: [
    { line: 'araxes annotate article.txt', shows: 'Ten columns a word' },
    { line: "echo 'Tehran denied it .' | araxes annotate --input horizontal", shows: 'Words that are already divided' },
    { line: 'araxes annotate article.txt --format json', shows: 'The layers, for a program' },
  ],
  async run(context) {
    const { words, options, out, report, stdin, global } = context
    const file = words[0] ?? '-'
    const text = await textOf(file, stdin)
    report.progress(`annotating ${file}`)
    const [{ openAnnotator, readStretches }, { loadKnowledge }] = await Promise.all([
      import('../../../annotate/index.ts'),
      import('../../../lookup/index.ts'),
    ])
    const day = global.date
    const published = day === undefined ? undefined : { start: day, end: day, basis: 'metadata' as const }
    const knowledge = loadKnowledge(global.knowledge.length === 0 ? undefined : global.knowledge)
    const annotator = await openAnnotator({ knowledge, onSlow: (message) => report.say(message) })
    context.defer(() => annotator.close())
    if (options.format === 'json') {
      const [{ jsonObject }, { joined, moved }] = await Promise.all([import('../../json.ts'), import('../../../model/annotation.ts')])
      const parts: Annotation[] = []
      for (const stretch of readStretches(text, options.input))
        parts.push(moved(await annotator.annotateInput(stretch, published), stretch.offset))
      report.clear()
      // scores of every word for every kind: only extraction reads them
      const { kinds: _, ...layers } = joined(makeId('document', text), parts)
      await out.write(jsonObject(layers))
    } else {
      const { conlluWriter } = await import('../../conllu.ts')
      const write = conlluWriter({ multiword: options.input !== 'horizontal' })
      for (const stretch of readStretches(text, options.input)) {
        const annotation = await annotator.annotateInput(stretch, published)
        report.clear()
        await out.write(write(stretch.text, annotation, stretch.offset))
      }
    }
    return EXIT.done
  },
})
