/**
 * CoNLL-U: ten columns a word, an empty line after each sentence; in MISC each word's place in the text (`TokenRange`, UTF-16 units) and the
 * layers in BIO: `NER`, `Attribution`, `Timex` (with its value at the beginning). A word outside of a layer has nothing of it.
 */
import { isJoined } from '../annotate/tokenize.ts'
import type { Annotation, Sentence, Token } from '../model/index.ts'
import { overlaps, type Span } from '../text/spans.ts'

export interface ConlluOptions {
  /** Words that make one token together ("do" and "n't") are put under a range line. */
  readonly multiword: boolean
}

interface Labelled extends Span {
  readonly label: string
  /** Stands after the label where the span begins. */
  readonly value?: string
}

const LAYERS: readonly (readonly [name: string, of: (annotation: Annotation) => Labelled[]])[] = [
  ['NER', ({ names }) => names.map((n) => ({ start: n.start, end: n.end, label: n.kind }))],
  [
    'Attribution',
    ({ attributions }) =>
      attributions
        .filter(({ within }) => within === null)
        .flatMap(({ source, cue, content }) => [
          ...source.map((span) => ({ ...span, label: 'source' })),
          ...cue.map((span) => ({ ...span, label: 'cue' })),
          ...content.map((span) => ({ ...span, label: 'content' })),
        ]),
  ],
  ['Timex', ({ times }) => times.map((t) => ({ start: t.start, end: t.end, label: t.type, value: `:${t.value.replace(/[|\s]/gu, '_')}` }))],
]

/** BIO labels of a sentence's words; of spans that overlap the first that begins has the word. */
function labels({ tokens }: Sentence, spans: readonly Labelled[]): (string | undefined)[] {
  const out: (string | undefined)[] = tokens.map(() => undefined)
  for (const span of spans) {
    let begun = false
    for (const [i, token] of tokens.entries()) {
      if (!overlaps(span, token) || out[i] !== undefined) continue
      out[i] = begun ? `I-${span.label}` : `B-${span.label}${span.value ?? ''}`
      begun = true
    }
  }
  return out
}

/** First and last index of each token that is made of several words. */
function multiwords({ tokens }: Sentence): Map<number, number> {
  const out = new Map<number, number>()
  for (let i = 0; i < tokens.length; i++) {
    let last = i
    const joined = (at: number): boolean =>
      tokens[at + 1] !== undefined && tokens[at + 1]!.start === tokens[at]!.end && isJoined(tokens[at]!.text, tokens[at + 1]!.text)
    while (joined(last)) last++
    if (last > i) out.set(i, last)
    i = last
  }
  return out
}

const cell = (text: string): string => text.replace(/\s+/gu, ' ') || '_'

function wordLine(token: Token, id: number, misc: readonly string[]): string {
  const { text, lemma, upos, xpos, head, deprel } = token
  return [id, cell(text), cell(lemma), upos, xpos ?? '_', '_', head + 1, deprel, '_', misc.join('|') || '_'].join('\t')
}

/**
 * Writes stretches of a text one after the other; `text` is what the annotation's offsets count in, and begins at `offset` of the whole. Each
 * sentence ends with an empty line.
 */
export function conlluWriter(
  { multiword }: ConlluOptions = { multiword: true },
): (text: string, annotation: Annotation, offset?: number) => string {
  let number = 0
  let paragraph = -1
  return (text, annotation, offset = 0) => {
    const layers = LAYERS.map(([name, of]) => [name, of(annotation).sort((a, b) => a.start - b.start)] as const)
    const clings = (end: number): boolean => end < text.length && !/\s/u.test(text[end]!)
    const lines: string[] = []
    // Of each layer, where the spans of the sentence at hand begin.
    const at = layers.map(() => 0)
    for (const sentence of annotation.sentences) {
      if (sentence.paragraph !== paragraph) lines.push('# newpar')
      paragraph = sentence.paragraph
      lines.push(`# sent_id = ${++number}`, `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`)
      const spans = layers.map(([name, all], k) => {
        while (all[at[k]!] && all[at[k]!]!.end <= sentence.start) at[k]!++
        const here: Labelled[] = []
        for (let i = at[k]!; i < all.length && all[i]!.start < sentence.end; i++) if (overlaps(all[i]!, sentence)) here.push(all[i]!)
        return [name, labels(sentence, here)] as const
      })
      const ranges = multiword ? multiwords(sentence) : new Map<number, number>()
      let inside = -1
      for (const [i, token] of sentence.tokens.entries()) {
        const last = ranges.get(i)
        if (last !== undefined) {
          inside = last
          const end = sentence.tokens[last]!.end
          const surface = cell(text.slice(token.start, end))
          lines.push([`${i + 1}-${last + 1}`, surface, ...Array<string>(7).fill('_'), clings(end) ? 'SpaceAfter=No' : '_'].join('\t'))
        }
        const misc = [
          ...(i > inside && clings(token.end) ? ['SpaceAfter=No'] : []),
          `TokenRange=${token.start + offset}:${token.end + offset}`,
          ...spans.flatMap(([name, list]) => (list[i] ? [`${name}=${list[i]}`] : [])),
        ]
        lines.push(wordLine(token, i + 1, misc))
      }
      lines.push('')
    }
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`
  }
}
