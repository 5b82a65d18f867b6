/**
 * Quotations that run on: each of their sentences is the same speaker's claim.
 *
 * "“We won. We go home,” the captain said." gives two claims by the captain: "We won" and "We go home".
 */
import type { Attribution } from './attribution.ts'
import type { Stretch, Words } from './words.ts'

/** The words of a sentence that stand in quotation marks from its start to its end or to its closing mark; null where it is not quoted throughout. */
export function quotedThroughout({ tokens, quoted }: Words): Stretch | null {
  const letters = tokens.flatMap((t, i) => (t.upos === 'PUNCT' ? [] : [i]))
  const inside = letters.filter((i) => quoted[i])
  if (inside.length < 2 || inside.length < letters.length * 0.9) return null
  return { from: inside[0]!, to: inside.at(-1)! + 1 }
}

const isSpeech = ({ words, at, cue, frame }: Attribution): boolean =>
  cue.expression !== 'ascribed' &&
  words.quoted[at] === 0 &&
  (frame === 'clause' || frame === 'aside' || frame === 'quote' || frame === 'that' || frame === 'object-that' || frame === 'preposition')
const quotes = ({ words, content }: Attribution): boolean => {
  for (let i = content.from; i < content.to; i++) if (words.quoted[i] && words.tokens[i]!.upos !== 'PUNCT') return true
  return false
}

/** Claims for sentences that are quoted throughout and carry no speech cue of their own. `sentences` in order, with each one's attributions. */
export function continued(sentences: readonly { readonly words: Words; readonly found: readonly Attribution[] }[]): Attribution[] {
  const out: Attribution[] = []
  const speechOf = (i: number): Attribution | undefined => sentences[i]?.found.find((a) => isSpeech(a) && quotes(a))
  for (const [i, { words, found }] of sentences.entries()) {
    const content = quotedThroughout(words)
    if (
      !content ||
      found.some((a) => a.frame === 'continued') ||
      found.some((a) => isSpeech(a) && a.content.to - a.content.from > (content.to - content.from) / 2)
    )
      continue
    const paragraph = words.sentence.paragraph
    let speech: Attribution | undefined
    const open = words.quoted[0] === 1
    for (let k = i + 1; !speech && k < i + 6 && sentences[k]?.words.sentence.paragraph === paragraph && !open && words.quoted.at(-1); k++)
      speech = speechOf(k)
    for (let k = i - 1; !speech && k >= Math.max(0, i - 8); k--) {
      const before = sentences[k]!
      if (before.words.sentence.paragraph < paragraph - 1 && !quotedThroughout(before.words)) break
      speech = speechOf(k) ?? speechAfterwards(before.found)
      if (!quotedThroughout(before.words)) break
    }
    for (let k = i + 1; !speech && k < i + 6 && sentences[k]?.words.sentence.paragraph === paragraph; k++) speech = speechOf(k)
    if (speech) out.push({ ...speech, words, cueSpan: speech.cueSpan, content, frame: 'continued', origin: speech })
  }
  return out
}

const speechAfterwards = (found: readonly Attribution[]): Attribution | undefined =>
  found.find((a) => isSpeech(a) && a.frame !== 'preposition')
