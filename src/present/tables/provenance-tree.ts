/** The tree of a thing claimed, as lines for people: who tells it, from whom, down to "origin not seen". */
import type { Provenance, ProvenanceNode } from '../../model/index.ts'
import { oneLine } from '../printable.ts'

/** Units of a telling's words shown on its line. */
const WORDS = 100

const ENDS: Readonly<Record<NonNullable<ProvenanceNode['end']>, string>> = {
  'origin not seen': ': origin not seen',
  'told by the article itself': ' (no source given)',
  circle: ' (back again: no origin is seen)',
  above: ' (above)',
}

/** Cut at a word. */
function shortened(words: string): string {
  if (words.length <= WORDS) return words
  const head = words.slice(0, WORDS)
  return `${head.slice(0, head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : WORDS)} …`
}

function label({ kind, name, day, citation, end }: ProvenanceNode): string {
  const tells = kind === 'article' && citation !== undefined && end !== 'above' && end !== 'circle'
  const when = day === undefined ? '' : `, ${day}`
  return `${oneLine(name)}${when}${tells ? `: “${shortened(oneLine(citation.quote))}”` : ''}${end === undefined ? '' : ENDS[end]}`
}

function* lines(nodes: readonly ProvenanceNode[], lead: string): Generator<string> {
  for (const [i, node] of nodes.entries()) {
    const last = i === nodes.length - 1
    yield `${lead}${last ? '└─ ' : '├─ '}${label(node)}\n`
    yield* lines(node.from, `${lead}${last ? '   ' : '│  '}`)
  }
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

export function* provenanceTree({ proposition, text, articles, origins, tellings }: Provenance): Generator<string> {
  yield `“${oneLine(text)}” (${proposition})\n`
  yield `${counted(articles, 'article')}, ${counted(origins, 'traceable origin')}\n`
  yield* lines(tellings, '')
}
