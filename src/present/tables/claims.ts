/** Who says what, how surely. */
import type { Claim } from '../../model/index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

export const claimsTable: TableDefinition<Claim> = {
  id: 'claims',
  elements: ({ situation, day }) =>
    [...situation.claims].sort((a, b) => {
      const [x, y] = [day(a.content.document) ?? '9', day(b.content.document) ?? '9']
      return x < y
        ? -1
        : x > y
          ? 1
          : a.content.document < b.content.document
            ? -1
            : a.content.document > b.content.document
              ? 1
              : a.content.start - b.content.start
    }),
  facts: (claim, { situation }) => ({
    actors: [claim.speaker, ...claim.about.flatMap((id) => (id.startsWith('act_') ? [id] : eventActors(situation.events, id)))],
    citations: [claim.content],
  }),
  rows: (claim) => [claim],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (claim) => claim.id },
    { key: 'day', title: 'Day', only: 'csv', value: (claim) => index.day(claim.content.document) },
    { key: 'speaker', title: 'Speaker', only: 'csv', value: (claim) => claim.speaker },
    { key: 'speaker_name', title: 'Who', least: 14, value: (claim) => claim.speakerName },
    { key: 'via', title: 'By way of', least: 10, value: (claim) => claim.via.map((relay) => relay.name).join(' > ') },
    { key: 'how', title: 'How', only: 'text', least: 10, value: howText },
    { key: 'kind', title: 'Kind', only: 'csv', value: (claim) => claim.kind },
    { key: 'expression', title: 'Expression', only: 'csv', value: (claim) => claim.expression },
    { key: 'evidence', title: 'Evidence', only: 'csv', value: (claim) => claim.evidence },
    { key: 'certainty', title: 'Certainty', only: 'csv', value: (claim) => claim.certainty },
    { key: 'polarity', title: 'Polarity', only: 'csv', value: (claim) => claim.polarity },
    { key: 'anonymous', title: 'Anonymous', only: 'csv', value: (claim) => String(claim.anonymous) },
    { key: 'within', title: 'Within', only: 'csv', value: (claim) => claim.within },
    { key: 'proposition', title: 'Proposition', only: 'csv', value: (claim) => claim.proposition },
    { key: 'cue', title: 'Cue', only: 'csv', value: (claim) => claim.cue?.quote },
    ...citationColumns<Claim>(index, (claim) => claim.content),
  ],
}

/** What the speaker does, and how: "denial, not so", "assessment, ascribed, possible". */
export const howText = (claim: Claim): string =>
  [
    claim.kind,
    claim.expression === 'said' ? '' : claim.expression,
    claim.certainty === 'certain' ? '' : claim.certainty,
    claim.polarity === 'negative' && claim.kind !== 'denial' ? 'not so' : '',
    claim.anonymous ? 'anonymous' : '',
  ]
    .filter(Boolean)
    .join(', ')

const eventActors = (events: readonly { id: string; actors: readonly string[]; recipients: readonly string[] }[], id: string): string[] => {
  const event = events.find((one) => one.id === id)
  return event ? [...event.actors, ...event.recipients] : []
}
