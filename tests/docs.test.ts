/** Pages that are made from what the stages give must be fresh. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('docs/tour.md shows what the stages give now', () => {
  expect(() => execFileSync(process.execPath, ['scripts/make-tour.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
})
