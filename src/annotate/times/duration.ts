/** Durations, repetitions, clock times and words that point at now or then: "six-week", "over the past decade", "every Monday", "9:34 p.m.". */
import { readNumber } from '../../text/number-words.ts'
import { addDays, addMonths, type Interval } from './calendar.ts'
import type { Reading, Rule, Scene } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** TIMEX3 of so many units: P12D, PT2H, P3Y, P20Y for two decades. */
export function durationValue(n: number | null, unit: string): string {
  const amount = n === null ? 'X' : String(n)
  if (unit === 'TH' || unit === 'TM') return `PT${amount}${unit[1]}`
  if (unit === 'E' || unit === 'C') return n === null ? `P${amount}${unit === 'E' ? 'DE' : 'CE'}` : `P${n * (unit === 'E' ? 10 : 100)}Y`
  if (unit === 'Q') return n === null ? 'PXM' : `P${n * 3}M`
  return `P${amount}${unit === 'WE' ? 'WE' : unit}`
}

/** The stretch of so many units up to a day. */
function until(day: string, n: number, unit: string): Interval | null {
  const months = { M: 1, Q: 3, Y: 12, E: 120, C: 1200 }[unit]
  if (months) return { from: addMonths(day, -months * n), to: day }
  const days = { D: 1, W: 7 }[unit]
  return days ? { from: addDays(day, -days * n), to: day } : null
}

const unitOf = (text: string, scene: Scene): string => scene.words.find('unit', text)!.value

function readDuration(g: Groups, scene: Scene): Reading {
  const unit = unitOf(g.unit!, scene)
  const n = g.number ? readNumber(g.number.replace(/^a\s+(?:full|whole|further|additional)$/iu, 'a')) : null
  return { type: 'DURATION', value: durationValue(n, unit), span: null, basis: 'explicit' }
}

/** "in the past three years", "over the last decade": a duration that ends with the document's day. */
function readUpToNow(g: Groups, scene: Scene): Reading {
  const unit = unitOf(g.unit!, scene)
  const n = g.number ? readNumber(g.number) : 1
  const ahead = /^(?:next|coming)$/iu.test(g.way!)
  const span = scene.now && n !== null && !ahead && !scene.historical ? until(scene.now, Math.ceil(n), unit) : null
  return { type: 'DURATION', value: durationValue(n, unit), span, basis: 'relative' }
}

function readClock(g: Groups, scene: Scene): Reading {
  const half = g.half?.toLowerCase().replace(/\W/gu, '')
  const hour = g.noon ? (/noon/iu.test(g.noon) ? 12 : 0) : (Number(g.hour) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)
  const clock = `${String(hour).padStart(2, '0')}:${g.minute ?? '00'}`
  const day = scene.anchor?.grain === 'day' ? scene.anchor.from : 'XXXX-XX-XX'
  return { type: 'TIME', value: `${day}T${clock}`, span: scene.anchor?.grain === 'day' ? scene.anchor : null, basis: 'relative' }
}

function readSet(g: Groups, scene: Scene): Reading {
  const weekday = g.weekday && scene.words.find('weekday', g.weekday.replace(/s$/u, ''))
  if (weekday) return { type: 'SET', value: `XXXX-WXX-${weekday.value}`, span: null, basis: 'explicit' }
  const word = g.set && scene.words.find('set', g.set)
  if (word) return { type: 'SET', value: word.value, span: null, basis: 'explicit' }
  const n = g.number ? readNumber(g.number) : 1
  return { type: 'SET', value: durationValue(n, unitOf(g.unit!, scene)), span: null, basis: 'explicit' }
}

export function durationRules(v: Vocabulary): Rule[] {
  const rule = (id: string, source: string, read: Rule['read'], needs?: RegExp, flags = 'giu'): Rule => ({
    id,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags),
    needs,
    read,
  })
  const { unit: hasUnit, figure: hasFigure } = v.holds
  const unit = `(?<unit>${v.unit})`
  const number = `(?<number>${v.number}(?:\\s+and\\s+a\\s+half)?|half\\s+a)`
  return [
    rule(
      'up-to-now',
      `(?:the\\s+)?(?<way>past|last|next|coming)\\s+(?:(?<number>${v.number}|${v.vague})\\s+)${unit}s?`,
      readUpToNow,
      hasUnit,
    ),
    rule(
      'up-to-now-one',
      `(?<=\\b(?:over|during|in|for|within|throughout)\\s+)the\\s+(?<way>past|last|next|coming)\\s+${unit}`,
      readUpToNow,
      hasUnit,
    ),
    rule('long', `(?<number>${v.number})[-–\\s]${unit}s?[-\\s]long`, readDuration, hasUnit),
    rule('compound', `(?<number>${v.number})[-–]${unit}(?![-\\s]old)`, readDuration, hasUnit),
    rule(
      'count',
      `(?:(?:about|around|nearly|almost|roughly|approximately|some|over|just|only|another|the\\s+first|the\\s+final|(?:a\\s+little\\s+)?more\\s+than|less\\s+than|fewer\\s+than|at\\s+least|up\\s+to|under)\\s+)?${number}\\s+(?:consecutive\\s+|straight\\s+|full\\s+|long\\s+)?${unit}s?(?!\\s+old|-old|’s\\s+old)`,
      readDuration,
      hasUnit,
    ),
    rule('vague', `(?<vague>several|a\\s+few|few|many|some|a\\s+couple\\s+of|numerous)\\s+${unit}s`, readDuration, hasUnit),
    rule('unnumbered', `${unit}s`, readDuration, hasUnit),
    rule('unit-long', `${unit}-long`, (g, scene) => readDuration({ ...g, number: 'a' }, scene), hasUnit),
    rule(
      'times',
      `(?:once|twice|${v.number}\\s+times)\\s+(?:an?|per|each|every)\\s+${unit}`,
      (g, scene) => readSet({ unit: g.unit }, scene),
      hasUnit,
    ),
    rule(
      'every',
      `(?:every|each)\\s+(?:single\\s+)?(?:(?<number>two|three|four|five|six|ten|other)\\s+)?(?:${unit}s?|(?<weekday>${v.weekday}))`,
      readSet,
    ),
    rule('weekdays', `(?:on\\s+)?(?<weekday>(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s)`, readSet, undefined, 'gu'),
    rule('per', `per\\s+${unit}`, readSet, hasUnit),
    rule('set', `(?<set>${v.set})`, readSet),
    rule(
      'clock',
      `(?:about\\s+|around\\s+)?(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?\\s*(?<half>[ap]\\.\\s?m\\.|[ap]m)`,
      readClock,
      hasFigure,
    ),
    rule(
      'clock-24',
      `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::\\d\\d)?(?:\\s*hrs?)?(?:\\s+(?:GMT|UTC|local\\s+time))?`,
      readClock,
      hasFigure,
    ),
    rule('noon', `(?<noon>noon|midnight|midday)`, readClock),
    rule('reference', `(?<reference>${v.reference})`, (g, scene) => ({
      type: 'DATE',
      value: scene.words.find('reference', g.reference!.replace(/\s+/gu, ' '))!.value,
      span: null,
      basis: 'relative',
    })),
    rule('every-daypart', `(?:every|each)\\s+(?:single\\s+)?(?<daypart>${v.daypart})`, (g, scene) => ({
      type: 'SET',
      value: `XXXX-XX-XXT${scene.words.find('daypart', g.daypart!)!.value}`,
      span: null,
      basis: 'explicit',
    })),
    rule('all', `all\\s+(?<unit>day|week|month|year)(?:\\s+long)?`, (g, scene) => readDuration({ ...g, number: 'a' }, scene)),
  ]
}
