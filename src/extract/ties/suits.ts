/** Which actors can have a tie of a kind, and who acts for whom: a president who signs a treaty ties their state. */
import type { TieKind } from '../../model/index.ts'
import type { TieFrame } from '../../model/records/tie-frame.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { Party } from './parties.ts'

/** Ties of states, of what belongs to one, and of the European Union. */
const STATES_ONLY: readonly TieKind[] = ['borders', 'claims-territory-of', 'ceded-territory-to', 'kin-population-in']
const ECONOMIC: readonly TieKind[] = ['trades-with', 'supplies-energy-to']
/** Ties between lands: "Iranian strikes" stand for Iran, but not for its land. */
const NAMED_ONLY: readonly TieKind[] = ['claims-territory-of', 'ceded-territory-to', 'kin-population-in']
/** Ties that a person makes for the state. */
const ACTED: readonly TieKind[] = ['agreement-with', 'mediates-between', 'supplies-arms-to', 'supplies-energy-to', 'trades-with', 'borders']
const OF_PERSONS: readonly TieKind[] = ['backs', 'allied-with', 'rival-of', 'mediates-between']
const OF_PLACES: readonly TieKind[] = [
  'hosts-forces-of',
  'borders',
  'claims-territory-of',
  'ceded-territory-to',
  'kin-population-in',
  'trades-with',
]

const WIDE = /^act_region\.(?:africa|europe|asia|middle-east|black-sea|caspian|mediterranean|gulf|persian-gulf|red-sea|baltic|sahel)$/u
/** A continent has neither hosts nor frontiers. */
const NO_REGIONS: readonly TieKind[] = ['hosts-forces-of', 'borders']

/** Ties in which a city or a region stands for its state. */
const OF_THEIR_STATE: readonly TieKind[] = [
  'hosts-forces-of',
  'supplies-energy-to',
  'supplies-arms-to',
  'trades-with',
  'kin-population-in',
  'agreement-with',
]

/** Organs that get arms for their state. */
const ARMIES = /\b(?:army|armed forces|air force|navy|military|ministry|government)\b/iu

/** Frames that tell of persons as such: "a Putin ally". */
const PERSONAL = /\/(?:ally|friend|rival|close-to|fight-alongside)$/u

export function represented({ kind, id }: TieFrame, party: Party, other: Party, index: ActorIndex): Party {
  const actor = index.actor(party.actor)
  const of = actor?.of === undefined ? undefined : index.actor(actor.of)
  if (!actor || of?.kind !== 'state') return party
  // "Putin and his Iranian counterpart signed a partnership"
  const against = index.actor(other.actor)
  const stateOfOther = against?.kind === 'state' ? against.id : against?.kind === 'person' ? against.of : undefined
  const opposite =
    /^(?:allied-with|rival-of)$/u.test(kind) &&
    !PERSONAL.test(id) &&
    stateOfOther !== undefined &&
    index.actor(stateOfOther)?.kind === 'state'
  const acts = actor.kind === 'person' && (ACTED.includes(kind) || opposite)
  const people =
    actor.kind === 'group' && /\.people$/u.test(actor.id) && (kind !== 'kin-population-in' || /\/kin$/u.test(id)) && kind !== 'rival-of'
  const army = actor.kind === 'organization' && kind === 'supplies-arms-to' && ARMIES.test(actor.name)
  const host = actor.kind === 'location' && OF_THEIR_STATE.includes(kind)
  return acts || host || people || army ? { ...party, actor: of.id } : party
}

export function canHave(kind: TieKind, { actor, standIn }: Party, index: ActorIndex): boolean {
  const found = index.actor(actor)
  if (standIn && NAMED_ONLY.includes(kind)) return false
  if (!found || found.kind === 'person') return OF_PERSONS.includes(kind)
  // "the only base in Africa" has a host, which is not named
  if (found.kind === 'location') return OF_PLACES.includes(kind) && !(NO_REGIONS.includes(kind) && WIDE.test(found.id))
  if (found.kind === 'state' || found.id === 'act_eu') return true
  if (ECONOMIC.includes(kind)) return found.kind === 'organization' && (kind === 'supplies-energy-to' || index.stateOf(actor) !== undefined)
  return !STATES_ONLY.includes(kind)
}
