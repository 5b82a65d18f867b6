/**
 * Mends and adds to the annotator’s names by runs of capitalized words: a run that ends like an organization is one, a run beside a title is a person.
 *
 * "the World Water Congress", "former member of parliament Karim Rahimi", "Nils Dahl, Oslo’s ambassador": an organization and two persons, even where
 * the recognizer has found a part of them or nothing.
 */
import type { Name, NameKind, Sentence, Token } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import { partedAtHyphen, shapedNames, TIMES, titlesWithOf } from './name-shape.ts'
import { noActors } from './no-actors.ts'
import type { Scene, View } from './scene.ts'

const isCapital = ({ text, upos }: Token): boolean => /^\p{Lu}[\p{L}.'’-]*$/u.test(text) && upos !== 'PRON' && upos !== 'DET'
/** What a date leaves before a name: "Last December Nils Dahl met". */
const DATED =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u
const DATES = /^(?:last|next|this|in|since|until|by|early|late|mid|on|of|every|\d{1,2})$/iu
/** Words that stand between the parts of a name. */
const LINKS = /^(?:of|for|and|al|bin|ibn|van|von|de|der|del|el|ul|-)$/u
const MOST_WORDS = 7
/** "the Trawler Officers' Guild", "the People's Party": whose it is for is a part of the name. */
const MEMBERS = /^(?:People|Women|Men|Children|Youth)$/u

/** Whether a "’" or "’s" goes on in a name. */
function goesOn(tokens: readonly Token[], k: number): boolean {
  const [owner, sign, next] = [tokens[k - 1], tokens[k]!, tokens[k + 1]]
  if (!owner || !next || !isCapital(next)) return false
  return /^['’]$/u.test(sign.text)
    ? /s$/u.test(owner.text) && owner.end === sign.start
    : /^['’]s$/u.test(sign.text) && MEMBERS.test(owner.text)
}

interface Run extends Span {
  readonly words: readonly Token[]
}

/** Runs of capitalized words that are not a sentence’s ordinary first word; linked by "of", "bin" and hyphens. */
function runsIn({ tokens }: Sentence): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i]!) || (i === 0 && tokens[i]!.upos !== 'PROPN')) continue
    if (i > 0 && DATED.test(tokens[i]!.text) && DATES.test(tokens[i - 1]!.text)) continue
    let last = i
    for (let k = i + 1; k < tokens.length && k - i < MOST_WORDS; k++) {
      if (isCapital(tokens[k]!) && tokens[k]!.upos !== 'VERB') last = k
      else if (goesOn(tokens, k)) continue
      else if (!LINKS.test(tokens[k]!.text) || !tokens[k + 1] || !isCapital(tokens[k + 1]!)) break
    }
    const words = tokens.slice(i, last + 1)
    runs.push({ start: words[0]!.start, end: words.at(-1)!.end, words })
    i = last
  }
  return runs
}

/** Parts of a run that are linked by "of", "for" or "and" apart: what stays one name only for an organization. */
function partsOf({ words }: Run, titles: readonly Span[]): Run[] {
  const parts: Token[][] = [[]]
  for (const word of words) {
    // "Secretary of State Nils D."
    if (/^(?:of|for|and|['’]s?)$/u.test(word.text) || titles.some((t) => contains(t, word))) parts.push([])
    else parts.at(-1)!.push(word)
  }
  return parts.filter((p) => p.length > 0).map((p) => ({ words: p, start: p[0]!.start, end: p.at(-1)!.end }))
}

const isPersonal = ({ words }: Run): boolean =>
  words.length <= 4 &&
  words.every((w) => w.upos === 'PROPN' || LINKS.test(w.text) || /^[IVX]{2,4}$/u.test(w.text) || w.upos === 'NOUN' || w.upos === 'ADJ')

/** The title that ends right before a place, or that follows behind a comma. */
function isTitled(run: Run, { sentence, lower, text }: View, { knowledge }: Scene): boolean {
  const from = run.start - sentence.start
  for (let place = Math.max(0, from - 40); place < from; place++) {
    if (place > 0 && /\p{L}/u.test(text[place - 1] ?? '')) continue
    const hit = knowledge.titles.at(lower, place)
    if (hit && /^\.? $/u.test(text.slice(hit.end, from))) return hit.found[0]!.as !== 'honorific' || /^\p{Lu}/u.test(text.slice(hit.start))
  }
  if (run.words.length < 2) return false
  const end = run.end - sentence.start
  const lead = /^, (?:(?:the|a|an|then|former) |(?:\p{Lu}[\p{L}.]*|its|their)(?:'s?)? )?/u.exec(text.slice(end))?.[0]
  if (lead === undefined) return false
  const described = /^\p{Ll}+ /u.exec(text.slice(end + lead.length))?.[0] ?? ''
  return [end + lead.length, end + lead.length + described.length].some(
    (place) => knowledge.titles.at(lower, place)?.found[0]?.as === 'office',
  )
}

const DEAD = /\b(?:the late|slain|assassinated|murdered|jailed|exiled) $/iu

/** Two or three names of which the first is a known first name, or behind "the late": "Qatar's Khalid Marri". Not in headings, where all has capitals. */
function isFullName({ words, start }: Run, { sentence, lower }: View, { knowledge }: Scene): boolean {
  const names = words.filter((w) => !LINKS.test(w.text))
  if (names.length < 2 || names.length > 3 || names.some((w) => w.upos !== 'PROPN' || !/\p{Ll}/u.test(w.text))) return false
  if (names.some((w) => knowledge.organizationNouns.has(w.text))) return false
  if (!/[.!?]["'”’)]*$/u.test(sentence.tokens.at(-1)!.text)) return false
  // "\"We know,\" Nils Dahl told the court"
  const at = sentence.tokens.findIndex((t) => t.start === start)
  const isQuoting = /^["”’]$/u.test(sentence.tokens[at - 1]?.text ?? '') && sentence.tokens[at + words.length]?.upos === 'VERB'
  if (isQuoting) return true
  return (
    DEAD.test(lower.slice(0, start - sentence.start)) ||
    (!/^(?:al|el)$/iu.test(names[0]!.text) && knowledge.offices.isFirstName(names[0]!.text))
  )
}

/** The run without the titles and the states at its beginning: "Iranian Defense Minister Aziz N." */
function withoutLead(run: Run, view: View, scene: Scene): Run {
  const { sentence, lower, text } = view
  const { knowledge } = scene
  let words = [...run.words]
  for (;;) {
    const first = words[0]
    const at = first && first.start - sentence.start
    const title = at === undefined ? undefined : (knowledge.titles.at(lower, at) ?? knowledge.titles.pluralAt(lower, at))
    if (!title || title.end + sentence.start >= run.end) break
    words = words.filter((w) => w.start >= title.end + sentence.start && w.text !== '.')
  }
  const known = knowledge.names.find(text.slice((words[0]?.start ?? run.start) - sentence.start, run.end - sentence.start))[0]
  if (known?.start === 0 && words.length > 1 && known.found.some((e) => e.use !== 'place')) {
    const end = words[0]!.start + known.end
    const rest = words.filter((w) => w.start >= end)
    if (rest.length > 0 && rest.length < words.length) return withoutLead({ words: rest, start: rest[0]!.start, end: run.end }, view, scene)
  }
  return words.length > 0 ? { words, start: words[0]!.start, end: run.end } : run
}

function organizationIn(run: Run, { knowledge }: Scene): Span | undefined {
  const nouns = knowledge.organizationNouns
  const ends = run.words.flatMap((w, i) => (i > 0 && nouns.has(w.text) ? [i] : []))
  const last = ends.at(-1)
  if (last === undefined) return undefined
  // "Congress of World Trade": what a noun is "of" belongs to it
  const next = run.words[last + 1]?.text
  const end = next === 'of' || next === 'for' ? run.words.at(-1)! : run.words[last]!
  return { start: run.start, end: end.end }
}

/** "We", "The", or a title alone: "Vice President". */
function isCommon(text: string, { knowledge }: Scene): boolean {
  if (/^(?:I|We|They|He|She|It|IT|You|His|Her|Their|Its|Our|The|This|That|These|Those|What|Who|Some|Many)$/u.test(text)) return true
  const lower = text.toLowerCase()
  return [lower, lower.replace(/s$/u, '')].some((form) => knowledge.titles.at(form, 0)?.end === form.length)
}

/** A person’s name has a word that the tagger takes for a proper noun, or more than one word. */
const hasProper = (name: Span, { sentence }: View): boolean => {
  const words = sentence.tokens.filter((t) => overlaps(t, name))
  return words.length > 1 || words.some((t) => t.upos === 'PROPN')
}

/** "Said Ellis": a verb with a capital, or a word that opens the sentence. */
const FIRST =
  /^(?:Said|Says|Added|Asked|But|And|Like|Then|As|In|For|When|While|If|At|On|With|After|Before|Since|Though|Although)\s+(?=\p{Lu})/u

/** The annotator’s names, longer where the run goes on, with those that it has missed; in order, not overlapping. */
export function mendNames(scene: Scene): { names: Name[]; none: ReadonlyMap<View, readonly Span[]> } {
  const none = noActors(scene)
  return { names: scene.views.flatMap((view) => mendedIn(view, scene, none.get(view) ?? [])), none }
}

function mendedIn(view: View, scene: Scene, none: readonly Span[]): Name[] {
  const isNone = (span: Span): boolean =>
    none.some((n) => overlaps(n, span) && !(contains(span, n) && span.end - span.start > n.end - n.start))
  const titles = titlesWithOf(view, scene)
  const names: Name[] = shapedNames(view, scene, titles)
    .filter((name) => !isNone(name))
    .map((name) => ({ ...name, start: name.start + (FIRST.exec(scene.doc.text.slice(name.start, name.end))?.[0].length ?? 0) }))
    .filter((name) => !isCommon(scene.doc.text.slice(name.start, name.end), scene) && (name.kind !== 'PER' || hasProper(name, view)))
  const put = (span: Span, kind: NameKind): void => {
    for (let i = names.length - 1; i >= 0; i--) if (overlaps(names[i]!, span)) names.splice(i, 1)
    names.push({ start: span.start, end: span.end, kind })
  }
  for (const whole of runsIn(view.sentence)) {
    if (isNone(whole)) continue
    const organization = organizationIn(whole, scene)
    const had = names.filter((n) => overlaps(n, whole))
    if (
      organization &&
      !had.some((n) => n.kind === 'PER' && contains(organization, n) && n.end - n.start > 3) &&
      !isKnown(organization, view, scene)
    ) {
      // "Center of Analysis of International Relations": the recognizer has read on
      if (!had.some((n) => n.kind === 'ORG' && contains(n, organization) && contains(whole, n))) put(organization, 'ORG')
      continue
    }
    for (const part of partsOf(whole, titles)) {
      const run = withoutLead(part, view, scene)
      const inside = names.filter((n) => overlaps(n, run))
      const person = inside.find((n) => n.kind === 'PER')
      if (person && !contains(person, run) && inside.length === 1 && isPersonal(run))
        put({ start: Math.max(run.start, Math.min(person.start, run.start)), end: run.end }, 'PER')
      else if (
        inside.every((n) => n.kind !== 'PER' && contains(part, n)) &&
        isPersonal(run) &&
        !isKnown(run, view, scene) &&
        !TIMES.test(view.text.slice(run.start - view.sentence.start, run.end - view.sentence.start)) &&
        (isTitled(run, view, scene) || isFullName(run, view, scene))
      )
        put(run, 'PER')
    }
  }
  return names.flatMap((name) => partedAtHyphen(name, scene)).sort((a, b) => a.start - b.start)
}

/** Whether the gazetteer has a name in the span that is not a part of another: states, organizations and regions. */
function isKnown(span: Span, { sentence, text }: View, { knowledge }: Scene): boolean {
  const found = knowledge.names.find(text.slice(span.start - sentence.start, span.end - sentence.start))
  return found.some((hit) => hit.end - hit.start > 0.6 * (span.end - span.start) && hit.found.some((e) => !e.id.startsWith('geo.')))
}
