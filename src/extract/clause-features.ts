/**
 * What is seen of a clause by a model over trees: its main word, the form of its verb, its subject and object.
 *
 * For "we will never open the bridge": the verb "open", "will" and "never", the subject "we" of the first person, an object that is no actor.
 */
import type { Sentence } from '../model/index.ts'
import type { ActorIndex } from './actor-index.ts'
import { auxiliariesOf, dependentsOf, type Index, isNegated, isPassive, modalOf, relation, tenseOf } from './syntax.ts'

export interface Place {
  readonly sentence: Sentence
  readonly actors: ActorIndex
  /** How an actor stands to whoever speaks. */
  readonly isOwn: (head: Index) => boolean
}

const FIRST = /^(?:i|we|me|us)$/u
const SECOND = /^you$/u
const THIRD = /^(?:he|she|they)$/u

/** What a noun or pronoun stands for: "we", "you", "it", the speaker by name, another actor, a word that names none. */
function partyOf({ sentence, actors, isOwn }: Place, i: Index | undefined): string {
  if (i === undefined) return 'none'
  const word = sentence.tokens[i]!.text.toLowerCase()
  if (FIRST.test(word)) return 'first'
  if (SECOND.test(word)) return 'second'
  if (THIRD.test(word)) return 'third'
  if (sentence.tokens[i]!.upos === 'PRON') return /^(?:it|this|that|there|who|what)$/u.test(word) ? word : 'pronoun'
  if (actors.headOf(sentence, i) === undefined) return sentence.tokens[i]!.upos === 'VERB' ? 'clause' : 'thing'
  return isOwn(i) ? 'own' : 'other'
}

/** The word on which the others of a stretch hang; of a quotation's "he said" not the saying. */
export function headOfStretch({ tokens }: Sentence, from: Index, to: Index): Index {
  for (let i = from; i < to; i++) {
    const { head, upos } = tokens[i]!
    if (upos !== 'PUNCT' && (head < from || head >= to)) return i
  }
  return from
}

function formOf(sentence: Sentence, at: Index): string[] {
  const helpers = auxiliariesOf(sentence, at)
  const modal = helpers.find((t) => t.xpos === 'MD')?.lemma ?? modalOf(sentence, at) ?? ''
  const { upos, xpos } = sentence.tokens[at]!
  const copula = dependentsOf(sentence, at, 'cop').length > 0
  const mark = dependentsOf(sentence, at, 'mark')[0]
  return [
    `pos=${upos}`,
    `tense=${tenseOf(sentence, at)}`,
    `modal=${modal}`,
    ...(copula ? [`copula ${upos} ${tenseOf(sentence, at)}`] : []),
    ...(isNegated(sentence, at) ? ['negated', `negated ${tenseOf(sentence, at)}`] : []),
    ...(isPassive(sentence, at) ? ['passive'] : []),
    ...(xpos === 'VB' && helpers.length === 0 ? [`bare ${mark === undefined ? '' : sentence.tokens[mark]!.text.toLowerCase()}`] : []),
  ]
}

/** Features of the clause of a word, in the order of what they look at. */
export function clauseFeatures(place: Place, at: Index): string[] {
  const { sentence } = place
  const { tokens } = sentence
  const token = tokens[at]!
  const subjects = dependentsOf(sentence, at, 'nsubj', 'csubj', 'expl')
  const [subject, object] = [partyOf(place, subjects[0]), partyOf(place, dependentsOf(sentence, at, 'obj', 'iobj')[0])]
  const form = formOf(sentence, at)
  const modal = form.find((f) => f.startsWith('modal='))!
  const tense = form.find((f) => f.startsWith('tense='))!
  return [
    `lemma=${token.lemma}`,
    `subject=${subject}`,
    `object=${object}`,
    `subject=${subject} ${modal}`,
    `subject=${subject} ${tense}`,
    `subject=${subject} object=${object}`,
    `${token.upos} ${tense} ${modal}`,
    ...form,
    ...dependentsOf(sentence, at, 'ccomp', 'xcomp', 'advcl', 'mark', 'parataxis').map((i) => `${relation(tokens[i]!)}=${tokens[i]!.lemma}`),
    ...dependentsOf(sentence, at, 'advmod').map((i) => `advmod=${tokens[i]!.lemma}`),
  ]
}
