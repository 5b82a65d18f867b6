/**
 * One person in two offices at once that one person does not hold.
 *
 * "Central bank governor Milica S. said … S., who has headed the energy ministry since January" yields a caution; "who was interior minister until autumn" and
 * "who is also foreign minister" yield none.
 */
import type { Titles } from '../../../lookup/titles.ts'
import { type Actor, type Citation, cite, type Document, type Finding } from '../../../model/index.ts'
import { sentenceAt } from '../article/sentences.ts'
import { isPast } from '../article/titles-given.ts'
import { finding } from '../findings.ts'

interface Held {
  readonly office: string
  readonly at: Citation
}

/** Offices of which nobody holds two, as keys; undefined for what goes with others: "leader", "deputy prime minister", "member". */
function officeOf(title: string): string | undefined {
  const words = title
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/defence/gu, 'defense')
    .replace(/\bhome\b|\binternal\b/gu, 'interior')
    .replace(/\bexternal\b/gu, 'foreign')
  if (
    /\b(?:deputy|vice|former|ex|then|acting|shadow|assistant|candidate|elect|designate|spokes\p{L}+|adviser|advisor|aide|emeritus|honorary|wife|husband|son|daughter)\b/u.test(
      words,
    )
  )
    return undefined
  if (/\b(?:central|national|reserve|federal) bank\b.*\bgovernor\b|\bgovernor of the [\p{L} ]*bank\b|\bbank governor\b/u.test(words))
    return 'central bank governor'
  if (/^(?:prime minister|premier|taoiseach)\b/u.test(words)) return 'prime minister'
  const minister =
    /^(?:federal |union |cabinet )?(?<of>[\p{L} -]+?) (?:minister|secretary)$|^(?:minister|secretary) (?:of|for)(?: the)? (?<for>[\p{L} -]+)$/u.exec(
      words,
    )
  const portfolio = minister?.groups?.of ?? minister?.groups?.for
  if (portfolio !== undefined)
    return /^(?:press|general|cabinet|party|private|state|permanent|chief|first|prime|executive)$/u.test(portfolio)
      ? undefined
      : `${portfolio.replace(/ affairs$/u, '').trim()} minister`
  const [plain] =
    /^(?:president|mayor|governor|ambassador|speaker|chief justice|prosecutor general|attorney general|army chief|police chief|chief of the general staff|foreign secretary)\b/u.exec(
      words,
    ) ?? []
  return plain
}

const SAID_ALSO =
  /\b(?:also|both|doubl(?:es|ed|ing)|at the same time|concurrently|as well as|combin(?:es|ed|ing)|and|additionally|oversees|in charge of|previously|earlier|later|since become|promoted|moved|reshuffle\p{L}*|until|before|after|former\p{L}*|ex|once|had been|was)\b/iu
const HEADS =
  /^(?:[^.;,]{0,15},)?\s*who\s+(?:has\s+|now\s+|currently\s+)*(?:headed|heads|led|leads|run|runs|ran|directed|directs)\s+(?:the\s+|its\s+)?(?:country[’']s\s+)?(?<of>[\p{L} ]{3,40}?)\s+(?<body>ministry|department|bank|court|police|army)\b|^(?:[^.;,]{0,15},)?\s*(?:the\s+|its\s+|the country[’']s\s+)?(?<title>[\p{L} ]{3,40}?\s(?:minister|secretary|governor|mayor|ambassador|speaker))\b/iu

/** Titles right before a mention, by the table of titles: the role read from the article may stand at another place. */
function titleBefore(doc: Document, mention: Citation, titles: Titles): Citation | undefined {
  const from = Math.max(0, mention.start - 50)
  const lower = doc.text.slice(from, mention.start).toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    if (i > 0 && /\p{L}/u.test(lower[i - 1]!)) continue
    const hit = titles.at(lower, i)
    if (hit && hit.end === lower.length - 1 && hit.found.some(({ as }) => as === 'office')) return cite(doc, from + i, mention.start - 1)
  }
  return undefined
}

/** "asked Restrepo as defence minister to explain": the office in which someone acts. */
const AS =
  /^\s+(?:(?:in\s+(?:his|her)\s+(?:role|capacity|function)\s+)?as\s+(?:the\s+)?(?:country[’']s\s+)?)(?<title>[\p{L} ]{3,40}?\s(?:minister|secretary|governor|mayor|ambassador|speaker))\b/iu
/** What brought someone into an office, or out of it, tells of another time. */
const CHANGES =
  /\b(?:appoint|nam(?:e|ed|es|ing)\b|elect|nominat|replac|succe|swor|sworn|dismiss|sack|resign|serv|remember|recall|predecess|becom|became|promot|install|pick|choos|chose|want|propos|confirm)\p{L}*/iu

function actingAs(doc: Document, mention: Citation): Held[] {
  const match = AS.exec(doc.text.slice(mention.end, mention.end + 80))
  const sentence = sentenceAt(doc, mention)
  if (match === null || sentence === undefined || CHANGES.test(sentence.text.slice(0, mention.end - sentence.start))) return []
  const office = officeOf(match.groups!.title!)
  return office === undefined ? [] : [{ office, at: cite(doc, mention.start, mention.end + match[0].length) }]
}

function behind(doc: Document, mention: Citation): Held[] {
  const rest = doc.text.slice(mention.end, mention.end + 110)
  const match = /^,/u.test(rest) ? HEADS.exec(rest.slice(1)) : null
  if (!match?.groups) return []
  const { of, body, title } = match.groups
  const office =
    title === undefined
      ? body === 'bank'
        ? officeOf(`${of} bank governor`)
        : /ministry|department/iu.test(body!)
          ? officeOf(`${of} minister`)
          : `${of} ${body}`
      : officeOf(title)
  const at = cite(doc, mention.start, mention.end + 1 + match[0].length)
  return office === undefined ? [] : [{ office: office.toLowerCase(), at }]
}

function heldBy(person: Actor, doc: Document, titles: Titles): Held[] {
  const mentions = person.mentions.filter((mention) => mention.document === doc.id)
  const roles = person.roles
    .filter((role) => role.citation.document === doc.id && role.tenure === 'current')
    .map((role) => ({ title: role.title, at: role.citation }))
  const before = mentions.flatMap((mention) => {
    const at = titleBefore(doc, mention, titles)
    return at ? [{ title: at.quote, at }] : []
  })
  const named = [...roles, ...before].flatMap(({ title, at }): Held[] => {
    const office = officeOf(title)
    return office === undefined || isPast(doc, at) ? [] : [{ office, at }]
  })
  return [...named, ...mentions.flatMap((mention) => [...behind(doc, mention), ...actingAs(doc, mention)])].sort(
    (a, b) => a.at.start - b.at.start,
  )
}

/** "health" and "public health", "foreign" and "foreign and European": one office more or less fully named. */
const agree = (a: string, b: string): boolean => {
  const [x, y] = [a.split(/[ ,-]+/u), b.split(/[ ,-]+/u)]
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))
}

export function officeFindings(doc: Document, actors: readonly Actor[], titles: Titles): Finding[] {
  return actors.flatMap((person) => {
    if (person.kind !== 'person' || !person.mentions.some((mention) => mention.document === doc.id)) return []
    const held = heldBy(person, doc, titles)
    const [first] = held
    const second = held.find((other) => !agree(other.office, first!.office))
    if (!first || !second) return []
    // "Foreign Minister and Deputy …", "who is also": one sentence may give both by right.
    const between = sentenceAt(doc, second.at)
    const lead = between ? between.text.slice(0, second.at.end - between.start) : ''
    if (SAID_ALSO.test(lead.slice(-80).replace(/\bhas\s+also\s+asked\b/giu, ' ')) || SAID_ALSO.test(first.at.quote)) return []
    if (between?.start === sentenceAt(doc, first.at)?.start) return []
    return [
      finding({
        check: 'internal-inconsistency',
        document: doc.id,
        message: `${person.name} is ${first.office} here and ${second.office} there, both as of now`,
        innocent: 'One person may hold both, have changed office, or two persons may bear the name',
        citations: [first.at, second.at],
        severity: 'caution',
      }),
    ]
  })
}
