/**
 * The day that a text gives for itself at its head: a line that is a date ("Published: 5 March 2024"), or an agency's dateline
 * ("TROMSØ, March 5, 2024 (Agency) — …"). A date inside the first sentence is what the article is about, and is left alone.
 */
import type { Document } from '../../model/index.ts'
import type { Paragraph } from '../regions/paragraphs.ts'
import { findDay } from './days.ts'

/** How far down a text's head reaches. */
const PARAGRAPHS = 8
const CHARACTERS = 1_500
const DATE_LINE = 90
const DATELINE = 100

const LABEL =
  /^(?:first )?(?:published|posted|updated|last updated|date|issued|released|created|veröffentlicht|stand|datum|aktualisiert|publié|mis à jour|publicado|actualizado|fecha|pubblicato|data|gepubliceerd|yayınlanma|tarih|опубликовано|дата)\b\s*(?:on|am|le|el|il|op)?\s*:?\s*/iu
/** What may stand around a date in a line of its own: weekday, time, place, agency. */
const AROUND =
  /^(?:[\s,.|·•()–—-]|\d{1,2}[:.h]\d{2}(?::\d{2})?|[ap]\.?m\.?|uhr|utc|gmt|[ecmp][ds]?t|at|um|à|\p{L}{3,12}day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|mitt|donners|frei|sams|sonn)\p{L}{2,5}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)*$/iu

export function dayInText(text: string, paragraphs: readonly Paragraph[]): Document['published'] {
  for (const { start, end } of paragraphs.slice(0, PARAGRAPHS)) {
    if (start - (paragraphs[0]?.start ?? 0) > CHARACTERS) return undefined
    const line = text.slice(start, Math.min(end, start + 300))
    const dash = /\s[–—-]{1,2}\s/u.exec(line)?.index ?? -1
    const head = dash > 0 && dash <= DATELINE && /^\p{Lu}/u.test(line) ? line.slice(0, dash) : undefined
    const found = end - start <= DATE_LINE ? wholeLine(line) : undefined
    const day = found ?? (head === undefined || !/\p{Lu}{3}|\(/u.test(head) ? undefined : findDay(head))
    if (!day) continue
    const [from, to] = [start + day.start, start + day.end]
    return {
      start: day.day,
      end: day.day,
      basis: 'explicit',
      citation: { document: '', start: from, end: to, quote: text.slice(from, to) },
    }
  }
  return undefined
}

function wholeLine(line: string): ReturnType<typeof findDay> {
  const day = findDay(line)
  if (!day) return undefined
  const label = LABEL.exec(line)?.[0].length ?? 0
  return AROUND.test(line.slice(label, day.start)) && AROUND.test(line.slice(day.end)) ? day : undefined
}
