/**
 * Cuts the annotator’s names to what can be a name: no small word at the end, no day or month, no title in the middle.
 *
 * "NATO Secretary" before "-General Joseph Luns" is NATO; "Fjord Bank chief Nils Dahl" a bank and a person; "Oslo fears" is Oslo.
 */

import { wordStarts } from '../../lookup/phrases.ts'
import type { Name } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { Scene, View } from './scene.ts'

export const TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/u
/** Small words and signs behind the last capital or figure; "al-…" and "de" are inside. */
const SMALL_END = /(?:[\s,;:–—-]+[\p{Ll}][\p{Ll}'’-]*)+$/u

/** "Hsu Wen-li", "Ahn Gyu-back": the second half of a given name; not "Nils Dahl-led". */
const GIVEN = /^\p{Lu}[\p{L}'’.]+ \p{Lu}\p{Ll}+-(?!(?:led|era|style|like|born|run|ally|aide|type|held|owned)$)\p{Ll}{1,5}$/u

function trimmed(name: Name, { lower, text: whole, sentence }: View, { doc, knowledge }: Scene): Name {
  const text = doc.text.slice(name.start, name.end)
  const lead = /^[-–—"“'‘(]+\s*/u.exec(text)?.[0].length ?? 0
  // "Interior ministry": an organ, whatever its letters
  const isOrgan = [...text.matchAll(/(?<!\p{L})\p{L}/gu)].some(
    ({ index }) => knowledge.organs.at(whole, lower, name.start + index - sentence.start)?.end === name.end - sentence.start,
  )
  const isWhole = isOrgan || (name.kind === 'PER' && GIVEN.test(text))
  const small = isWhole || !/\p{Lu}|\p{N}/u.test(text) ? 0 : (SMALL_END.exec(text)?.[0].length ?? 0)
  return { ...name, start: name.start + lead, end: name.end - small }
}

/** A name parted at a title inside it: the organization before, the person behind. */
function partedAtTitle(name: Name, view: View, { knowledge }: Scene): Name[] {
  const { sentence, lower, text } = view
  if (name.kind !== 'ORG' && name.kind !== 'PER') return [name]
  const from = name.start - sentence.start
  const to = name.end - sentence.start
  for (const { index } of text.slice(from, to).matchAll(/(?<=[\s-])[\p{L}]/gu)) {
    const hit = knowledge.titles.at(lower, from + index)
    if (!hit || hit.found[0]!.as === 'honorific' || !/^\p{L}+/u.test(text.slice(from + index))) continue
    const before: Name = { ...name, end: sentence.start + from + text.slice(from, from + index).trimEnd().length }
    const rest = /^\.?\s+(?=\p{Lu}[\p{L}.'-]+)/u.exec(text.slice(hit.end, to))?.[0].length
    // "NATO Secretary" where "Secretary-General" goes on behind the name
    if (hit.end > to) return [before]
    // "DNC Chairwoman" before "Donna B."
    if (hit.end === to && /^\p{Lu}{2,6} ?$/u.test(text.slice(from, from + index))) return [{ ...before, kind: 'ORG' }]
    if (rest === undefined) continue
    const person = text.slice(hit.end + rest, to)
    if (person.split(' ').some((word) => knowledge.organizationNouns.has(word)) || / (?:of|for|and) /u.test(person)) continue
    const kind = knowledge.names.find(text.slice(from, from + index)).length > 0 || name.kind === 'ORG' ? 'ORG' : undefined
    const after: Name = { kind: 'PER', start: sentence.start + hit.end + rest, end: name.end }
    return kind ? [{ ...before, kind }, after] : [after]
  }
  return [name]
}

/** "Guild", "Caucus": the last word of some body’s name alone is no person’s and no place’s. */
const isBody = ({ start, end, kind }: Name, { doc, knowledge }: Scene): boolean =>
  kind !== 'ORG' && knowledge.organizationNouns.has(doc.text.slice(start, end))

/** "Fjord University Hospital" is no person; "Qatari Khalid Marri" is one. */
function withKind(name: Name, { doc, knowledge }: Scene): Name {
  const text = doc.text.slice(name.start, name.end)
  const words = text.split(/\s+/u)
  const isBody = words.some((word) => knowledge.organizationNouns.has(word))
  if (name.kind === 'PER' && words.length > 2 && knowledge.organizationNouns.has(words.at(-1)!)) return { ...name, kind: 'ORG' }
  if (name.kind !== 'ORG' || isBody || words.length < 3 || words.length > 4) return name
  const state = knowledge.names.find(text)[0]
  if (state?.start !== 0 || !state.found.some((e) => e.use === 'adjective')) return name
  const start = state.end + 1
  return knowledge.offices.isFirstName(text.slice(start).split(' ')[0]!) ? { kind: 'PER', start: name.start + start, end: name.end } : name
}

/** "the Obama-Xi talks": two persons, whom the document also names apart. */
export function partedAtHyphen(name: Name, { doc }: Scene): Name[] {
  const text = doc.text.slice(name.start, name.end)
  const parts = name.kind === 'PER' ? /^(\p{Lu}\p{Ll}+)[-–](\p{Lu}\p{Ll}+)$/u.exec(text) : null
  const isApart = (part: string): boolean => new RegExp(`(?<![\\p{L}-])${part}(?![\\p{L}–-])`, 'u').test(doc.text)
  if (!parts || !isApart(parts[1]!) || !isApart(parts[2]!)) return [name]
  return [
    { ...name, end: name.start + parts[1]!.length },
    { ...name, start: name.end - parts[2]!.length },
  ]
}

/** "Alice-" and "Mary Berg" where the recognizer has cut "Alice-Mary Berg". */
function joinedAtHyphen(names: readonly Name[], { doc }: Scene): Name[] {
  const joined: Name[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const isCut = last?.kind === 'PER' && name.kind === 'PER' && last.end === name.start && doc.text[last.end - 1] === '-'
    if (isCut) joined[joined.length - 1] = { ...last, end: name.end }
    else joined.push(name)
  }
  return joined
}

/** Titles with a name for their noun’s owner: "Secretary of State". */
export const titlesWithOf = ({ sentence, lower }: View, { knowledge }: Scene): Span[] =>
  wordStarts(lower).flatMap((at) => {
    const hit = knowledge.titles.at(lower, at)
    const isLinked = hit && hit.found[0]!.as !== 'honorific' && / of /u.test(lower.slice(at, hit.end))
    return isLinked ? [{ start: sentence.start + at, end: sentence.start + hit.end }] : []
  })

/** "State" of "Secretary of State" is no body. */
const isInTitle = (name: Name, titles: readonly Span[]): boolean => titles.some((t) => t.start < name.start && name.end <= t.end)

/** `titles`: those with a name for their noun's owner. */
export const shapedNames = (view: View, scene: Scene, titles: readonly Span[]): Name[] =>
  joinedAtHyphen(view.names, scene)
    .map((name) => withKind(name, scene))
    .flatMap((name) => partedAtTitle(trimmed(name, view, scene), view, scene))
    .filter((name) => name.end > name.start && !TIMES.test(scene.doc.text.slice(name.start, name.end)) && !isBody(name, scene))
    .filter((name) => !isInTitle(name, titles))
