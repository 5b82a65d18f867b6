/**
 * Finds the states, organizations and places that knowledge has names of, each where it is named.
 *
 * "Azerbaijani drones flew over Tabriz, Tehran said": Azerbaijan at "Azerbaijani", the city Tabriz, Iran at "Tehran".
 */
import type { NameEntry, NameHit } from '../../lookup/names.ts'
import type { Name } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import { knownMember, type Scene, stateMember, type View, wordAt } from './scene.ts'
import { isCity } from './seat.ts'

/** Names that hold a known one inside without being it: "World Azerbaijanis Congress", "Jordan Peterson". */
function isPartOfAnother(hit: NameHit, names: readonly Name[]): boolean {
  const around = names.find((name) => contains(name, hit))
  if (!around || around.end - around.start === hit.end - hit.start) return false
  if (around.kind === 'GPE' || around.kind === 'LOC' || around.kind === 'GRP') return false
  // "Norwegian Refugee Council" is of Norway
  if (around.kind === 'ORG' && around.start === hit.start && hit.found.some((e) => e.use === 'adjective' || e.use === 'name')) return false
  return hit.end - hit.start < 0.6 * (around.end - around.start)
}

/** What stands for a doubtful name: its state’s other names, or a neighbour’s, elsewhere in the document. */
function isSupported(entry: NameEntry, scene: Scene, mentioned: ReadonlySet<string>): boolean {
  const neighbours = scene.knowledge.states.get(entry.id)?.neighbours ?? []
  return mentioned.has(entry.id) || neighbours.some((id) => mentioned.has(id))
}

const isProper = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}[\p{Ll}.]/u.test(text)

function isCredible(entry: NameEntry, hit: Span, view: View, scene: Scene, mentioned: ReadonlySet<string>): boolean {
  if (entry.doubt === undefined) return true
  const { tokens } = view.sentence
  const at = wordAt(view.sentence, hit.start)
  const named = view.names.find((name) => overlaps(name, hit))
  if (named && (named.kind === 'GPE' || named.kind === 'LOC') && named.start === hit.start && named.end === hit.end) {
    return entry.doubt !== 'place' || entry.use === 'seat' || isSupported(entry, scene, mentioned)
  }
  const next = tokens[wordAt(view.sentence, hit.end)]?.text
  // "Congress" alone, not the end of "World Water Congress"
  if (entry.doubt === 'word' && entry.use === 'organization') return !isProper(next) && !(at > 1 && isProper(tokens[at - 1]?.text))
  if (entry.doubt === 'word') return false
  if ((at > 1 && isProper(tokens[at - 1]?.text) && tokens[at - 1]?.upos === 'PROPN') || isProper(next)) return false
  return entry.use === 'seat' || entry.use === 'organization' || isSupported(entry, scene, mentioned)
}

/** "in Azerbaijani", "speaks Persian": the language. */
function isLanguage(hit: Span, { sentence }: View): boolean {
  const { tokens } = sentence
  const at = wordAt(sentence, hit.start)
  const next = tokens[wordAt(sentence, hit.end)]
  const last = tokens[at - 1]?.lemma.toLowerCase() ?? ''
  return /^(?:in|speak|speaks|speaking|into)$/u.test(last) && (!next || !/^(?:NOUN|PROPN|ADJ)$/u.test(next.upos))
}

const isCityRecord = ({ id }: NameEntry): boolean => id.startsWith('geo.')

/** States that a document names, and those that it names otherwise than by their capital. */
interface Named {
  readonly all: ReadonlySet<string>
  readonly byName: ReadonlySet<string>
}

function choose(hit: NameHit & Span, view: View, scene: Scene, { all: mentioned, byName }: Named): NameEntry | undefined {
  const credible = hit.found.filter((entry) => isCredible(entry, hit, view, scene, mentioned))
  const places = credible.filter((entry) => entry.use === 'place')
  const place = places.find((entry) => !isCityRecord(entry)) ?? places[0]
  const seat = credible.find((entry) => entry.use === 'seat')
  // "Brussels" is the European Union's seat as well as Belgium's: the state's where the text names the state.
  const body = seat && byName.has(seat.id) ? undefined : credible.find((entry) => entry.use === 'organization')
  if (seat) return place && isCity(view.sentence, hit, view.text) ? place : (body ?? seat)
  const states = credible.filter((entry) => entry.use !== 'place')
  if (states.length > 1) return states.find((entry) => mentioned.has(entry.id)) ?? (states[0]!.use === 'adjective' ? undefined : states[0])
  if (states.length === 1) return states[0]
  return place && isCityNamed(place, hit, view) ? place : undefined
}

/** A city’s name is often a person’s or a word: it counts where a name recognizer or a preposition says that it is a place. */
function isCityNamed(entry: NameEntry, hit: Span, { sentence, names }: View): boolean {
  if (!isCityRecord(entry)) return true
  const named = names.find((name) => overlaps(name, hit))
  const exact = named?.start === hit.start && named.end === hit.end
  if (exact && (named.kind === 'GPE' || named.kind === 'LOC')) return true
  if (named && !exact) return false
  return /^(?:in|at|near|from|to|around|outside|over|on)$/u.test(sentence.tokens[wordAt(sentence, hit.start) - 1]?.text.toLowerCase() ?? '')
}

function memberOf(entry: NameEntry, name: string, scene: Scene) {
  const { knowledge, cast } = scene
  if (entry.use === 'place') {
    const place = knowledge.places.get(entry.id)
    const of = place?.of === undefined ? undefined : stateMember(scene, place.of)?.id
    return (
      place &&
      cast.known(entry.id, { name: place.name, kind: 'location', ...(of && { of }), ...(place.wikidata && { wikidata: place.wikidata }) })
    )
  }
  if (entry.use === 'people' || entry.use === 'person') {
    const of = stateMember(scene, entry.id)?.id
    return cast.known(`${entry.id}.people`, { name: entry.use === 'people' ? name : `${name}s`, kind: 'group', ...(of && { of }) })
  }
  return knownMember(scene, entry.id)
}

/** Ids of the states that the document names without doubt. */
function statesNamed(hits: readonly NameHit[], withSeats: boolean): Set<string> {
  return new Set(
    hits.flatMap(({ found }) =>
      found
        .filter((e) => e.doubt === undefined && e.use !== 'place' && e.use !== 'organization' && (withSeats || e.use !== 'seat'))
        .map((e) => e.id),
    ),
  )
}

/** "Russia’s Security Council": an organ of the state before it, whatever else is called so. */
function isOrganOf(
  entry: NameEntry,
  hit: Span,
  last: (NameHit & Span) | undefined,
  { text, lower, sentence }: View,
  { knowledge }: Scene,
): boolean {
  if (entry.use !== 'organization' || !last || !/^(?:'s?)? $/u.test(text.slice(last.end - sentence.start, hit.start - sentence.start)))
    return false
  const state = last.found.find((e) => knowledge.states.get(e.id))?.id
  const { of } = knowledge.organizations.get(entry.id) ?? {}
  return (
    state !== undefined &&
    of !== undefined &&
    of !== state &&
    knowledge.organs.at(text, lower, hit.start - sentence.start)?.end === hit.end - sentence.start
  )
}

export function findNamed(scene: Scene): void {
  const found = scene.views.map((view) => ({
    view,
    hits: scene.knowledge.names
      .find(view.text)
      .map((hit) => ({ ...hit, start: hit.start + view.sentence.start, end: hit.end + view.sentence.start })),
  }))
  const all = found.flatMap(({ hits }) => hits)
  const mentioned = { all: statesNamed(all, true), byName: statesNamed(all, false) }
  for (const { view, hits } of found) {
    for (const [i, hit] of hits.entries()) {
      if (isPartOfAnother(hit, view.names) || view.none.some((span) => contains(span, hit))) continue
      const entry = choose(hit, view, scene, mentioned)
      if (entry && isOrganOf(entry, hit, hits[i - 1], view, scene)) continue
      if (!entry || (entry.use === 'adjective' && isLanguage(hit, view))) continue
      const member = memberOf(entry, entry.name, scene)
      if (member) scene.cast.mention(member, hit)
    }
  }
}
