/** `araxes export --format NAME` */
import { join } from 'node:path'
import { ConfigError } from '../../../errors.ts'
import { defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { text } from '../option.ts'
import { pipelineOptions, situationOfStore } from '../pipeline-options.ts'

export const exportCommand = defineCommand({
  id: 'export',
  title: 'Write the whole situation in another format',
  about:
    'json is one file, as schema/situation.json describes it. csv is one file a kind in the folder of --out, or one kind on standard output. A plug-in may add formats.',
  group: 'Put in and take out',
  arguments: [],
  options: {
    format: text('NAME', 'The format: json, csv, or one of a plug-in', { fallback: 'json', fallbackText: 'json' }),
    kind: text('KIND', 'One kind alone, for formats of several files: documents, actors, mentions, roles, events, reports, claims, …'),
    out: text('PATH', 'File to write, or folder for formats of several files; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes export --out situation.json', shows: 'Everything in one file' },
    { line: 'araxes export --format csv --out situation/', shows: 'A folder with one CSV file a kind' },
    { line: 'araxes export --format csv --kind events | head', shows: 'The events alone' },
  ],
  async run(context) {
    const { format, kind, out } = context.options
    const { BUILT_IN } = await import('../../exporters/index.ts')
    const exporters = [...BUILT_IN, ...(await pipelineOptions(context)).exporters]
    const exporter = exporters.find((one) => one.id === format)
    if (!exporter)
      throw wrong(`there is no format ${JSON.stringify(format)}`, '--format', `Use one of ${exporters.map((one) => one.id).join(', ')}`)
    const { parts } = exporter
    if (kind !== undefined && !parts?.includes(kind))
      throw wrong(
        `${format} has no kind ${JSON.stringify(kind)}`,
        '--kind',
        parts ? `Use one of ${parts.join(', ')}` : `Leave it out: ${format} is one file`,
      )
    if (parts && kind === undefined && out === undefined)
      throw wrong(`${format} is several files`, '--out', 'Name a folder with --out, or one kind with --kind')
    const situation = await situationOfStore(context)
    if (parts && kind === undefined) {
      for (const part of parts) await deliver(context, exporter.run(situation, part), join(out!, `${part}.${exporter.gives.extension}`))
    } else await deliver(context, exporter.run(situation, kind), out)
    return EXIT.done
  },
})

const wrong = (what: string, place: string, remedy: string): ConfigError => new ConfigError(what, { code: 'E_OPTION', place, remedy })
