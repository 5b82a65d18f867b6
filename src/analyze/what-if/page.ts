/** What-if as cited lines: what would be touched, by whose account it was crossed already, and what changes under an assumption. */
import type { Briefing, ElementChange, Situation, Supposition, Touch, WhatIf } from '../../model/index.ts'
import { documentOf } from '../brief/index.ts'
import { cited, type Draft, nothing, numbered, type Piece, quoted, type Section } from '../brief/lines.ts'
import { within } from '../fragment.ts'
import { Scope } from '../scope.ts'
import { capital, counted, dayWords } from '../wording.ts'

const WORDS = 240
const MOST = 12

const VERB: Readonly<Record<Touch['expression'], string>> = { said: 'stated', written: 'wrote', ascribed: 'holds' }

/** "a red line that Iran, as Rovshan Mammadli has it, holds; article of 20 Aug 2024" */
function touchLine(touch: Touch, scope: Scope): Draft {
  const words = within(scope.doc(touch.citation.document), touch.citation, WORDS)
  const when = touch.day === undefined ? 'undated article' : `article of ${dayWords(touch.day)}`
  const surely = touch.certainty === undefined || touch.certainty === 'certain' ? '' : `, put as ${touch.certainty}`
  const apart = touch.from === 'sentence' || touch.from === 'consequence'
  return {
    basis: 'inferred',
    topic: capital(touch.kind),
    pieces: [
      `Would ${touch.from === 'commitment' ? 'go against' : 'touch'} a ${touch.kind} that ${touch.holder}${/, (?:as|relayed) /u.test(touch.holder) ? ',' : ''} ${VERB[touch.expression]} (${when}${surely}): `,
      ...quoted(words),
      ' ',
      cited(words.citation),
      ...(apart
        ? [', on ', ...quoted(within(scope.doc(touch.condition.document), touch.condition, WORDS)), ' ', cited(touch.condition)]
        : []),
      `. Matched: ${touch.why.words}.`,
    ],
  }
}

function crossedLines(touch: Touch, scope: Scope): Draft[] {
  return touch.crossings.map((crossing): Draft => {
    const words = within(scope.doc(crossing.citation.document), crossing.citation, WORDS)
    const told = crossing.status === 'alleged' ? `alleged by ${crossing.by}` : `told as fact by ${crossing.by}`
    const denied: Piece[] = crossing.denied.length === 0 ? [] : [', denied elsewhere ', cited(...crossing.denied)]
    return {
      basis: 'inferred',
      topic: `${capital(touch.kind)} of ${touch.holder}`,
      pieces: [
        capital(told),
        crossing.day === undefined ? ': ' : `, ${dayWords(crossing.day)}${crossing.before ? ', before it was stated' : ''}: `,
        ...quoted(words),
        ' ',
        cited(words.citation),
        ...denied,
        `. Compared with `,
        { quote: touch.condition },
        ' ',
        cited(touch.condition),
        `: ${crossing.why.words}.`,
      ],
    }
  })
}

function touchedSections({ statement, touched }: WhatIf, scope: Scope): Section[] {
  if (statement === undefined) return []
  const named = (ids: readonly string[], otherwise: string): string =>
    ids.length === 0 ? otherwise : ids.map((id) => scope.nameOf(id)).join(', ')
  const reading = `Read as done by ${named(statement.actors, 'nobody named')}, to ${named(statement.recipients, 'nobody named')}; kind of act: ${statement.types.join(', ') || 'not told by its words'}. Compared with ${counted(statement.compared, 'limit, warning, commitment or condition', 'limits, warnings, commitments and conditions')} of ${counted(scope.situation.documents.length, 'article')}.`
  const unknown = statement.unknown.length === 0 ? '' : ` The articles do not name ${statement.unknown.join(', ')}.`
  const lines = touched.map((touch) => touchLine(touch, scope))
  const crossed = touched.flatMap((touch) => crossedLines(touch, scope))
  return [
    { id: 'basis', heading: 'The statement', lines: [{ basis: 'count', pieces: [reading + unknown] }] },
    {
      id: 'touched',
      heading: 'What it would touch, by what was stated',
      lines: lines.length > 0 ? lines : [nothing('It matches no limit, warning, commitment or condition that these articles state.')],
    },
    {
      id: 'crossed',
      heading: 'Crossed already, by someone’s account',
      lines:
        crossed.length > 0
          ? crossed
          : [nothing('None was found among the events and claims of these articles; an account in quite other words may be missed.')],
    },
  ]
}

const WHAT: Readonly<Record<ElementChange['what'], string>> = {
  gone: 'Gone',
  new: 'New',
  status: 'Other status',
  settled: 'Settled by assumption',
  'fewer sources': 'Fewer sources',
}
/** What a reader looks for first; claims and propositions that are gone are only counted. */
const SHOWN: readonly ElementChange['kind'][] = ['disagreement', 'event', 'contingency', 'finding', 'quantity', 'tie']

function supposedSections(supposition: Supposition): Section[] {
  const { without, accepted, counts, months, changes, briefing } = supposition
  const assumed = [
    ...(without.length > 0 ? [`Left out: ${without.join('; ')}.`] : []),
    ...(accepted.length > 0 ? [`Taken as so: the side of ${accepted.join('; ')}.`] : []),
  ].join(' ')
  const differing = counts.filter(({ before, after }) => before !== after).map(({ kind, before, after }) => `${kind} ${before} to ${after}`)
  const lines = SHOWN.flatMap((kind) => changes.filter((change) => change.kind === kind)).map(
    ({ what, kind, words, citation }): Draft => ({
      basis: citation === undefined ? 'count' : 'inferred',
      topic: `${WHAT[what]}, ${kind}`,
      pieces: citation === undefined ? [`${words}.`] : [`${words} `, cited(citation), '.'],
    }),
  )
  const monthly = months.map(
    ({ month, conflict, cooperation }) => `${month}: conflict ${conflict.join(' to ')}, cooperation ${cooperation.join(' to ')}`,
  )
  const page: Draft[] = [
    ...briefing.gone.map((line): Draft => ({ basis: 'count', topic: 'Gone', pieces: [line] })),
    ...briefing.new.map((line): Draft => ({ basis: 'count', topic: 'New', pieces: [line] })),
  ]
  return [
    {
      id: 'supposed',
      heading: 'Under this assumption',
      lines: [
        {
          basis: 'count',
          pieces: [
            `${assumed} ${differing.length === 0 ? 'No kind of element changes in number.' : `${capital(differing.join(', '))}.`} The store is not changed.`,
          ],
        },
        ...(monthly.length === 0 ? [] : [{ basis: 'count', topic: 'Reported by month', pieces: [`${monthly.join('; ')}.`] } as const]),
        ...lines.slice(0, MOST),
      ],
      left: Math.max(0, lines.length - MOST),
    },
    {
      id: 'briefing',
      heading: 'In the briefing',
      lines: page.length > 0 ? page.slice(0, MOST) : [nothing('No line of it changes.')],
      left: Math.max(0, page.length - MOST),
    },
  ]
}

/** @param situation that of the articles, which the citations are of */
export function whatIfPage(result: WhatIf, situation: Situation): Briefing {
  const scope = new Scope(situation)
  const page = numbered([
    ...touchedSections(result, scope),
    ...(result.supposition === undefined ? [] : supposedSections(result.supposition)),
  ])
  const cites = new Set(page.citations.map(({ citation }) => citation.document))
  return {
    title: result.statement?.text ?? 'Under an assumption',
    about: [],
    ...page,
    documents: situation.documents.filter((doc) => cites.has(doc.id)).map(documentOf),
  }
}
