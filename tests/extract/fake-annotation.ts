/** A small annotation for tests of extractors: words by white space and punctuation, parts of speech by a table, heads left open. */
import type { Annotation, Document, Name, Sentence, Token } from '../../src/model/index.ts'
import { makeId, sha256 } from '../../src/model/index.ts'

export const fakeDocument = (text: string, published?: string): Document => ({
  id: makeId('document', text),
  uri: 'file:///test.txt',
  language: 'en',
  text,
  sha256: sha256(text),
  genre: 'news',
  provenance: {},
  regions: [],
  ...(published === undefined ? {} : { published: { start: published, end: published, basis: 'metadata' } }),
})

const WORDS: Readonly<Record<string, Token['upos']>> = Object.fromEntries(
  Object.entries({
    DET: 'the a an this that these those',
    ADP: 'in of on at to from with by against between for near into towards over',
    PRON: 'it its they their them he his him she her who which',
    AUX: 'is are was were has had have been be will would',
    CCONJ: 'and or but',
    VERB: 'said says told accused accuses warned met struck fears called visited supplies supports backs condemned signed agreed',
    ADJ: 'new former late oil-rich foreign northern southern close armed',
  }).flatMap(([upos, words]) => words.split(' ').map((word) => [word, upos as Token['upos']])),
)

function uposOf(word: string, first: boolean): Token['upos'] {
  if (/^[^\p{L}\p{N}]+$/u.test(word)) return 'PUNCT'
  if (/^['’]s?$/u.test(word)) return 'PART'
  if (/^\d/u.test(word)) return 'NUM'
  const known = WORDS[word.toLowerCase()]
  if (known) return known
  if (/^\p{Lu}/u.test(word) && !first) return 'PROPN'
  return /^\p{Lu}/u.test(word) ? 'PROPN' : 'NOUN'
}

const lemmaOf = (word: string): string => word.toLowerCase().replace(/(?<=[a-z]{3})s$/u, '')

function words(text: string, offset: number): Token[] {
  return [...text.matchAll(/['’]s\b|[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|[^\s]/gu)].map((m, i) => ({
    start: offset + m.index,
    end: offset + m.index + m[0].length,
    text: m[0],
    lemma: lemmaOf(m[0]),
    upos: /^['’]s$/u.test(m[0]) ? 'PART' : uposOf(m[0], i === 0),
    head: i === 0 ? -1 : 0,
    deprel: i === 0 ? 'root' : 'dep',
  }))
}

/** Names are given as [words, kind]; every occurrence is one. */
export function fakeAnnotation(doc: Document, names: readonly (readonly [string, Name['kind']])[] = []): Annotation {
  const sentences: Sentence[] = [...doc.text.matchAll(/[^.?!\n]+(?:[.](?=\S)[^.?!\n]+)*[.?!]?/gu)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length, paragraph: 0, tokens: words(m[0], m.index) }))
    .filter((sentence) => sentence.tokens.length > 0)
  return {
    document: doc.id,
    sentences,
    names: names
      .flatMap(([text, kind]) =>
        [...doc.text.matchAll(new RegExp(text, 'gu'))].map((m) => ({ start: m.index, end: m.index + m[0].length, kind })),
      )
      .sort((a, b) => a.start - b.start),
    times: [],
    attributions: [],
    predicates: [],
    clauses: [],
    events: [],
    kinds: [],
    notices: [],
  }
}
