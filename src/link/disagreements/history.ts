/**
 * How a disagreement went on after it was opened: hardened, conceded, fallen silent, each by the words of a day.
 *
 * "may have rammed it" in March and "accused the tug of ramming it" in May, by one speaker, is hardened; "we did ram it", said by who denied it, is
 * conceded; a side of which nothing is told for thirty days, while the other goes on, has fallen silent.
 */
import type { Actor, ActorId, Citation, Claim, ClaimId, Day, Disagreement, Side } from '../../model/index.ts'
import { daysBetween } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { HISTORY } from '../thresholds.ts'
import type { Sides } from './sides.ts'

type Entry = Disagreement['history'][number]

interface Said {
  readonly claim: Claim
  readonly day: Day
  readonly side: number
}

const SURE: Readonly<Record<Claim['certainty'], number>> = { possible: 0, probable: 1, certain: 2 }

export class Histories {
  readonly #claims: ReadonlyMap<ClaimId, Claim>
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #sides: Sides

  constructor(claims: ReadonlyMap<ClaimId, Claim>, actors: ReadonlyMap<ActorId, Actor>, sides: Sides) {
    this.#claims = claims
    this.#actors = actors
    this.#sides = sides
  }

  /** What was known of it, and what came after, in order of days. */
  continued(disagreement: Disagreement): Disagreement {
    const said = disagreement.sides.flatMap((side, i) =>
      side.claims.flatMap((id): Said[] => {
        const claim = this.#claims.get(id)
        const day = claim && this.#sides.dayOf(claim.content)
        return claim && day ? [{ claim, day, side: i }] : []
      }),
    )
    const bySpeaker = groupedBy(said, ({ claim }) => claim.speaker)
    const course = [...bySpeaker].flatMap(([speaker, own]) => this.#course(speaker, own.sort(inTime)))
    const entries = [...course, ...disagreement.sides.flatMap((side) => this.#silence(side, disagreement))]
    const history = [...disagreement.history, ...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    return { ...disagreement, history }
  }

  /** The first time that one speaker hardens, and the first that they change sides. */
  #course(speaker: ActorId, own: readonly Said[]): Entry[] {
    const name = this.#actors.get(speaker)?.name ?? speaker
    const entries: Entry[] = []
    const [first] = own
    const harder = own.find((one) => one.side === first!.side && one.day > first!.day && isHarder(first!.claim, one.claim))
    if (harder) entries.push(entry(harder, `hardened: ${name} ${harder.claim.kind === 'accusation' ? 'accuses now' : 'is surer now'}`))
    const turned = own.find((one) => one.side !== first!.side && one.day > first!.day)
    if (turned) entries.push(entry(turned, `conceded: ${name} now says otherwise`))
    return entries
  }

  /** Of a side that was told once both were: who spoke before anyone gainsaid them has not fallen silent. */
  #silence(side: Side, { sides, history }: Disagreement): Entry[] {
    const last = side.last
    const opened = history.at(-1)?.day
    if (last === undefined || opened === undefined || last < opened) return []
    const others = sides.filter((other) => other !== side).flatMap((other) => other.last ?? [])
    const latest = others.sort().at(-1)
    if (latest === undefined || daysBetween(last, latest) < HISTORY.silentDays) return []
    const citation = side.citations.findLast((at: Citation) => this.#sides.dayOf(at) === last)
    return citation === undefined
      ? []
      : [{ day: last, what: `fallen silent: no word of “${side.position}” since, told otherwise until ${latest}`, citation }]
  }
}

const inTime = (a: Said, b: Said): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.claim.id < b.claim.id ? -1 : 1)
const entry = ({ day, claim }: Said, what: string): Entry => ({ day, what, citation: claim.content })

/** Surer than before, or an accusation now. What an author ascribes to somebody says nothing of how they put it. */
function isHarder(before: Claim, now: Claim): boolean {
  if (before.expression === 'ascribed' || now.expression === 'ascribed') return false
  if (now.kind === 'accusation' && before.kind !== 'accusation' && before.kind !== 'denial') return true
  return SURE[now.certainty] > SURE[before.certainty] && before.kind !== 'denial'
}
