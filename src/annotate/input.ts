/** Reads what `araxes annotate` takes: plain text, sentences of ready tokens a line, or CoNLL-U; gives the text and its sentences of words. */
import { InputError } from '../errors.ts'
import type { Span } from '../text/spans.ts'
import { type RawSentence, splitSentences } from './sentences.ts'

export type InputFormat = 'text' | 'horizontal' | 'conllu'

export interface AnnotateInput {
  readonly text: string
  readonly sentences: readonly RawSentence[]
}

const sentence = (words: readonly Span[], paragraph: number): RawSentence => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
  paragraph,
  words,
})

/** One sentence a line, tokens parted by U+0020 alone and kept as they come; a line without tokens gives nothing. */
function fromHorizontal(text: string): AnnotateInput {
  const sentences: RawSentence[] = []
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    const words = [...line[0].matchAll(/[^ ]+/gu)].map((m) => ({ start: line.index + m.index, end: line.index + m.index + m[0].length }))
    if (words.length > 0) sentences.push(sentence(words, sentences.length))
  }
  return { text, sentences }
}

/**
 * Words of a CoNLL-U file; its tags and heads are not used. The text is made anew from FORM and SpaceAfter, a sentence a line; words that are
 * no part of their multiword token's form ("du" for "de" and "le") all have its span.
 */
function fromConllu(file: string): AnnotateInput {
  let text = ''
  let words: Span[] = []
  let token: { form: string; end: number; at: number; space: boolean } | null = null
  let paragraph = -1
  const sentences: RawSentence[] = []
  const close = (): void => {
    if (words.length > 0) sentences.push(sentence(words, Math.max(0, paragraph)))
    if (words.length > 0) text = `${text.trimEnd()}\n`
    words = []
    token = null
  }
  for (const [i, line] of file.split(/\r?\n/u).entries()) {
    if (line.startsWith('# newpar') || line.startsWith('# newdoc')) paragraph++
    if (line.trim() === '') close()
    if (line.trim() === '' || line.startsWith('#')) continue
    const [id, form, ...rest] = line.split('\t')
    if (!form || !/^\d+(?:[-.]\d+)?$/u.test(id!)) {
      throw new InputError('not CoNLL-U', { code: 'E_CONLLU', place: `line ${i + 1}`, remedy: 'Give ten columns parted by tabs' })
    }
    if (id!.includes('.')) continue
    const space = !/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(rest.at(-1) ?? '')
    const number = Number.parseInt(id!, 10)
    if (id!.includes('-')) {
      token = { form, end: Number(id!.split('-')[1]), at: text.length, space }
      text += form + (space ? ' ' : '')
      continue
    }
    if (token && number <= token.end) {
      const from: number = words.length > 0 && words.at(-1)!.end > token.at ? words.at(-1)!.end : token.at
      const inside = text.startsWith(form, from) && from + form.length <= token.at + token.form.length
      words.push(inside ? { start: from, end: from + form.length } : { start: token.at, end: token.at + token.form.length })
      continue
    }
    token = null
    words.push({ start: text.length, end: text.length + form.length })
    text += form + (space ? ' ' : '')
  }
  close()
  return { text, sentences }
}

/** Throws InputError for CoNLL-U that is none. */
export function readInput(input: string, format: InputFormat): AnnotateInput {
  if (format === 'horizontal') return fromHorizontal(input)
  if (format === 'conllu') return fromConllu(input)
  return { text: input, sentences: splitSentences(input) }
}
