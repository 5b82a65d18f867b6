/** A word's lemma: what the treebanks have for an irregular form, else a rule by its ending. Proper nouns and figures stay as they are. */
import { readFileSync } from 'node:fs'
import type { Token } from '../model/index.ts'

/** By Penn tag. */
export type LemmaTable = ReadonlyMap<string, TagLemmas>

interface TagLemmas {
  /** "went" → "go" */
  readonly forms: Map<string, string>
  /** "ies" → cut three, add "y" */
  readonly suffixes: Map<string, { readonly cut: number; readonly add: string }>
}

/** A line each: "VBD went<TAB>go"; rules by ending begin with a star. */
export function readLemmas(path: string): LemmaTable {
  const table = new Map<string, TagLemmas>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const at = line.indexOf('\t')
    if (at < 0) continue
    const isRule = line.startsWith('*')
    const space = line.indexOf(' ')
    const tag = line.slice(isRule ? 1 : 0, space)
    const { forms, suffixes } = table.get(tag) ?? { forms: new Map(), suffixes: new Map() }
    table.set(tag, { forms, suffixes })
    const [key, value] = [line.slice(space + 1, at), line.slice(at + 1)]
    const colon = value.indexOf(':')
    if (isRule) suffixes.set(key, { cut: Number(value.slice(0, colon)), add: value.slice(colon + 1) })
    else forms.set(key, value)
  }
  return table
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
  const own = table.get(xpos ?? '')
  const known = own?.forms.get(lower)
  if (known !== undefined) return known
  if (upos !== 'PART' && FIXED[lower] !== undefined) return FIXED[lower]
  if (lower === "n't") return 'not'
  for (let length = Math.min(LONGEST_SUFFIX, lower.length - 1); length >= 0; length--) {
    const rule = own?.suffixes.get(lower.slice(lower.length - length))
    if (rule) return lower.slice(0, lower.length - rule.cut) + rule.add
  }
  return lower
}
