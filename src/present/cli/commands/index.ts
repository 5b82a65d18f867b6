/** The commands, in the order in which help lists them. Each imports what is heavy only when it runs. */
import type { Command } from '../command.ts'
import { actors } from './actors.ts'
import { add } from './add.ts'
import { analyze } from './analyze.ts'
import { annotate } from './annotate.ts'
import { brief } from './brief.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { code } from './code.ts'
import { completion } from './completion.ts'
import { decisions } from './decisions.ts'
import { diff } from './diff.ts'
import { disagreements } from './disagreements.ts'
import { exportCommand } from './export.ts'
import { indicators } from './indicators.ts'
import { merge } from './merge.ts'
import { origins } from './origins.ts'
import { quantities } from './quantities.ts'
import { read } from './read.ts'
import { relink } from './relink.ts'
import { remove } from './remove.ts'
import { split } from './split.ts'
import { ties } from './ties.ts'
import { timeline } from './timeline.ts'
import { trend } from './trend.ts'
import { whatIf } from './what-if.ts'

export const commands: readonly Command[] = [
  add,
  remove,
  relink,
  split,
  merge,
  decisions,
  exportCommand,
  analyze,
  read,
  annotate,
  code,
  brief,
  check,
  origins,
  trend,
  whatIf,
  diff,
  timeline,
  actors,
  claims,
  disagreements,
  ties,
  quantities,
  indicators,
  completion,
]
