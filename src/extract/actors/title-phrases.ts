/**
 * Titles in a sentence, each with whose it is and whether it is still held.
 *
 * "Iran’s newly elected President", "a former bomb disposal officer", "ambassador of Japan to Turkey", "an expert on Syria at the Fjord Institute":
 * president of Iran, bomb disposal officer (former), ambassador to Turkey of Japan, expert on Syria of the institute.
 */
import { wordStarts } from '../../lookup/phrases.ts'
import type { TitleForm } from '../../lookup/titles.ts'
import type { Role, Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import { dependentsOf, type Index, relation, subtreeOf } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import type { Scene, View } from './scene.ts'
import { ownerAround } from './title-owners.ts'

/** Offsets are the document’s. */
export interface TitlePhrase extends Span {
  readonly form: TitleForm
  /** The noun that the others hang on: "adviser" of "security adviser to the king". */
  readonly head: Index
  /** The title’s words: "ambassador to Armenia". */
  readonly title: string
  readonly owner: Member | undefined
  /** The person whose officer it is: "Aliyev’s spokesman". */
  readonly possessor: Member | undefined
  /** Whether its words say whose it is, be it known or not: "its", "of the club". */
  readonly bound: boolean
  readonly tenure: Role['tenure']
  /** The phrase with its owner and what describes it: from "Iran’s" or "former" on. */
  readonly whole: Span
  /** Article or pronoun before the whole: "the", "a", "its". */
  readonly lead: string
  /** Whether several people bear it: "ministers". */
  readonly plural: boolean
}

const FORMER =
  'then|former|formerly|once|sometime|ex|previous|previously|ousted|deposed|overthrown|outgoing|one-time|onetime|erstwhile|retired|longtime former'
const LATE = 'late|slain|assassinated|deceased|murdered'
const TENURES: readonly (readonly [RegExp, Role['tenure']])[] = [
  [new RegExp(`(?<!-)\\b(?:${FORMER})(?:[- ]|$)`, 'iu'), 'former'],
  [new RegExp(`\\b(?:${LATE})(?:[- ]|$)`, 'iu'), 'late'],
]
/** Words of tenure right before a phrase, an article between them: "the late", "then the". */
const DESCRIBED = new RegExp(
  `(?:(?:^|[ (-])(?:${FORMER}|${LATE}|newly elected|newly appointed|incoming|acting|interim|caretaker|outgoing|embattled|veteran)[- ](?:the )?)+$`,
  'iu',
)

interface TitleHit extends Span {
  readonly form: TitleForm
  readonly plural: boolean
}

/** Whether a title before another only ranks it: "deputy" of "deputy prosecutor general". */
const isRank = (hit: Span, { lower }: View, { knowledge }: Scene): boolean =>
  /^(?:first )?deputy$/u.test(lower.slice(hit.start, hit.end)) && knowledge.titles.at(lower, hit.end + 1)?.found[0]?.as === 'office'

function hits(view: View, scene: Scene): TitleHit[] {
  const { text, lower, sentence } = view
  const found: TitleHit[] = []
  let end = 0
  for (const at of wordStarts(text)) {
    if (at < end) continue
    const hit = scene.knowledge.titles.at(lower, at)
    const many = scene.knowledge.titles.pluralAt(lower, at)
    if (many && many.end >= (hit?.end ?? 0)) {
      end = many.end
      found.push({ start: at + sentence.start, end: end + sentence.start, form: many.found[0]!, plural: true })
      continue
    }
    if (!hit || isRank(hit, view, scene) || UNREAL.test(lower.slice(Math.max(0, at - 30), at))) continue
    end = hit.end + (CHOSEN.exec(lower.slice(hit.end, hit.end + 12))?.[0].length ?? 0)
    const form = hit.found[0]!
    // "a major step", "general elections": ranks and forms of address are written with a capital
    if (form.as === 'honorific' && !/^\p{Lu}/u.test(text.slice(hit.start))) continue
    found.push({ start: hit.start + sentence.start, end: end + sentence.start, form, plural: false })
  }
  return found
}

/** "Prime minister-elect", "ambassador-designate": chosen and not yet sworn in. */
const CHOSEN = /^-(?:elect|designate|in-waiting)\b/u
/** "A would-be minister", "an aspiring mayor" is none. */
const UNREAL = /(?:^|[ "'])(?:would-be|wannabe|aspiring|potential|possible|prospective|hypothetical|fake|bogus) (?:[\p{L}-]+ )?$/u

/** The words of a view between two places of the document. */
export const between = ({ text, sentence }: View, from: number, to: number): string =>
  text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start))

/** The noun of a title: the last word before "of", "to", "in". */
function headOf({ tokens }: Sentence, { start, end }: Span): Index {
  const words = [...tokens.keys()].filter((i) => tokens[i]!.start < end && start < tokens[i]!.end)
  const link = words.findIndex((i) => tokens[i]!.upos === 'ADP' || /^(?:of|to|for|in|without)$/iu.test(tokens[i]!.text))
  const own = link > 0 ? words.slice(0, link) : words
  // "director-general", "chef de cabinet": the parse may hang the end on the beginning
  let head = own.at(-1) ?? 0
  while (own.includes(tokens[head]!.head) && tokens[head]!.head < head) head = tokens[head]!.head
  return head
}

const RELATIONAL = /(?:[^u]al|ary|ic|ese|an)$/iu
const NOT_RELATIONAL =
  /^(?:influential|controversial|radical|liberal|powerful|charismatic|loyal|real|final|actual|total|formal|critical|vocal|original|veteran)$/iu

const RANKING = /^(?:senior|chief|deputy|top|foreign|military|joint|acting|interim|lead)$/iu

/** Where a title begins with what makes it one kind of its noun: "bomb disposal" of "bomb disposal officer", not "embattled" or "Iran’s". */
function titleStart({ tokens }: Sentence, from: number, head: Index, mentions: readonly Placed[]): number {
  let start = from
  for (let i = head - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.end > start) continue
    if (mentions.some((m) => m.start < token.end && token.start < m.end)) break
    const hangs = token.head > i && token.head <= head
    const kind = relation(token)
    const names = kind === 'compound' && /^(?:NOUN|ADJ|PROPN)$/u.test(token.upos)
    const isInside = token.head > i && token.head < head
    const describes =
      kind === 'amod' &&
      (token.upos === 'ADJ' || /ing$/u.test(token.text)) &&
      (RANKING.test(token.text) || (RELATIONAL.test(token.text) && !NOT_RELATIONAL.test(token.text)))
    if (!hangs || !(names || describes || (isInside && kind === 'amod'))) break
    start = token.start
  }
  return start
}

/** Where a phrase begins, its describing words and owner with it: the leftmost word that hangs on its noun. */
function phraseStart(sentence: Sentence, head: Index, start: number): number {
  const { tokens } = sentence
  const isApart = (i: Index): boolean => tokens.slice(i, head).some((t) => t.text === ',')
  const own = dependentsOf(sentence, head, 'amod', 'compound', 'nmod', 'nummod').filter((i) => i < head && !isApart(i))
  return Math.min(start, ...own.flatMap((i) => subtreeOf(sentence, i)).map((i) => tokens[i]!.start))
}

/** Words that the first of two titles has for both: "former" of "a former chairman and candidate". */
function sharedWords(sentence: Sentence, head: Index): string {
  const { deprel, head: first } = sentence.tokens[head]!
  // "a former chairman and now an adviser": the second has its own
  const isShared = deprel === 'conj' && dependentsOf(sentence, head, 'det', 'nmod:poss', 'advmod').length === 0
  const own = isShared ? dependentsOf(sentence, first, 'amod', 'advmod') : []
  return own.map((i) => `${sentence.tokens[i]!.text} `).join('')
}

/** "The Swedes and their chief of staff": Sweden’s. */
function stateOfPeople(owner: Member | undefined, { cast }: Scene): Member | undefined {
  const isPeople = owner?.kind === 'group' && owner.of !== undefined && owner.id === `${owner.of}.people`
  return isPeople ? (cast.get(owner.of!) ?? owner) : owner
}

const singularOf = (title: string): string => title.replace(/ies$/u, 'y').replace(/s$/u, '')

const pastOf = (words: string): Role['tenure'] => TENURES.find(([pattern]) => pattern.test(words))?.[1] ?? 'current'

export function titlePhrases(view: View, mentions: readonly Placed[], scene: Scene): TitlePhrase[] {
  const { sentence } = view
  return hits(view, scene).map(({ start: from, end, form, plural }) => {
    const head = headOf(sentence, { start: from, end })
    const start = form.as === 'honorific' ? from : titleStart(sentence, from, head, mentions)
    const around = ownerAround(view, mentions, { start, end, head, form })
    const first = Math.min(around.start, form.as === 'honorific' ? start : phraseStart(sentence, head, start))
    const described = DESCRIBED.exec(between(view, first - 60, first))?.[0] ?? ''
    const whole = { start: first - described.trimStart().length, end: Math.max(end, around.end) }
    return {
      start,
      end,
      form,
      head,
      title: (plural ? singularOf(scene.doc.text.slice(start, end)) : scene.doc.text.slice(start, around.titleEnd)).replace(/\s+/gu, ' '),
      plural,
      owner: stateOfPeople(around.owner, scene),
      possessor: around.possessor,
      bound: around.bound,
      tenure: pastOf(`${described} ${sharedWords(sentence, head)} ${between(view, first, start)}`),
      whole,
      lead:
        /\b(the|an?|its|their|his|her|one|some|any|another|every|no)\s$/iu
          .exec(between(view, whole.start - 9, whole.start))?.[1]
          ?.toLowerCase() ?? '',
    }
  })
}
