/** The article's text on a page: prune, find where it stands, take its blocks, and leave out what is left of furniture. */
import { blocksOf, joined } from './blocks.ts'
import { ledeAbove } from './lede.ts'
import { measure, weight } from './measure.ts'
import { type PruneOptions, prune } from './prune.ts'
import { findRoots } from './root.ts'
import type { Page } from './tree.ts'
import { trim } from './trim.ts'

export interface Body {
  readonly text: string
  /** How the article was found. */
  readonly by: string
}

/** Text shorter than this is doubted: the page is read again with less left out. */
const DOUBTED = 250
/** How many times longer another reading must be to be taken in its stead. */
const FAR_LONGER = 2

/**
 * The surest reading that is not far shorter than the next: the page pruned; where that leaves little, the page with comments and
 * hidden parts kept (forums, text that a script reveals); and the text that JSON-LD carries (pages drawn by script).
 */
export function bodyOf(page: Page, title?: string, articleBody = ''): Body {
  const first = extract(page, { comments: true, hidden: true }, title)
  const length = weight(first.text)
  if (length >= DOUBTED) return weight(articleBody) > length * FAR_LONGER ? { text: articleBody, by: 'json-ld' } : first
  const lenient = extract(page, { comments: false, hidden: false }, title)
  const best = weight(lenient.text) > Math.max(length, DOUBTED / 2) * FAR_LONGER ? lenient : first
  return weight(articleBody) > weight(best.text) ? { text: articleBody, by: 'json-ld' } : best
}

function extract(page: Page, options: PruneOptions, title: string | undefined): Body {
  const dropped = prune(page.root, options)
  const measures = measure(page.root, dropped)
  const { roots, by } = findRoots(page.root, measures, dropped)
  const parts = [...ledeAbove(page.root, roots[0]!, measures, dropped), ...roots]
  return {
    text: joined(
      trim(
        parts.flatMap((part) => blocksOf(part, dropped)),
        title,
      ),
    ),
    by,
  }
}
