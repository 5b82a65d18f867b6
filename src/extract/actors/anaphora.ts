/**
 * Finds what refers back: pronouns, "the country", "the two states", "the ministry", "the president", "its northern neighbour".
 *
 * "Iran recalled its envoy. The two countries …": "its" is Iran; "the two countries" are the last two states named. Where more than one thing may be
 * meant, nothing is.
 */
import type { Sentence } from '../../model/index.ts'
import { contains, type Span } from '../../text/spans.ts'
import {
  actorOfWord,
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
import { neighbourTo } from './neighbours.ts'
import { PLACEHOLDERS, type Reference, referenceAt } from './references.ts'
import { mentionsByView, type Scene, stateMember, type View } from './scene.ts'

/** "it is likely that", "it can be assumed": no one is meant. */
function isPleonastic({ tokens }: Sentence, i: number): boolean {
  if (tokens[i]!.text.toLowerCase() !== 'it') return false
  const rest = tokens.slice(i + 1, i + 9)
  const verb = rest[0]
  if (!verb || !/^(?:AUX|VERB)$/u.test(verb.upos)) return false
  if (/^(?:seem|appear|turn|happen|take|remain)$/u.test(verb.lemma)) return true
  return verb.upos === 'AUX' && rest.slice(1, 6).some((t) => /^(?:that|to|whether|how|why|worth)$/iu.test(t.text))
}

function meant(reference: Reference, view: View, here: readonly Placed[], past: Past, scene: Scene): Member[] {
  const { sentence } = view
  const one = (member: Member | undefined): Member[] => (member ? [member] : [])
  switch (reference.kind) {
    case 'person':
      return one(personMeant(reference, sentence, here, past))
    case 'thing':
      return isPleonastic(sentence, reference.word) ? [] : one(thingMeant(sentence, reference.start, here, past))
    case 'many': {
      const [subject] = subjectsBefore(sentence, reference.start, here)
      const group = subject ?? past.topic
      return group && (group.kind === 'group' || group.kind === 'organization') ? [group] : []
    }
    case 'two':
      return twoMeant(view, reference.start, here, past)
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
    case 'office':
      return recent(
        past.named,
        reference.start,
        (m) =>
          m.kind === 'person' && m.roles.some((r) => r.tenure === 'current' && r.title.toLowerCase().split(' ').includes(reference.noun)),
        1,
      )
    case 'neighbour': {
      const of = thingMeant(sentence, reference.start, here, past)
      const states = new Set(past.named.filter((m) => m.member.kind === 'state').map((m) => m.member.id.slice('act_'.length)))
      const id = of && neighbourTo(scene.knowledge, of.id.slice('act_'.length), reference.noun, states)
      return one(id ? stateMember(scene, id) : undefined)
    }
  }
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

/** The actor that a sentence is about: the first subject of it that is one. */
function topicOf(sentence: Sentence, mentions: readonly Placed[]): Member | undefined {
  const subject = sentence.tokens.find(isSubject)
  return subject ? actorOfWord(subject, mentions) : undefined
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
  const past: Past = { named: [], topic: undefined, genders, pair: undefined, sentences: [], since: 0 }
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
    past.topic = topicOf(sentence, here) ?? (here.length === 0 ? past.topic : undefined)
  }
  return found
}
