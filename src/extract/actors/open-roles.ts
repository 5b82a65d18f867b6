/**
 * Roles whose body the words beside the title leave open, once it is known what the pronouns stand for.
 *
 * "Its spokesman, Omar K.": of what "its" stands for. "Aliyev’s spokesman": of the state that Aliyev holds office in. "The move failed, Sweden says. Deputy
 * trade minister Nils D. …": of Sweden, which was spoken of. A profession or a position without any body stays of no one.
 */
import type { Member } from './cast.ts'
import { giveCounterparts } from './counterparts.ts'
import type { NamedPerson } from './persons.ts'
import { ownerFinder } from './role-owners.ts'
import { findTitled, giveRoles, type Supply } from './roles.ts'
import type { Scene } from './scene.ts'
import type { TitlePhrase } from './title-phrases.ts'
import { giveVerbRoles } from './verb-roles.ts'

type Known = (member: Member, phrase: TitlePhrase) => Member | undefined

/** Whose an office is by the table of office holders. */
export const byTable =
  (known: Known): Supply =>
  ({ member, phrase }) => {
    const owner = known(member, phrase)
    return owner && { owner, basis: 'external' }
  }

export function completeRoles(scene: Scene, people: readonly NamedPerson[], known: Known): void {
  const { titled } = findTitled(scene, people)
  const table = byTable(known)
  const context = ownerFinder(scene)
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
