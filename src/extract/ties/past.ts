/**
 * What the sentences before have named, for ties whose parties are not both at hand: "both", "their shared border", "relations with Moscow".
 *
 * "Guyana and Venezuela disagree. Brazil, which borders both": Venezuela and Guyana, nearest first.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId, Sentence } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { distinct, outermost, type Party, type Past, partiesAt, type Site } from './parties.ts'

const MEMORY = 3

const idOf = (actor: ActorId): string => actor.slice('act_'.length)

export function pastOf(index: ActorIndex, sentences: readonly Sentence[], at: number, { states }: Knowledge): Past {
  const end = sentences[at]!.start
  const start = sentences[Math.max(0, at - MEMORY)]!.start
  const implied = (party: Party): Party => ({ ...party, implied: true })
  const isState = ({ actor }: Party): boolean => index.actor(actor)?.kind === 'state'
  const mostNamed = (but: ReadonlySet<ActorId>): Party[] => {
    const named = outermost(index.mentionsIn({ start: 0, end }).filter((m) => m.end <= end)).filter((p) => isState(p) && !but.has(p.actor))
    const tally = distinct(named).map((p) => ({ p, times: named.filter((o) => o.actor === p.actor).length }))
    const [a, b, c] = tally.sort((x, y) => y.times - x.times)
    return a && b && b.times > 1 && b.times > (c?.times ?? 0) ? [implied(a.p), implied(b.p)] : []
  }
  const past: Past = {
    earlier() {
      const named = outermost(index.mentionsIn({ start, end }).filter((m) => m.start >= start && m.end <= end))
      return distinct(named.filter(isState).reverse()).map(implied)
    },
    main: () => mostNamed(new Set()),
    // Whom the document is about; else who was named last
    pair(but) {
      const most = mostNamed(but)
      return most.length > 0
        ? most
        : past
            .earlier()
            .filter((p) => !but.has(p.actor))
            .slice(0, 2)
    },
    topics() {
      return [1, 2].flatMap((back) => {
        const sentence = sentences[at - back]
        if (!sentence) return []
        const root = sentence.tokens.findIndex((t) => t.head < 0)
        const subject = sentence.tokens.findIndex((t) => t.head === root && t.deprel.startsWith('nsubj'))
        if (subject < 0) return []
        const site: Site = { sentence, word: subject, index, past }
        return partiesAt(site, subject).flatMap((party) => {
          const state = index.stateOf(party.actor)
          return state === undefined ? [] : [implied({ ...party, actor: state })]
        })
      })
    },
    border: (a, b) => states.border(idOf(a), idOf(b)),
  }
  return past
}

/** The two states with a common border that are named last before a word, in its sentence or the one before. */
export function bordering(site: Site): Party[] {
  const { past } = site
  const named = distinct([...namedBefore(site), ...site.past.earlier()])
  const pairs = named.flatMap((a, i) => named.slice(i + 1).map((b) => [a, b] as const)).filter(([a, b]) => past.border(a.actor, b.actor))
  return pairs.length > 0 ? pairs[0]!.map((party) => ({ ...party, implied: true })) : []
}

/** States named before a word in its sentence, nearest first, each once. */
function namedBefore({ sentence, word, index }: Site): Party[] {
  const place = sentence.tokens[word]!.start
  const here = outermost(index.mentionsIn({ start: sentence.start, end: place }).filter((m) => m.end <= place))
  return distinct(here.filter((p) => index.actor(p.actor)?.kind === 'state').reverse())
}

/** The last state named before a word that is none of some. */
export function lastNamed(site: Site, but: readonly Party[]): Party[] {
  const { index } = site
  const own = new Set(but.flatMap((p) => [p.actor, index.stateOf(p.actor) ?? p.actor]))
  const [last] = [...namedBefore(site), ...site.past.earlier()].filter((p) => !own.has(p.actor))
  return last && own.size > 0 ? [{ ...last, implied: true }] : []
}

/** The two states that "bilateral" means: those that the sentence names, else those that the document is about. */
export function pairOf(site: Site): Party[] {
  const here = namedBefore(site)
  const pair = here.length === 2 ? here : site.past.pair(new Set())
  return pair.length === 2 ? pair.map((party) => ({ ...party, implied: true })) : []
}

/** "its neighbour", of one of the two states that the document is about: the other one, where the two have a common border. */
export function counterpart({ past, index }: Site, { actor }: Party): Party[] {
  const state = index.stateOf(actor)
  const main = past.main()
  if (state === undefined || !main.some((p) => p.actor === state)) return []
  return main.filter((p) => p.actor !== state && past.border(state, p.actor)).map((p) => ({ ...p, implied: true }))
}

/** The one state named in the sentence or before it that borders another; nothing where more than one may be meant. */
export function neighbourOf({ sentence, word, index, past }: Site, actor: ActorId): Party[] {
  const place = sentence.tokens[word]!.start
  const fits = (p: Party): boolean => p.actor !== actor && past.border(p.actor, actor)
  const here = distinct(
    outermost(index.mentionsIn({ start: sentence.start, end: place }).filter((m) => m.end <= place))
      .reverse()
      .filter(fits),
  )
  if (here.length > 0) return here.slice(0, 1).map((p) => ({ ...p, implied: true }))
  const found = past.earlier().filter(fits)
  return found.length === 1 ? found : []
}
