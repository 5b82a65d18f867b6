/** What of an article's blocks is still furniture: lists of links, lines that only link, calls to share or subscribe, headings with nothing under them. */
import { loadKnowledge } from '../../lookup/index.ts'
import { plain } from '../../text/plain.ts'
import type { Block } from './blocks.ts'
import { weight } from './measure.ts'

/** Share of link text above which a list or a line is navigation. */
const LINKS_IN_LIST = 0.7
const LINKS_IN_LINE = 0.8
/** A longer line is a sentence even when it is all link. */
const LINE = 220

export function trim(blocks: readonly Block[], title?: string): Block[] {
  const lists = new Map<object, { text: number; linked: number }>()
  for (const { group, text, linked } of blocks) {
    if (!group) continue
    const sum = lists.get(group) ?? { text: 0, linked: 0 }
    lists.set(group, { text: sum.text + weight(text), linked: sum.linked + linked })
  }
  const { kindOf } = loadKnowledge().furniture
  const furniture = (block: Block): boolean => {
    const length = weight(block.text)
    if (kindOf(block.text) !== undefined) return true
    const list = block.group && lists.get(block.group)
    if (list && block.kind !== 'paragraph' && list.linked > list.text * LINKS_IN_LIST) return true
    if (block.kind === 'row' || block.kind === 'pre') return false
    if (block.kind === 'heading' && title !== undefined && block.level <= 2 && plain(block.text) === plain(title)) return true
    if (block.kind !== 'heading' && block.linked > length * LINKS_IN_LINE && length < LINE) return true
    return !/[\p{L}\p{N}]/u.test(block.text)
  }
  const kept = blocks.map((block) => !furniture(block))
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!
    if (!kept[i] || block.kind !== 'heading') continue
    const next = nextKept(kept, i)
    const bare = next === undefined || (blocks[next]!.kind === 'heading' && blocks[next]!.level <= block.level && next > i + 1)
    if (bare) kept[i] = false
  }
  return blocks.filter((_, i) => kept[i])
}

function nextKept(kept: readonly boolean[], i: number): number | undefined {
  for (let j = i + 1; j < kept.length; j++) if (kept[j]) return j
  return undefined
}
