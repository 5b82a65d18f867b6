/**
 * Last names that the recognizer has missed, of persons whom it has found by full name.
 *
 * "Anna Berg arrived. Later Berg spoke": "Berg" is her; "the Berg Institute" is not, nor is "a berg".
 */
import type { Name, Token } from '../../model/index.ts'
import { overlaps, type Span } from '../../text/spans.ts'
import type { Scene, View } from './scene.ts'

interface Named {
  readonly span: Span
  readonly name: string
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}[\p{L}'’-]/u.test(token.text)

/** Whether a word stands as a name of its own: nothing capitalized beside it but a title, and no name there already. */
function standsAlone(i: number, view: View, names: readonly Name[], { knowledge }: Scene): boolean {
  const { sentence, lower } = view
  const { tokens, start } = sentence
  const token = tokens[i]!
  if (names.some((n) => overlaps(n, token) && !(n.start === token.start && n.end === token.end))) return false
  if (view.none.some((span) => overlaps(span, token))) return false
  const next = tokens[i + 1]
  if (isCapital(next) && next!.upos === 'PROPN') return false
  if (next && /^[-–/]$/u.test(next.text) && next.start === token.end) return false
  const before = tokens[i - 1]
  if (!before) return token.upos === 'PROPN'
  if (/^[-–/@#.]$/u.test(before.text) && before.end === token.start) return false
  if (/^(?:the|an?)$/iu.test(before.text)) return false
  if (!isCapital(before) || i === 1 || before.upos !== 'PROPN') return true
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const hit = knowledge.titles.at(lower, tokens[k]!.start - start)
    if (hit && hit.end >= before.end - start && hit.end <= token.start - start) return true
  }
  return /^(?:Mr|Mrs|Ms|Dr)\.?$/u.test(before.text)
}

/** Last names alone, of the persons named in full. */
export function lastNames(scene: Scene, named: readonly Named[]): Named[] {
  const full = new Set(named.filter(({ name }) => name.includes(' ')).map(({ name }) => name.split(' ').at(-1)!))
  const spoken = [...full].filter((name) => name.length > 2 && /^\p{Lu}[\p{Ll}\p{L}'-]+$/u.test(name))
  if (spoken.length === 0) return []
  const last = new Set(spoken)
  /** "BERG:" before what is said in an interview. */
  const loud = new Map(spoken.map((name) => [name.toUpperCase(), name]))
  const taken = new Set(named.map(({ span }) => span.end))
  return scene.views.flatMap((view) =>
    view.sentence.tokens.flatMap((token, i): Named[] => {
      if (taken.has(token.end)) return []
      const speaker = view.sentence.tokens[i + 1]?.text === ':' ? loud.get(token.text) : undefined
      const name = last.has(token.text) ? token.text : speaker
      if (name === undefined || !standsAlone(i, view, view.names, scene)) return []
      return [{ span: { start: token.start, end: token.end }, name }]
    }),
  )
}
