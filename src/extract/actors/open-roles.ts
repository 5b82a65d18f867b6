/**
 * Roles whose body the words beside the title leave open, once it is known what the pronouns stand for.
 *
 * "Its spokesman, Omar K.": of what "its" stands for. "Aliyev’s spokesman": of the state that Aliyev holds office in. "The move failed, Sweden says. Deputy
 * trade minister Nils D. …": of Sweden, which was spoken of. A profession or a position without any body stays of no one.
 */
import type { Sentence } from '../../model/index.ts'
import { headIn } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import { giveCounterparts } from './counterparts.ts'
import type { NamedPerson } from './persons.ts'
import { findTitled, giveRoles, type Supply, type Titled } from './roles.ts'
import { mentionsByView, type Scene, type View } from './scene.ts'
import type { TitlePhrase } from './title-phrases.ts'
import { giveVerbRoles } from './verb-roles.ts'

/** How many sentences back a state is looked for. */
const REACH = 6
/** Whose words make an office one of a state. */
const PUBLIC =
  /\b(?:government|military|army|navy|police|presidential|parliamentary|national|state|cabinet|minister|ministry|supreme leader)\b/iu
/** Offices of a city, a province or a court, which the state spoken of does not tell. */
const LOCAL = new Set(['governor', 'judge', 'pope', 'king', 'secretary-general', 'commander'])
/** Who may speak for anyone. */
const BARE = /^(?:chief |deputy )?(?:spokes(?:man|woman|person)|aide|adviser|advisor)$/iu

const isPublic = ({ form, title }: TitlePhrase): boolean =>
  (form.as === 'office' && !LOCAL.has(form.id) && !BARE.test(title)) || (form.id !== 'leader' && PUBLIC.test(title))

type Known = (member: Member, phrase: TitlePhrase) => Member | undefined

/** Whose an office is by the table of office holders. */
export const byTable =
  (known: Known): Supply =>
  ({ member, phrase }) => {
    const owner = known(member, phrase)
    return owner && { owner, basis: 'external' }
  }

/** The state or body that a person holds an office of now. */
function officeOf({ roles, of }: Member, { cast }: Scene): Member | undefined {
  const id = roles.find((r) => r.of !== undefined && r.tenure === 'current')?.of ?? of
  return id === undefined ? undefined : cast.get(id)
}

/** The state that a mention names: itself, or the one that a capital or an organ is of. */
function stateOf(member: Member, scene: Scene): Member | undefined {
  if (member.kind === 'state') return member
  const parent = member.kind === 'person' ? officeOf(member, scene) : member.of === undefined ? undefined : scene.cast.get(member.of)
  return parent && parent !== member ? stateOf(parent, scene) : undefined
}

/** Whether a mention is the subject of a clause or describes it: "Beninese" of "a Beninese source said". */
function isSubject(sentence: Sentence, mention: Placed): boolean {
  let at = headIn(sentence, mention)
  for (let steps = 0; at !== undefined && at >= 0 && steps < 5; steps++) {
    const { deprel, head } = sentence.tokens[at]!
    if (deprel.startsWith('nsubj')) return true
    if (!/^(?:amod|compound|nmod:poss|conj|flat)/u.test(deprel)) return false
    at = head
  }
  return false
}

/** The state that was spoken of last before a place: subjects first, else the only one of its sentence. */
function spokenOf(scene: Scene, views: readonly (readonly [View, Placed[]])[], at: number, place: number, but: Member): Member | undefined {
  for (let k = at; k >= Math.max(0, at - REACH); k--) {
    const [{ sentence }, mentions] = views[k]!
    const here = mentions
      .filter((m) => m.end <= place && m.member !== but)
      .flatMap((m) => {
        const state = stateOf(m.member, scene)
        return state ? [{ state, subject: isSubject(sentence, m) }] : []
      })
    const subject = here.findLast((m) => m.subject)
    if (subject) return subject.state
    const all = new Set(here.map((m) => m.state))
    if (all.size > 0) return all.size === 1 ? here[0]!.state : undefined
  }
  return undefined
}

export function completeRoles(scene: Scene, people: readonly NamedPerson[], known: Known): void {
  const { titled } = findTitled(scene, people)
  const views = mentionsByView(scene)
  const table = byTable(known)
  const context = (one: Titled): Member | undefined => {
    const { member, phrase, clause, at } = one
    const native = phrase.form.of === undefined ? undefined : scene.cast.get(`act_${phrase.form.of}`)
    if (native && native.mentions.length > 0) return native
    const possessed =
      phrase.possessor && phrase.possessor !== member && (phrase.form.as === 'office' || isPublic(phrase))
        ? officeOf(phrase.possessor, scene)
        : undefined
    if (possessed) return possessed
    if (clause || phrase.bound || phrase.possessor || !isPublic(phrase)) return undefined
    const own = officeOf(member, scene)
    return (own && stateOf(own, scene)) ?? spokenOf(scene, views, at, phrase.start, member)
  }
  const supply: Supply = (one) => {
    const external = table(one)
    if (external) return external
    const owner = context(one)
    return owner && { owner, basis: 'inferred' }
  }
  giveCounterparts(scene, people)
  giveVerbRoles(scene, people)
  giveRoles(scene, titled, supply, true)
}
