/** Words whose part of speech is known whatever stands around them: forms of irregular verbs, names of states and their adjectives. */
import type { Upos } from '../model/index.ts'
import { IrregularVerb } from '../model/records/irregular-verb.ts'
import type { Knowledge } from './index.ts'
import { loadRecords } from './records.ts'

export interface KnownWord {
  readonly upos: Upos
  /** Penn tags it may have; the first where nothing else tells. */
  readonly xpos: readonly string[]
  readonly lemma: string
}

export interface KnownWords {
  /** What a word is, as it is written in the midst of a sentence; `next` is the word behind it. */
  readonly of: (form: string, next: string | undefined) => KnownWord | undefined
}

const SMALL = /^\p{Ll}/u
const ONE_WORD = /^\p{Lu}[\p{L}]{3,}$/u
/** Also a verb, a surname, a language or a bird: the tagger's to tell. */
const DOUBTFUL = new Set(['Polish', 'Turkey', 'Chad', 'Jordan', 'Niger', 'Guinea'])

export function loadKnownWords(dirs: readonly string[], knowledge: Knowledge): KnownWords {
  const verbs = new Map<string, KnownWord>(
    loadRecords(dirs, 'irregular-verbs', IrregularVerb).map(({ id, lemma, xpos }) => [id, { upos: 'VERB', xpos, lemma }]),
  )
  const oneWord = (names: readonly string[]) => names.filter((name) => ONE_WORD.test(name) && !DOUBTFUL.has(name))
  const named = knowledge.states.names
  const states = new Set(
    oneWord([
      ...knowledge.states.all.map(({ name }) => name),
      ...knowledge.states.all.filter(({ status }) => status === 'state').flatMap(({ capital }) => capital ?? []),
      ...named.filter((entry) => entry.as === 'name').map(({ id }) => id),
    ]),
  )
  const adjectives = new Set(
    oneWord([
      ...knowledge.states.all.flatMap((state) => state.adjectives),
      ...named.filter((entry) => entry.as === 'adjective').map(({ id }) => id),
    ]),
  )
  return {
    of(form, next) {
      const verb = verbs.get(form)
      if (verb) return verb
      if (states.has(form)) return { upos: 'PROPN', xpos: ['NNP'], lemma: form }
      if (adjectives.has(form) && next !== undefined && SMALL.test(next)) return { upos: 'ADJ', xpos: ['JJ'], lemma: form }
      return undefined
    },
  }
}
