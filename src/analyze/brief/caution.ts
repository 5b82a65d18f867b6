/** Caution: what the checks found, each with its innocent explanation; what it concludes is marked as an inference. */
import type { Finding } from '../../model/index.ts'
import { clauseAround, within } from '../fragment.ts'
import type { Scope } from '../scope.ts'
import { counted } from '../wording.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section } from './lines.ts'

const MOST = 6
const WORDS = 120
const ORDER: readonly Finding['check'][] = [
  'date-conflict',
  'single-source',
  'anonymous-source',
  'duplicate-passage',
  'unattributed-figure',
]
/** Single findings told of these; of the others only how many there are. */
const TOLD: Readonly<Record<string, number>> = { 'date-conflict': 3, 'single-source': 2, 'duplicate-passage': 2 }
const TOPICS: Readonly<Record<string, string>> = {
  'date-conflict': 'Date',
  'single-source': 'One source',
  'anonymous-source': 'Unnamed source',
  'duplicate-passage': 'Same text',
  'unattributed-figure': 'Figures without a source',
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "“…” [1] …: message. Innocent: …" */
export function findingLine(finding: Finding, scope: Scope): Draft {
  const [first, ...others] = finding.citations
  const doc = scope.doc(first!.document)
  const fragment = first!.quote.length > WORDS ? within(doc, first!, WORDS) : clauseAround(doc, first!, WORDS)
  const against = others.filter(
    (c) => !(c.document === first!.document && c.start >= fragment.citation.start && c.end <= fragment.citation.end),
  )
  const premises: Piece[] = against.length === 0 ? [] : [' against ', cited(...against.slice(0, 4))]
  const innocent = finding.innocent === undefined ? '' : ` It may be innocent: ${lower(finding.innocent)}.`
  return {
    basis: 'inferred',
    topic: TOPICS[finding.check] ?? finding.check,
    pieces: [...quoted(fragment), ' ', cited(fragment.citation), ...premises, `. Inferred: ${lower(finding.message)}.${innocent}`],
  }
}

const SEVERITY: readonly Finding['severity'][] = ['alarm', 'caution', 'note']

export function caution(scope: Scope): Section {
  const findings = scope.findings()
  const checks = [...new Set(findings.map((finding) => finding.check))].sort(
    (a, b) => ((ORDER.indexOf(a) + 99) % 99) - ((ORDER.indexOf(b) + 99) % 99) || (a < b ? -1 : 1),
  )
  const lines: Draft[] = []
  let left = 0
  for (const check of checks) {
    const own = findings
      .filter((finding) => finding.check === check)
      .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))
    const told = own.slice(0, TOLD[check] ?? 1)
    if (TOLD[check] !== undefined || own.length === 1) {
      lines.push(...told.map((finding) => findingLine(finding, scope)))
      left += own.length - told.length
    } else {
      lines.push({
        basis: 'inferred',
        topic: TOPICS[check] ?? check,
        pieces: [
          `Inferred: ${counted(own.length, 'place')}: ${lower(own[0]!.message)} `,
          cited(...own.slice(0, 5).map((finding) => finding.citations[0]!)),
          '.',
        ],
      })
    }
  }
  return {
    id: 'caution',
    heading: 'Caution',
    lines: lines.length > 0 ? lines.slice(0, MOST) : [nothing('The checks found nothing.')],
    left: left + Math.max(0, lines.length - MOST),
  }
}
