/**
 * What is seen of an attribution to tell its kind: the rule's answer, the cue, the content's clause and words, who speaks of whom.
 *
 * "Lind, a former envoy, called the truce a farce": the cue "call" of assessments with "as", an expert, the nouns "truce" and "farce".
 */
import { clauseFeatures, headOfStretch } from '../clause-features.ts'
import { cueWords } from './attribution.ts'
import type { Asked } from './kind-rules.ts'

const OPEN = /^(?:NOUN|VERB|ADJ|ADV)$/u

/** Words of the content, and signs that mark an opinion: degrees, comparisons, questions. */
function wordFeatures({ attribution: { words, content } }: Asked): string[] {
  const tokens = words.tokens.slice(content.from, content.to)
  const some = (xpos: RegExp): boolean => tokens.some((t) => xpos.test(t.xpos ?? ''))
  return [
    ...new Set([
      ...tokens.filter(({ upos }) => OPEN.test(upos)).map((t) => `word=${t.lemma.toLowerCase()}`),
      ...tokens.filter(({ upos }) => upos === 'AUX').map((t) => `aux=${t.lemma}`),
      ...(some(/^JJ[RS]$|^RB[RS]$/u) ? ['compares'] : []),
      ...(some(/^CD$/u) ? ['figure'] : []),
      ...(tokens.some((t, i) => t.xpos === 'RB' && tokens[i + 1]?.upos === 'ADJ') ? ['degree'] : []),
      ...(tokens.some((t) => t.text === '?') ? ['question'] : []),
      ...(tokens.some((t) => /^(?:i|we|my|our)$/iu.test(t.text)) ? ['first person'] : []),
      ...(tokens.some((t) => t.upos === 'ADJ') ? [] : ['no adjective']),
    ]),
  ]
}

export function kindFeatures(asked: Asked, ruled: string): string[] {
  const { attribution, knowledge, text, expert, actors, selfAt } = asked
  const { words, content, cue, negated, at, source } = attribution
  const frame = attribution.frame === 'aside' ? 'clause' : attribution.frame
  const said = cueWords(attribution)
  const lemma = said.tokens[at]!.lemma.toLowerCase()
  const head = headOfStretch(words.sentence, content.from, content.to)
  const plain = cue.kind === 'statement' && cue.expression === 'said'
  const group = plain ? 'plain' : cue.kind
  const own = (i: number): boolean => actors.headOf(words.sentence, i) !== undefined && asked.isOwn(actors.headOf(words.sentence, i)!)
  const clause = clauseFeatures({ sentence: words.sentence, actors, isOwn: own }, head)
  const length = content.to - content.from
  const about = [
    ...clause,
    ...knowledge.claimKinds.in(text).map(({ id }) => `table=${id}`),
    ...(words.quoted[content.from] || words.quoted[content.from + 1] ? ['quoted'] : []),
    ...(asked.verb === undefined ? ['phrase'] : []),
    ...(asked.verb !== undefined && selfAt(asked.verb) ? ['of self'] : []),
    `opens=${words.lower[content.from]}`,
    `opens2=${words.lower[content.from]} ${words.lower[content.from + 1] ?? ''}`,
    length <= 5 ? 'short' : length > 25 ? 'long' : 'middling',
  ]
  return [
    ...new Set([
      'bias',
      `rule=${ruled}`,
      `rule=${ruled} ${group}`,
      `rule=${ruled} cue=${lemma}`,
      `cue=${lemma}`,
      `cue=${lemma} frame=${frame}`,
      `kind=${cue.kind} ${cue.expression}`,
      `frame=${frame} ${group}`,
      `class=${cue.class}`,
      ...(negated ? ['cue negated', `cue negated ${group}`] : []),
      ...(expert ? ['expert', `expert ${group}`] : []),
      source === null ? 'no source' : `source=${said.tokens[source.head]!.upos}`,
      ...about.flatMap((f) => [f, `${group}: ${f}`]),
      ...wordFeatures(asked).flatMap((f) => (plain ? [f, `plain: ${f}`] : [f])),
    ]),
  ]
}
