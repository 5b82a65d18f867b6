/**
 * Whose an office is where no name beside its title says so.
 *
 * "Chad, whose president, Karim D.": Chad’s. "The company’s chairman": the company’s that is spoken of. "Deputy trade minister Nils D.", "the army’s
 * spokesman", "permanent secretary of the foreign ministry": of the state spoken of, unless someone else holds that office of it. "Governor Anna B.", "its
 * mayor": of the place spoken of. "Aliyev’s spokesman": of the state that Aliyev holds office in.
 */
import { isSameOffice } from '../../lookup/same-office.ts'
import { plain } from '../../text/plain.ts'
import { dependentsOf, type Index, prepositionOf, spanOf, subtreeOf, wordsIn } from '../syntax.ts'
import type { Member } from './cast.ts'
import { inFocus, officeOf, stateOf } from './in-focus.ts'
import { SINGLE } from './office-holders.ts'
import { BODY, COUNTRY } from './references.ts'
import type { Titled } from './roles.ts'
import { mentionsByView, type Scene } from './scene.ts'
import { GENERIC } from './title-owners.ts'
import { between, type TitlePhrase } from './title-phrases.ts'

/** Whose words make an office one of a state. */
const PUBLIC =
  /\b(?:government|military|army|navy|police|presidential|parliamentary|national|state|cabinet|minister|ministry|supreme leader)\b/iu
/** Offices of a city, a province or a court, which the state spoken of does not tell. */
const LOCAL = new Set(['governor', 'judge', 'pope', 'king', 'secretary-general', 'commander'])
/** Who may speak for anyone. */
const BARE = /^(?:chief |deputy )?(?:spokes(?:man|woman|person)|aide|adviser|advisor)$/iu
/** What someone else’s holding an office leaves of a state. */
const TAKEN = 0.15
/** How much a likelier origin of the name counts: the power of a likelihood a group of letters. */
const BY_NAME = 1
/** What a title counts for its own state where it is one of any: "Senator". */
const NATIVE = 3
/** Times, which are no one: "the minister of the time". */
const TIMES = /^(?:time|moment|day|hour|period|year|month|week|decade|era)s?$/iu

const isOfState = ({ form }: TitlePhrase): boolean => form.as === 'office' && !LOCAL.has(form.id)
const isPublic = (phrase: TitlePhrase): boolean => {
  const { form, title } = phrase
  return (isOfState(phrase) && !BARE.test(title)) || (form.id !== 'leader' && PUBLIC.test(title))
}

const isLocal = ({ form }: TitlePhrase): boolean => form.id === 'governor'
const stateId = ({ id }: Member): string => id.slice('act_'.length)

/** Whose an office is by what is spoken of around it; undefined where nothing says so. */
export function ownerFinder(scene: Scene): (titled: Titled) => Member | undefined {
  const { cast, knowledge } = scene
  const views = mentionsByView(scene)
  const holders = cast.all.filter((m) => m.kind === 'person')

  const isTaken = (state: Member, { member, phrase }: Titled): boolean =>
    SINGLE.has(phrase.form.id) &&
    phrase.tenure === 'current' &&
    holders.some(
      (m) => m !== member && m.roles.some((r) => r.of === state.id && r.tenure === 'current' && isSameOffice(r.title, phrase.title)),
    )
  const state = (one: Titled): Member | undefined =>
    inFocus(
      views,
      { at: one.at, start: one.phrase.start },
      (m) => (m === one.member ? undefined : stateOf(m, scene)),
      (m) => {
        const named = Math.exp(BY_NAME * knowledge.nameOrigins.likeness(one.member.name, stateId(m)))
        return (isTaken(m, one) ? TAKEN : 1) * (one.phrase.form.of === stateId(m) ? NATIVE : 1) * named
      },
    )
  const focus = (one: Titled, suits: (member: Member) => boolean): Member | undefined =>
    inFocus(views, { at: one.at, start: one.phrase.start }, (m) => (m !== one.member && suits(m) ? m : undefined))
  const place = (one: Titled): Member | undefined => focus(one, (m) => m.kind === 'location')
  const isBody = ({ kind }: Member): boolean => kind === 'organization' || kind === 'group'
  /** Whom an office of its kind is of, whatever it is called. */
  const ofItsKind = (one: Titled): Member | undefined =>
    isLocal(one.phrase) ? place(one) : isPublic(one.phrase) ? state(one) : focus(one, isBody)
  /** The body that a person is an officer of; of a public officer the state spoken of. */
  const ofBoss = (one: Titled, boss: Member): Member | undefined => officeOf(boss, scene) ?? (isPublic(one.phrase) ? state(one) : undefined)

  /** Whom a noun stands for: who is named with it, or "the army", "the prime minister", "the company" that is spoken of. */
  function byNoun(one: Titled, i: Index): Member | undefined {
    const [view, mentions] = views[one.at]!
    const { sentence, text, lower } = view
    const word = sentence.tokens[i]!
    const noun = word.lemma.toLowerCase()
    const span = spanOf(
      sentence,
      subtreeOf(sentence, i, (child) => /^(?:acl|conj|cc|parataxis)/u.test(child.deprel)),
    )
    const named = mentions.filter((m) => m.start >= span.start && m.end <= span.end && m.member !== one.member).map((m) => m.member)
    const person = named.find((m) => m.kind === 'person')
    if (person) return ofBoss(one, person)
    const own = isOfState(one.phrase)
      ? named.map((m) => stateOf(m, scene)).find((m) => m !== undefined)
      : (named.find(isBody) ?? (isLocal(one.phrase) ? named[0] : named.find(({ kind }) => kind === 'location')))
    if (own) return own
    const words = text.slice(span.start - sentence.start, span.end - sentence.start)
    const isNamed = word.upos === 'PROPN' || /\p{Lu}/u.test(words.slice(1))
    const isOrgan = [...words.matchAll(/(?<![\p{L}])\p{L}/gu)].some(
      ({ index }) => knowledge.organs.at(text, lower, span.start - sentence.start + index) !== undefined,
    )
    if (isOrgan || COUNTRY.has(noun) || PUBLIC.test(words)) return isLocal(one.phrase) ? undefined : state(one)
    if (isNamed) return undefined
    const before = sentence.tokens[i - 1]
    const office = [before, word]
      .map((t) => t && knowledge.titles.at(lower, t.start - sentence.start)?.found[0])
      .find((form) => form?.as === 'office')
    if (office) return office.id === 'governor' ? place(one) : state(one)
    const isCalled = ({ name }: Member): boolean =>
      plain(name)
        .split(' ')
        .some((part) => part === noun || part === `${noun}s`)
    return focus(one, (m) => isBody(m) && isCalled(m)) ?? (BODY.has(noun) || GENERIC.test(noun) ? focus(one, isBody) : undefined)
  }

  /** Whom "whose" stands for: what its clause hangs on. */
  function ofWhose(one: Titled): Member | undefined {
    const [{ text, sentence }, mentions] = views[one.at]!
    const before = mentions.filter((m) => m.end <= one.phrase.start && m.member !== one.member)
    const next = before.findLast((m) => /^,? whose $/u.test(text.slice(m.end - sentence.start, one.phrase.whole.start - sentence.start)))
    const near = next ?? before.at(-1)
    return near && (near.member.kind === 'person' ? ofBoss(one, near.member) : near.member)
  }

  function byPossessor(one: Titled, i: Index): Member | undefined {
    const word = views[one.at]![0].sentence.tokens[i]!.text.toLowerCase()
    if (word === 'whose') return ofWhose(one)
    if (/^(?:its|their)$/u.test(word)) return ofItsKind(one)
    if (/^(?:his|her)$/u.test(word)) {
      const boss = one.phrase.possessor ?? focus(one, (m) => m.kind === 'person' && officeOf(m, scene) !== undefined)
      return boss && boss !== one.member ? ofBoss(one, boss) : undefined
    }
    return /^(?:my|our|your)$/u.test(word) ? undefined : byNoun(one, i)
  }

  return (one) => {
    const { member, phrase, at } = one
    const native = phrase.form.of === undefined ? undefined : cast.get(`act_${phrase.form.of}`)
    if (native && native.kind !== 'state' && native.mentions.length > 0) return native
    if (phrase.form.id === 'profession') return undefined
    const [{ sentence }] = views[at]!
    const possessor = dependentsOf(sentence, phrase.head, 'nmod:poss').find((i) => sentence.tokens[i]!.start < phrase.start)
    if (possessor !== undefined) return byPossessor(one, possessor)
    if (phrase.possessor && phrase.possessor !== member) return ofBoss(one, phrase.possessor)
    // "the head of police in Brno" is Brno's, "the prime minister in Aden" Yemen's
    const end = phrase.start + phrase.title.length
    const inside = views[at]![1].find((m) => /^ in (?:the )?$/u.test(between(views[at]![0], end, m.start)))
    if (inside && inside.member.kind === 'location' && !isOfState(phrase)) return inside.member
    const behind = wordsIn(sentence, { start: phrase.start, end })
      .flatMap((i) => dependentsOf(sentence, i, 'nmod'))
      .filter(
        (i) =>
          sentence.tokens[i]!.start >= end &&
          !TIMES.test(sentence.tokens[i]!.text) &&
          /^(?:of|at|with|within|inside|from|in|to)$/u.test(prepositionOf(sentence, i)),
      )
    const told = behind.map((i) => byNoun(one, i)).find((m) => m !== undefined)
    if (told) return told
    const own = officeOf(member, scene)
    if (isPublic(phrase)) return (own && stateOf(own, scene)) ?? state(one)
    if (phrase.bound && behind.length > 0) return undefined
    if (isLocal(phrase)) return place(one)
    return phrase.lead === 'the' && phrase.form.id === 'director' ? focus(one, isBody) : undefined
  }
}
