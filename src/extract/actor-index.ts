/**
 * Which actor stands at a place in a document, and which one a noun phrase stands for.
 *
 * "The Azerbaijani troops that Tehran accuses": `headOf` the word "troops" is Azerbaijan, whose they are; `at` the span of "Tehran" is Iran.
 */
import type { Knowledge } from '../lookup/index.ts'
import { folded } from '../lookup/phrases.ts'
import type { Actor, ActorId, Document, Sentence, Token } from '../model/index.ts'
import { contains, overlaps, type Span } from '../text/spans.ts'

export interface Mention extends Span {
  readonly actor: ActorId
}

export interface ActorIndex {
  /** Actors whose mentions overlap the span, outermost first, then in order; each once. */
  readonly at: (span: Span) => ActorId[]
  /** The same with their places. */
  readonly mentionsIn: (span: Span) => Mention[]
  /** The actor that the noun phrase with this word as its head stands for; undefined where it is none that we know. */
  readonly headOf: (sentence: Sentence, head: number) => ActorId | undefined
  readonly actor: (id: ActorId) => Actor | undefined
  /** The state that an actor belongs to, itself if it is one, by way of `of`. */
  readonly stateOf: (id: ActorId) => ActorId | undefined
}

/** Words that may stand between an owner and the noun: "Iran’s newly trained border guards". */
const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X', 'SYM'])
const isParticiple = (token: Token): boolean => token.upos === 'VERB' && /(?:ed|ing)$/u.test(token.text)
const LINKS = new Set(['of', 'from'])

const outermostFirst = (a: Mention, b: Mention): number => b.end - b.start - (a.end - a.start) || a.start - b.start

/** Mentions sorted by start, with the longest one's length: what a window must reach back by. */
function sortMentions(doc: Document, actors: readonly Actor[]): { mentions: Mention[]; longest: number } {
  const mentions = actors.flatMap((actor) =>
    actor.mentions.filter((m) => m.document === doc.id).map(({ start, end }) => ({ start, end, actor: actor.id })),
  )
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { mentions, longest: mentions.reduce((most, m) => Math.max(most, m.end - m.start), 0) }
}

export function actorIndex(doc: Document, actors: readonly Actor[], knowledge: Knowledge): ActorIndex {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const { mentions, longest } = sortMentions(doc, actors)
  const states = new Map<ActorId, ActorId | undefined>()
  /** Sentences as titles are looked up in them, by their starts. */
  const lowered = new Map<number, string>()

  /** Index of the first mention that starts at or after a place. */
  const firstFrom = (place: number): number => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (mentions[middle]!.start < place) low = middle + 1
      else high = middle
    }
    return low
  }

  const mentionsIn = (span: Span): Mention[] => {
    const found: Mention[] = []
    for (let i = firstFrom(span.start - longest); i < mentions.length && mentions[i]!.start < span.end; i++) {
      if (overlaps(mentions[i]!, span)) found.push(mentions[i]!)
    }
    return found.sort(outermostFirst)
  }

  /** The innermost mention that holds a word. */
  const holding = (token: Token): Mention | undefined =>
    mentionsIn(token)
      .filter((m) => contains(m, token))
      .at(-1)

  /** The owner in front of a noun: "Tehran’s forces", "Azerbaijani border troops". */
  function ownerBefore(tokens: readonly Token[], head: number): Mention | undefined {
    for (let i = head - 1; i >= 0; i--) {
      const token = tokens[i]!
      const mention = holding(token)
      if (mention) return mention
      if (!INSIDE.has(token.upos) && !isParticiple(token) && !/^[-–‘’“”"']$/u.test(token.text)) return undefined
    }
    return undefined
  }

  /** The owner behind a noun: "the armed forces of Georgia". */
  function ownerBehind(tokens: readonly Token[], head: number): Mention | undefined {
    if (!LINKS.has(tokens[head + 1]?.lemma ?? '')) return undefined
    for (let i = head + 2; i < Math.min(tokens.length, head + 6); i++) {
      const token = tokens[i]!
      const mention = holding(token)
      if (mention) return mention
      if (token.upos !== 'DET' && !INSIDE.has(token.upos)) return undefined
    }
    return undefined
  }

  /**
   * The person whose title holds a word: "minister" of "foreign minister Karim R.", and "Iran" of "Iran’s minister Karim R." or of "Iran minister Karim R."
   * where the parse takes it for the subject.
   */
  function titledBy({ tokens, start: from, end: to }: Sentence, head: number): Mention | undefined {
    const owned = /^['’]s?$/u.test(tokens[head + 1]?.text ?? '') && /^nsubj/u.test(tokens[head]!.deprel)
    const joined = tokens[head + 1]?.head === head && /^(?:flat|compound)/u.test(tokens[head + 1]!.deprel) && holding(tokens[head]!)
    const token = owned ? tokens[head + 2] : joined ? tokens[head + 1] : tokens[head]
    if (!token || !/^(?:NOUN|PROPN|ADJ)$/u.test(token.upos)) return undefined
    const lower = lowered.get(from) ?? folded(doc.text.slice(from, to)).toLowerCase()
    lowered.set(from, lower)
    const word = tokens.indexOf(token)
    for (let i = word; i >= Math.max(0, word - 4); i--) {
      const hit = knowledge.titles.at(lower, tokens[i]!.start - from)
      if (!hit || hit.end + from < token.end) continue
      let end = hit.end
      for (let rank = rankAt(lower, end); rank !== undefined; rank = rankAt(lower, end)) end = rank
      const gap = /^(?:\.|,)? /u.exec(lower.slice(end))?.[0]
      if (gap === undefined) continue
      const place = from + end + gap.length
      const found = mentionsIn({ start: place, end: place + 1 }).find((m) => m.start === place && byId.get(m.actor)?.kind === 'person')
      // "the ministry's director, Karim R., said": an apposition ends with a comma too
      if (found && gap.startsWith(',') && !/^[,.]/u.test(lower.slice(found.end - from))) continue
      if (found) return found
    }
    return undefined
  }

  /** End of a further title right behind a place: "Gen." of "defence minister Gen. Karim R.". */
  function rankAt(lower: string, end: number): number | undefined {
    const gap = /^\.? /u.exec(lower.slice(end))?.[0].length
    return gap === undefined ? undefined : knowledge.titles.at(lower, end + gap)?.end
  }

  return {
    at: (span) => [...new Set(mentionsIn(span).map((m) => m.actor))],
    mentionsIn,
    headOf(sentence, head) {
      const token = sentence.tokens[head]
      if (!token) return undefined
      const own = titledBy(sentence, head) ?? holding(token)
      if (own) return own.actor
      if (!knowledge.collectives.of(token.lemma) && !knowledge.collectives.of(token.text)) return undefined
      return (ownerBefore(sentence.tokens, head) ?? ownerBehind(sentence.tokens, head))?.actor
    },
    actor: (id) => byId.get(id),
    stateOf(id) {
      if (!states.has(id)) states.set(id, stateFrom(byId, id))
      return states.get(id)
    },
  }
}

function stateFrom(byId: ReadonlyMap<ActorId, Actor>, id: ActorId): ActorId | undefined {
  const seen = new Set<ActorId>()
  for (let actor = byId.get(id); actor && !seen.has(actor.id); actor = actor.of === undefined ? undefined : byId.get(actor.of)) {
    if (actor.kind === 'state') return actor.id
    seen.add(actor.id)
  }
  return undefined
}
