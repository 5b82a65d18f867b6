// Which of the mentions that may be events the annotation has, with what is seen of each, for tells.py. Usage: npm run build && node training/events/told.mjs OUT.jsonl WRITER FOLDER…
//
// Of the articles of WRITER ("ea" for ea1 to ea9, "dev" for those that begin otherwise), with the parties that models/en/event-choice.json gives: to be trees that have not seen that writer.
// WRITER "frames": the examples and near misses of the event frames of knowledge/, single sentences.
// OUT.jsonl gets the names of the numbers, then a line an article: {article, gold: [{optional}], mentions: [{values, of: places in gold of the events that it is}]}; of frames with a weight.
import { writeFileSync } from 'node:fs'
import { chosenIn } from '../../dist/extract/events/party-choice.js'
import { TELLS_EVIDENCE, tellsEvidence } from '../../dist/extract/events/tells-evidence.js'
import { namedBy, placed, sameType, sceneOfEach, scenesOf, sentencesIn } from './annotated.mjs'

const [out, writer, ...folders] = process.argv.slice(2)
const lines = [JSON.stringify(TELLS_EVIDENCE)]
const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const rounded = (values) => values.map((v) => Math.round(v * 1000) / 1000)
/** What an example of a frame counts beside a mention of an article. */
const OF_FRAMES = 0.5

if (writer === 'frames') {
  await sceneOfEach(
    ({ knowledge }) =>
      knowledge.eventFrames.all.flatMap(({ id, type, matches, rejects }) => [
        ...matches.map((text) => ({ id, type, text, is: true })),
        ...rejects.map((text) => ({ id, type, text, is: false })),
      ]),
    ({ id, type, is }, scene) => {
      const chosen = chosenIn(scene)
      const evidence = tellsEvidence(scene, chosen)
      const mentions = chosen.flatMap(({ match, report }, i) => {
        const own = match.frame.id === id || (is && report.type === type)
        return own ? [{ values: rounded(evidence[i]), of: is ? [0] : [] }] : []
      })
      if (mentions.length > 0)
        lines.push(JSON.stringify({ article: `frame ${id}`, weight: OF_FRAMES, gold: is ? [{ optional: false }] : [], mentions }))
    },
  )
} else
  await scenesOf(
    folders,
    ({ name, gold, doc, scene, actors: all }) => {
      const isNamed = namedBy(gold, all)
      const agree = (names, ids) => {
        const right = isNamed(names, ids).filter(Boolean).length
        return names.length === 0 || (right > 0 && 2 * right >= ids.length)
      }
      const sentences = sentencesIn(doc.text)
      const events = placed(doc.text, gold.events, { whole: true }).map((event) => {
        const touched = sentences.filter((s) => overlap(s, event) > 0)
        return { ...event, room: { start: touched[0].start, end: touched.at(-1).end } }
      })
      const chosen = chosenIn(scene)
      const evidence = tellsEvidence(scene, chosen)
      const mentions = chosen.map(({ report, actors, recipients }, i) => {
        const { citation: at, type } = report
        const of = events.flatMap((event, k) => {
          const stands = overlap(event, at) > 0 && at.start >= event.room.start && at.end <= event.room.end
          return stands && sameType(event.types, type) && agree(event.actors, actors) && agree(event.recipients, recipients) ? [k] : []
        })
        return { values: rounded(evidence[i]), of }
      })
      lines.push(JSON.stringify({ article: name, gold: events.map(({ optional = false }) => ({ optional })), mentions }))
    },
    (name) => (/^e[a-z]\d/.test(name) ? name.slice(0, 2) : 'dev') === writer,
  )
writeFileSync(out, `${lines.join('\n')}\n`)
