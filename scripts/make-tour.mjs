#!/usr/bin/env node
/** Writes docs/tour.md: one article of examples/ followed through every stage, with what each stage really gives; `--check` fails where the page is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { openAnnotator } from '../dist/annotate/index.js'
import { extract } from '../dist/extract/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { analyzeFiles, readInputs } from '../dist/pipeline.js'

const FOLDER = new URL('../examples/articles/', import.meta.url)
const ARTICLE = '02-dispatch-seydisfjordur.md'
const PAGE = new URL('../docs/tour.md', import.meta.url)

const json = (value) =>
  `\`\`\`json\n${JSON.stringify(value, null, 2).replaceAll(/\[\n\s+([^[\]{}]{1,90}?)\n\s+\]/g, (_, inner) => `[${inner.replaceAll(/\n\s+/g, ' ')}]`)}\n\`\`\``
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')
const at = (span) => `${span.start}–${span.end}`
/** What depends on where the checkout lies: the path, and the ids made from it. */
const withoutPlace = (value) =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/file:\/\/[^"]*\/examples\//g, 'file:///…/examples/')
      .replaceAll(/"([a-z]{3})_[0-9a-f]{16}"/g, '"$1_…"'),
  )

/** The native build's sums differ in their last bits between processors, and a score on the edge of a threshold may fall either way. */
const runtime = 'wasm'
const knowledge = loadKnowledge()
let document
for await (const outcome of readInputs([new URL(ARTICLE, FOLDER).pathname])) if ('document' in outcome) document = outcome.document
const annotator = await openAnnotator({ knowledge, runtime })
const annotation = await annotator.annotate(document)
const extraction = extract(document, annotation, knowledge)
await annotator.close()
const { situation } = await analyzeFiles([FOLDER.pathname], { runtime })
const name = (id) => situation.actors.find((a) => a.id === id)?.name ?? extraction.actors.find((a) => a.id === id)?.name ?? ''
const own = (citation) => citation?.document === document.id

const sentence = annotation.sentences.find((s) => s.tokens.some((t) => t.lemma === 'demand')) ?? annotation.sentences[0]
const claim = extraction.claims.find((c) => c.kind === 'denial') ?? extraction.claims[0]
const { text, ...metadata } = document
const disagreement = [...situation.disagreements]
  .sort((a, b) => (a.question < b.question ? -1 : 1))
  .find((d) => d.sides.some((s) => s.citations.some(own)))
const findings = situation.findings.filter((f) => f.citations.some(own)).sort((a, b) => (a.message < b.message ? -1 : 1))
const pages = [
  `# A tour: one article through every stage

<!-- Made by scripts/make-tour.mjs from what the stages give; run \`npm run build && npm run tour\` after a change. -->

\`src/pipeline.ts\` lists the stages: **read → annotate → extract → link → store → analyze → present**. Here is one article on its way through them,
[examples/articles/${ARTICLE}](../examples/articles/${ARTICLE}), with what each stage really gives. Offsets are UTF-16 units into the document's text.`,
  `## 1. Read

The file's text is kept verbatim; the front matter is part of it and marked as a region, so every offset is the file's own. \`provenance\` says how each field is known.

${json(withoutPlace({ ...metadata, text: `${text.slice(0, 60)}…` }))}

The regions are not read any further: ${document.regions
    .map(
      (r) =>
        `${at(r)} (${r.kind}: “${text
          .slice(r.start, Math.min(r.end, r.start + 40))
          .trim()
          .replaceAll('\n', ' ')}${r.end - r.start > 40 ? '…' : ''}”)`,
    )
    .join(', ')}.`,
  `## 2. Annotate

Sentences, words with part of speech, lemma, head and relation (Universal Dependencies), names and times. One sentence of ${annotation.sentences.length}, “${text.slice(sentence.start, sentence.end)}”:

${table(
  ['word', 'lemma', 'UPOS', 'head', 'relation'],
  sentence.tokens.map((t) => [t.text, t.lemma, t.upos, t.head < 0 ? 'root' : sentence.tokens[t.head].text, t.deprel]),
)}

Names: ${annotation.names.map((n) => `${text.slice(n.start, n.end)} (${n.kind})`).join(', ')}.

Times, against the article's own date:

${table(
  ['words', 'TIMEX3 value', 'first day', 'last day', 'basis'],
  annotation.times.map((t) => [text.slice(t.start, t.end), t.value || 'unresolved', t.from ?? '', t.to ?? '', t.basis]),
)}`,
  `## 3. Extract

What the document says, each element on its words. The actors:

${table(
  ['actor', 'kind', 'mentions', 'roles'],
  extraction.actors.map((a) => [a.name, a.kind, a.mentions.length, a.roles.map((r) => `${r.title}, ${name(r.of)}`).join('; ')]),
)}

Who says what (a claim stays its speaker's: it never turns into an event by itself):

${table(
  ['speaker', 'cue', 'content', 'kind', 'certainty', 'polarity', 'expression'],
  extraction.claims.map((c) => [c.speakerName, c.cue?.quote ?? '', c.content.quote, c.kind, c.certainty, c.polarity, c.expression]),
)}

Events, each report with its own status:

${table(
  ['type', 'actors', 'recipients', 'status', 'time', 'words'],
  extraction.events.map((e) => [
    e.type,
    e.actors.map(name).join(', '),
    e.recipients.map(name).join(', '),
    e.status,
    e.time ? `${e.time.start ?? '…'} to ${e.time.end ?? '…'} (${e.time.basis})` : '',
    e.reports[0].citation.quote,
  ]),
)}

Figures and limits:

${table(
  ['figure', 'value', 'unit', 'of'],
  extraction.quantities.map((q) => [q.citation.quote, q.low === q.high ? q.low : `${q.low} to ${q.high}`, q.unit, q.of]),
)}

${
  extraction.contingencies.length === 0
    ? 'No limits drawn.'
    : table(
        ['kind', 'speaker', 'condition', 'consequence'],
        extraction.contingencies.map((c) => [c.kind, c.speakerName, c.condition?.quote ?? '', c.consequence?.quote ?? '']),
      )
}

One of these claims in full:

${json(withoutPlace(claim))}`,
  `## 4. Link

The ten articles of the folder together: ${situation.actors.length} actors, ${situation.events.length} events in ${situation.events.reduce((n, e) => n + e.reports.length, 0)} reports, ${situation.claims.length} claims of ${situation.propositions.length} propositions.
${
  disagreement
    ? `One of ${situation.disagreements.length} disagreements that this article is part of, **${disagreement.question}**

${table(
  ['side', 'articles', 'origins', 'words'],
  disagreement.sides.map((s) => [s.position, s.articles, s.origins, s.citations.map((c) => `“${c.quote}”`).join('; ')]),
)}`
    : 'This article is part of no disagreement.'
}

${
  findings.length === 0
    ? 'No check fired on it.'
    : `What the checks saw in it, each with its innocent explanation:

${table(
  ['check', 'severity', 'what', 'innocent explanation'],
  findings.map((f) => [f.check, f.severity, f.message, f.innocent ?? '']),
)}`
}`,
  `## 5. Store, analyze, present

\`araxes add examples/articles\` keeps documents and extractions in PostgreSQL, each whole or not at all; \`araxes brief\` makes the briefing from what is linked.
\`npm run demo\` does both. The same as data: \`araxes analyze --format json examples/articles\`.`,
]
const page = `${pages.join('\n\n')}\n`
if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/tour.md: stale. Run `npm run build && npm run tour` and commit the result.')
  process.exit(1)
}
