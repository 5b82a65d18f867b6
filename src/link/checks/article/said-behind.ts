/**
 * Who is named at the end of a sentence as having said it, where the reading gave the sentence to nobody: a name, what they are, and a verb of saying behind both.
 *
 * "Sixty-four soldiers died, Idrissa Kolbe, the Front’s spokesman, announced in a message" is a statement of Kolbe’s; "Sixty-four soldiers died, the army, which
 * had fled, said little" is none, nor what any claim already holds.
 */
import { type Actor, type Citation, type Claim, cite, type Document } from '../../../model/index.ts'
import { overlaps } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { claimOf } from './claim-of.ts'
import { sentencesOf } from './sentences.ts'

const SAID =
  'said|says|announced|announces|reported|reports|declared|declares|stated|states|added|adds|claimed|claims|told|tells|wrote|writes|recalled|recalls|confirmed|confirms|insisted|alleged|maintained|asserted|explained|revealed|disclosed|testified'
/** Content, who it is with what they are, the verb, and when or to whom. */
const BEHIND = new RegExp(
  `^(?<content>[^“”"]{25,}?),\\s+(?<source>(?:(?:an?|the|its|their|his|her)\\s+)?[^;:“”"]{4,110}?),?\\s+(?:(?:has|had|later|also|then)\\s+)?(?<cue>${SAID})(?:\\s+(?:me|us|them|him|her|this|that day|in|on|at|to|by|from|after|before|during|through|over|late|early|yesterday|today|reporters|journalists|parliament|deputies|the|a|an|Radio|state)\\b[^,;:“”"]*|\\s+\\p{Lu}[^,;:“”"]*)?[.]$`,
  'u',
)
const DATELINE = /^[\p{Lu}\d][\p{Lu}\d ,.’'-]{2,30}\s+[—–-]\s+/u
/** A clause of its own: then it is no name of somebody. */
const CLAUSE = /\b(?:is|are|was|were|has|have|had|which|that|who|will|would|and then|but|because|while)\b/u

/** @param mentions persons and bodies named in the article */
function speakerIn(source: Citation, actors: readonly { readonly actor: Actor; readonly at: Citation }[]): Actor | undefined {
  const inside = actors.filter(({ at }) => at.start >= source.start && at.end <= source.end)
  return (inside.find(({ actor }) => actor.kind === 'person') ?? inside.at(-1))?.actor
}

export function saidBehind(documents: readonly Document[], claims: readonly Claim[], actors: readonly Actor[]): Claim[] {
  const claimed = groupedBy(claims, ({ content }) => content.document)
  const named = groupedBy(
    actors.flatMap((actor) => actor.mentions.filter(({ quote }) => /^\p{Lu}/u.test(quote)).map((at) => ({ actor, at }))),
    ({ at }) => at.document,
  )
  return documents.flatMap((doc) =>
    sentencesOf(doc).flatMap((sentence): Claim[] => {
      const match = BEHIND.exec(sentence.text)
      if (match === null) return []
      const { content: words, source: who, cue: said } = match.groups as { content: string; source: string; cue: string }
      const from = sentence.start + (DATELINE.exec(words)?.[0].length ?? 0)
      const content = cite(doc, from, sentence.start + words.length)
      const at = sentence.start + sentence.text.indexOf(who, words.length)
      const source = cite(doc, at, at + who.length)
      const isHeld = (claimed.get(doc.id) ?? []).some((claim) => overlaps(claim.content, content))
      if (isHeld || CLAUSE.test(who) || !/,|^(?:an?|the|its|their)\b/iu.test(who)) return []
      const speaker = speakerIn(source, named.get(doc.id) ?? [])
      if (speaker === undefined) return []
      const verb = sentence.start + sentence.text.indexOf(said, at - sentence.start + who.length)
      return [claimOf(speaker, source, content, cite(doc, verb, verb + said.length))]
    }),
  )
}
