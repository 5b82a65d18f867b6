/** The text of a piece of HTML that is an article and no page: a feed's entry, a mail's body, a converted document. */
import { blocksOf, joined } from './blocks.ts'
import { prune } from './prune.ts'
import { descendants, parseHtml, textOf } from './tree.ts'
import { trim } from './trim.ts'

export interface Fragment {
  readonly text: string
  /** The first heading of the highest level, if any. */
  readonly heading?: string
}

export function fragmentOf(source: string, title?: string): Fragment {
  const { root } = parseHtml(source)
  const dropped = prune(root, { comments: false, hidden: true })
  const text = joined(trim(blocksOf(root, dropped), title))
  const heading = [...descendants(root)].find(({ name }) => name === 'h1')
  return { text, ...(heading ? { heading: textOf(heading) } : {}) }
}

/** Text that may be plain or marked up, as feeds have it. */
export const textOrFragment = (source: string, title?: string): string =>
  /<\/?[a-z][^>]{0,500}>|&(?:\w{2,8}|#x?[\da-f]{1,6});/iu.test(source) ? fragmentOf(source, title).text : source.trim()
