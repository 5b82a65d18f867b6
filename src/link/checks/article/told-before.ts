/**
 * Who is named as the source of a thing in the sentence behind it: what the article tells as its own is told on their word.
 *
 * "The treasury has mortgaged two salt flats. The contract was disclosed by Hugo Antelo, a deputy" is a statement of Antelo’s; so are "Rodrigo Vial described the
 * arrangement to this magazine" and "So says Vial"; "The contract was signed by Antelo" tells of no source.
 */
import { type Actor, type Citation, type Claim, cite, type Document } from '../../../model/index.ts'
import { overlap, type Span } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { claimOf } from './claim-of.ts'
import { sentencesOf, type ToldSentence } from './sentences.ts'

const THING =
  '(?:(?:the|this|that|these|those|such|all|all of|both|his|her|its|their)\\s+(?:\\p{L}+\\s+){0,2}?(?:contract|deal|arrangement|agreement|pact|bargain|scheme|affair|transaction|transfers?|payments?|sale|existence|facts?|matter|story|plan|plot|details?|account|charges?|claims?|allegations?|accusations?|information|news|knowledge|killings?|massacre|shootings?|executions?|attack|raid|episode|incident|scene|events?|meeting|practice|papers?|protocol|treaty|clause|fraud|theft|figures?|toll|number|version|report|discovery|case)\\b|(?:the|this|that|these|it|all this|all that|as much)\\b)'
const TOLD =
  '(?:disclosed|revealed|divulged|made (?:public|known)|told|described|reported|related|recounted|alleged|asserted|claimed|announced|exposed|uncovered|unearthed|brought to light|found out|discovered|set out|laid (?:out|open|bare)|reconstructed|published|put about|spread|leaked|betrayed|recalled|sketched|attested|vouched for)'
const TELLS_OF =
  '(?:disclosed|disclosed to \\p{L}+|revealed|divulged|describe[sd]?|relate[sd]?|recount(?:s|ed)|expose[sd]?|uncovered|unearthed|laid (?:out|open|bare)|set out|told (?:\\p{L}+ ){0,3}of|tells (?:\\p{L}+ ){0,3}of|spoke of|speaks of|gave (?:\\p{L}+ ){0,3}an account of|vouches for|reconstructed|brought|made public|leaked)'

/** Each with `who`: by whom it was told, who told it, whose account it is. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^\\W*(?:(?:All|Most|Much|News|Word|Knowledge)\\s+(?:of\\s+)?)?${THING}[^.;]{0,40}?\\b(?:is|are|was|were|has|have|had)\\s+(?:(?:been|first|now|also|only|\\p{L}+ly)\\s+){0,3}${TOLD}\\b[^.;]{0,60}?\\bby\\s+(?<who>(?:the\\s+|an?\\s+)?[^.;]{4,160})`,
    'iu',
  ),
  new RegExp(
    `^\\W*(?<who>(?:The\\s+|An?\\s+)?[^.;]{0,110}?\\p{Lu}[^.;]{0,90}?)\\s+(?:has\\s+|had\\s+|first\\s+)*${TELLS_OF}\\s+${THING}`,
    'u',
  ),
  /^\W*(?:So|Thus|This|That|That,? at least,?)\s+(?:(?:it\s+)?(?:is|was)\s+(?:how|what|the\s+(?:version|account|story|testimony|word)\s+of)\s+|(?:says?|said|tells|told|claims|claimed|testified|swears)\s+)(?<who>(?:the\s+|an?\s+)?[^.;]{4,140})/u,
  new RegExp(
    `^\\W*(?:(?:We|I)\\s+(?:know|have|heard|learned|learnt)\\s+${THING}|${THING}\\s+(?:comes?|came|stems?|rests?|goes back|is known)\\s+(?:\\p{L}+\\s+){0,3}?)\\s*(?:only\\s+|solely\\s+|entirely\\s+)?(?:from|on|to|through)\\s+(?:the\\s+(?:word|account|testimony|statements?|story|version)\\s+of\\s+)?(?<who>[^.;]{4,140})`,
    'iu',
  ),
]

const WORDS_AT_LEAST = 8
/** Share of a sentence that is somebody’s claim already. */
const CLAIMED = 0.4

const spanOf = (match: RegExpExecArray, sentence: ToldSentence): Span => {
  const who = match.groups!.who!
  const start = sentence.start + match.index + match[0].indexOf(who)
  return { start, end: start + who.length }
}

interface Named {
  readonly actor: Actor
  readonly at: Citation
}

/** Sentences before in which the thing is told. */
const BEFORE = 2

/** The first person among the words, else the first body. */
const speakerIn = (who: Span, named: readonly Named[]): Named | undefined => {
  const inside = named.filter(({ at }) => at.start >= who.start && at.end <= who.end).sort((a, b) => a.at.start - b.at.start)
  return inside.find(({ actor }) => actor.kind === 'person') ?? inside.find(({ actor }) => !/^(?:state|location)$/u.test(actor.kind))
}

/** Claims of the sentences before that no claim holds for the most part. */
export function toldBefore(documents: readonly Document[], claims: readonly Claim[], actors: readonly Actor[]): Claim[] {
  const claimed = groupedBy(
    claims.filter(({ kind, expression }) => expression !== 'ascribed' && /^(?:statement|accusation|assessment)$/u.test(kind)),
    ({ content }) => content.document,
  )
  const named = groupedBy(
    actors.flatMap((actor) => actor.mentions.filter(({ quote }) => /^\p{Lu}/u.test(quote)).map((at): Named => ({ actor, at }))),
    ({ at }) => at.document,
  )
  return documents.flatMap((doc) => {
    const sentences = sentencesOf(doc)
    const own = claimed.get(doc.id) ?? []
    const isFree = (sentence: ToldSentence): boolean =>
      own.reduce((sum, { content }) => sum + Math.max(0, overlap(content, sentence)), 0) < CLAIMED * (sentence.end - sentence.start)
    return sentences.flatMap((sentence, i): Claim[] => {
      const match = FORMS.map((form) => form.exec(sentence.text)).find((found) => found !== null)
      const speaker = match && speakerIn(spanOf(match, sentence), named.get(doc.id) ?? [])
      if (!match || !speaker) return []
      const source = cite(doc, speaker.at.start, speaker.at.end)
      return sentences
        .slice(Math.max(0, i - BEFORE), i)
        .filter((before) => before.text.split(/\s+/u).length >= WORDS_AT_LEAST && isFree(before))
        .map((before) => claimOf(speaker.actor, source, cite(doc, before.start, before.start + before.text.trimEnd().length), null))
    })
  })
}
