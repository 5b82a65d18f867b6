/**
 * Two lengths of one thing that lasts: a truce, a curfew, a strike.
 *
 * "agreed to keep a truce of ten days … the fourteen-day truce" yields a caution; "the truce was extended to fourteen days", "a second 14-day truce", a length that is
 * asked for, and two weeks beside fourteen days yield none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import type { Span } from '../../../text/spans.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER } from './numbers.ts'

const LASTING =
  'truce|ceasefire|cease-fire|armistice|curfew|lockdown|blockade|siege|strike|walkout|boycott|sit-in|hunger strike|state of emergency|emergency rule|mourning|visit|tour|trip|summit|conference|exercise|exercises|drill|drills|manoeuvres|maneuvers|moratorium|suspension|ban|embargo|ultimatum|deadline|quarantine|closure|shutdown|outage|blackout|occupation|standoff|stand-off|voyage|trial|festival|campaign|holiday|leave|mandate|freeze|waiver|amnesty'
const UNIT = '(?<unit>hour|day|week|month|year)'
const FORMS: readonly RegExp[] = [
  new RegExp(
    `(?<n>${NUMBER.replace('(?![\\d-]|[.,]\\d)', '(?!\\d|[.,]\\d)')})[- ]${UNIT}[- ](?:\\p{Ll}[\\p{Ll}-]*\\s){0,2}?(?<noun>${LASTING})\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?<noun>${LASTING})\\s+(?:of|lasting|that\\s+lasts|which\\s+lasts|for)\\s+(?:exactly\\s+)?(?<n>${NUMBER})\\s+${UNIT}s?\\b`,
    'giu',
  ),
]
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 720, year: 8760 }

/** It points back to the one told before. */
const POINTS_BACK = /\b(?:the|this|that|same|entire|whole)\s+$/iu
/** Of which there is more than one, or that has been made longer. */
const OTHER =
  /\b(?:second|third|fourth|fifth|first|another|new|next|further|last|latest|earlier|previous|original\p{L}*|initial\p{L}*|old|additional|separate|similar|proposed|planned|failed|annual|subsequent|follow-up|each|every|other)\b/iu
const CHANGED =
  /\b(?:exten[ds]\p{L}*|extension|prolong\p{L}*|renew\p{L}*|lengthen\p{L}*|shorten\p{L}*|cut short|curtail\p{L}*|reduc\p{L}*|rais\p{L}*|doubl\p{L}*|instead|rather than|originally|initially|at first(?!\s+(?:light|sight|glance|hand))|later|longer|shorter|becam?e|turned into|up to|down to|now)\b/iu
/** What is only asked for is no length that it has. */
const SOUGHT =
  /\b(?:ask(?:s|ed|ing)?|demand\p{L}*|sought|seek\p{L}*|call(?:s|ed|ing)? for|request\p{L}*|propos\p{L}*|offer\p{L}*|suggest\p{L}*|want\p{L}*|urg\p{L}*|could|would|might|may|had hoped|reject\p{L}*|refus\p{L}*|threat\p{L}*|if)\b/iu
const VAGUE = /\b(?:about|around|some|almost|nearly|more than|less than|at least|up to|over|under|roughly|maximum|minimum)\s+(?:an?\s+)?$/iu
/** Characters behind a length within which stands what becomes of it. */
const BEHIND = 25
/** Years before: of one of another time. */
const THEN = /\b(?:ago|in (?:19|20)\d\d|last (?:year|month|spring|summer|autumn|winter)|(?:19|20)\d\d)\b/iu

interface Length {
  readonly sentence: ToldSentence
  readonly at: Span
  readonly noun: string
  readonly hours: number
  readonly unit: string
  readonly before: string
}

const lengthsIn = (sentence: ToldSentence): Length[] =>
  FORMS.flatMap((form) => [...sentence.text.matchAll(form)]).flatMap((match): Length[] => {
    const { n = '', unit = '', noun = '' } = match.groups ?? {}
    const value = readNumber(n)
    if (value === null) return []
    const start = sentence.start + match.index
    return [
      {
        sentence,
        at: { start, end: start + match[0].length },
        noun: noun.toLowerCase().replace('cease-fire', 'ceasefire').replace('ceasefire', 'truce').replace(/s$/u, ''),
        hours: value * HOURS[unit.toLowerCase()]!,
        unit: unit.toLowerCase(),
        before: sentence.text.slice(Math.max(0, match.index - 60), match.index),
      },
    ]
  })

/** Weeks and days are reckoned into each other, months and years only roughly. */
function otherLength(a: Length, b: Length): boolean {
  if (a.hours === b.hours) return false
  const exact = (unit: string): boolean => unit === 'hour' || unit === 'day' || unit === 'week'
  if (a.unit === b.unit || (exact(a.unit) && exact(b.unit))) return true
  return Math.abs(a.hours - b.hours) > 0.15 * Math.max(a.hours, b.hours)
}

const isPlain = ({ sentence, before, at }: Length): boolean =>
  !OTHER.test(before.slice(-30)) &&
  !VAGUE.test(before) &&
  !CHANGED.test(sentence.text) &&
  !SOUGHT.test(before) &&
  !SOUGHT.test(sentence.text.slice(at.end - sentence.start).slice(0, BEHIND)) &&
  !THEN.test(sentence.text)

/** Told between the two: it was made longer, or there was another. */
const MADE_OTHER = /\b(?:exten[ds]\p{L}*|extension|prolong\p{L}*|renew\p{L}*|lengthen\p{L}*|shorten\p{L}*|second|another|added)\b/iu

/** "the five-day strike of the drivers": of whom the first sentence does not speak. */
function ofOthers(a: Length, b: Length): boolean {
  const behind = b.sentence.text.slice(b.at.end - b.sentence.start)
  const whose = /^\s+(?:\p{Ll}+\s+){0,2}?(?:of|by|in|at|between|among)\s+(?:the\s+|its\s+)?(?<who>\p{L}{4,})/u.exec(behind)?.groups?.who
  return whose !== undefined && !a.sentence.text.toLowerCase().includes(whose.toLowerCase())
}

export function durationFindings(doc: Document): Finding[] {
  const sentences = sentencesOf(doc)
  const lengths = sentences.flatMap(lengthsIn).sort((a, b) => a.at.start - b.at.start)
  return lengths
    .flatMap((b, i): Finding[] => {
      if (!POINTS_BACK.test(b.before) || !isPlain(b)) return []
      const all = lengths.filter(({ noun }) => noun === b.noun)
      const earlier = lengths.slice(0, i).filter(({ noun }) => noun === b.noun)
      const [a] = earlier
      // Several lengths are of several things, or of one that grew.
      if (a === undefined || new Set(all.map(({ hours }) => hours)).size !== 2 || a.sentence === b.sentence) return []
      if (!earlier.every(isPlain) || !otherLength(a, b) || lengths.slice(0, i).some((one) => one.noun === b.noun && one.hours === b.hours))
        return []
      const between = doc.text.slice(a.sentence.start, b.sentence.end)
      if (MADE_OTHER.test(between) || ofOthers(a, b)) return []
      return [
        contradiction(
          doc,
          `“${doc.text.slice(a.at.start, a.at.end)}” and “${doc.text.slice(b.at.start, b.at.end)}” seem to be of one length of time`,
          'There may have been two of them, or it was made longer',
          [a.at, b.at],
        ),
      ]
    })
    .slice(0, 1)
}
