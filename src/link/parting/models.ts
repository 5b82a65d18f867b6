/**
 * How likely two statements, figures or dated tellings part, that is: answer one question otherwise; trees trained by training/parting, read once.
 *
 * Pure functions of the two, so that what was linked stays so when documents are added.
 */

import { chanceOf, modelFile, requireOrder } from '../../lookup/trees.ts'
import { PartingModels } from '../../model/records/parting-models.ts'
import { DATE_EVIDENCE, type DatedStatement } from './date-evidence.ts'
import { type Counted, FIGURE_EVIDENCE } from './figure-evidence.ts'
import { EVIDENCE, oriented } from './pair-evidence.ts'
import type { Statement } from './statements.ts'

const FILE = 'parting.json'
let loaded: PartingModels | undefined

function load(): PartingModels {
  const models = modelFile(FILE, PartingModels, 'the models of accounts that part')
  requireOrder(models, { statements: EVIDENCE.names, figures: FIGURE_EVIDENCE.names, dates: DATE_EVIDENCE.names }, FILE)
  return models
}

/** 0 to 1, as the two below. */
export function statementsPart(a: Statement, b: Statement): number {
  loaded ??= load()
  return chanceOf(loaded.statements.trees, EVIDENCE.of(...oriented(a, b)))
}

const logit = (chance: number): number => {
  const within = Math.min(0.99999, Math.max(0.00001, chance))
  return Math.log(within / (1 - within))
}

/** What the trees give and what the network that read both gives, as one chance. */
export function chanceTogether(ofTrees: number, ofNetwork: number): number {
  loaded ??= load()
  const { bias, trees, network } = loaded.together
  return 1 / (1 + Math.exp(-(bias + trees * logit(ofTrees) + network * logit(ofNetwork))))
}

/** Two of one unit whose values differ. */
export function figuresPart(a: Counted, b: Counted): number {
  loaded ??= load()
  const [first] = oriented(a.statement, b.statement)
  return chanceOf(loaded.figures.trees, first === a.statement ? FIGURE_EVIDENCE.of(a, b) : FIGURE_EVIDENCE.of(b, a))
}

/** Two whose days do not meet. */
export function datesPart(a: DatedStatement, b: DatedStatement): number {
  loaded ??= load()
  const [first] = oriented(a.statement, b.statement)
  return chanceOf(loaded.dates.trees, first === a.statement ? DATE_EVIDENCE.of(a, b) : DATE_EVIDENCE.of(b, a))
}
