/**
 * Where goods come from and who has them, for statements about the goods themselves.
 *
 * "Seven of every ten rifles that Sweden imported were Norwegian": at "rifles", the origin is Norway, the taker Sweden.
 */
import { agentOf, dependentsOf, isPassive, obliqueOf, prepositionOf } from '../syntax.ts'
import { isActual } from './actual.ts'
import { subjectParties } from './clause.ts'
import { before, outermost, type Party, partiesAt, type Site } from './parties.ts'

const COMES = /^(?:come|arrive|originate|stem|derive|flow|hail|be)$/u
const MADE = /^(?:make|build|manufacture|produce|supply|provide|deliver|source|import|buy|purchase|pump|acquire|obtain|draw|procure)$/u
const MAKE = /^(?:make|origin|manufacture|provenance|design|production)$/u
const TAKES =
  /^(?:import|buy|purchase|acquire|receive|use|consume|burn|need|refine|fire|fly|field|operate|procure|obtain|deploy|process|order|employ)$/u

/** The head of the phrase that a word is measured in: "Seven" of "seven of every ten rifles", "percent" of "40 percent of the oil". */
function measureOf({ sentence, word }: Site): number {
  const { deprel, head } = sentence.tokens[word]!
  const within = /^(?:nmod|obl)/u.test(deprel) && /^(?:of|out of)$/u.test(prepositionOf(sentence, word)) && head < word
  return within ? head : word
}

/** "were Israeli", by the order of words: a parse may hang them on "researchers have found" behind. */
function saidPlainly({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  const end = tokens.findIndex((t, i) => i > word && t.upos === 'PUNCT')
  const be = tokens.findIndex((t, i) => i > word && i < end && /^(?:is|are|was|were)$/u.test(t.text) && tokens[i + 1]?.upos === 'ADJ')
  if (be < 0 || /^(?:that|which|who)$/u.test(tokens[be - 1]!.text) || /^(?:NOUN|PROPN)$/u.test(tokens[be + 2]?.upos ?? '')) return []
  return outermost(index.mentionsIn(tokens[be + 1]!))
}

/** Whose make the goods are said to be: "were Israeli", "came from Israel", "are made in Israel", "are of Israeli make". */
export function origin(site: Site): Party[] {
  const { sentence } = site
  const { tokens } = sentence
  const { deprel, head } = tokens[measureOf(site)]!
  if (/^(?:none|few|little|hardly)$/iu.test(tokens[measureOf(site)]!.text)) return []
  const plain = saidPlainly(site)
  if (plain.length > 0) return plain
  if (!/^nsubj/u.test(deprel) || !isActual(sentence, head)) return []
  const said = tokens[head]!
  if (dependentsOf(sentence, head, 'cop').length > 0)
    return MAKE.test(said.lemma)
      ? before({ ...site, word: head })
      : said.upos === 'ADJ' || prepositionOf(sentence, head) === 'from'
        ? partiesAt(site, head)
        : []
  const passive = isPassive(sentence, head)
  const from = passive && MADE.test(said.lemma) ? ['from', 'in', 'by'] : COMES.test(said.lemma) ? ['from', 'out of'] : []
  const i = obliqueOf(sentence, head, ...from) ?? (from.includes('by') ? agentOf(sentence, head) : undefined)
  return i === undefined ? [] : partiesAt(site, i)
}

/** Who has or takes them: "that Sweden imported", "burned in Sweden", "in Sweden's army", "Sweden's". */
export function taker(site: Site): Party[] {
  const { sentence, word } = site
  const verb = [word, measureOf(site)]
    .flatMap((i) => dependentsOf(sentence, i, 'acl:relcl', 'acl'))
    .find((i) => TAKES.test(sentence.tokens[i]!.lemma) || TAKES.test(sentence.tokens[i]!.text.toLowerCase().replace(/d$/u, '')))
  if (verb !== undefined) {
    const passive = isPassive(sentence, verb) || sentence.tokens[verb]!.xpos === 'VBN'
    const where = passive ? (obliqueOf(sentence, verb, 'by', 'in') ?? agentOf(sentence, verb)) : undefined
    return where === undefined ? (passive ? [] : subjectParties(site, verb)) : partiesAt(site, where)
  }
  const inside = obliqueOf(sentence, word, 'in')
  return inside === undefined ? before(site) : partiesAt(site, inside)
}
