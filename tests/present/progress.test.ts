/** Standard error: progress on a terminal, failures and notices anywhere. */
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { Reporter, type ReporterOptions } from '../../src/present/progress.ts'

function reporter(options: Partial<ReporterOptions> & { terminal?: boolean } = {}): { report: Reporter; written: () => string } {
  let written = ''
  const stream = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written += chunk
        done()
      },
    }),
    { isTTY: options.terminal === true, columns: 30 },
  )
  let now = 0
  return {
    report: new Reporter({ stream, quiet: false, json: false, coloured: false, clock: () => (now += 1000), ...options }),
    written: () => written,
  }
}
const failure = new InputError('it is empty', { code: 'E_EMPTY', place: 'a.md', remedy: 'Give it words' })
const notice = { stage: 'read', where: 'b.md', why: 'its language is not read' } as const

describe('the reporter', () => {
  it('shows no progress in a pipe, but names failures and notices', () => {
    const { report, written } = reporter()
    report.progress('reading 1')
    report.failure(failure)
    report.notice(notice)
    expect(written()).toBe('failed a.md: it is empty. Give it words\nnote b.md: its language is not read\n')
    expect(report.failures).toBe(1)
  })
  it('redraws one line on a terminal, cut to its width, and takes it away', () => {
    const { report, written } = reporter({ terminal: true })
    report.progress(`reading ${'x'.repeat(100)}`)
    report.clear()
    const drawn = written().split('\r\u001b[K')
    expect(drawn[1]).toHaveLength(29)
    expect(drawn).toHaveLength(3)
  })
  it('draws less often than it is told', () => {
    const { report, written } = reporter({ terminal: true, clock: () => 5 })
    for (let i = 0; i < 100; i++) report.progress(`reading ${i}`)
    expect(written().match(/reading/g)).toHaveLength(1)
  })
  it('is quiet on request, but not about failures', () => {
    const { report, written } = reporter({ quiet: true, terminal: true })
    report.progress('reading')
    report.notice(notice)
    report.say('done')
    report.failure(failure)
    expect(written()).toBe('failed a.md: it is empty. Give it words\n')
  })
  it('writes JSON lines on request', () => {
    const { report, written } = reporter({ json: true })
    report.failure(failure)
    expect(JSON.parse(written())).toEqual({
      level: 'error',
      name: 'InputError',
      code: 'E_EMPTY',
      place: 'a.md',
      message: 'it is empty',
      remedy: 'Give it words',
    })
  })
  it('lets no file name speak to the terminal', () => {
    const { report, written } = reporter()
    report.failure(new InputError('x', { code: 'E', place: 'a\u001b[2J.md', remedy: 'y' }))
    expect(written()).not.toContain('\u001b')
  })
})
