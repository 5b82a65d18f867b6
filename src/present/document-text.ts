/** A document as text for reading: what is known of it, then its words without the furniture of the page. */

import { publishedDay } from '../model/document.ts'
import type { Document } from '../model/index.ts'
import type { Ink } from './ink.ts'
import { oneLine, printable } from './printable.ts'

export function documentText(doc: Document, ink: Ink, divided: boolean): string {
  const known = [
    doc.outlet,
    doc.byline,
    publishedDay(doc),
    doc.genre === 'unknown' ? undefined : doc.genre,
    doc.language,
    doc.url ?? doc.uri,
  ]
  const head = [
    doc.title === undefined ? '' : ink.bold(oneLine(doc.title)),
    ink.dim(
      known
        .filter(Boolean)
        .map((part) => oneLine(part!))
        .join(' · '),
    ),
  ]
  return `${divided ? '\n\n' : ''}${head.filter(Boolean).join('\n')}\n\n${printable(articleText(doc))}\n`
}

/** The text without regions marked as furniture. */
export function articleText(doc: Pick<Document, 'text' | 'regions'>): string {
  let text = ''
  let at = 0
  for (const region of doc.regions) {
    if (region.kind !== 'furniture') continue
    text += doc.text.slice(at, region.start)
    at = region.end
  }
  return (text + doc.text.slice(at)).replace(/\n{3,}/g, '\n\n').trim()
}
