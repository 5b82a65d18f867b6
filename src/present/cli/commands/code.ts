/** `araxes code [FILE|-]` */
import { InputError, isAraxesError } from '../../../errors.ts'
import type { CodeInput, CodeOutput } from '../../../extract/code/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { linesOf } from '../lines.ts'
import { pipelineOptions } from '../pipeline-options.ts'

/** Sentences that are under way at a time, so that every core has some. */
const AHEAD = 8

export const code = defineCommand({
  id: 'code',
  title: 'PLOVER codes for sentences',
  about:
    'Each line is {"id", "text", "source"?, "target"?}, source and target being words of the text; each line printed is {"id", "events"}. With source and target given there is exactly one event, for that pair.',
  group: 'Read without a store',
  arguments: [
    { name: 'file', summary: 'JSON lines; - or nothing for standard input', required: false, several: false, completes: 'files' },
  ],
  options: {},
  examples: [
    { line: 'araxes code sentences.jsonl > coded.jsonl', shows: 'A file' },
    {
      line: `echo '{"id":"1","text":"Denmark suspended aid to Egypt.","source":"Denmark","target":"Egypt"}' | araxes code`,
      shows: 'One sentence, for one pair',
    },
  ],
  async run(context) {
    const { report, out, signal, stdin, words } = context
    const file = words[0] ?? '-'
    const { knowledge: folders } = await pipelineOptions(context)
    const [{ codeSentence }, { openAnnotator }, { loadKnowledge }, { inOrder }, { jsonLines }] = await Promise.all([
      import('../../../extract/code/index.ts'),
      import('../../../annotate/index.ts'),
      import('../../../lookup/index.ts'),
      import('../../../pipeline.ts'),
      import('../../json.ts'),
    ])
    const knowledge = loadKnowledge(folders)
    const annotator = await openAnnotator({ knowledge, onSlow: (message) => report.say(message) })
    context.defer(() => annotator.close())
    let done = 0
    const codeOne = async ({ line, number }: Line): Promise<CodeOutput | InputError> => {
      try {
        return await codeSentence(parse(line, `${file}:${number}`), annotator, knowledge)
      } catch (error) {
        if (isAraxesError(error) && error instanceof InputError) return error
        throw error
      }
    }
    for await (const coded of inOrder(numbered(linesOf(file, stdin)), codeOne, AHEAD)) {
      if (signal.aborted) break
      if (coded instanceof InputError) report.failure(coded)
      else await out.write(jsonLines([coded]))
      report.progress(`coded ${++done}`)
    }
    return report.failures > 0 ? EXIT.failed : EXIT.done
  },
})

interface Line {
  readonly line: string
  readonly number: number
}

/** Lines that say something, with their numbers. */
async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() !== '') yield { line, number }
  }
}

function parse(line: string, place: string): CodeInput {
  const wrong = (what: string, cause?: unknown): InputError =>
    new InputError(what, {
      code: 'E_LINE',
      place,
      remedy: 'Give one object a line: {"id": "1", "text": "…"}, with "source" and "target" as words of the text or left out',
      cause,
    })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw wrong('the line is no JSON', error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('the line is no object')
  const { id, text, source, target } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') throw wrong('it has no "id"')
  if (typeof text !== 'string') throw wrong('it has no "text"')
  if (text.trim() === '') throw wrong('its "text" is empty')
  for (const [name, side] of Object.entries({ source, target }))
    if (side !== undefined && side !== null && typeof side !== 'string') throw wrong(`its "${name}" is no text`)
  return {
    // Echoed as it came, be it a number.
    id: id as string,
    text,
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof target === 'string' ? { target } : {}),
  }
}
