/** Words that refer back, by their form alone: "it", "the two countries", "the ministry", "its northern neighbour", "this NATO member". */
import type { Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'

export interface Reference extends Span {
  readonly kind: 'person' | 'thing' | 'many' | 'two' | 'country' | 'body' | 'office' | 'neighbour'
  /** The noun in small letters, singular; empty for a bare "the two"; the direction for a neighbour, empty where none is given. */
  readonly noun: string
  /** Whether its words give no number: "the neighbours". */
  readonly bare?: true
  /** Index of its first word. */
  readonly word: number
}

const PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself'])
const THING = new Set(['it', 'its', 'itself'])
const MANY = new Set(['they', 'them', 'their', 'themselves'])
/** Words with which a reference begins. */
const OPENS = new Set([...PERSON, ...THING, ...MANY, 'the', 'this', 'both'])
const TWO = new Set(
  'countries states nations sides neighbors neighbours rivals foes arch-foes governments capitals adversaries enemies powers'.split(' '),
)
/** Who are two without a number: "relations between the neighbours". */
const PAIR = new Set(['neighbors', 'neighbours', 'rivals', 'foes', 'arch-foes', 'adversaries', 'belligerents'])
export const COUNTRY = new Set(['country', 'nation', 'kingdom', 'republic', 'regime', 'state', 'monarchy'])
export const BODY = new Set(
  'ministry agency group organization organisation movement company newspaper outlet magazine party bloc alliance court bank militia union council committee commission institute army parliament embassy congress association'.split(
    ' ',
  ),
)
const OFFICE = new Set(
  'president minister premier ambassador chancellor king emir spokesperson spokesman spokeswoman senator governor mayor secretary-general general commander speaker envoy'.split(
    ' ',
  ),
)
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/iu

/** Nouns whose body has another word in its name. */
export const PLACEHOLDERS: Readonly<Record<string, RegExp>> = {
  army: /\b(?:army|military|armed forces|defen[cs]e forces)\b/iu,
  organisation: /\borgani[sz]ation\b/iu,
  organization: /\borgani[sz]ation\b/iu,
}

/** The reference that begins with a word of a sentence, if any; `bodies` are last words of organizations’ names: "the Guild". */
export function referenceAt({ tokens }: Sentence, i: number, bodies: ReadonlySet<string>): Reference | undefined {
  const token = tokens[i]!
  const word = token.text.toLowerCase()
  if (!OPENS.has(word)) return undefined
  const made = (kind: Reference['kind'], noun: string, last: number): Reference => ({
    kind,
    noun,
    word: i,
    start: token.start,
    end: tokens[last]!.end,
  })
  const lower = (k: number): string => tokens[i + k]?.text.toLowerCase() ?? ''
  if (word === 'its' || word === 'their') {
    const steps = [1, 2, 3].find((k) => /^neighbou?r$/u.test(lower(k)))
    if (steps !== undefined) return made('neighbour', DIRECTION.test(lower(steps - 1)) ? lower(steps - 1) : '', i + steps)
  }
  if (PERSON.has(word)) return made('person', word, i)
  if (THING.has(word)) return made('thing', word, i)
  if ((word === 'the' && lower(1) === 'two') || word === 'both') {
    const from = word === 'both' ? 1 : 2
    const noun = [0, 1, 2, 3]
      .map((k) => from + k)
      .find((k) => TWO.has(lower(k)) || !/^(?:ADJ|NOUN|PUNCT|VERB)$/u.test(tokens[i + k]?.upos ?? ''))
    if (noun !== undefined && TWO.has(lower(noun))) return made('two', lower(noun), i + noun)
    if (word === 'the' && !/^(?:ADJ|NOUN|PROPN|NUM|SYM)$/u.test(tokens[i + 2]?.upos ?? '') && !/^(?:['’-]|-\p{L}+)$/u.test(lower(2)))
      return made('two', '', i + 1)
  }
  if (word === 'the' && PAIR.has(lower(1)) && lower(2) !== 'of') return { ...made('two', lower(1), i + 1), bare: true }
  // "This NATO member"
  if ((word === 'this' || word === 'the') && lower(2) === 'member' && tokens[i + 1]?.upos === 'PROPN' && lower(3) !== 'of')
    return made('country', 'member', i + 2)
  if (MANY.has(word)) return made('many', word, i)
  if (word !== 'the' && word !== 'this') return undefined
  const noun = lower(1)
  // "the ministry of …", "the country's", "the group that …": a name or a description follows; "the state department": a compound
  const next = tokens[i + 2]
  if (next && (/^(?:NOUN|PROPN)$/u.test(next.upos) || next.text === 'of')) return undefined
  if (COUNTRY.has(noun) && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) return noun === 'state' ? undefined : made('country', noun, i + 1)
  if (word === 'this') return undefined
  if (BODY.has(noun) || bodies.has(tokens[i + 1]?.text ?? '')) return made('body', noun, i + 1)
  return OFFICE.has(noun) ? made('office', noun, i + 1) : undefined
}
