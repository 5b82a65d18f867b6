/** The whole situation as JSON: the file that `schema/situation.json` describes. */
import { defineExporter } from '../../plugins.ts'
import { jsonObject } from '../json.ts'

export const jsonExporter = defineExporter({
  id: 'json',
  title: 'The whole situation, as schema/situation.json describes it',
  needs: [],
  gives: { mediaType: 'application/json', extension: 'json' },
  examples: [{ command: 'araxes export --format json --out situation.json', shows: 'Everything in one file' }],
  run: (situation) => jsonObject(situation),
})
