/**
 * Finds what refers back: pronouns, "the country", "the two states", "the ministry", "the president", "its northern neighbour".
 *
 * "Iran recalled its envoy. The two countries …": "its" is Iran; "the two countries" are the last two states named. Where more than one thing may be
 * meant, nothing is.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { contains, type Span } from '../../text/spans.ts'
import type { Cast, Member, Placed } from './cast.ts'
import { neighbourTo } from './neighbours.ts'
import { PLACEHOLDERS, type Reference, referenceAt } from './references.ts'
import { mentionsByView, type Scene, stateMember, type View } from './scene.ts'

/** What has been named so far, last ones last. */
interface Past {
  readonly named: Placed[]
  /** The actor that the last sentence is about: its subject. */
  topic: Member | undefined
  /** By the pronouns that have meant them. */
  readonly genders: ReadonlyMap<Member, 'he' | 'she'>
  /** The two states joined in the sentence before. */
  pair: Member[] | undefined
  /** What each of the last sentences names. */
  readonly sentences: (readonly Placed[])[]
  /** Where the sentence before the last one begins: a pronoun means no one named earlier. */
  since: number
}

const isSubject = (token: Token): boolean => token.deprel.startsWith('nsubj')
const isThing = ({ kind }: Member): boolean => kind === 'state' || kind === 'organization'

/** The actor that a word is the head of the mention of: the one whose mention holds it and ends with it, or is all before a "’s". */
function actorOfWord(token: Token, mentions: readonly Placed[]): Member | undefined {
  return mentions.findLast((m) => m.start <= token.start && token.end <= m.end)?.member
}

/** Subjects of a sentence before a place, nearest first; undefined stands for a subject that is no actor. */
function subjectsBefore(sentence: Sentence, place: number, mentions: readonly Placed[]): (Member | undefined)[] {
  return sentence.tokens
    .filter((t) => t.end <= place && isSubject(t) && !/^(?:it|they|that|which|who|there|this)$/iu.test(t.text))
    .map((t) => actorOfWord(t, mentions))
    .reverse()
}

/** Members in order of the last place where each is named before a place, nearest first; each once. */
function recent(named: readonly Placed[], place: number, wanted: (member: Member) => boolean, count: number): Member[] {
  const out: Member[] = []
  for (let i = named.length - 1; i >= 0 && out.length < count; i--) {
    const { start, member } = named[i]!
    if (start < place && wanted(member) && !out.includes(member)) out.push(member)
  }
  return out
}

const isFemale = ({ noun }: Reference): boolean => /^(?:she|her|herself)$/u.test(noun)

/** Whom a personal pronoun means: the sentence’s one person before it, or its subject; else whom the sentence before was about. */
function personMeant(reference: Reference, sentence: Sentence, here: readonly Placed[], past: Past): Member | undefined {
  const place = reference.start
  const gender = isFemale(reference) ? 'she' : 'he'
  const fits = (m: Member | undefined): boolean => m?.kind === 'person' && (past.genders.get(m) ?? gender) === gender
  return personOf(sentence, place, here, past, fits)
}

function personOf(
  sentence: Sentence,
  place: number,
  here: readonly Placed[],
  past: Past,
  fits: (m: Member | undefined) => boolean,
): Member | undefined {
  const persons = [...new Set(here.filter((m) => m.end <= place && fits(m.member)).map((m) => m.member))]
  if (persons.length === 1) return persons[0]
  if (persons.length > 1) return subjectsBefore(sentence, place, here).find(fits)
  if (fits(past.topic)) return past.topic
  return recent(
    past.named.filter((m) => m.end > past.since),
    place,
    fits,
    1,
  )[0]
}

/** What "it" or "its" means: the subject before it in the sentence if that is a state or organization, the only such one, or what was spoken of before. */
function thingMeant(sentence: Sentence, place: number, here: readonly Placed[], past: Past): Member | undefined {
  const subjects = subjectsBefore(sentence, place, here)
  if (subjects.length > 0) {
    const subject = subjects.find((m) => m !== undefined && isThing(m))
    if (subject) return subject
    return undefined
  }
  const things = [...new Set(here.filter((m) => m.end <= place && isThing(m.member)).map((m) => m.member))]
  if (things.length > 0) return things.length === 1 ? things[0] : undefined
  return past.topic && isThing(past.topic) ? past.topic : undefined
}

/** The last two states joined in a sentence: "between Iran and Israel", "Iran-Israel". */
function joined(view: View, mentions: readonly Placed[], place: number): Member[] | undefined {
  const states = mentions.filter((m) => m.end <= place && m.member.kind === 'state')
  for (let i = states.length - 1; i > 0; i--) {
    const [a, b] = [states[i - 1]!, states[i]!]
    const gap = view.text.slice(a.end - view.sentence.start, b.start - view.sentence.start)
    const lead = view.lower.slice(0, a.start - view.sentence.start)
    if (a.member !== b.member && (/^[-–]$/u.test(gap) || (/^ and (?:the )?$/u.test(gap) && /(?:between|both) (?:the )?$/u.test(lead))))
      return [a.member, b.member]
  }
  return undefined
}

const FADES = 0.7
/** How many sentences back a state counts for "the two countries". */
const MEMORY = 6
/** How many mentions back "the ministry" is looked for, at least. */
const REACH = 300

/** Which two are meant by "the two countries": two that were joined just before, else the two spoken of most, what is near counting more. */
function twoMeant(view: View, place: number, here: readonly Placed[], past: Past): Member[] {
  const own = joined(view, here, place)
  if (own) return own
  if (past.pair) return past.pair
  const weights = new Map<Member, number>()
  const add = (mentions: readonly Placed[], weight: number): void => {
    for (const { member, start } of mentions) {
      if (member.kind === 'state' && start < place) weights.set(member, (weights.get(member) ?? 0) + weight)
    }
  }
  add(here, 1)
  for (const [back, mentions] of past.sentences.toReversed().entries()) add(mentions, FADES ** (back + 1))
  // "Norway mediated between the two governments": two others
  if (/\bbetween $/u.test(view.lower.slice(0, place - view.sentence.start))) {
    for (const subject of subjectsBefore(view.sentence, place, here)) if (subject) weights.delete(subject)
  }
  const [a, b] = [...weights].sort((x, y) => y[1] - x[1])
  return a && b ? [a[0], b[0]] : []
}

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
      const reference = referenceAt(sentence, word)
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
