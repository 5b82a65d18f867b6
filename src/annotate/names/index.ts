/**
 * Finds names: the encoder says where names stand and of which kind; what the gazetteer knows for certain is added, and decides between
 * states, cities and other places.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Name, Sentence } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { isDoubtful, kindOf, knownAt } from './known.ts'

/** Words that make a place a feature of the land, not a state or city. */
const GEOGRAPHY =
  /\b(?:rivers?|lake|sea|ocean|gulf|strait|bay|channel|canal|mountains?|mount|hills?|valley|desert|islands?|isles?|peninsula|cape|coast|plateau|bridge|street|avenue|road|square|park|airport|port|corridor|region|border|line|front|forest|basin|pass|heights|beach|stadium|palace|hall|tower)\b/iu

/** Whether a name is but the letters of a type of machine: "F" of "F-35". */
const isMachine = (text: string, { start, end }: Name): boolean =>
  /^\p{Lu}\p{L}{0,2}$/u.test(text.slice(start, end)) && /^[-‑]\d/u.test(text.slice(end, end + 2))

/** "Norway-Sweden" is two names, though it may come as one. */
function parted(text: string, name: Name, knowledge: Knowledge): Name[] {
  const parts = [...text.slice(name.start, name.end).matchAll(/[^-–/]+/gu)]
  if (parts.length < 2) return [name]
  const out = parts.map(([part], i): Name | undefined => {
    const start = name.start + parts[i]!.index
    const hit = knownAt(part, start, knowledge).find((h) => h.start === start && h.end === start + part.length && !isDoubtful(h))
    return hit && { start, end: hit.end, kind: kindOf(hit) }
  })
  return out.every((part) => part !== undefined) ? out : [name]
}

function namesIn(text: string, sentence: Sentence, labelled: readonly Name[], knowledge: Knowledge): Name[] {
  const clear = knownAt(text.slice(sentence.start, sentence.end), sentence.start, knowledge).filter((h) => !isDoubtful(h))
  const found = labelled
    .filter((name) => !isMachine(text, name))
    .flatMap((name) => parted(text, name, knowledge))
    .filter(
      (name) =>
        /\p{Lu}/u.test(text.slice(name.start, name.end)) &&
        !clear.some((h) => contains(h, name) && h.end - h.start > name.end - name.start),
    )
    .map((name): Name => {
      const hit = clear.find((h) => h.start === name.start && h.end === name.end)
      if (hit) return { ...name, kind: kindOf(hit) }
      if (name.kind !== 'LOC') return name
      return { ...name, kind: GEOGRAPHY.test(text.slice(name.start, name.end)) ? 'LOC' : 'GPE' }
    })
  const certain = clear
    .filter((h) => !found.some((n) => overlaps(n, h)))
    .map((h): Name => ({ start: h.start, end: h.end, kind: kindOf(h) }))
  return [...found, ...certain].sort((a, b) => a.start - b.start)
}

/** `labelled`: what the encoder found, in order. */
export function findNames(text: string, sentences: readonly Sentence[], labelled: readonly Name[], knowledge: Knowledge): Name[] {
  let at = 0
  return sentences.flatMap((sentence) => {
    const from = at
    while (labelled[at] && labelled[at]!.start < sentence.end) at++
    return namesIn(text, sentence, labelled.slice(from, at), knowledge)
  })
}
