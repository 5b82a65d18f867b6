/** The article's text on a page: prune, find where it stands, take its blocks, and leave out what is left of furniture. */
import { type Block, blocksOf } from './blocks.ts'
import { ledeAbove } from './lede.ts'
import { measure } from './measure.ts'
import { prune } from './prune.ts'
import { findRoots } from './root.ts'
import type { Page } from './tree.ts'
import { trim } from './trim.ts'

export interface Body {
  readonly text: string
  /** How the article was found. */
  readonly by: string
}

export function bodyOf(page: Page, title?: string, _articleBody?: string): Body {
  const dropped = prune(page.root, { comments: true })
  const measures = measure(page.root, dropped)
  const { roots, by } = findRoots(page.root, measures, dropped)
  const blocks = trim(
    [...ledeAbove(page.root, roots[0]!, measures, dropped), ...roots].flatMap((root) => blocksOf(root, dropped)),
    title,
  )
  return { text: join(blocks), by }
}

/** Paragraphs apart by an empty line; items of a list and rows of a table by a line's end. */
function join(blocks: readonly Block[]): string {
  let text = ''
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (before) text += before.group !== null && before.group === block.group && block.kind !== 'paragraph' ? '\n' : '\n\n'
    text += block.text
  }
  return text
}
