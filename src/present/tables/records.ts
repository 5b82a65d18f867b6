/** Kinds that only a whole export prints: documents, mentions, roles, propositions and notices. */

import { publishedDay } from '../../model/document.ts'
import type { Actor, Citation, Document, Notice, Proposition, Role } from '../../model/index.ts'
import { timeText } from '../situation-index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

/** Without the text, which is in the JSON. */
export const documentsTable: TableDefinition<Document> = {
  id: 'documents',
  elements: ({ situation }) => situation.documents,
  rows: (doc) => [doc],
  columns: () => [
    { key: 'id', title: 'Id', value: (doc) => doc.id },
    { key: 'published', title: 'Published', value: (doc) => publishedDay(doc) },
    { key: 'outlet', title: 'Outlet', value: (doc) => doc.outlet },
    { key: 'title', title: 'Title', least: 24, value: (doc) => doc.title },
    { key: 'byline', title: 'Byline', only: 'csv', value: (doc) => doc.byline },
    { key: 'genre', title: 'Genre', value: (doc) => doc.genre },
    { key: 'language', title: 'Language', value: (doc) => doc.language },
    { key: 'characters', title: 'Characters', right: true, value: (doc) => doc.text.length },
    { key: 'uri', title: 'From', value: (doc) => doc.uri },
    { key: 'url', title: 'URL', only: 'csv', value: (doc) => doc.url },
    { key: 'sha256', title: 'SHA-256', only: 'csv', value: (doc) => doc.sha256 },
    { key: 'revision_of', title: 'Revision of', only: 'csv', value: (doc) => doc.revisionOf },
  ],
}

interface MentionRow {
  readonly actor: Actor
  readonly citation: Citation
}

export const mentionsTable: TableDefinition<Actor, MentionRow> = {
  id: 'mentions',
  elements: ({ situation }) => situation.actors,
  rows: (actor) => actor.mentions.map((citation) => ({ actor, citation })),
  columns: (index) => [
    { key: 'actor', title: 'Actor', value: ({ actor }) => actor.id },
    { key: 'name', title: 'Name', value: ({ actor }) => actor.name },
    ...citationColumns<MentionRow>(index, ({ citation }) => citation),
  ],
}

interface RoleRow {
  readonly actor: Actor
  readonly role: Role
}

export const rolesTable: TableDefinition<Actor, RoleRow> = {
  id: 'roles',
  elements: ({ situation }) => situation.actors,
  rows: (actor) => actor.roles.map((role) => ({ actor, role })),
  columns: (index) => [
    { key: 'actor', title: 'Actor', value: ({ actor }) => actor.id },
    { key: 'name', title: 'Name', value: ({ actor }) => actor.name },
    { key: 'title', title: 'Title', value: ({ role }) => role.title },
    { key: 'of', title: 'Of', value: ({ role }) => role.of },
    { key: 'of_name', title: 'Of', value: ({ role }) => (role.of === undefined ? undefined : index.name(role.of)) },
    { key: 'of_basis', title: 'Known', only: 'csv', value: ({ role }) => role.ofBasis },
    { key: 'tenure', title: 'Tenure', value: ({ role }) => role.tenure },
    { key: 'time', title: 'When', value: ({ role }) => timeText(role.time) },
    ...citationColumns<RoleRow>(index, ({ role }) => role.citation),
  ],
}

export const propositionsTable: TableDefinition<Proposition> = {
  id: 'propositions',
  elements: ({ situation }) => situation.propositions,
  rows: (proposition) => [proposition],
  columns: () => [
    { key: 'id', title: 'Id', value: (proposition) => proposition.id },
    { key: 'text', title: 'Text', least: 24, value: (proposition) => proposition.text },
    { key: 'about', title: 'About', value: (proposition) => proposition.about.join(' ') },
    { key: 'claims', title: 'Claims', value: (proposition) => proposition.claims.join(' ') },
    { key: 'articles', title: 'Articles', right: true, value: (proposition) => proposition.articles },
    { key: 'origins', title: 'Origins', right: true, value: (proposition) => proposition.origins },
  ],
}

export const noticesTable: TableDefinition<Notice> = {
  id: 'notices',
  elements: ({ situation }) => situation.notices,
  rows: (notice) => [notice],
  columns: () => [
    { key: 'stage', title: 'Stage', value: (notice) => notice.stage },
    { key: 'document', title: 'Document', value: (notice) => notice.document },
    { key: 'where', title: 'Where', value: (notice) => notice.where },
    { key: 'why', title: 'Why', value: (notice) => notice.why },
  ],
}
