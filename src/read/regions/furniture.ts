/** Lines of a text that pages print and articles don't: calls to share, subscribe or read on, credits, pictures of Markdown. */
import { loadKnowledge } from '../../lookup/index.ts'
import type { Region } from '../../model/index.ts'
import type { Paragraph } from './paragraphs.ts'

/** A title under "Related stories": short, and no sentence. */
const TITLE = 160
const TITLES = 8

const PICTURE = /^!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)$|^<!--.{0,2000}-->$/u
/** A call to read on at the end of an excerpt's last line. */
const TRAILING =
  /[\s[(…]((?:read more|continue reading|read the full (?:story|article)|weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|devamı|читать далее)[\s»›→>….\])]*)$/iu

/** In order; none overlap. */
export function furnitureIn(text: string, paragraphs: readonly Paragraph[]): Region[] {
  const { kindOf } = loadKnowledge().furniture
  const found: Region[] = []
  const add = (start: number, end: number): void => {
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end, kind: 'furniture' })
  }
  for (const [i, paragraph] of paragraphs.entries()) {
    const words = text.slice(paragraph.start, paragraph.end)
    const kind = kindOf(words)
    if (kind !== undefined || PICTURE.test(words)) add(paragraph.start, paragraph.end)
    else {
      const call = TRAILING.exec(words.slice(-80))
      if (call) add(paragraph.end - call[1]!.length, paragraph.end)
    }
    if (kind === 'read-more' && !/[:»>|…].*\p{L}/u.test(words))
      for (const title of titlesAfter(text, paragraphs, i)) add(title.start, title.end)
  }
  return found
}

/** The titles listed under a call to read other articles, up to the next sentence. */
function titlesAfter(text: string, paragraphs: readonly Paragraph[], i: number): readonly Paragraph[] {
  const next = paragraphs.slice(i + 1, i + 1 + TITLES)
  const end = next.findIndex(({ start, end: stop }) => stop - start > TITLE || /[.!?:…]["”’»)]?$/u.test(text.slice(start, stop)))
  // A single short line before prose is as likely the article's next heading as a title: only lists, and what ends the text, are sure.
  const titles = end < 0 ? next : next.slice(0, end)
  return titles.length > 1 || (end < 0 && i + 1 + titles.length === paragraphs.length) ? titles : []
}
