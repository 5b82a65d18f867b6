/**
 * Gives a counterpart the title of the one whose counterpart they are.
 *
 * "President Ilham Aliyev called his Iranian counterpart, Masoud P.": Masoud P. is President of Iran. "Lavrov met his Turkish and Iranian counterparts, Hakan F.
 * and Abbas A.": foreign ministers of Turkey and of Iran, in that order.
 */
import type { Sentence } from '../../model/index.ts'
import { dependentsOf, type Index, prepositionOf, subtreeOf } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { addRole } from './roles.ts'
import { inSentences, mentionsByView, type Scene } from './scene.ts'
import { personsAt } from './title-links.ts'

/** The states that describe a counterpart, in order: "Turkish and Iranian counterparts", "counterpart from Iran". */
function statesOf(sentence: Sentence, i: Index, mentions: readonly Placed[]): Member[] {
  const before = subtreeOf(sentence, i).filter((k) => k < i)
  const behind = dependentsOf(sentence, i, 'nmod').filter((k) => k > i && /^(?:from|in|of)$/u.test(prepositionOf(sentence, k)))
  const states = [...before, ...behind].flatMap((k) => {
    const { start, end } = sentence.tokens[k]!
    return (
      mentions.find((m) => m.member.kind === 'state' && m.start <= start && end <= m.end && !/^its$/iu.test(sentence.tokens[k]!.text))
        ?.member ?? []
    )
  })
  return [...new Set(states)]
}

/** Whose counterpart: "his", "Aliyev’s". */
function whose(sentence: Sentence, i: Index, mentions: readonly Placed[]): Placed | undefined {
  const owner = dependentsOf(sentence, i, 'nmod:poss')[0]
  if (owner === undefined) return undefined
  const { start, end } = sentence.tokens[owner]!
  return mentions.findLast((m) => m.member.kind === 'person' && m.start <= start && end <= m.end)
}

export function giveCounterparts(scene: Scene, people: readonly NamedPerson[]): void {
  const persons = inSentences(
    scene.annotation.sentences,
    people.map(({ member, name }) => ({ ...name, member })),
  )
  for (const [at, [view, mentions]] of mentionsByView(scene).entries()) {
    const { sentence } = view
    for (const [i, { lemma }] of sentence.tokens.entries()) {
      if (lemma !== 'counterpart') continue
      const owner = whose(sentence, i, mentions)
      const office = owner?.member.roles.find((r) => r.tenure === 'current' && r.of !== undefined)
      const named = personsAt(view, persons[at]!, i)
      const states = statesOf(sentence, i, mentions)
      if (!owner || !office || named.length === 0 || named.length !== states.length) continue
      for (const [k, { member, start, end }] of named.entries()) {
        if (member.roles.some((r) => r.of === states[k]!.id && r.tenure === 'current')) continue
        const span = { start: Math.min(owner.start, start), end: Math.max(owner.end, end) }
        addRole(scene, { member, span, phrase: { tenure: 'current' } }, office.title, { owner: states[k]!, basis: 'stated' })
      }
    }
  }
}
