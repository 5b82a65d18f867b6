/** Caution: what the checks found, each with its innocent explanation; what it concludes is marked as an inference. */
import type { Finding } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { clauseAround, covers, within } from '../fragment.ts'
import type { Scope } from '../scope.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section } from './lines.ts'

const MOST = 8
const WORDS = 120

interface Wording {
  readonly topic: string
  /** Findings told in their words on the line. */
  readonly told: number
  readonly inferred: string
  readonly innocent: string
  /** Each finding is its own question, told on a line of its own. */
  readonly each?: true
}

/** In the order in which they are told. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'date-conflict': {
    topic: 'Date',
    told: 1,
    inferred: 'one event told under two dates',
    innocent: 'a second event is not excluded',
    each: true,
  },
  'office-mismatch': {
    topic: 'Office',
    told: 1,
    inferred: 'a title outside its holder’s known term',
    innocent: 'the table may be behind, or an earlier time is meant',
    each: true,
  },
  'circular-sourcing': {
    topic: 'In a circle',
    told: 1,
    inferred: 'each has it from the other',
    innocent: 'both may have it from a third that they do not name',
    each: true,
  },
  'stale-figure': {
    topic: 'Old figure',
    told: 1,
    inferred: 'a figure of an earlier time told as of now',
    innocent: 'it may not have changed',
    each: true,
  },
  'hedge-dropped': {
    topic: 'Hedge dropped',
    told: 1,
    inferred: 'told for sure by one who has it from an article that was not sure',
    innocent: 'there may be evidence that is not told',
    each: true,
  },
  'internal-inconsistency': {
    topic: 'At odds with itself',
    told: 1,
    inferred: 'the article says two things that can’t both be',
    innocent: 'it may be a slip of the pen',
    each: true,
  },
  'future-dated': {
    topic: 'Ahead of its date',
    told: 1,
    inferred: 'told as done on a day after the article',
    innocent: 'the article may have been changed later, or a year may be left out',
    each: true,
  },
  'single-source': {
    topic: 'One source',
    told: 3,
    inferred: 'each rests on one source in these articles',
    innocent: 'others may carry it elsewhere',
  },
  'missing-side': {
    topic: 'Not heard',
    told: 1,
    inferred: 'accused here, and no word of theirs',
    innocent: 'they may have been asked, or be heard elsewhere',
    each: true,
  },
  'anonymous-source': {
    topic: 'Unnamed source',
    told: 3,
    inferred: 'nobody named answers for it',
    innocent: 'a source may have good reason to stay unnamed',
  },
  'duplicate-passage': {
    topic: 'Same text',
    told: 2,
    inferred: 'one origin, counted once',
    innocent: 'articles may run one agency text, or a short version beside the full one',
  },
  'unattributed-figure': {
    topic: 'Figures without a source',
    told: 1,
    inferred: 'no source in the sentence',
    innocent: 'it may be common knowledge, or be sourced elsewhere in the article',
  },
}

/** "“…” [1] against [2]" */
function findingPieces(finding: Finding, scope: Scope): Piece[] {
  const [first, ...others] = finding.citations
  const doc = scope.doc(first!.document)
  const fragment = first!.quote.length > WORDS ? within(doc, first!, WORDS) : clauseAround(doc, first!, WORDS)
  const against = others.filter((c) => !covers(fragment, c))
  return [
    ...quoted(fragment),
    ' ',
    cited(fragment.citation),
    ...(against.length === 0 ? [] : [', compare ', cited(...against.slice(0, 3))]),
  ]
}

const sentence = (message: string): string => message.replace(/\.$/, '')

/** One finding with its own message, for the check of one article. */
export function findingLine(finding: Finding, scope: Scope): Draft {
  return {
    basis: 'inferred',
    topic: WORDINGS[finding.check]?.topic ?? finding.check,
    pieces: [
      ...findingPieces(finding, scope),
      `. Inferred: ${sentence(finding.message)}.`,
      ...(finding.innocent === undefined ? [] : [` It may be innocent: ${sentence(finding.innocent)}.`]),
    ],
  }
}

/** The findings of one check on one line, those of most weight in their words. */
function checkLine(check: string, findings: readonly Finding[], scope: Scope): Draft {
  const wording = WORDINGS[check]
  const told = findings.slice(0, wording?.told ?? 1)
  const rest = findings.slice(told.length)
  const pieces = told.flatMap((finding, i): Piece[] => [...(i === 0 ? [] : ['; ']), ...findingPieces(finding, scope)])
  const inferred = wording?.inferred ?? sentence(told[0]!.message)
  const innocent = wording?.innocent ?? told[0]!.innocent
  return {
    basis: 'inferred',
    topic: wording?.topic ?? check,
    pieces: [
      ...pieces,
      ...(rest.length === 0 ? [] : [`; and ${rest.length} more `, cited(...rest.slice(0, 3).map((finding) => finding.citations[0]!))]),
      `. Inferred: ${inferred}${innocent === undefined ? '' : `; ${innocent}`}.`,
    ],
  }
}

const SEVERITY: readonly Finding['severity'][] = ['alarm', 'caution', 'note']

/** Gravest first, then those that say most; of several on the same words, one. */
function weightiest(findings: readonly Finding[], scope: Scope): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity) ||
      b.citations[0]!.quote.length - a.citations[0]!.quote.length ||
      (a.id < b.id ? -1 : 1),
  )
  // What a copy says again is said once.
  const seen = new Set<string>()
  const once = sorted.filter(({ citations: [first] }) => {
    const words = plain(first!.quote)
    return !seen.has(words) && seen.add(words)
  })
  return withoutOverlaps(once, ({ citations: [first] }) => [clauseAround(scope.doc(first!.document), first!, WORDS).citation])
}

export function caution(scope: Scope): Section {
  const findings = scope.findings()
  const known = Object.keys(WORDINGS)
  const rank = (check: string): number => (known.includes(check) ? known.indexOf(check) : known.length)
  const checks = [...new Set(findings.map((finding) => finding.check))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const lines = checks.flatMap((check) => {
    const own = weightiest(
      findings.filter((finding) => finding.check === check),
      scope,
    )
    return WORDINGS[check]?.each ? own.map((finding) => findingLine(finding, scope)) : [checkLine(check, own, scope)]
  })
  return {
    id: 'caution',
    heading: 'Caution',
    lines: lines.length > 0 ? lines.slice(0, MOST) : [nothing('The checks found nothing.')],
    left: Math.max(0, lines.length - MOST),
  }
}
