/**
 * Tags put right by what is known of a word: a tagger that has not seen "expressed" takes it for an adjective.
 *
 * "The ministry expressed regret": after a noun, a form of a cue verb is that verb. "Diplomats doubt that …": the first word is a noun that can speak.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Name, Token } from '../../model/index.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const UNSURE = new Set(['NOUN', 'ADJ', 'ADV', 'ADP', 'X', 'INTJ'])
const PAST = /(?:ed|ought|old|wrote|said|spoke|swore|took|knew|saw|felt|found|cast|vowed)$/u

const isCue = (knowledge: Knowledge, word: string, kind: 'verb' | 'noun'): boolean =>
  knowledge.cues.startingWith(word).some(({ cue }) => cue.class === kind)

function retagged(token: Token, i: number, tokens: readonly Token[], before: Token | undefined, knowledge: Knowledge): Token {
  const word = token.text.toLowerCase()
  const next = tokens[i + 1]
  const speaker = knowledge.sourceNouns.of(word) !== undefined
  if (before === undefined || (i === 1 && before.upos === 'PUNCT')) {
    const that = next?.text.toLowerCase() === 'that' && isCue(knowledge, word, 'noun')
    return (speaker && (UNSURE.has(token.upos) || token.upos === 'VERB') && next?.upos !== 'DET') || that
      ? { ...token, upos: 'NOUN', xpos: 'NNS' }
      : token
  }
  if (token.upos === 'ADV' && isCue(knowledge, word, 'noun')) return { ...token, upos: 'NOUN', xpos: 'NNS' }
  const verbNext =
    next !== undefined && (next.upos === 'VERB' || (PAST.test(next.text) && isCue(knowledge, next.text.toLowerCase(), 'verb')))
  if (
    token.upos === 'ADJ' &&
    /ly$/u.test(word) &&
    next !== undefined &&
    isCue(knowledge, next.text.toLowerCase(), 'verb') &&
    !isCue(knowledge, next.text.toLowerCase(), 'noun')
  )
    return { ...token, upos: 'ADV', xpos: 'RB' }
  if (token.upos === 'ADJ' && speaker && /^(?:DET|ADJ)$/u.test(before.upos) && (verbNext || /ly$/u.test(next?.text ?? '')))
    return { ...token, upos: 'NOUN', xpos: 'NN' }
  const noun = NOMINAL.has(before.upos) || (before.upos === 'ADJ' && knowledge.sourceNouns.of(before.text) !== undefined)
  if (noun && UNSURE.has(token.upos) && isCue(knowledge, word, 'verb')) {
    if (PAST.test(word)) return { ...token, upos: 'VERB', xpos: 'VBD' }
    if (/^(?:that|as)$/iu.test(next?.text ?? '') && !isCue(knowledge, word, 'noun')) return { ...token, upos: 'VERB', xpos: 'VBP' }
    if (next?.text.toLowerCase() === 'that' && knowledge.sourceNouns.of(before.text) !== undefined && before.text.endsWith('s'))
      return { ...token, upos: 'VERB', xpos: 'VBP' }
  }
  const helper = /^(?:likely|probably|not|never|soon|also)$/iu.test(before.text) ? tokens[i - 2] : before
  if (helper?.xpos === 'MD' && token.upos === 'NOUN' && tokens[i + 1]?.text !== "'s") return { ...token, upos: 'VERB', xpos: 'VB' }
  return token
}

/** A word of a name is a name, whatever the tagger takes it for: "Norway expelled two diplomats". */
function named(token: Token, names: readonly Name[]): Token {
  if (token.upos === 'PROPN' || token.upos === 'DET' || token.upos === 'PUNCT' || !/^\p{Lu}/u.test(token.text)) return token
  const inside = names.some((name) => name.kind !== 'GRP' && name.start <= token.start && token.end <= name.end)
  return inside ? { ...token, upos: 'PROPN', xpos: 'NNP' } : token
}

/** The same words, their tags put right from left to right. */
export function retag(tokens: readonly Token[], names: readonly Name[], knowledge: Knowledge): Token[] {
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const here = names.filter((name) => name.start < last.end && first.start < name.end)
  const given = here.length > 0 ? tokens.map((token) => named(token, here)) : tokens
  const out: Token[] = []
  for (const [i, token] of given.entries()) out.push(retagged(token, i, given, out.at(-1), knowledge))
  return out
}
