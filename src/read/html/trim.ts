/** What of an article's blocks is still furniture: lists of links, lines that only link, teasers, readers' comments, headings with nothing under them. */
import { loadKnowledge } from '../../lookup/index.ts'
import { plain } from '../../text/plain.ts'
import type { Block } from './blocks.ts'
import { weight } from './measure.ts'

/** Share of link text above which a list or a line is navigation. */
const LINKS_IN_LIST = 0.7
const LINKS_IN_LINE = 0.8
/** A longer line is a sentence even when it is all link. */
const LINE = 220
/** A paragraph that is no longer may be the blurb of a teaser. */
const BLURB = 400
/** Text that must stand before a heading that ends the article: "Comments". */
const BEFORE_END = 200

/** Blocks after a line that calls to read on which may belong to it. */
const UNDER = 12

export function trim(blocks: readonly Block[], title?: string): Block[] {
  const { kindOf } = loadKnowledge().furniture
  const kinds = blocks.map((block) => kindOf(block.text))
  const kept = alone(blocks, kinds, title)
  sections(blocks, kinds, kept)
  teasers(blocks, kept)
  headings(blocks, kept)
  return blocks.filter((_, i) => kept[i])
}

const mostlyLink = (block: Block): boolean => block.linked > weight(block.text) * LINKS_IN_LINE

/** Which blocks can stay, each looked at by itself and with its list. */
function alone(blocks: readonly Block[], kinds: readonly (string | undefined)[], title: string | undefined): boolean[] {
  const lists = new Map<object, { text: number; linked: number }>()
  for (const { group, text, linked } of blocks) {
    if (!group) continue
    const sum = lists.get(group) ?? { text: 0, linked: 0 }
    lists.set(group, { text: sum.text + weight(text), linked: sum.linked + linked })
  }
  return blocks.map((block, i) => {
    if (kinds[i] !== undefined || !/[\p{L}\p{N}]/u.test(block.text)) return false
    const list = block.group && lists.get(block.group)
    if (list && block.kind !== 'paragraph' && list.linked > list.text * LINKS_IN_LIST) return false
    if (block.kind === 'row' || block.kind === 'pre') return true
    if (block.kind === 'heading' && title !== undefined && block.level <= 2 && plain(block.text) === plain(title)) return false
    return block.kind === 'heading' || !mostlyLink(block) || weight(block.text) >= LINE
  })
}

/** Under "Comments" nothing more is the article's; under "Related stories" nothing is that links. */
function sections(blocks: readonly Block[], kinds: readonly (string | undefined)[], kept: boolean[]): void {
  let before = 0
  for (const [i, block] of blocks.entries()) {
    if (kept[i]) before += weight(block.text)
    if (before < BEFORE_END) continue
    if (kinds[i] === 'comments' && block.kind === 'heading') {
      kept.fill(false, i)
      return
    }
    if (kinds[i] !== 'read-more') continue
    const end = block.kind === 'heading' ? sectionEnd(blocks, i) : Math.min(blocks.length, i + UNDER)
    const under = blocks.slice(i + 1, end)
    const text = under.reduce((sum, each) => sum + weight(each.text), 0)
    const linked = under.reduce((sum, each) => sum + each.linked, 0)
    if (under.length > 0 && (linked > text * 0.25 || under.every((each) => weight(each.text) < 160))) kept.fill(false, i, end)
  }
}

function sectionEnd(blocks: readonly Block[], start: number): number {
  let end = start + 1
  while (end < blocks.length && !(blocks[end]!.kind === 'heading' && blocks[end]!.level <= blocks[start]!.level)) end++
  return end
}

/** Headings that are links, each with a blurb: teasers, where the article has text beside them. */
function teasers(blocks: readonly Block[], kept: boolean[]): void {
  const starts = blocks.flatMap((block, i) => (kept[i] && block.kind === 'heading' && mostlyLink(block) ? [i] : []))
  const blurbs = starts.map((start) => {
    let end = start + 1
    while (end < blocks.length && blocks[end]!.kind !== 'heading') end++
    return { start, end }
  })
  const short = blurbs.filter(({ start, end }) => blocks.slice(start + 1, end).reduce((sum, block) => sum + weight(block.text), 0) <= BLURB)
  const all = blocks.reduce((sum, block, i) => sum + (kept[i] ? weight(block.text) : 0), 0)
  const teased = short.reduce(
    (sum, { start, end }) => sum + blocks.slice(start, end).reduce((part, block) => part + weight(block.text), 0),
    0,
  )
  if (teased < all * 0.5) for (const { start, end } of short) kept.fill(false, start, end)
}

/** A heading needs something under it; one above what was left out goes too. */
function headings(blocks: readonly Block[], kept: boolean[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!
    if (!kept[i] || block.kind !== 'heading') continue
    let next = i + 1
    while (next < blocks.length && !kept[next]) next++
    const after = blocks[next]
    const gap = next > i + 1
    if (after === undefined || (gap && after.kind === 'heading' && after.level <= block.level)) kept[i] = false
  }
}
