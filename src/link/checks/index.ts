/** The built-in checks, in the order in which their findings are listed. */
import type { Check } from '../../plugins.ts'
import { anonymousSource } from './anonymous-source.ts'
import { circularSourcing } from './circular-sourcing.ts'
import { dateConflict } from './date-conflict.ts'
import { duplicatePassage } from './duplicate-passage.ts'
import { futureDated } from './future-dated.ts'
import { hedgeDropped } from './hedge-dropped.ts'
import { internalInconsistency } from './internal-inconsistency.ts'
import { missingSide } from './missing-side.ts'
import { officeMismatch } from './office-mismatch.ts'
import { singleSource } from './single-source.ts'
import { staleFigure } from './stale-figure.ts'
import { unattributedFigure } from './unattributed-figure.ts'

export const BUILT_IN: readonly Check[] = [
  dateConflict,
  singleSource,
  missingSide,
  anonymousSource,
  unattributedFigure,
  duplicatePassage,
  staleFigure,
  hedgeDropped,
  circularSourcing,
  internalInconsistency,
  officeMismatch,
  futureDated,
]
