/** Whether words that look like a time are one here: "may" the verb, "2000 soldiers", "the March on Rome" and "once a day" are not. */
import type { Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { Rule } from './rule.ts'

interface Candidate extends Span {
  readonly rule: Rule
  readonly groups: Readonly<Record<string, string | undefined>>
}

const BEFORE_YEAR =
  /(?:^|[\s(“"[])(?:in|of|since|by|from|until|till|before|after|during|to|year|through|throughout|for|and|or|between|around|circa|late|early|mid|the|this|that|summer|winter|spring|autumn|fall|than|as|on|its|his|their|s)\s+$|[(–—/-]\s*$|,\s+$|^$/iu

/** "18 Meskerem 2015", "Baisakh 3, 2080": a day of a month that is none of ours, so the year is none either. */
const OTHER_MONTH = /(?<![\p{L}\d.,-])(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}\p{Ll}{2,}(?:\s+[IVX]+|\s+al-\p{L}+)?,?)\s+$/u
const OTHER_ERA =
  /^,?\s+\(?(?:E\.?C\.?|B\.?S\.?|B\.?E\.?|A\.?H\.?|A\.?M\.?)(?![\p{L}\d])|^,?\s+\(?(?:of|in|by|on|according\s+to|under)\s+the\s+(?:\p{L}+\s+)?(?:Ethiopian|Nepali|Bikram|Vikram|Hijri|Islamic|Muslim|Coptic|Saka|Buddhist|Thai|Hebrew|Jewish|Persian|Iranian|Solar|Lunar)\s+(?:\p{L}+\s+)?(?:calendar|era|reckoning)\b/u

/** Feasts that stand for a season too: "before the New Year" is by the day, "in the New Year" and "Christmas trees" are not. */
const LOOSE_FEAST = /^(?:new\s+year|christmas)$/iu
const BY_THE_FEAST = /\b(?:before|after|ahead\s+of|prior\s+to|since|until|till|on|by)\s+(?:the\s+)?$/iu

export function fits({ start, end, rule, groups }: Candidate, text: string, sentence: Sentence): boolean {
  const { tokens } = sentence
  const at = tokens.findIndex((t) => t.end > start)
  const last = tokens.findIndex((t) => t.end >= end)
  const first = tokens[at]
  if (!first || last < 0) return false
  const following = tokens[last + 1]
  const before = text.slice(Math.max(sentence.start, start - 14), start)
  if (rule.id === 'feast' && LOOSE_FEAST.test(groups.feast!))
    return (
      /^\p{Lu}\p{L}+(?:\s+\p{Lu}|$)/u.test(groups.feast!) &&
      BY_THE_FEAST.test(before) &&
      !/^(?:PROPN|NOUN|ADJ)$/u.test(following?.upos ?? '')
    )
  if (rule.id === 'month') {
    const month = tokens.find((t) => t.end > end - groups.month!.length && t.start < end)
    if (
      // "Protest March", "Theresa May", "Wilson August"
      /^(?:March|May|August)$/u.test(month?.text ?? '') &&
      /\b(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|In|Since|By|Of|On|Last|This|Next|From|Until|Early|Late|During|After|Before|Through|To|And|Between|For|Mid|Only|That|Every|Around|About|Till|Or|End)\p{Lu}\p{L}*\.?\s+$/u.test(
        before,
      )
    )
      return false
    if (
      month?.text === 'March' &&
      /\b(?:the|a|his|their)\s+[“"]?$/iu.test(before) &&
      /^(?:on|to|along|against|for)$/iu.test(following?.text ?? '')
    )
      return false
    if (month && /^(?:May|March|August)$/u.test(month.text))
      return month.upos === 'PROPN' || month.upos === 'NOUN' || groups.part !== undefined
    // A person: "April Smith"
    return !(following?.upos === 'PROPN' && following.deprel.startsWith('flat'))
  }
  if (rule.id === 'year') {
    if (groups.part) return true
    if (OTHER_MONTH.test(text.slice(Math.max(sentence.start, start - 40), start)) || OTHER_ERA.test(text.slice(end, end + 60))) return false
    if (/[$€£₼#№]\s*$/u.test(before) || /\b(?:No\.?|[Rr]esolution)\s*$/u.test(before)) return false
    const plural =
      following &&
      following.start <= end + 2 &&
      /^NNP?S$/u.test(following.xpos ?? '') &&
      !/\b(?:the|its|his|their|in|of|s|’s)\s+$/iu.test(before)
    if (
      plural ||
      (following && /^(?:percent|per|km|kilometers?|miles?|people|men|troops|feet|metres|meters|tons|tonnes)$/iu.test(following.text))
    )
      return false
    return BEFORE_YEAR.test(before) || first.upos === 'NUM'
  }
  if (rule.id === 'decade')
    return (
      groups.decade!.length === 4 ||
      /\bthe\s+['’]?$|(?:early|mid|late)[\s-]+['’]?$/iu.test(`${before}${text.slice(start, text.indexOf(groups.decade!, start))}`)
    )
  if (rule.id === 'season' && /^fall$/u.test(groups.season!) && following?.text === 'of') return false
  if (rule.id === 'season') return first.upos !== 'VERB' && /^NN|^JJ/u.test(tokens[last]!.xpos ?? '')
  if (rule.id === 'first-of-days' || rule.id === 'last-of-days') return !/[\d:.,/-]$/u.test(before)
  if (rule.id === 'clock-24') return !/[\d:]\s*$/u.test(before)
  if (rule.id === 'reference' && /^the (?:past|future)$/iu.test(text.slice(start, end).replace(/\s+/gu, ' ')))
    return !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(following?.upos ?? '')
  if (rule.id === 'unnumbered') return first.upos === 'NOUN' && tokens[at - 1]?.upos !== 'NUM'
  if (rule.id === 'count' || rule.id === 'compound')
    return (
      !/^(?:old|earlier|later|ago|before|after)$/iu.test(following?.text ?? '') ||
      rule.id === 'compound' ||
      /^(?:before|after)$/iu.test(following?.text ?? '')
    )
  if (rule.id === 'set' && /^annual/iu.test(text.slice(start, end))) return first.upos === 'ADV' || first.upos === 'ADJ'
  return true
}
