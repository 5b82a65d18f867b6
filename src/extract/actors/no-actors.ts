/**
 * Names that are no actors: datelines, headings in capitals, and what ships, weapons and operations are called, later mentions too.
 *
 * "LONDON — The frigate Zarya sailed. The Zarya returned.": neither "LONDON" nor "Zarya". In "the ship Iran seized" Iran stays.
 */
import { wordStarts } from '../../lookup/phrases.ts'
import { overlaps, type Span } from '../../text/spans.ts'
import { inSentences, type Scene, type View } from './scene.ts'

const DATE = String.raw`(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[\p{L}]*\.? \d{1,2}(?:, \d{4})?)?`
const END = String.raw`\s*(?:—|–|--?)\s`
const AGENCY = String.raw`\s*\([^)\n]{2,40}\)`
/** "LONDON —", "UNITED NATIONS, May 3 (Wire) -", "Vienna (Wire) –". */
const DATELINES = [
  new RegExp(String.raw`^\p{Lu}{2}[\p{Lu} .'/-]*(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?${DATE}(?:${AGENCY})?${END}`, 'u'),
  new RegExp(String.raw`^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?(?:, \p{Lu}[\p{L}.]+)?${DATE}${AGENCY}${END}`, 'u'),
]
const TIMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u
const NAME = /^\p{Lu}[\p{L}\d'-]*$/u

function dateline({ text, sentence }: View, first: boolean): Span[] {
  const length = first ? DATELINES.map((pattern) => pattern.exec(text)?.[0].length).find((found) => found !== undefined) : undefined
  return length === undefined ? [] : [{ start: sentence.start, end: sentence.start + length }]
}

/** A line of which every word is in capitals. */
function heading({ text, sentence }: View): Span[] {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 2 && !/\p{Ll}/u.test(text) ? [{ start: sentence.start, end: sentence.end }] : []
}

/** The run of capitalized words from a word on, one way or the other; no day, month or title. */
function runFrom({ sentence: { tokens, start }, lower }: View, from: number, step: 1 | -1, scene: Scene): Span | undefined {
  let last: number | undefined
  for (let i = from; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i]!
    const fits = NAME.test(token.text) || (last !== undefined && /^\d+$/u.test(token.text))
    if (!fits || TIMES.test(token.text) || scene.knowledge.titles.at(lower, token.start - start)) break
    if (step < 0 && i === 0 && token.upos !== 'PROPN') break
    last = i
  }
  if (last === undefined) return undefined
  const [a, b] = step > 0 ? [tokens[from]!, tokens[last]!] : [tokens[last]!, tokens[from]!]
  return { start: a.start, end: b.end }
}

/** States, their adjectives and seats, known organizations: they own or use the thing, or act in what follows. */
function isKnown(span: Span, { doc, knowledge }: Scene): boolean {
  return knowledge.names
    .find(doc.text.slice(span.start, span.end))
    .some((hit) => hit.found.some((e) => !e.id.startsWith('geo.') && e.doubt !== 'word'))
}

function vehicles(view: View, scene: Scene): Span[] {
  const { sentence, text } = view
  const { tokens } = sentence
  const found: Span[] = []
  let end = 0
  for (const at of wordStarts(text)) {
    if (at < end) continue
    const hit = scene.knowledge.vehicleNouns.at(text, at)
    if (!hit) continue
    end = hit.end
    const [stands] = hit.found
    const quoted = /^ ?["“'‘«]?/u.exec(text.slice(end))![0].length
    const next = tokens.findIndex((t) => t.start === sentence.start + end + quoted)
    const name = next < 0 ? undefined : runFrom(view, next, 1, scene)
    if (name && (stands === 'prefix' || !isKnown(name, scene))) {
      found.push(stands === 'prefix' ? { start: sentence.start + hit.start, end: name.end } : name)
      found.push(name)
      // "the frigates Zarya and Orel"
      const after = tokens.findIndex((t) => t.start >= name.end)
      const second = tokens[after]?.text === 'and' ? runFrom(view, after + 1, 1, scene) : undefined
      if (second && /s$/u.test(text.slice(hit.start, hit.end)) && !isKnown(second, scene)) found.push(second)
    } else if (stands === 'behind') {
      const before = tokens.findIndex((t) => t.end > sentence.start + at) - 1
      const own = before < 0 ? undefined : runFrom(view, before, -1, scene)
      const named = own && view.names.find((n) => overlaps(n, own))
      if (own && named?.kind === 'PER' && !isKnown(own, scene)) found.push(own)
    }
  }
  return found
}

/** "the Zarya fired": a name with an article that the recognizer takes for a person’s or an unknown city’s is a thing’s, unless it describes what follows ("the Berg plan"). */
function withArticle({ sentence: { tokens }, names }: View, { knowledge, doc }: Scene): Span[] {
  return names.filter(({ kind, start, end }) => {
    if ((kind !== 'PER' && kind !== 'GPE') || !/^\p{Lu}[\p{L}-]+$/u.test(doc.text.slice(start, end))) return false
    if (kind === 'GPE' && knowledge.names.find(doc.text.slice(start, end)).length > 0) return false
    const before = tokens.findLast((t) => t.end <= start)
    const next = tokens.find((t) => t.start >= end)
    // "across the Tigris"
    if (kind === 'GPE' && tokens[tokens.indexOf(before!) - 1]?.upos === 'ADP') return false
    if (!before || !/^the$/iu.test(before.text) || knowledge.organizationNouns.has(doc.text.slice(start, end))) return false
    return !next || !(/^(?:NOUN|PROPN|ADJ|NUM|PART)$/u.test(next.upos) || /^[-–]$/u.test(next.text))
  })
}

/** Spans in which no name is an actor’s, by sentence. */
export function noActors(scene: Scene): ReadonlyMap<View, readonly Span[]> {
  const { doc, views } = scene
  const named = views.map((view) => [...vehicles(view, scene), ...withArticle(view, scene)])
  const bare = new Set(named.flat().map(({ start, end }) => doc.text.slice(start, end)))
  const later = inSentences(
    scene.annotation.sentences,
    bare.size === 0 ? [] : [...bare].flatMap((name) => placesOf(name, doc.text)).sort((a, b) => a.start - b.start),
  )
  return new Map(
    views.map((view, i) => {
      const first = view.sentence.paragraph !== views[i - 1]?.sentence.paragraph
      return [view, [...dateline(view, first), ...heading(view), ...named[i]!, ...later[i]!]]
    }),
  )
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[end] ?? ' ')) found.push({ start: at, end })
  }
  return found
}
