/**
 * Finds what refers back: pronouns, "the country", "the two states", "the ministry", "the president", "its northern neighbour".
 *
 * "Iran recalled its envoy. The two countries …": "its" is Iran; "the two countries" are the last two states named. Where more than one thing may be
 * meant, nothing is.
 */
import { neighboursTo } from '../../lookup/neighbours.ts'
import type { Sentence } from '../../model/index.ts'
import { contains, type Span } from '../../text/spans.ts'
import {
  actorOfSubject,
  isFemale,
  isSubject,
  joined,
  MEMORY,
  type Past,
  personMeant,
  recent,
  subjectsBefore,
  thingMeant,
  twoMeant,
} from './antecedents.ts'
import type { Cast, Member, Placed } from './cast.ts'
import { PLACEHOLDERS, type Reference, referenceAt } from './references.ts'
import { mentionsByView, type Scene, stateMember, type View } from './scene.ts'

/** "it is likely that", "it can be assumed": no one is meant. */
function isPleonastic({ tokens }: Sentence, i: number): boolean {
  if (tokens[i]!.text.toLowerCase() !== 'it') return false
  const rest = tokens.slice(i + 1, i + 9)
  const verb = rest[0]
  if (!verb || !/^(?:AUX|VERB)$/u.test(verb.upos)) return false
  if (/^(?:seem|appear|turn|happen|take|remain)$/u.test(verb.lemma)) return true
  // "it has been urging its allies to …"
  const behind = rest.slice(1, 6).map(({ text }) => text.toLowerCase())
  if (rest.slice(1, 3).some((t) => t.xpos === 'VBG') && !behind.some((word) => /^(?:that|whether|how|why|worth)$/u.test(word))) return false
  return verb.upos === 'AUX' && rest.slice(1, 6).some((t) => /^(?:that|to|whether|how|why|worth)$/iu.test(t.text))
}

/**
 * Two states; for a bare "the two" the two persons who were named last, where a sentence names just two. "The neighbours" border each other, "the rivals"
 * were joined just before.
 */
function pairMeant(reference: Reference, view: View, here: readonly Placed[], past: Past, { knowledge }: Scene): Member[] {
  const { noun, start } = reference
  if (noun === '') {
    const before = here.filter((m) => m.end <= start)
    for (const mentions of [before, past.sentences.at(-1) ?? []]) {
      const persons = [...new Set(mentions.filter((m) => m.member.kind === 'person').map((m) => m.member))]
      if (persons.length > 0) return persons.length === 2 ? persons : []
    }
  }
  if (!reference.bare) return twoMeant(view, start, here, past)
  if (!/^neighbou?rs$/u.test(noun)) return past.pair ?? []
  const bordering = (a: Member, b: Member): boolean => knowledge.states.border(a.id.slice('act_'.length), b.id.slice('act_'.length))
  return twoMeant(view, start, here, past, bordering)
}

function meant(reference: Reference, view: View, all: readonly Placed[], past: Past, scene: Scene): Member[] {
  const here = headsIn(all, view, scene)
  const { sentence } = view
  const one = (member: Member | undefined): Member[] => (member ? [member] : [])
  switch (reference.kind) {
    case 'person':
      return one(personMeant(reference, sentence, here, past))
    case 'thing':
      return isPleonastic(sentence, reference.word) ? [] : one(thingMeant(sentence, reference.start, here, past))
    case 'many': {
      if (isQuoted(view, reference.start)) return []
      const [subject] = subjectsBefore(sentence, reference.start, here)
      const group = subject ?? past.topic
      return group && isMany(group) && !hasManyBefore(view, reference) ? [group] : []
    }
    case 'two':
      return pairMeant(reference, view, here, past, scene)
    case 'country': {
      const inside = [...new Set(here.filter((m) => m.end <= reference.start && m.member.kind === 'state').map((m) => m.member))]
      if (inside.length > 0) return one(stateOf(subjectsBefore(sentence, reference.start, here)[0], scene.cast) ?? inside.at(-1))
      if (past.topic?.kind === 'state') return [past.topic]
      return past.topic?.kind === 'person' ? [] : recent(past.named, reference.start, (m) => m.kind === 'state', 1)
    }
    case 'body': {
      const wanted = PLACEHOLDERS[reference.noun] ?? new RegExp(`\\b${reference.noun}\\b`, 'iu')
      return recent(
        past.named,
        reference.start,
        (m) => (m.kind === 'organization' || m.kind === 'group') && (wanted.test(m.name) || isOfKind(m, reference.noun, scene)),
        1,
      )
    }
    case 'office': {
      const holders = recent(
        past.named,
        reference.start,
        (m) =>
          m.kind === 'person' && m.roles.some((r) => r.tenure === 'current' && r.title.toLowerCase().split(' ').includes(reference.noun)),
        1,
      )
      if (!/^spokes/u.test(reference.noun) || !past.spoken) return holders
      const named = past.named.findLast((m) => m.start < reference.start && m.member === holders[0])
      return named && named.start > past.spoken.start ? holders : [past.spoken.member]
    }
    case 'neighbour': {
      const of = thingMeant(sentence, reference.start, here, past)
      const states = new Set(past.named.filter((m) => m.member.kind === 'state').map((m) => m.member.id.slice('act_'.length)))
      if (!of) return []
      if (reference.noun === '') {
        const borders = scene.knowledge.states.get(of.id.slice('act_'.length))?.neighbours ?? []
        return recent(past.named, reference.start, (m) => m.kind === 'state' && m !== of && borders.includes(m.id.slice('act_'.length)), 1)
      }
      const among = (named?: ReadonlySet<string>) => neighboursTo(scene.knowledge, of.id.slice('act_'.length), reference.noun, named)
      const named = among(states)
      // Named only later, or the one that the map has there
      const later = new Set(scene.cast.all.filter((m) => m.kind === 'state' && m.mentions.length > 0).map((m) => m.id.slice('act_'.length)))
      const ids = [named, among(later), among()].find((some) => some.length > 0) ?? []
      return one(ids.length === 1 ? stateMember(scene, ids[0]!) : undefined)
    }
  }
}

const isMany = ({ kind, name }: Member): boolean => kind === 'group' || (kind === 'organization' && /(?:[^s]s|police)$/iu.test(name))

/** Whether a sentence has other things in the plural before "they": the tugs that "them" may mean. */
const hasManyBefore = ({ sentence }: View, { start, word }: Reference): boolean =>
  sentence.tokens.some((t, i) => i < word && t.end <= start && t.upos === 'NOUN' && /[^s]s$/u.test(t.text))

/** Whether a place stands inside quotation marks opened in its sentence: who speaks there means others than the text around. */
function isQuoted({ text, sentence }: View, place: number): boolean {
  const before = text.slice(0, place - sentence.start)
  return (before.match(/"/gu)?.length ?? 0) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** "a Foreign Office spokesman", "a spokesman for the ministry". */
function isSpokenFor({ member, start, end }: Placed, { lower, sentence }: View): boolean {
  if (member.kind !== 'organization' && member.kind !== 'state') return false
  const from = start - sentence.start
  return (
    /^ (?:chief |deputy )?spokes(?:man|woman|person)\b/u.test(lower.slice(end - sentence.start)) ||
    /\bspokes(?:man|woman|person) (?:for|of) (?:the )?$/u.test(lower.slice(Math.max(0, from - 30), from))
  )
}

/** A state, or the one that an organization is of. */
function stateOf(member: Member | undefined, cast: Cast): Member | undefined {
  if (member?.kind === 'organization' && member.of) return stateOf(cast.get(member.of), cast)
  return member?.kind === 'state' ? member : undefined
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  group: ['armed group'],
  militia: ['armed group'],
  newspaper: ['media'],
  outlet: ['media'],
  magazine: ['media'],
  agency: ['service', 'media'],
  bloc: ['international'],
  alliance: ['international'],
  organization: ['international', 'ngo'],
  organisation: ['international', 'ngo'],
  company: ['company'],
  party: ['party'],
}

const isOfKind = (member: Member, noun: string, { knowledge }: Scene): boolean => {
  const record = knowledge.organizations.get(member.id.slice('act_'.length))
  return record !== undefined && (KINDS[noun]?.includes(record.kind) ?? false)
}

/** Mentions that are not only in front of a ship’s class: "the Coast Guard vessel" is not the Coast Guard. */
const headsIn = (all: readonly Placed[], { sentence, text }: View, { knowledge }: Scene): Placed[] =>
  all.filter((m) => !knowledge.vehicleNouns.at(text, m.end + 1 - sentence.start))

/** Mentions that are subjects, that of the main verb first: in "\"We know,\" Berg said" Berg. */
function subjectsOf({ sentence }: View, mentions: readonly Placed[]): Placed[] {
  const { tokens } = sentence
  const isMain = (i: number): boolean => tokens[tokens[i]!.head]?.head === -1
  return [...tokens.keys()]
    .filter((i) => isSubject(tokens[i]!))
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)))
    .flatMap((i) => mentions.findLast((m) => m.start <= tokens[i]!.start && tokens[i]!.end <= m.end) ?? [])
}

/** The actor that a sentence is about: the first subject of it, if that is one, else that of its main verb. */
function topicOf(view: View, mentions: readonly Placed[], subjects: readonly Placed[]): Member | undefined {
  const first = view.sentence.tokens.find(isSubject)
  if (!first) return undefined
  const spoken = /^(?:I|we|you|there|it|this|that)$/iu.test(first.text) && !actorOfSubject(view.sentence, first, mentions)
  return spoken ? subjects[0]?.member : actorOfSubject(view.sentence, first, mentions)
}

/** Whether each person is spoken of as "he" or as "she", by the pronouns that a first reading gives them. */
function gendersOf(found: readonly Found[]): Map<Member, 'he' | 'she'> {
  const counts = new Map<Member, number>()
  for (const { member, reference } of found) {
    if (reference.kind === 'person') counts.set(member, (counts.get(member) ?? 0) + (isFemale(reference) ? -1 : 1))
  }
  return new Map([...counts].filter(([, count]) => count !== 0).map(([member, count]) => [member, count > 0 ? 'he' : 'she']))
}

/** How many mentions back "the ministry" is looked for, at least. */
const REACH = 300

export function findReferences(scene: Scene): void {
  const genders = gendersOf(references(scene, new Map()))
  for (const { member, reference } of references(scene, genders)) scene.cast.mention(member, reference)
}

interface Found {
  readonly member: Member
  readonly reference: Reference
}

function references(scene: Scene, genders: ReadonlyMap<Member, 'he' | 'she'>): Found[] {
  const found: Found[] = []
  const past: Past = {
    named: [],
    topic: undefined,
    genders,
    subjects: new Set(),
    spoken: undefined,
    pair: undefined,
    sentences: [],
    since: 0,
  }
  for (const [i, [view, named]] of mentionsByView(scene).entries()) {
    const { sentence } = view
    past.since = scene.views[i - 2]?.sentence.start ?? 0
    const here = [...named]
    const places: (Placed | { reference: Reference; start: number })[] = [...here]
    for (const word of sentence.tokens.keys()) {
      const reference = referenceAt(sentence, word, scene.knowledge.organizationNouns)
      if (reference && !here.some((m) => contains(m, reference as Span))) places.push({ reference, start: reference.start })
    }
    for (const place of places.sort((a, b) => a.start - b.start)) {
      if (!('reference' in place)) {
        past.named.push(place)
        if (isSpokenFor(place, view)) past.spoken = place
        continue
      }
      const { reference } = place
      for (const member of meant(reference, view, here, past, scene)) {
        found.push({ member, reference })
        here.push({ start: reference.start, end: reference.end, member })
      }
    }
    past.pair = joined(view, here, sentence.end)
    past.sentences.push(here)
    if (past.sentences.length > MEMORY) past.sentences.shift()
    if (past.named.length > 2 * REACH) past.named.splice(0, REACH)
    const heads = headsIn(here, view, scene)
    const subjects = subjectsOf(view, heads)
    for (const subject of subjects) past.subjects.add(subject)
    past.topic = topicOf(view, heads, subjects) ?? (here.length === 0 ? past.topic : undefined)
  }
  return found
}
