/** Who acts and speaks. */
import type { Actor } from '../../model/index.ts'
import type { TableDefinition } from './definition.ts'

const articles = (actor: Actor): number => new Set(actor.mentions.map((mention) => mention.document)).size

export const actorsTable: TableDefinition<Actor> = {
  id: 'actors',
  elements: ({ situation }) =>
    [...situation.actors].sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  facts: (actor) => ({ actors: [actor.id], citations: actor.mentions }),
  rows: (actor) => [actor],
  json: (actor, { situation }) => {
    const merges = situation.explanations?.[actor.id]?.merges
    return merges === undefined ? actor : { ...actor, merges }
  },
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (actor) => actor.id },
    { key: 'name', title: 'Name', least: 16, value: (actor) => actor.name },
    { key: 'kind', title: 'Kind', value: (actor) => actor.kind },
    { key: 'of', title: 'Of', only: 'csv', value: (actor) => actor.of },
    { key: 'of_name', title: 'Of', value: (actor) => (actor.of === undefined ? undefined : index.name(actor.of)) },
    {
      key: 'roles',
      title: 'Roles',
      least: 20,
      value: (actor) => [...new Set(actor.roles.map((r) => roleText(r, r.of === undefined ? undefined : index.name(r.of))))].join('; '),
    },
    { key: 'wikidata', title: 'Wikidata', only: 'csv', value: (actor) => actor.wikidata },
    { key: 'mentions', title: 'Mentions', right: true, value: (actor) => actor.mentions.length },
    { key: 'articles', title: 'Articles', right: true, value: articles },
  ],
}

const roleText = (role: Actor['roles'][number], of: string | undefined): string =>
  `${role.tenure === 'former' || role.tenure === 'late' ? `${role.tenure} ` : ''}${role.title}${of === undefined ? '' : ` (${of})`}`
