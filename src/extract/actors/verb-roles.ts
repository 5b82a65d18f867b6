/**
 * Roles that a verb tells.
 *
 * "Adm. Harry H., who leads the Fjord Command": leader of it; "Anna B. chairs the Water Board": chair. "The general led an attack" is no office.
 */
import { dependentsOf, isNegated, modalOf, subjectOf, tenseOf } from '../syntax.ts'
import type { Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { addRole } from './roles.ts'
import { inSentences, mentionsByView, type Scene } from './scene.ts'
import { personsAt } from './title-links.ts'

/** Noun of who does it, by the verb’s lemma. */
const NOUNS: Readonly<Record<string, string>> = {
  lead: 'leader',
  head: 'head',
  chair: 'chair',
  command: 'commander',
  direct: 'director',
  edit: 'editor',
}

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
      const subject = subjectOf(sentence, i)
      if (object === undefined || subject === undefined) continue
      const isAt = (m: Placed): boolean => m.start <= tokens[object]!.start && tokens[object]!.end <= m.end
      const body = mentions.find((m) => isAt(m) && m.member.kind === 'organization')
      const tense = tenseOf(sentence, i)
      if (!body || (tense !== 'present' && tense !== 'past')) continue
      const isOver = tokens[i]!.xpos === 'VBD' && noun !== 'founder'
      for (const { member, start, end } of personsAt(view, persons[at]!, subject)) {
        if (member.roles.some((r) => r.of === body.member.id)) continue
        const span = { start: Math.min(start, body.start), end: Math.max(end, body.end) }
        addRole(scene, { member, span, phrase: { tenure: isOver ? 'former' : 'current' } }, noun, { owner: body.member, basis: 'stated' })
      }
    }
  }
}
