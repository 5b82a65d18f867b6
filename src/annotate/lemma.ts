/** A word's lemma: what the treebanks have for an irregular form, else a rule by its ending. Proper nouns and figures stay as they are. */
import { readFileSync } from 'node:fs'
import type { Token } from '../model/index.ts'

export interface LemmaTable {
  /** "VBD went" → "go" */
  readonly forms: Readonly<Record<string, string>>
  /** "NNS ies" → "3:y": cut three, add y */
  readonly suffixes: Readonly<Record<string, string>>
}

/** A line each: "VBD went<TAB>go"; rules by ending begin with a star. */
export function readLemmas(path: string): LemmaTable {
  const forms: Record<string, string> = Object.create(null)
  const suffixes: Record<string, string> = Object.create(null)
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const at = line.indexOf('\t')
    if (at < 0) continue
    if (line.startsWith('*')) suffixes[line.slice(1, at)] = line.slice(at + 1)
    else forms[line.slice(0, at)] = line.slice(at + 1)
  }
  return { forms, suffixes }
}

const FIXED: Readonly<Record<string, string>> = { "n't": 'not', "'m": 'be', "'re": 'be', "'ve": 'have', "'ll": 'will' }
const LONGEST_SUFFIX = 5
const CURLY = /[’‘ʼ`]/u

/** `verbs`: base forms of irregular verbs; `named`: the word stands in a name, as "Israeli" does; its lemma keeps its capitals then. */
export function lemma(
  form: string,
  { upos, xpos }: Pick<Token, 'upos' | 'xpos'>,
  table: LemmaTable,
  verbs: ReadonlyMap<string, string>,
  named: boolean,
): string {
  const straight = CURLY.test(form) ? form.replace(/[’‘ʼ`]/gu, "'") : form
  if (upos === 'ADJ' && named && xpos === 'JJ') return straight
  if (upos === 'PRON' && /^(?:I|i|me|Me|ME)$/u.test(straight)) return 'I'
  if (upos === 'PROPN') return xpos === 'NNPS' && /[^s]s$/u.test(straight) ? straight.slice(0, -1) : straight
  const lower = straight.toLowerCase()
  if (upos === 'PUNCT' || upos === 'SYM' || upos === 'NUM' || upos === 'X') return lower
  const irregular = xpos?.startsWith('VB') ? verbs.get(lower) : undefined
  if (irregular !== undefined) return irregular
  const known = table.forms[`${xpos} ${lower}`]
  if (known !== undefined) return known
  if (upos !== 'PART' && FIXED[lower] !== undefined) return FIXED[lower]
  if (lower === "n't") return 'not'
  for (let length = Math.min(LONGEST_SUFFIX, lower.length - 1); length >= 0; length--) {
    const rule = table.suffixes[`${xpos} ${lower.slice(lower.length - length)}`]
    if (rule === undefined) continue
    const at = rule.indexOf(':')
    return lower.slice(0, lower.length - Number(rule.slice(0, at))) + rule.slice(at + 1)
  }
  return lower
}
