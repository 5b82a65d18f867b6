#!/usr/bin/env node
/**
 * Scores event coreference across documents on ECB+ with gold mentions (ACTION_* and NEG_ACTION_*, singletons included).
 * Usage: node evaluation/ecb.mjs DIR [--topics 36,37,…] [--sentences CSV] [--pairs FILE]
 *
 * DIR holds a folder a topic. Of the gold only texts and spans of mentions are used, not topics: which documents to compare, their words tell. Everything is scored
 * as one set. Three choices of mentions: all; those of sentences in which any mention is linked (in others coreference was not annotated, and every mention
 * counts as a singleton); with --sentences, those of the customary list, ECBplus_coreference_sentences.csv. Beside the model: the same lemma, in all documents
 * and within clusters of documents. --pairs writes the pairs' features for training/same-event.
 */
import { openAnnotator } from '../dist/annotate/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { documentOfText } from '../dist/model/index.js'
import { inOrder } from '../dist/pipeline.js'
import { coreference } from './coreference.mjs'
import { partition, readEcb } from './ecb/corpus.mjs'
import { documentClusters, linked, writePairs } from './ecb/link.mjs'
import { mentionsOf } from './ecb/mentions.mjs'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const folder = args[0]
const sentences = option('--sentences')
const docs = readEcb(folder, { topics: option('--topics')?.split(','), sentences })
const annotator = await openAnnotator({ knowledge: loadKnowledge() })
const mentions = []
for await (const some of inOrder(docs, async (doc) => mentionsOf(doc, await annotator.annotate(documentOfText(doc.text)))))
  mentions.push(...some)
await annotator.close()
const gold = new Map(docs.flatMap((doc) => [...doc.gold]))
console.log(`${docs.length} documents, ${mentions.length} mentions, ${new Set(gold.values()).size} clusters`)

const annotated = new Set(docs.flatMap((doc) => doc.annotated))
const inAnnotated = mentions.filter(({ key }) => annotated.has(key))
if (option('--pairs')) writePairs(option('--pairs'), inAnnotated, gold)
else {
  const cells = ({ precision, recall, f1 }) => [recall, precision, f1].map((x) => (100 * x).toFixed(1).padStart(5)).join(' ')
  const show = (name, some, clusters) => {
    const within = new Set(some.map(({ key }) => key))
    const { muc, b3, ceafe, conll } = coreference(partition([...gold].filter(([key]) => within.has(key))), clusters)
    console.log(`${name.padEnd(34)} ${cells(muc)}  ${cells(b3)}  ${cells(ceafe)}  ${(100 * conll).toFixed(1)}`)
  }
  const score = (title, some) => {
    console.log(`\n${`${title}: ${some.length}`.padEnd(34)} MUC R   P    F1  B3 R    P    F1  CEAFe R P    F1  CoNLL`)
    const lemmas = (documentOf) => partition(some.map((m) => [m.key, `${documentOf(m)} ${m.lemma}`]))
    show(
      'same lemma',
      some,
      lemmas(() => ''),
    )
    const clusterOf = documentClusters(some)
    show(
      'same lemma, clustered documents',
      some,
      lemmas((m) => clusterOf.get(m.traced.document)),
    )
    show('model', some, linked(some))
  }
  score('all mentions', mentions)
  if (!sentences) score('of annotated sentences', inAnnotated)
}
