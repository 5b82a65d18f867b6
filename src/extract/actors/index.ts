/**
 * The actors of a document: states, persons, organizations, groups and places, with every mention and the roles that the text gives.
 *
 * "Iran’s Foreign Minister Abbas Araghchi met his Armenian counterpart": Iran at "Iran’s", Armenia at "Armenian", Abbas Araghchi, foreign minister of Iran,
 * at his name and at "his".
 */
import type { Explanation } from '../../model/index.ts'
import { defineExtractor } from '../../plugins.ts'
import { findReferences } from './anaphora.ts'
import { withBodies } from './body-names.ts'
import { identifyPersons } from './known-persons.ts'
import { mendNames } from './name-runs.ts'
import { findNamed } from './named.ts'
import { findHolders } from './office-holders.ts'
import { byTable, completeRoles } from './open-roles.ts'
import { findOrganizations } from './organizations.ts'
import { findOrgans } from './organs.ts'
import { placeParents } from './parents.ts'
import { findPersons } from './persons.ts'
import { findTitled, giveRoles } from './roles.ts'
import { openScene } from './scene.ts'

export const actors = defineExtractor({
  id: 'actors',
  title: 'States, persons, organizations, groups and places, with their mentions and roles',
  needs: ['sentences', 'names'],
  gives: ['actors'],
  examples: [
    {
      text: 'The Norwegian Foreign Ministry said on Monday that Oslo would not send troops. The ministry gave no reason.',
      gives: [{ name: 'Foreign Ministry of Norway', kind: 'organization' }, { name: 'Norway', kind: 'state' }, 'The ministry'],
    },
    { text: 'A cat sat on a mat and said nothing.', gives: [] },
  ],
  run({ doc, annotation, knowledge }) {
    const first = openScene(doc, annotation, knowledge)
    const { names, none } = mendNames(first)
    const scene = openScene(doc, { ...annotation, names: withBodies(names, first) }, knowledge, [...none.values()])
    findNamed(scene)
    findOrgans(scene)
    const people = findPersons(scene)
    findOrganizations(scene)
    const { titled, phrases } = findTitled(scene, people)
    const known = identifyPersons(scene, titled)
    giveRoles(scene, titled, byTable(known), false)
    findHolders(scene, titled, phrases)
    findReferences(scene)
    completeRoles(scene, people, known)
    placeParents(scene)
    const found = scene.cast.build()
    const tables = new Set(scene.cast.all.filter(({ recorded }) => recorded).map(({ id }) => id))
    const explanations = found.map(({ id, kind }): [string, Explanation] => [
      id,
      { rule: `actors/${tables.has(id) ? 'table' : 'name'} ${kind}` },
    ])
    return { actors: found, explanations: Object.fromEntries(explanations) }
  },
})
