/** Reads what `araxes annotate` takes: plain text, sentences of ready tokens a line, or CoNLL-U; gives its text and passages of words. */
import { InputError } from '../errors.ts'
import type { Span } from '../text/spans.ts'
import { passagesOf, type RawPassage } from './passages.ts'

export type InputFormat = 'text' | 'horizontal' | 'conllu'

/** A stretch of the input. */
export interface AnnotateInput {
  readonly text: string
  /** Where it begins in the whole text. */
  readonly offset: number
  readonly passages: readonly RawPassage[]
}

/** A sentence that is given: nothing in it begins another. */
const sentence = (words: readonly Span[], paragraph: number, apart: boolean): RawPassage => ({
  paragraph,
  words,
  apart,
  starts: words.map((_, i) => i === 0),
})

/** One sentence a line, tokens parted by U+0020 alone and kept as they come; a line without tokens gives nothing. */
function fromHorizontal(text: string, paragraphs: number): RawPassage[] {
  const passages: RawPassage[] = []
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    const words = [...line[0].matchAll(/[^ ]+/gu)].map((m) => ({ start: line.index + m.index, end: line.index + m.index + m[0].length }))
    if (words.length > 0) passages.push(sentence(words, paragraphs + passages.length, true))
  }
  return passages
}

/**
 * Words of a CoNLL-U file; its tags and heads are not used. The text is made anew from FORM and SpaceAfter, a sentence a line; words that are
 * no part of their multiword token's form ("du" for "de" and "le") all have its span.
 */
function fromConllu(file: string, paragraphs: number, firstLine: number): { text: string; passages: RawPassage[] } {
  let text = ''
  let words: Span[] = []
  let token: { form: string; end: number; at: number; space: boolean } | null = null
  let paragraph = paragraphs - 1
  const passages: RawPassage[] = []
  const close = (): void => {
    if (words.length > 0) passages.push(sentence(words, Math.max(0, paragraph), paragraph !== passages.at(-1)?.paragraph))
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
      throw new InputError('not CoNLL-U', { code: 'E_CONLLU', place: `line ${firstLine + i}`, remedy: 'Give ten columns parted by tabs' })
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
  return { text, passages }
}

/** Characters after which a stretch ends with the next paragraph, line or sentence: an article is one stretch. */
const STRETCH = 100_000
/** What has none of them for so long is cut at a space. */
const LONGEST = 500_000

const ENDS: Readonly<Record<InputFormat, RegExp>> = { text: /\n[^\S\n]*\n\s*/gu, horizontal: /\n/gu, conllu: /\n\r?\n/gu }

/** Where the stretch that begins at `from` ends. */
function endOf(input: string, from: number, format: InputFormat): number {
  if (input.length - from <= STRETCH) return input.length
  const end = ENDS[format]
  end.lastIndex = from + STRETCH
  const found = end.exec(input)
  const at = found ? found.index + found[0].length : input.length
  if (at - from <= LONGEST || format !== 'text') return at
  const space = input.lastIndexOf(' ', from + LONGEST)
  return space > from ? space + 1 : from + LONGEST
}

/** The input in stretches, so that memory does not grow with it. Throws InputError for CoNLL-U that is none. */
export function* readStretches(input: string, format: InputFormat): Generator<AnnotateInput> {
  let offset = 0
  let paragraphs = 0
  let line = 1
  for (let from = 0; from < input.length; ) {
    const to = endOf(input, from, format)
    const part = input.slice(from, to)
    const read =
      format === 'conllu'
        ? fromConllu(part, paragraphs, line)
        : { text: part, passages: format === 'horizontal' ? fromHorizontal(part, paragraphs) : passagesOf(part, [], paragraphs) }
    yield { ...read, offset }
    offset += read.text.length
    paragraphs = (read.passages.at(-1)?.paragraph ?? paragraphs - 1) + 1
    if (format === 'conllu') line += part.split('\n').length - 1
    from = to
  }
}
