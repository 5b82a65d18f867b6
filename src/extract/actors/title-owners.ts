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

const GOES_TO = /^(?:ambassador)$/u
/** Links to the body, those that say so most plainly first. */
const LINKS = ['of', 'at', 'with', 'from', 'within', 'inside', 'in', 'for', 'to']

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
    if (found && (found.member.kind !== 'group' || preposition === '')) return found
  }
  return undefined
}

/** Links whose noun is a body, whether it is known or not. */
const BINDING = /^(?:of|at|with|in|within|inside|from)$/u

const hasPossessor = ({ sentence }: View, { head, start }: Title): boolean =>
  dependentsOf(sentence, head, 'nmod:poss').some((i) => sentence.tokens[i]!.start < start)

/** Nouns that are not bodies: what someone is a minister, an expert or an envoy "for". */
const MATTERS = /^(?:affairs|policy|issues|relations|studies|matters|security|communications|operations|rights|charge|region)$/iu

export function ownerAround(view: View, mentions: readonly Placed[], title: Title): Around {
  const { sentence } = view
  const { tokens } = sentence
  const before = ownerBefore(view, mentions, title)
  let titleEnd = title.end
  let end = title.end
  let unknown = false
  const found: { link: string; owner: Placed }[] = []
  const take = (link: string, i: Index, span: Span): void => {
    const owner = actorOf(view, mentions, i, title)
    const isTarget = GOES_TO.test(title.form.id) && /^(?:to|for|on)$/u.test(link)
    const isOwner =
      owner !== undefined &&
      LINKS.includes(link) &&
      !isTarget &&
      !(link === 'for' && MATTERS.test(tokens[i]!.text) && owner.member.kind === 'state')
    if (isOwner) found.push({ link, owner })
    else unknown ||= BINDING.test(link) && !isTarget && !MATTERS.test(tokens[i]!.text)
    if (!isOwner && found.length === 0) titleEnd = Math.max(titleEnd, span.end)
    end = Math.max(end, isOwner ? Math.max(span.end, owner.end) : span.end)
  }
  for (const i of dependentsOf(sentence, title.head, 'nmod')) {
    const link = prepositionOf(sentence, i)
    if (i <= title.head || link === '' || tokens[i]!.start < end) continue
    const words = subtreeOf(sentence, i, (child) => /^(?:acl|appos|conj|cc|parataxis)/u.test(child.deprel))
    const span = spanOf(sentence, words)
    // What hangs on it far behind is another’s
    if (span.start - end > 2) break
    take(link, i, span)
  }
  if (found.length === 0)
    for (const m of linkedBehind(view, mentions, end)) {
      const isTarget = GOES_TO.test(title.form.id) && m.link !== 'of'
      if (isTarget) titleEnd = m.owner.end
      else if (canOwn(m.owner.member, title)) found.push(m)
      end = Math.max(end, m.owner.end)
    }
  const behind = found.sort((a, b) => LINKS.indexOf(a.link) - LINKS.indexOf(b.link))[0]?.owner
  const owner = before && !(before.member.kind === 'group' && behind) ? before : (behind ?? before)
  const bound = hasPossessor(view, title) || unknown
  const possessor = possessorBefore(view, mentions, title)
  return {
    start: Math.min(before?.start ?? title.start, possessor?.start ?? title.start),
    end,
    owner: owner?.member,
    possessor: possessor?.member,
    bound,
    titleEnd,
  }
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
