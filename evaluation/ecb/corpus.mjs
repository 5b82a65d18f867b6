/**
 * Reads ECB+ (Cybulska and Vossen, LREC 2014): a folder of topics, each a folder of XML documents with tokens, markables and coreference.
 *
 * A document comes as running text with the spans of its mentions of events (ACTION_* and NEG_ACTION_*) in it; gold clusters come apart from them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const plain = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')

const CLINGS = /^(?:[.,;:!?%)\]}”’]|\.\.\.|'s|'re|'ve|'ll|'d|'m|n't|')$/iu
const OPENS = /^[([{“$£€#]$/u
const QUOTES = { '``': '“', "''": '”' }

/** Tokens as an article would write them, sentences on lines of their own; gives the text and each token's span. */
function textOf(tokens) {
  let text = ''
  const spans = new Map()
  let sentence
  let address = false
  let before = ''
  for (const token of tokens) {
    const form = QUOTES[token.form] ?? token.form
    if (sentence !== undefined && token.sentence !== sentence) text += '\n'
    else if (sentence !== undefined && !address && !CLINGS.test(form) && !OPENS.test(before)) text += ' '
    if (token.sentence !== sentence) address = /^https?$/i.test(form)
    sentence = token.sentence
    before = form
    spans.set(token.id, { start: text.length, end: text.length + form.length })
    text += form
  }
  return { text, spans }
}

/** @returns `mentions`: [{ key, words: spans }]; `gold`: the cluster of each mention's key; `annotated`: keys in sentences of which any mention is linked. `keep(file, sentence)`: whether a sentence's mentions count. */
function readDocument(file, xml, keep) {
  const tokens = [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(([, tag, form]) => ({
    id: attribute(tag, 't_id'),
    sentence: Number(attribute(tag, 'sentence')),
    form: plain(form).trim(),
  }))
  const { text, spans } = textOf(tokens)
  const sentences = new Map(tokens.map(({ id, sentence }) => [id, sentence]))
  const mentions = []
  const gold = new Map()
  const keys = new Map()
  const places = new Map()
  const linked = new Set()
  for (const [, tag, body] of xml.matchAll(/<((?:NEG_)?ACTION_[^>/]*)>(.*?)<\/(?:NEG_)?ACTION_/gs)) {
    const anchors = [...body.matchAll(/t_id="(\d+)"/g)].map(([, id]) => id)
    if (anchors.length === 0 || !keep(file, sentences.get(anchors[0]))) continue
    const key = `${file} ${attribute(tag, 'm_id')}`
    keys.set(attribute(tag, 'm_id'), key)
    mentions.push({ key, words: anchors.map((id) => spans.get(id)) })
    gold.set(key, key)
    places.set(key, sentences.get(anchors[0]))
  }
  for (const [, kind, tag, body] of xml.matchAll(/<(CROSS_DOC_COREF|INTRA_DOC_COREF)([^>]*)>(.*?)<\/\1>/gs)) {
    const name = kind === 'CROSS_DOC_COREF' ? attribute(tag, 'note') : `${file} ${attribute(tag, 'r_id')}`
    for (const [, id] of body.matchAll(/<source m_id="(\d+)"/g)) {
      if (!keys.has(id)) continue
      gold.set(keys.get(id), name)
      linked.add(places.get(keys.get(id)))
    }
  }
  const annotated = mentions.flatMap(({ key }) => (linked.has(places.get(key)) ? [key] : []))
  return { file, text, mentions, gold, annotated }
}

/** Documents of the topics given (all by default), in order of their names. `sentences`: a CSV of Topic,File,Sentence that alone count. */
export function readEcb(folder, { topics, sentences } = {}) {
  const chosen =
    sentences &&
    new Set(
      readFileSync(sentences, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',').join(' ')),
    )
  const keep = (file, sentence) => {
    if (!chosen) return true
    const [topic, rest] = file.replace('.xml', '').split('_')
    return chosen.has(`${topic} ${rest} ${sentence}`)
  }
  return readdirSync(folder)
    .filter((topic) => /^\d+$/.test(topic) && (!topics || topics.includes(topic)))
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((topic) =>
      readdirSync(join(folder, topic))
        .filter((name) => name.endsWith('.xml'))
        .sort()
        .map((name) => readDocument(name, readFileSync(join(folder, topic, name), 'utf8'), keep)),
    )
}

/** Clusters of mention keys by a map from key to cluster. */
export function partition(of) {
  const clusters = new Map()
  for (const [key, name] of of) {
    const cluster = clusters.get(name) ?? []
    clusters.set(name, cluster)
    cluster.push(key)
  }
  return [...clusters.values()]
}
