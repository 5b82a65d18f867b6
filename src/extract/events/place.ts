/**
 * Where an event is said to have happened: a place name after "in", "near" and the like, beside the event's word or its verb.
 *
 * "Gunmen killed a priest in Basra": the place is Basra.
 */
import { type Annotation, cite, type Document, type Place, type Sentence } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { dependentsOf, type Index, nounPhrase, prepositionOf } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

const WHERE = new Set(['in', 'near', 'at', 'inside', 'outside', 'off', 'around', 'within', 'over', 'along', 'across'])

export function placeOf(doc: Document, annotation: Annotation, { sentence, word, verb }: Trigger): Place | undefined {
  const heads: Index[] = [word, ...(verb === undefined || verb === word ? [] : [verb]), ...objects(sentence, verb ?? word)]
  for (const head of heads) {
    for (const phrase of dependentsOf(sentence, head, 'obl', 'nmod')) {
      if (!WHERE.has(prepositionOf(sentence, phrase))) continue
      const span = nounPhrase(sentence, phrase)
      const name = annotation.names.find(
        (n) =>
          (n.kind === 'GPE' || n.kind === 'LOC') &&
          overlaps(n, span) &&
          (contains(n, sentence.tokens[phrase]!) || overlaps(n, sentence.tokens[phrase]!)),
      )
      if (name) return { name: doc.text.slice(name.start, name.end), citation: cite(doc, name.start, name.end) }
    }
  }
  return undefined
}

const objects = (sentence: Sentence, verb: Index): readonly Index[] => dependentsOf(sentence, verb, 'obj')
