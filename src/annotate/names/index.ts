/**
 * Finds names: a trained labeller that also sees the gazetteer says where names stand and of which kind; what the gazetteer knows for
 * certain is added, and decides between states, cities and other places.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Name, NameKind, Sentence } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { Features, type Perceptron } from '../perceptron.ts'
import { nameFeatures, nameWord } from './features.ts'
import { isDoubtful, kindOf, knownAt } from './known.ts'
import { wholeNames } from './whole.ts'

/** Words that make a place a feature of the land, not a state or city. */
const GEOGRAPHY =
  /\b(?:rivers?|lake|sea|ocean|gulf|strait|bay|channel|canal|mountains?|mount|hills?|valley|desert|islands?|isles?|peninsula|cape|coast|plateau|bridge|street|avenue|road|square|park|airport|port|corridor|region|border|line|front|forest|basin|pass|heights|beach|stadium|palace|hall|tower)\b/iu

function labelled({ tokens }: Sentence, known: ReturnType<typeof knownAt>, model: Perceptron): Name[] {
  const words = tokens.map((t, i) => nameWord(t.text, t.upos, known.labels[i]!, known.titled[i]!))
  const features = new Features()
  const scores = new Int32Array(model.labels.length)
  const out: Name[] = []
  let label1 = -1
  let label2 = -1
  for (let i = 0; i < tokens.length; i++) {
    nameFeatures(words, i, label1, label2, features)
    model.score(features, scores)
    let best = 0
    for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k
    const label = model.labels[best]!
    const kind = label.slice(2) as NameKind
    const last = out.at(-1)
    if (label.startsWith('I') && label1 > 0 && last?.kind === kind) out[out.length - 1] = { ...last, end: tokens[i]!.end }
    else if (label !== 'O') out.push({ start: tokens[i]!.start, end: tokens[i]!.end, kind })
    label2 = label1
    label1 = best
  }
  return out
}

function namesIn(text: string, sentence: Sentence, knowledge: Knowledge, model: Perceptron): Name[] {
  const known = knownAt(text.slice(sentence.start, sentence.end), sentence.start, sentence.tokens, knowledge)
  const clear = known.hits.filter((h) => !isDoubtful(h))
  const found = wholeNames(sentence, labelled(sentence, known, model))
    .filter(
      (name) =>
        /\p{Lu}/u.test(text.slice(name.start, name.end)) &&
        !clear.some((h) => contains(h, name) && h.end - h.start > name.end - name.start),
    )
    .map((name): Name => {
      const hit = clear.find((h) => h.start === name.start && h.end === name.end)
      if (hit) return { ...name, kind: kindOf(hit) }
      if (name.kind !== 'LOC') return name
      return { ...name, kind: GEOGRAPHY.test(text.slice(name.start, name.end)) ? 'LOC' : 'GPE' }
    })
  const certain = clear
    .filter((h) => !found.some((n) => overlaps(n, h)))
    .map((h): Name => ({ start: h.start, end: h.end, kind: kindOf(h) }))
  return [...found, ...certain].sort((a, b) => a.start - b.start)
}

export const findNames = (text: string, sentences: readonly Sentence[], knowledge: Knowledge, model: Perceptron): Name[] =>
  sentences.flatMap((sentence) => namesIn(text, sentence, knowledge, model))
