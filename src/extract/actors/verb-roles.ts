/**
 * Roles that a verb tells.
 *
 * "Adm. Harry H., who leads the Fjord Command": leader of it; "Anna B. chairs the Water Board": chair; "the Water Board, headed by Anna B.": head. "The general led an attack" is no office.
 */
import type { Sentence } from '../../model/index.ts'
import {
  antecedentOf,
  auxiliariesOf,
  dependentsOf,
  type Index,
  isNegated,
  modalOf,
  obliqueOf,
  prepositionOf,
  relation,
  subjectOf,
  tenseOf,
} from '../syntax.ts'
import type { Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { addRole } from './roles.ts'
import { mentionsByView, type Scene } from './scene.ts'
import { APPOINTS } from './title-clauses.ts'
import { personsAt } from './title-links.ts'
import { GENERIC } from './title-owners.ts'

/** Noun of who does it, by the verb’s lemma. */
const NOUNS: Readonly<Record<string, string>> = {
  lead: 'leader',
  head: 'head',
  chair: 'chair',
  command: 'commander',
  direct: 'director',
  run: 'head',
  edit: 'editor',
  speak: 'spokesperson',
  preside: 'president',
  govern: 'governor',
}
/** Verbs that name the body behind a preposition. */
const LINKED: Readonly<Record<string, string>> = { speak: 'for', preside: 'over' }

/** "the president named Anna B. to head the board": Anna B. */
function subjectMade(sentence: Sentence, i: Index): Index | undefined {
  const { deprel, head } = sentence.tokens[i]!
  if (head < 0 || !/^(?:advcl|xcomp|acl)/u.test(deprel) || !APPOINTS.test(sentence.tokens[head]!.lemma)) return undefined
  if (!dependentsOf(sentence, i, 'mark').some((m) => /^to$/iu.test(sentence.tokens[m]!.text))) return undefined
  return dependentsOf(sentence, head, 'nsubj:pass', 'obj', 'xcomp').find((k) => k < i)
}

/** The organization that an object names, or a part of which it is: "the Fjord Institute", "the Fjord Institute think tank", "the Oslo desk at the Fjord Institute". */
function bodyAt(sentence: Sentence, object: Index, mentions: readonly Placed[]): Placed | undefined {
  const parts = [object, ...dependentsOf(sentence, object, 'compound', 'appos')]
  const whole = dependentsOf(sentence, object, 'nmod').filter((k) => /^(?:of|at|in|within)$/u.test(prepositionOf(sentence, k)))
  return [...(GENERIC.test(sentence.tokens[object]!.text) ? parts : [object]), ...(UNITS.test(sentence.tokens[object]!.text) ? whole : [])]
    .map((k) => sentence.tokens[k]!)
    .flatMap((t) => mentions.find((m) => m.member.kind === 'organization' && m.start <= t.start && t.end <= m.end) ?? [])[0]
}

/** Parts of a body that someone may head. */
const UNITS = /^(?:desk|office|bureau|department|division|programme?|section|branch|team|unit|project|mission|delegation)$/iu

interface Holding {
  /** Who holds it. */
  readonly holder: Index
  /** What names the body. */
  readonly body: Index
  readonly isOver: boolean
}

/** "X heads the board", "the board, headed by X", "X speaks for the board", "X took command of the board". */
function holdingAt(sentence: Sentence, i: Index, noun: string): Holding | undefined {
  const { tokens } = sentence
  const agent = dependentsOf(sentence, i, 'obl:agent')[0]
  const isPast = tokens[i]!.xpos === 'VBD' && noun !== 'founder'
  if (agent !== undefined) {
    const clause = relation(tokens[i]!) === 'acl' ? tokens[i]!.head : undefined
    const body = dependentsOf(sentence, i, 'nsubj:pass')[0] ?? clause
    const isOver = auxiliariesOf(sentence, i)[0]?.xpos === 'VBD' && noun !== 'founder'
    return body === undefined ? undefined : { holder: agent, body: antecedentOf(sentence, body) ?? body, isOver }
  }
  const made = subjectMade(sentence, i)
  const holder = made ?? subjectOf(sentence, i)
  const tense = tenseOf(sentence, i)
  const body = LINKED[tokens[i]!.lemma] ? obliqueOf(sentence, i, LINKED[tokens[i]!.lemma]!) : dependentsOf(sentence, i, 'obj')[0]
  // "She spoke for the party in the debate" is no office
  if (noun === 'spokesperson' && tense !== 'present') return undefined
  if (body === undefined || holder === undefined || (made === undefined && tense !== 'present' && tense !== 'past')) return undefined
  return { holder, body, isOver: made === undefined && isPast }
}

/** `people`: names; pronouns are mentions of theirs. */
export function giveVerbRoles(scene: Scene, people: readonly NamedPerson[]): void {
  const bearers = new Set(people.map(({ member }) => member))
  for (const [view, mentions] of mentionsByView(scene)) {
    const { sentence } = view
    const persons = mentions.filter((m) => bearers.has(m.member))
    for (const [i, { lemma, upos, text }] of sentence.tokens.entries()) {
      const noun = /^founded$/iu.test(text) ? 'founder' : NOUNS[lemma]
      if (upos !== 'VERB' || noun === undefined || isNegated(sentence, i) || modalOf(sentence, i) !== undefined) continue
      const holding = holdingAt(sentence, i, noun)
      const body = holding && bodyAt(sentence, holding.body, mentions)
      if (!body) continue
      for (const { member, start, end } of personsAt(view, persons, holding.holder)) {
        if (member.roles.some((r) => r.of === body.member.id)) continue
        const span = { start: Math.min(start, body.start), end: Math.max(end, body.end) }
        const tenure = holding.isOver ? 'former' : 'current'
        addRole(scene, { member, span, phrase: { tenure } }, noun, { owner: body.member, basis: 'stated' })
      }
    }
  }
}
