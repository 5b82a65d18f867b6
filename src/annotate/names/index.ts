/** Names of people, organizations, places, groups and events. */
import type { Knowledge } from '../../lookup/index.ts'
import type { Name, Sentence } from '../../model/index.ts'

export function findNames(_text: string, sentences: readonly Sentence[], _knowledge?: Knowledge): Name[] {
  const out: Name[] = []
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      let end = i
      while (tokens[end]?.upos === 'PROPN') end++
      if (end > i) out.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end, kind: 'ORG' })
      i = Math.max(i, end - 1)
    }
  return out
}
