/** The built-in checks, in the order in which their findings are listed. */
import type { Check } from '../../plugins.ts'
import { anonymousSource } from './anonymous-source.ts'
import { dateConflict } from './date-conflict.ts'
import { duplicatePassage } from './duplicate-passage.ts'
import { internalInconsistency } from './internal-inconsistency.ts'
import { singleSource } from './single-source.ts'
import { unattributedFigure } from './unattributed-figure.ts'

export const BUILT_IN: readonly Check[] = [
  dateConflict,
  singleSource,
  anonymousSource,
  unattributedFigure,
  duplicatePassage,
  internalInconsistency,
]
