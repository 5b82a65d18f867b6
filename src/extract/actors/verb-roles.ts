/**
 * Roles that a verb tells.
 *
 * "Adm. Harry H., who leads the Fjord Command": leader of it; "Anna B. chairs the Water Board": chair. "The general led an attack" is no office.
 */
import type { Sentence } from '../../model/index.ts'
import { dependentsOf, type Index, isNegated, modalOf, prepositionOf, subjectOf, tenseOf } from '../syntax.ts'
import type { Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { addRole } from './roles.ts'
import { inSentences, mentionsByView, type Scene } from './scene.ts'
import { APPOINTS, personsAt } from './title-links.ts'
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
}

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

export function giveVerbRoles(scene: Scene, people: readonly NamedPerson[]): void {
  const persons = inSentences(
    scene.annotation.sentences,
    people.map(({ member, name }) => ({ ...name, member })),
  )
  for (const [at, [view, mentions]] of mentionsByView(scene).entries()) {
    const { sentence } = view
    const { tokens } = sentence
    for (const [i, { lemma, upos, text }] of tokens.entries()) {
      const noun = /^founded$/iu.test(text) ? 'founder' : NOUNS[lemma]
      if (upos !== 'VERB' || noun === undefined || isNegated(sentence, i) || modalOf(sentence, i) !== undefined) continue
      const object = dependentsOf(sentence, i, 'obj')[0]
      const made = subjectMade(sentence, i)
      const subject = made ?? subjectOf(sentence, i)
      if (object === undefined || subject === undefined) continue
      const body = bodyAt(sentence, object, mentions)
      const tense = tenseOf(sentence, i)
      if (!body || (made === undefined && tense !== 'present' && tense !== 'past')) continue
      const isOver = made === undefined && tokens[i]!.xpos === 'VBD' && noun !== 'founder'
      for (const { member, start, end } of personsAt(view, persons[at]!, subject)) {
        if (member.roles.some((r) => r.of === body.member.id)) continue
        const span = { start: Math.min(start, body.start), end: Math.max(end, body.end) }
        addRole(scene, { member, span, phrase: { tenure: isOver ? 'former' : 'current' } }, noun, { owner: body.member, basis: 'stated' })
      }
    }
  }
}
