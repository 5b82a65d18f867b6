/**
 * Whose office a title is, by the words around it.
 *
 * "Iran’s foreign minister", "the UN envoy", "president of soccer’s governing body, FIFA", "director for Asian affairs at the Fjord Institute", "its spokesman":
 * Iran, the UN, FIFA, the institute, and what "its" stands for; what an expert is "on" and an ambassador goes "to" belongs to the title.
 */
import type { TitleForm } from '../../lookup/titles.ts'
import type { Span } from '../../text/spans.ts'
import { dependentsOf, type Index, prepositionOf, spanOf, subtreeOf } from '../syntax.ts'
import { adjoins } from './adjoining.ts'
import type { Member, Placed } from './cast.ts'
import type { View } from './scene.ts'

interface Title extends Span {
  readonly head: Index
  readonly form: TitleForm
}

/** An owner, where the phrase ends that names it, and where the title’s own words end. */
interface Around extends Span {
  readonly owner: Member | undefined
  /** A person whose officer it is: "Aliyev’s spokesman", "his spokesman". */
  readonly possessor: Member | undefined
  /** Whether the words say whose it is, be it known or not: "its", "the chamber’s", "of the club". */
  readonly bound: boolean
  readonly titleEnd: number
}

/** Whom an ambassador goes to belongs to the title. */
const isTargetOf = ({ form }: Title, link: string): boolean => form.id === 'ambassador' && /^(?:to|for|on)$/u.test(link)
/** Links to the body, those that say so most plainly first. */
const LINKS = ['at', 'of', 'with', 'from', 'within', 'inside', 'in', 'for', 'to']

const canOwn = ({ kind }: Member, { form }: Title): boolean => (kind === 'location' ? form.id === 'governor' : kind !== 'person')

/** The mention that stands right before a place, described words between; the longest of those that end there. */
function ownerBefore(view: View, mentions: readonly Placed[], title: Title): Placed | undefined {
  const before = mentions.filter((m) => m.end <= title.start && canOwn(m.member, title) && adjoins(view, m, title.start))
  return before.sort((a, b) => b.end - a.end || a.start - b.start)[0]
}

function possessorBefore(view: View, mentions: readonly Placed[], { start }: Title): Placed | undefined {
  return mentions.findLast((m) => {
    if (m.member.kind !== 'person' || m.end > start || !adjoins(view, m, start)) return false
    const from = m.start - view.sentence.start
    return (
      /^(?:'s?)? /u.test(view.text.slice(m.end - view.sentence.start)) ||
      /^(?:his|her)$/iu.test(view.text.slice(from, m.end - view.sentence.start))
    )
  })
}

/** What a body is, behind its name: "the National Unity party". */
export const GENERIC =
  /^(?:party|movement|group|militia|organi[sz]ation|bloc|coalition|faction|alliance|newspaper|daily|agency|network|think[- ]?tank)$/iu

/** The actor that a phrase’s noun names: itself, one in apposition ("the governing body, FIFA"), or the one that it is of ("Russian intelligence"). */
function actorOf(view: View, mentions: readonly Placed[], i: Index, title: Title, depth = 0): Placed | undefined {
  const { sentence } = view
  const { tokens } = sentence
  const at = (k: Index): Placed | undefined =>
    mentions.find((m) => m.start <= tokens[k]!.start && tokens[k]!.end <= m.end && canOwn(m.member, title))
  const own = at(i)
  if (own) return own
  for (const k of dependentsOf(sentence, i, 'appos')) {
    const named = at(k)
    if (named && named.member.kind === 'organization') return named
  }
  if (depth > 2) return undefined
  for (const k of dependentsOf(sentence, i, 'nmod', 'amod', 'compound')) {
    const preposition = prepositionOf(sentence, k)
    if (preposition !== '' && !/^(?:of|in|at|within)$/u.test(preposition)) continue
    const found = actorOf(view, mentions, k, title, depth + 1)
    const isOnlyBeside =
      preposition === '' && !GENERIC.test(tokens[i]!.text) && found?.member.kind === 'organization' && tokens[k]!.deprel !== 'nmod:poss'
    if (found && !isOnlyBeside && (found.member.kind !== 'group' || preposition === '')) return found
  }
  return undefined
}

/** Links whose phrase belongs to the title: "expert on ships", not "minister until 2019". */
const TITLED = /^(?:of|on|for|to|in|at|with|from|within|in charge of)$/u
/** Links whose noun is a body, whether it is known or not. */
const BINDING = /^(?:of|at|with|in|within|inside|from)$/u

const hasPossessor = ({ sentence }: View, { head, start }: Title): boolean =>
  dependentsOf(sentence, head, 'nmod:poss').some((i) => sentence.tokens[i]!.start < start)

/** Nouns that are not bodies: what someone is a minister, an expert or an envoy "for". */
const MATTERS = /^(?:affairs|policy|issues|relations|studies|matters|security|communications|operations|rights|charge|region)$/iu

/** Where the words of a title end in a phrase behind it: before where the office is, "head of security in Tromsø"; what an expert is one "in" belongs to it. */
function titleOf({ sentence }: View, { form, end }: Title, i: Index, span: Span): number {
  const isPlace = (k: Index): boolean => sentence.tokens[k]!.upos === 'PROPN' && prepositionOf(sentence, k) === 'in'
  if (form.id === 'expert') return span.end
  if (isPlace(i)) return end
  const inside = subtreeOf(sentence, i, (child, k) => /^(?:acl|appos|conj|cc|parataxis)/u.test(child.deprel) || isPlace(k))
  return spanOf(sentence, inside).end
}

interface Behind {
  readonly found: { readonly link: string; readonly owner: Placed }[]
  /** Whether a body is said that is not known. */
  readonly unknown: boolean
  readonly titleEnd: number
  readonly end: number
}

/** Bodies in the phrases that hang on a title’s noun: "for Asian affairs at the Fjord Institute". */
function hangingBehind(view: View, mentions: readonly Placed[], title: Title): Behind {
  const { sentence } = view
  const { tokens } = sentence
  const out = { found: [] as Behind['found'], unknown: false, titleEnd: title.end, end: title.end }
  for (const i of dependentsOf(sentence, title.head, 'nmod')) {
    const link = prepositionOf(sentence, i)
    if (i <= title.head || link === '' || tokens[i]!.start < out.end) continue
    const span = spanOf(
      sentence,
      subtreeOf(sentence, i, (child) => /^(?:acl|appos|conj|cc|parataxis)/u.test(child.deprel)),
    )
    const own = titleOf(view, title, i, span)
    // What hangs on it far behind is another’s
    if (span.start - out.end > 2) break
    const isTarget = isTargetOf(title, link)
    const isMatter = MATTERS.test(tokens[i]!.text)
    const owner = isTarget || !LINKS.includes(link) ? undefined : actorOf(view, mentions, i, title)
    const isOwner = owner !== undefined && !(link === 'for' && isMatter && owner.member.kind === 'state')
    if (isOwner) out.found.push({ link, owner })
    else {
      out.unknown ||= BINDING.test(link) && !isTarget && !isMatter
      if (out.found.length === 0 && TITLED.test(link)) out.titleEnd = Math.max(out.titleEnd, own)
    }
    out.end = Math.max(out.end, span.end, isOwner ? owner.end : 0)
  }
  return out
}

export function ownerAround(view: View, mentions: readonly Placed[], title: Title): Around {
  const before = ownerBefore(view, mentions, title)
  const hanging = hangingBehind(view, mentions, title)
  const { found } = hanging
  let { titleEnd, end } = hanging
  for (const m of found.length === 0 ? linkedBehind(view, mentions, end) : []) {
    if (isTargetOf(title, m.link)) titleEnd = m.owner.end
    else if (canOwn(m.owner.member, title)) found.push(m)
    end = Math.max(end, m.owner.end)
  }
  const named = hanging.unknown && found.length === 0 ? namedBehind(view, mentions, end) : undefined
  const behind = found.sort((a, b) => LINKS.indexOf(a.link) - LINKS.indexOf(b.link))[0]?.owner ?? named
  const owner = before && !(before.member.kind === 'group' && behind) ? before : (behind ?? before)
  const possessor = possessorBefore(view, mentions, title)
  return {
    start: Math.min(before?.start ?? title.start, possessor?.start ?? title.start),
    end: Math.max(end, named?.end ?? 0),
    owner: owner?.member,
    possessor: possessor?.member,
    bound: hasPossessor(view, title) || hanging.unknown,
    titleEnd,
  }
}

/** "of the governing body, FIFA,": the name behind a phrase that describes it. */
function namedBehind({ text, sentence }: View, mentions: readonly Placed[], end: number): Placed | undefined {
  const slice = (from: number, to?: number): string => text.slice(from - sentence.start, to === undefined ? undefined : to - sentence.start)
  return mentions.find(
    (m) => m.member.kind === 'organization' && m.start > end && /^, (?:the )?$/u.test(slice(end, m.start)) && /^[,.;)]/u.test(slice(m.end)),
  )
}

/** Mentions right behind a title, whatever the parse: "of Iran", "to Armenia". */
function linkedBehind(view: View, mentions: readonly Placed[], from: number): { link: string; owner: Placed }[] {
  const out: { link: string; owner: Placed }[] = []
  let end = from
  for (let i = 0; i < 2; i++) {
    const next = mentions.find((m) => m.start >= end)
    const gap = next && view.text.slice(end - view.sentence.start, next.start - view.sentence.start)
    const link = gap === undefined ? undefined : /^ (of|to|for|at|in|with|from) (?:the )?(?:[a-z]+ )?$/u.exec(gap)?.[1]
    if (!next || !link) break
    out.push({ link, owner: next })
    end = next.end
  }
  return out
}
