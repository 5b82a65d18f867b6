// Who may be party to the events of annotated articles, with what is seen of each, for choose.py. Usage: npm run build && node training/events/choices.mjs OUT.jsonl FOLDER…
//
// A folder holds NAME.md and NAME.json (as the gold articles; `word`, where given, is the word of the quote that tells the event). OUT.jsonl gets the names of the
// numbers, then a line an event found and a side of it: {article, draft, side, optional, right: of each candidate whether the annotation has it for that side,
// drafted: of each whether the frames and the linear model had it, values}. Of recipients there are two lines: with the actors that these found on the other side and with those of the
// annotation. An event whose annotation names no one on a side has no line for it.
import { createWriteStream } from 'node:fs'
import { PARTY_EVIDENCE } from '../../dist/extract/events/party-evidence.js'
import { PartyReader } from '../../dist/extract/events/party-reader.js'
import { namedBy, placed, sameType, scenesOf } from './annotated.mjs'

const [out, ...folders] = process.argv.slice(2)
const stream = createWriteStream(out)
stream.write(`${JSON.stringify(PARTY_EVIDENCE)}\n`)
await scenesOf(folders, ({ name, gold, doc, scene, actors: all }) => {
  const reader = new PartyReader(scene)
  const isNamed = namedBy(gold, all)
  const events = placed(doc.text, gold.events)
  scene.drafts.forEach(({ match, report, actors, recipients }, n) => {
    const token = match.sentence.tokens[match.word]
    const own = events.filter((e) => sameType(e.types, report.type) && e.start < token.end && token.start < e.end)
    const event = own.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    if (!event) return
    const candidates = reader.candidates(n)
    const write = (side, names, drafted, others) => {
      if (names.length === 0) return
      const line = {
        article: name,
        draft: n,
        side,
        optional: event.optional ?? false,
        right: isNamed(names, candidates).map(Number),
        drafted: candidates.map((id) => Number(drafted.includes(id))),
        values: reader.evidence(n, side, others).map((row) => row.map((v) => Math.round(v * 1000) / 1000)),
      }
      stream.write(`${JSON.stringify(line)}\n`)
    }
    write('actor', event.actors, actors, recipients)
    write('recipient', event.recipients, recipients, actors)
    const acting = isNamed(event.actors, candidates)
    const given = candidates.filter((_, i) => acting[i])
    if (given.length > 0) write('recipient', event.recipients, recipients, given.slice(0, 2))
  })
})
stream.end()
