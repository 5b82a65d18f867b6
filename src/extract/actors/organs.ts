/**
 * Puts organs together from a state’s name and what the organ is called.
 *
 * "Iran’s Foreign Ministry", "the Azerbaijani MFA", "the Ministry of Defence of Georgia": Foreign Ministry of Iran, of Azerbaijan, Defense Ministry of Georgia.
 * Later "the Foreign Ministry" is the one that the document has named, if it is one alone.
 */
import { wordStarts } from '../../lookup/phrases.ts'
import type { Sentence } from '../../model/index.ts'
import type { OrganRecord } from '../../model/records/organ.ts'
import { overlaps, type Span } from '../../text/spans.ts'
import { adjoins } from './adjoining.ts'
import type { Member, Placed } from './cast.ts'
import { mentionsByView, type Scene, type View, wordAt } from './scene.ts'

const OF = /^ of (?:the )?$/u
/** Organs that are abroad and need to be told apart by where they are. */
const ABROAD = new Set(['embassy', 'consulate'])

interface Found extends Span {
  readonly organ: OrganRecord
  /** Whether it is written as a name: "Foreign Ministry", "MFA". */
  readonly capital: boolean
}

/** "military cooperation", "police officers": the word describes the next one. */
function describesNext(sentence: Sentence, text: string, hit: Span): boolean {
  const word = text.slice(hit.start, hit.end)
  if (/[ \p{Lu}]/u.test(word)) return false
  const next = sentence.tokens[wordAt(sentence, sentence.start + hit.end)]
  return next !== undefined && /^(?:NOUN|ADJ|PROPN)$/u.test(next.upos)
}

function organsIn({ sentence, text, lower }: View, { knowledge }: Scene): Found[] {
  const found: Found[] = []
  let end = 0
  for (const at of wordStarts(text)) {
    if (at < end) continue
    const hit = knowledge.organs.at(text, lower, at)
    if (!hit) continue
    end = hit.end
    if (describesNext(sentence, text, hit)) continue
    const capital = text
      .slice(hit.start, hit.end)
      .split(' ')
      .every((word) => /^(?:of|the|to|and)$|^\p{Lu}/u.test(word))
    found.push({ start: hit.start + sentence.start, end: hit.end + sentence.start, organ: hit.found[0]!, capital })
  }
  return found
}

/** States for whom an organ can be: not places that only lie in one. */
const isOwner = ({ member }: Placed): boolean =>
  member.kind === 'state' || (member.kind === 'organization' && /^act_(?:eu|un)$/u.test(member.id))

function ownerOf(found: Found, mentions: readonly Placed[], view: View): Placed | undefined {
  const { text, sentence } = view
  const slice = (from: number, to: number): string => text.slice(from - sentence.start, to - sentence.start)
  const before = mentions.findLast((m) => m.end <= found.start)
  if (before && isOwner(before) && adjoins(view, before, found.start)) return before
  const behind = mentions.find((m) => m.start >= found.end)
  return behind && isOwner(behind) && OF.test(slice(found.end, behind.start)) ? behind : undefined
}

/** "the Iranian embassy in Baku": the state where it is. */
function hostOf({ end }: Span, mentions: readonly Placed[], { text, sentence }: View, scene: Scene): Member | undefined {
  const behind = mentions.find((m) => m.start >= end)
  if (!behind || !/^ (?:in|to) (?:the )?$/u.test(text.slice(end - sentence.start, behind.start - sentence.start))) return undefined
  if (behind.member.kind === 'state') return behind.member
  return behind.member.kind === 'location' && behind.member.of ? scene.cast.get(behind.member.of) : undefined
}

function organMember(organ: OrganRecord, owner: Member, host: Member | undefined, scene: Scene): Member {
  const id = [owner.id.slice('act_'.length), organ.id, ...(host ? [host.id.slice('act_'.length)] : [])].join('.')
  const name = host ? `${organ.name} of ${owner.name} in ${host.name}` : `${organ.name} of ${owner.name}`
  return scene.cast.known(id, { name, kind: 'organization', of: owner.id })
}

export function findOrgans(scene: Scene): void {
  const open: { found: Found; view: View }[] = []
  const named = new Map<string, Set<Member>>()
  for (const [view, mentions] of mentionsByView(scene)) {
    for (const found of organsIn(view, scene)) {
      // "US State Department", "Israel Defense Forces" are known as they stand
      if (mentions.some((m) => overlaps(m, found) && m.member.kind === 'organization')) continue
      const owner = ownerOf(found, mentions, view)
      if (!owner) {
        open.push({ found, view })
        continue
      }
      const host = ABROAD.has(found.organ.id) ? hostOf({ start: 0, end: Math.max(found.end, owner.end) }, mentions, view, scene) : undefined
      const member = organMember(found.organ, owner.member, host, scene)
      scene.cast.mention(member, { start: Math.min(owner.start, found.start), end: Math.max(owner.end, found.end) })
      named.set(found.organ.id, (named.get(found.organ.id) ?? new Set()).add(member))
    }
  }
  for (const { found, view } of open) {
    const own = named.get(found.organ.id)
    const article = /\bthe $/u.test(view.lower.slice(0, found.start - view.sentence.start))
    if (own?.size === 1 && (found.capital || article)) scene.cast.mention([...own][0]!, found)
  }
}
