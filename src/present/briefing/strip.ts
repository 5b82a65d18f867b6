/** A strip of time: one mark an event on an axis of days, drawn as SVG that fits any width and needs no script. */
import type { Day } from '../../model/index.ts'
import { html, type Markup } from './markup.ts'
import type { PageMark } from './page.ts'
import { dayText } from './wording.ts'

const DAY_MS = 86_400_000
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** The strip is drawn between these shares of the width, so that marks at its ends are whole. */
const LEFT = 3
const RIGHT = 97
const HEIGHT = 62
const AXIS = 36
const MARK = 5
/** Marks closer than this share of the width are stacked. */
const NEAR = 1.6

export function stripOf(marks: readonly PageMark[], section: string): Markup | undefined {
  const first = Math.min(...marks.map((mark) => dayNumber(mark.start)))
  const last = Math.max(...marks.map((mark) => dayNumber(mark.end)))
  // On one day or two there is no course of time to show.
  if (marks.length < 2 || last - first < 2) return undefined
  const at = (day: number): number => LEFT + ((day - first) / (last - first)) * (RIGHT - LEFT)
  const drawn: Markup[] = []
  const stack: number[] = []
  for (const mark of [...marks].sort((a, b) => dayNumber(a.start) - dayNumber(b.start))) {
    const x = at(dayNumber(mark.start))
    const end = at(dayNumber(mark.end))
    const level = stack.filter((other) => Math.abs(other - x) < NEAR).length % 3
    stack.push(x)
    const y = AXIS - 9 - level * 10
    const what = `${mark.start === mark.end ? dayText(mark.start) : `${dayText(mark.start)} to ${dayText(mark.end)}`}: ${mark.label}`
    drawn.push(
      html`<a href="#${section}-${mark.line + 1}" aria-label="${what}"><title>${what}</title>${
        end - x > 0.8 && html`<line class="span" x1="${percent(x)}" x2="${percent(end)}" y1="${y}" y2="${y}"/>`
      }<circle class="${mark.reported ? 'told' : 'open'}" cx="${percent(x)}" cy="${y}" r="${MARK}"/></a>`,
    )
  }
  return html`<svg class="strip" role="group" aria-label="Events in time" height="${HEIGHT}" width="100%"><line class="axis" x1="0" x2="100%" y1="${AXIS}" y2="${AXIS}"/>${ticks(first, last, at)}${drawn}</svg>`
}

const percent = (x: number): string => `${x.toFixed(2)}%`

/** Months or years, at most five, so that their names stay apart on a telephone. */
function ticks(first: number, last: number, at: (day: number) => number): Markup[] {
  const start = new Date(first * DAY_MS)
  const months = (last - first) / 30.44
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((s) => months / s <= 5) ?? 2400
  const found: Markup[] = []
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  month = step >= 12 ? Math.ceil(month / 12) * 12 : month
  for (; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS
    if (day > last) break
    if (day < first) continue
    const x = at(day)
    const year = String(Math.floor(month / 12))
    const name = step >= 12 ? year : month % 12 === 0 || found.length === 0 ? `${MONTHS[month % 12]} ${year}` : MONTHS[month % 12]!
    if (x > 93) continue
    found.push(
      html`<line class="tick" x1="${percent(x)}" x2="${percent(x)}" y1="${AXIS}" y2="${AXIS + 5}"/><text x="${percent(x)}" y="${AXIS + 19}">${name}</text>`,
    )
  }
  return found
}
