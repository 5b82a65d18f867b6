/**
 * What the classifier of `araxes code` sees of a marked pair: the frames that fit it, the predicate over its source, the words around.
 *
 * "Denmark suspended aid to Egypt" gives among others `both=SANCTION`, `verb=suspend`, `object=suspend aid`, `between=aid`.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Sentence } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { auxiliariesOf, dependentsOf, headIn, type Index, isNegated, isPassive, patientOf, relation, tenseOf } from '../syntax.ts'
import type { Candidate } from './candidates.ts'
import type { Sides } from './sides.ts'

const SILENT = new Set(['PUNCT', 'DET', 'NUM', 'SYM', 'X', 'PROPN', 'PRON', 'CCONJ'])

/** Frames that fit, by how well. */
function ofFrames(candidates: readonly Candidate[], knowledge: Knowledge): string[] {
  const found: string[] = []
  for (const [rank, { type, frame, source, target, status }] of candidates.entries()) {
    const fit = source && target ? 'both' : source ? 'source' : target ? 'target' : 'loose'
    found.push(`${fit}=${type}`, `any=${type}`)
    if (rank > 0) continue
    found.push(`first=${type}`, `quad=${knowledge.plover.quad(type)}`, `frame=${frame.id}`, `status=${status ?? 'told'} ${frame.type}`)
    for (const other of frame.also) found.push(`also=${other}`)
  }
  return found
}

/** The verb over a side, and what hangs on it. */
function ofPredicate(sentence: Sentence, at: Index | undefined, name: string): string[] {
  const { tokens } = sentence
  let verb = at
  for (let steps = 0; verb !== undefined && tokens[verb]!.upos !== 'VERB' && steps < 8; steps++)
    verb = tokens[verb]!.head < 0 ? undefined : tokens[verb]!.head
  if (verb === undefined || tokens[verb]!.upos !== 'VERB') return [`${name}=none`]
  const lemma = tokens[verb]!.lemma
  const found = [`${name}=${lemma}`]
  if (isNegated(sentence, verb)) found.push(`${name} not`)
  if (tenseOf(sentence, verb) === 'future') found.push(`${name} will`)
  if (isPassive(sentence, verb)) found.push(`${name} passive`)
  for (const helper of auxiliariesOf(sentence, verb)) if (helper.xpos === 'MD') found.push(`${name} ${helper.lemma}`)
  for (const i of dependentsOf(sentence, verb, 'xcomp', 'ccomp')) {
    found.push(`${name} clause=${tokens[i]!.lemma}`, `clause=${lemma} ${tokens[i]!.lemma}`)
    const object = patientOf(sentence, i)
    if (object !== undefined && tokens[object]!.upos === 'NOUN') found.push(`clause object=${tokens[object]!.lemma}`)
  }
  const object = patientOf(sentence, verb)
  if (object !== undefined && tokens[object]!.upos === 'NOUN')
    found.push(`object=${lemma} ${tokens[object]!.lemma}`, `any object=${tokens[object]!.lemma}`)
  for (const i of dependentsOf(sentence, verb, 'compound', 'advmod'))
    if (relation(tokens[i]!) === 'compound') found.push(`phrasal=${lemma} ${tokens[i]!.lemma}`)
  return found
}

/** Words before, between and after the sides, without names and the sides' own. */
function ofWords(sentence: Sentence, { source, target }: Sides): string[] {
  const found: string[] = []
  const [first, second] = [source, target].filter((span) => span !== null).sort((a, b) => a.start - b.start)
  let before = ''
  for (const token of sentence.tokens) {
    const inside = [source, target].some((span) => span && contains(span, token))
    const word = token.lemma.toLowerCase()
    if (inside) {
      if (target && contains(target, token) && !SILENT.has(token.upos)) found.push(`target=${word}`)
      if (source && contains(source, token) && !SILENT.has(token.upos)) found.push(`source=${word}`)
      before = ''
      continue
    }
    if (SILENT.has(token.upos)) continue
    const where = first && token.end <= first.start ? 'before' : second && token.start >= second.end ? 'after' : 'between'
    found.push(`word=${word}`, `${where}=${word}`)
    if (before) found.push(`pair=${before} ${word}`)
    before = word
  }
  return found
}

export function featuresOf(sentence: Sentence, sides: Sides, candidates: readonly Candidate[], knowledge: Knowledge): string[] {
  const headOfSide = (span: Sides['source']): Index | undefined => (span && overlaps(span, sentence) ? headIn(sentence, span) : undefined)
  return [
    ...new Set([
      'bias',
      ...ofFrames(candidates, knowledge),
      ...ofPredicate(sentence, headOfSide(sides.source), 'verb'),
      ...ofPredicate(sentence, headOfSide(sides.target), 'target verb'),
      ...ofWords(sentence, sides),
    ]),
  ]
}
