/** The exporters, in the order in which help names them. */
import type { Exporter } from '../../plugins.ts'
import { csvExporter } from './csv.ts'
import { jsonExporter } from './json.ts'

export const BUILT_IN: readonly Exporter[] = [jsonExporter, csvExporter]
