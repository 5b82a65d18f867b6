/**
 * Where an article contradicts itself or what is on the map: two figures for one thing, two dates for one act, two offices at once, a neighbour where none lies.
 * It is told, never silently mended.
 *
 * "killed 12 passengers … the bodies of the 14 dead" and "Armenia’s northern neighbour, Iran" yield a caution each; a toll that rises by evening, a range that
 * holds the other figure, figures of two sources and a former office yield none. The parts stand in `inconsistency/`.
 */
import { defineCheck } from '../../plugins.ts'
import { groupedBy } from '../grouped-by.ts'
import { afterDeathFindings } from './inconsistency/after-death.ts'
import { ageFindings } from './inconsistency/ages.ts'
import { anniversaryFindings } from './inconsistency/anniversaries.ts'
import { borderFindings } from './inconsistency/borders.ts'
import { dateFindings } from './inconsistency/dates.ts'
import { definiteCountFindings } from './inconsistency/definite-counts.ts'
import { definiteSumFindings } from './inconsistency/definite-sums.ts'
import { directionFindings } from './inconsistency/directions.ts'
import { durationFindings } from './inconsistency/durations.ts'
import { figureFindings } from './inconsistency/figures.ts'
import { firstVisitFindings } from './inconsistency/first-visits.ts'
import { neighbourFindings, statesIn } from './inconsistency/neighbours.ts'
import { officeFindings } from './inconsistency/offices.ts'
import { partFindings } from './inconsistency/parts.ts'
import { sumFindings } from './inconsistency/sums.ts'
import { voteFindings } from './inconsistency/votes.ts'
import { weekdayFindings } from './inconsistency/weekdays.ts'
import { whereaboutsFindings } from './inconsistency/whereabouts.ts'

export const internalInconsistency = defineCheck({
  id: 'internal-inconsistency',
  title: 'What an article tells against itself or the map',
  needs: ['documents', 'actors', 'quantities', 'claims'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ text: 'Armenia and Iran held talks in May. Armenia’s northern neighbour, Iran, closed the crossing a week later.' }],
      gives: ['Armenia’s northern neighbour'],
    },
    {
      texts: [{ text: 'Armenia and Iran held talks in May. Armenia’s southern neighbour, Iran, closed the crossing a week later.' }],
      gives: [],
    },
    {
      texts: [{ text: 'A bus fell into a ravine and killed 12 people near Lindby.\n\nThe bodies of the 14 dead were taken to the town.' }],
      gives: ['12 people', '14 dead'],
    },
    {
      texts: [{ text: 'A bus fell into a ravine and killed 12 people near Lindby.\n\nBy evening the toll had risen to 14 dead.' }],
      gives: [],
    },
    {
      texts: [{ text: 'The rebels agreed on Friday to a truce of ten days.\n\nThe fourteen-day truce will let convoys pass.' }],
      gives: ['truce of ten days', 'fourteen-day truce'],
    },
    {
      texts: [
        {
          text: 'The rebels agreed on Friday to a truce of ten days and then extended it.\n\nThe fourteen-day truce will let convoys pass.',
        },
      ],
      gives: [],
    },
    {
      texts: [
        {
          date: '2024-09-05',
          text: 'Twenty years ago today gunmen stormed the school.\n\nThe gym has been empty since the attack of September 2003.',
        },
      ],
      gives: ['Twenty years ago today', 'since the attack of September 2003'],
    },
    {
      texts: [
        {
          date: '2024-09-05',
          text: 'Twenty years ago today gunmen stormed the school.\n\nThe gym has been empty since the attack of September 2004.',
        },
      ],
      gives: [],
    },
  ],
  run: ({ documents, actors, quantities, claims }, knowledge) => {
    const states = statesIn(actors, knowledge.states)
    const figures = groupedBy(quantities, (quantity) => quantity.citation.document)
    const said = groupedBy(claims, (claim) => claim.content.document)
    const people = groupedBy(
      actors
        .filter((actor) => actor.kind === 'person')
        .flatMap((actor) => [...new Set(actor.mentions.map((m) => m.document))].map((id) => ({ actor, id }))),
      ({ id }) => id,
    )
    return documents.flatMap((doc) => {
      const present = (people.get(doc.id) ?? []).map(({ actor }) => actor)
      const named = states.get(doc.id) ?? []
      return [
        ...figureFindings(doc, figures.get(doc.id) ?? [], said.get(doc.id) ?? [], knowledge),
        ...definiteSumFindings(doc, figures.get(doc.id) ?? []),
        ...definiteCountFindings(doc),
        ...sumFindings(doc),
        ...partFindings(doc),
        ...voteFindings(doc),
        ...dateFindings(doc, knowledge),
        ...anniversaryFindings(doc, knowledge.checkWords),
        ...durationFindings(doc),
        ...weekdayFindings(doc),
        ...firstVisitFindings(doc, new Set(present.map(({ name }) => name.split(' ').at(-1)!))),
        ...officeFindings(doc, present, knowledge.titles),
        ...ageFindings(doc, present),
        ...afterDeathFindings(doc, present, said.get(doc.id) ?? []),
        ...neighbourFindings(doc, named, knowledge),
        ...borderFindings(doc, named, knowledge),
        ...directionFindings(doc),
        ...whereaboutsFindings(doc, named, knowledge),
      ]
    })
  },
})
