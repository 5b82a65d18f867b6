// Makes knowledge/offices.tsv.gz from a table of office holders (state, position, person, wikidata, start, end, as_of), Wikidata's (CC0) by way of
// the every-politician project's country repositories: node training/knowledge/offices.mjs office-holders.csv
// Left out: names without Latin letters. Sorted by person, so that a name is found by searching the text.
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

function* csv(text) {
  for (const line of text.split('\n').slice(1)) {
    if (line === '') continue
    yield [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'))
  }
}

const NAMED = { Abkhazia: 'abkhazia', Artsakh: 'artsakh', Donetsk: 'donetsk', Kosovo: 'xkx', Luhansk: 'luhansk', Somaliland: 'somaliland', 'South Ossetia': 'south-ossetia' }
const rows = []
const asOf = new Map()
for (const [state, position, person, wikidata, start, end, day] of csv(readFileSync(process.argv[2], 'utf8'))) {
  if (!/\p{Script=Latin}/u.test(person)) continue
  const id = NAMED[state] ?? state.toLowerCase()
  asOf.set(id, day)
  rows.push([person, wikidata, id, position, /^\d{4}(-\d\d){0,2}$/.test(start) ? start : '', /^\d{4}(-\d\d){0,2}$/.test(end) ? end : ''].join('\t'))
}
const text = [
  '# source: Wikidata (CC0), by way of the every-politician project',
  '# From github.com/every-politician-scrapers, a repository a state; a state’s terms are known up to its as_of.',
  `# as_of: ${[...asOf].sort().map(([id, day]) => `${id}=${day}`).join(' ')}`,
  'person\twikidata\tstate\tposition\tstart\tend',
  ...[...new Set(rows)].sort(),
].join('\n')
writeFileSync('knowledge/offices.tsv.gz', gzipSync(`${text}\n`, { level: 9 }))
console.log(rows.length, 'terms,', text.length, 'characters')
