/** Ids: a prefix of their kind, then a knowledge record's id or a hash. The prefix makes an id readable in a log and keeps kinds apart. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const ID_PREFIX = {
  document: 'doc',
  actor: 'act',
  event: 'evt',
  claim: 'clm',
  proposition: 'prp',
  tie: 'tie',
  quantity: 'qty',
  contingency: 'ctg',
  disagreement: 'dis',
  change: 'chg',
  finding: 'fnd',
} as const

export type IdKind = keyof typeof ID_PREFIX

const id = (kind: IdKind, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${ID_PREFIX[kind]}_.+`))
    .describe(what)

export const DocumentId = id('document', 'Document id: hash of uri and text')
export const ActorId = id('actor', "Actor id: the knowledge record's id, else the smallest member's")
export const EventId = id('event', "Event id: the smallest member's")
export const ClaimId = id('claim', 'Claim id: hash of document, kind and span')
export const PropositionId = id('proposition', "Proposition id: the smallest member's")
export const TieId = id('tie', 'Tie id: hash of kind, subject and object')
export const QuantityId = id('quantity', 'Quantity id: hash of document, kind and span')
export const ContingencyId = id('contingency', 'Contingency id: hash of document, kind and span')
export const DisagreementId = id('disagreement', "Disagreement id: hash of kind and the smallest member's id")
export const ChangeId = id('change', 'Change id: hash of the actors and the earliest account')
export const FindingId = id('finding', 'Finding id: hash of check and citations')

export type DocumentId = z.infer<typeof DocumentId>
export type ActorId = z.infer<typeof ActorId>
export type EventId = z.infer<typeof EventId>
export type ClaimId = z.infer<typeof ClaimId>
export type PropositionId = z.infer<typeof PropositionId>

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/**
 * An id from what it stands for: the prefix and the first 64 bits of the SHA-256 of the parts.
 * Parts are joined by U+001F, which no part of ours holds, so ("ab", "c") and ("a", "bc") differ.
 */
export const makeId = (kind: IdKind, ...parts: readonly (string | number)[]): string =>
  `${ID_PREFIX[kind]}_${sha256(parts.join('\u001f')).slice(0, 16)}`
