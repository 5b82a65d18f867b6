/** The built-in checks, in the order in which their findings are listed. */
import type { Check } from '../../plugins.ts'
import { anonymousSource } from './anonymous-source.ts'
import { dateConflict } from './date-conflict.ts'
import { duplicatePassage } from './duplicate-passage.ts'
import { futureDated } from './future-dated.ts'
import { internalInconsistency } from './internal-inconsistency.ts'
import { missingSide } from './missing-side.ts'
import { officeMismatch } from './office-mismatch.ts'
import { singleSource } from './single-source.ts'
import { unattributedFigure } from './unattributed-figure.ts'

export const BUILT_IN: readonly Check[] = [
  dateConflict,
  singleSource,
  missingSide,
  anonymousSource,
  unattributedFigure,
  duplicatePassage,
  internalInconsistency,
  officeMismatch,
  futureDated,
]
