/** Commands that need no store: analyze, read, annotate, code, completion. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Document, Situation } from '../../src/model/index.ts'
import { araxes, scratch } from './araxes.ts'
import { writeArticles } from './articles.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const folder = scratch()
afterAll(folder.remove)
const articles = writeArticles(folder.path('articles'))

describe('araxes analyze', () => {
  it('prints an account with sources, and nothing on standard error', async () => {
    const { status, stdout, stderr } = await araxes(['analyze', articles], { cwd: folder.path('.') })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('What 2 articles say')
    expect(stdout).toContain('Who says what')
    expect(stdout).toContain('\nSources\n[1] ')
    expect(stdout).toContain('articles/01-wire.md:')
    expect(stdout).not.toContain('\u001b')
  })

  it('prints a valid Situation as JSON, every quote equal to the text at its offsets, explanations only on request', async () => {
    const { stdout } = await araxes(['analyze', articles, '--format', 'json', '--explain'])
    const situation = Situation.parse(JSON.parse(stdout))
    expect(situation.documents).toHaveLength(2)
    const texts = new Map(situation.documents.map((doc) => [doc.id, doc.text]))
    let citations = 0
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const { document, start, end, quote } = value as Record<string, unknown>
      if (typeof quote === 'string') {
        expect(texts.get(document as string)!.slice(start as number, end as number)).toBe(quote)
        citations++
      }
      Object.values(value).forEach(walk)
    }
    walk(situation)
    expect(citations).toBeGreaterThan(10)
    expect(Object.keys(situation.explanations!).length).toBeGreaterThan(0)
  })

  it('names each input that fails with reason and remedy, does the rest, and ends with status 1', async () => {
    writeFileSync(folder.path('empty.md'), '')
    const { status, stdout, stderr } = await araxes([
      'analyze',
      `${articles}/01-wire.md`,
      folder.path('empty.md'),
      folder.path('missing.md'),
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('Iceland turns a Danish trawler back')
    expect(stderr).toMatch(/^failed .*empty\.md: .+\. .+$/m)
    expect(stderr).toMatch(/^failed .*missing\.md: .+\. .+$/m)
  })

  it('names a text that is longer than a book, and reads it only when asked to read alone', async () => {
    const book = folder.path('book.txt')
    writeFileSync(book, 'The harbour master closed the gate again. '.repeat(25_000))
    const { status, stdout, stderr } = await araxes(['analyze', book, articles])
    expect(status).toBe(1)
    expect(stdout).toContain('What 2 articles say')
    expect(stderr).toMatch(/^failed .*book\.txt: its text has more than 1,000,000 characters.*Split it/m)
    expect((await araxes(['read', book])).status).toBe(0)
  })

  it('takes date and outlet for an input that gives none, from standard input', async () => {
    const { stdout } = await araxes(['analyze', '-', '--format', 'json', '--date', '1977-03-09', '--outlet', 'Faroe Mail'], {
      input: 'Denmark denied on Monday that it had closed its ports to Iceland, the Foreign Ministry of Denmark said.',
    })
    const { documents, explanations } = Situation.parse(JSON.parse(stdout))
    const [doc] = documents
    expect(explanations).toBeUndefined()
    expect(doc).toMatchObject({ outlet: 'Faroe Mail', published: { start: '1977-03-09' }, uri: 'stdin:' })
  })

  it('runs a check of a plug-in; writes HTML to a file and says so', async () => {
    writeFileSync(
      folder.path('shout.mjs'),
      `export default { id: 'shout', title: 'Names every article', needs: ['documents'], gives: ['findings'], examples: [],
         run: ({ documents }) => documents.map((d) => ({ id: 'fnd_' + d.id, check: 'shout', document: d.id, message: 'SHOUTED',
           citations: [{ document: d.id, start: 0, end: 3, quote: d.text.slice(0, 3) }], severity: 'note' })) }`,
    )
    const out = folder.path('out/account.html')
    const ran = await araxes(['analyze', articles, '--plugin', folder.path('shout.mjs'), '--format', 'html', '--out', out])
    expect(ran).toEqual({ status: 0, stdout: '', stderr: `Wrote ${out}\n` })
    expect(readFileSync(out, 'utf8')).toContain('SHOUTED')
  })
})

describe('araxes read', () => {
  it('prints text without the front matter, JSON that is a list, and one document a line', async () => {
    const [text, json, lines] = await Promise.all(['text', 'json', 'jsonl'].map((format) => araxes(['read', articles, '--format', format])))
    expect(text!.stdout).toContain('Northern Wire · 1977-03-03 · news')
    expect(text!.stdout).not.toContain('---')
    const documents = JSON.parse(json!.stdout) as unknown[]
    expect(documents.map((doc) => Document.parse(doc).title)).toEqual(['Iceland turns a Danish trawler back', 'Copenhagen answers'])
    expect(
      lines!.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(documents)
  })

  it('prints an empty list for an empty folder', async () => {
    mkdirSync(folder.path('none'))
    expect((await araxes(['read', folder.path('none'), '--format', 'json'])).stdout).toBe('[]\n')
  })

  it('ends quietly when the reader of its output has gone', async () => {
    const { spawn } = await import('node:child_process')
    const { MAIN } = await import('./araxes.ts')
    const long = folder.path('long.txt')
    writeFileSync(long, `${'The quick brown ferry crossed the strait again on that day. '.repeat(20_000)}\n`)
    const child = spawn('sh', ['-c', `"${process.execPath}" "${MAIN}" read "${long}" | head -n 1`])
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(stdout.split('\n').length).toBeLessThanOrEqual(2)
    expect(stderr).toBe('')
  })
})

describe('araxes annotate', () => {
  it('gives CoNLL-U whose forms joined are the input without white space', async () => {
    const input = '\n Tehran denied it.\n\n"We won\'t go," Varga said in May 2031.'
    const { status, stdout } = await araxes(['annotate'], { input })
    expect(status).toBe(0)
    expect(stdout.endsWith('\n\n')).toBe(true)
    const rows = stdout
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'))
    expect(rows.every((row) => row.length === 10)).toBe(true)
    expect(rows.map((row) => row[1]).join('')).toBe(input.replace(/\s+/g, ''))
    for (const row of rows) {
      const [, start, end] = row[9]!.match(/TokenRange=(\d+):(\d+)/)!
      expect(input.slice(Number(start), Number(end))).toBe(row[1])
    }
    expect(stdout).toContain('Attribution=B-cue')
  })

  it('keeps horizontal tokens as they come, one sentence a line', async () => {
    const { stdout } = await araxes(['annotate', '--input', 'horizontal'], { input: "They did n't say can't .\nNo , he said .\n" })
    const sentences = stdout
      .trim()
      .split('\n\n')
      .map((block) =>
        block
          .split('\n')
          .filter((line) => /^\d/.test(line))
          .map((line) => line.split('\t')[1]),
      )
    expect(sentences).toEqual([
      ['They', 'did', "n't", 'say', "can't", '.'],
      ['No', ',', 'he', 'said', '.'],
    ])
    expect(stdout).not.toMatch(/^\d+-\d+\t/m)
  })

  it('gives the layers as JSON', async () => {
    const { stdout } = await araxes(['annotate', '--format', 'json'], { input: 'Tehran denied that it knew.' })
    expect(JSON.parse(stdout)).toMatchObject({
      sentences: [{ start: 0 }],
      attributions: [{ source: [{ start: 0 }], cue: [{ start: 7 }], content: [{ end: 26 }], within: null }],
      predicates: [
        { start: 7, attribution: null },
        { start: 22, attribution: 0 },
      ],
      clauses: [],
    })
  })

  it('resolves times against the day it is given', async () => {
    const input = 'They met on Monday.'
    expect((await araxes(['annotate', '--date', '2026-03-18'], { input })).stdout).toContain('Timex=B-DATE:2026-03-16')
    expect((await araxes(['annotate'], { input })).stdout).toMatch(/Timex=B-DATE:$/m)
  })

  it('refuses what is not UTF-8, with status 1', async () => {
    writeFileSync(folder.path('latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    const { status, stderr } = await araxes(['annotate', folder.path('latin.txt')])
    expect(status).toBe(1)
    expect(stderr).toContain('iconv')
  })
})

describe('araxes code', () => {
  it('codes the pair of each line, echoing its id, and names the lines that it can’t', async () => {
    const input = [
      '{"id":"a1","text":"Denmark suspended aid to Egypt.","source":"Denmark","target":"Egypt"}',
      'no json',
      '{"text":"no id"}',
      '{"id":"a4","text":" "}',
      '',
    ].join('\n')
    const { status, stdout, stderr } = await araxes(['code'], { input })
    expect(status).toBe(1)
    const [line, ...others] = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(others).toEqual([])
    expect(line).toMatchObject({ id: 'a1', events: [{ source: 'Denmark', target: 'Egypt' }] })
    expect(line.events).toHaveLength(1)
    expect(stderr).toMatch(/^failed -:2: the line is no JSON/m)
    expect(stderr).toMatch(/^failed -:3: it has no "id"/m)
    expect(stderr).toMatch(/^failed -:4: its "text" is empty/m)
  })
})

describe('araxes completion', () => {
  it('prints a script for each shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await araxes(['completion', shell])).stdout).toContain(`araxes completion ${shell}`)
  })
})
