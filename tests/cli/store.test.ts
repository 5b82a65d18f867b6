/** Commands over a store, from adding articles to removing them, as a user runs them one after the other. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { Actor, Changes, Claim, Disagreement, Event, Quantity, Situation, Tie, Trend, WhatIf } from '../../src/model/index.ts'
import { tables } from '../../src/present/tables/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { araxes, MAIN, scratch } from './araxes.ts'
import { writeArticles } from './articles.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = scratch()
const articles = writeArticles(folder.path('articles'))
const store = folder.path('store')
const run = (...args: string[]) => araxes(['--store', store, ...args])
let first: Awaited<ReturnType<typeof run>>
let holder: Store

beforeAll(async () => {
  first = await run('add', articles)
  // Keeps the server up between the commands, which then join it: starting it for each would take most of the time.
  holder = await openStore(store)
})
afterAll(async () => {
  await holder.close()
  folder.remove()
})

describe('araxes add', () => {
  it('prints a line for each document that is stored, then the sums', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toBe(
      'added   1977-03-03  Northern Wire: Iceland turns a Danish trawler back\nadded   1977-03-05  Copenhagen Herald: Copenhagen answers\n2 added, 0 revised, 0 known already, 0 failed\n',
    )
  })
  it('skips what is known', async () => expect((await run('add', articles)).stdout).toBe('0 added, 0 revised, 2 known already, 0 failed\n'))
  it('takes a date told later for what is known already', async () => {
    const file = folder.path('undated.txt')
    writeFileSync(file, 'Norway expelled two Danish diplomats over the weekend, the Norwegian foreign ministry said.\n')
    const last = async (...args: string[]) => (await run('--case', 'told', 'add', file, ...args)).stdout.split('\n').at(-2)
    expect(await last()).toBe('1 added, 0 revised, 0 known already, 0 failed')
    expect(await last('--date', '1977-03-07')).toBe('0 added, 1 revised, 0 known already, 0 failed')
    expect(await last('--date', '1977-03-07')).toBe('0 added, 0 revised, 1 known already, 0 failed')
    expect(await last()).toBe('0 added, 0 revised, 1 known already, 0 failed')
  })
  it('keeps cases apart', async () => {
    const { stdout } = await run('--case', 'other', 'add', `${articles}/01-wire.md`, '--format', 'jsonl')
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'added', outlet: 'Northern Wire', published: '1977-03-03' })
    expect((await holder.readings()).readings).toHaveLength(2)
  })
  it('names what fails, stores the rest, and ends with status 1', async () => {
    writeFileSync(folder.path('empty.md'), '')
    const { status, stdout, stderr } = await run('--case', 'third', 'add', folder.path('empty.md'), `${articles}/02-herald.md`)
    expect(status).toBe(1)
    expect(stdout).toContain('1 added, 0 revised, 0 known already, 1 failed')
    expect(stderr).toMatch(/^failed .*empty\.md/)
  })
})

describe('araxes brief', () => {
  it('prints the briefing with numbered citations and their sources', async () => {
    const { status, stdout, stderr } = await run('brief')
    expect([status, stderr]).toEqual([0, ''])
    for (const section of ['Basis', 'In short', 'Who says what', 'Figures', 'Watch', 'Caution', 'Not there', 'Sources'])
      expect(stdout).toContain(`\n${section}\n`)
    const [body, sources] = stdout.split('\nSources\n')
    for (const number of new Set([...body!.matchAll(/\[(\d+)\]/g)].map((match) => match[1]!)))
      expect(sources).toMatch(new RegExp(`^\\[${number}\\] `, 'm'))
  })
  it('is about the actors that are named, as Markdown too, and refuses one that there is not', async () => {
    expect((await run('brief', '--about', 'Denmark,Iceland', '--format', 'md')).stdout).toMatch(
      /^# (Denmark and Iceland|Iceland and Denmark)\n/,
    )
    const { status, stderr } = await run('brief', '--about', 'Atlantis')
    expect(status).toBe(2)
    expect(stderr).toContain('no actor is called "Atlantis"')
  })
  it('writes HTML to a file, with whole articles on request', async () => {
    const out = folder.path('out/briefing.html')
    const { status, stdout, stderr } = await run('brief', '--format', 'html', '--full-text', '--out', out)
    expect([status, stdout, stderr]).toEqual([0, '', `Wrote ${out}\n`])
    const text = readFileSync(`${articles}/01-wire.md`, 'utf8').split('---\n')[2]!.trim()
    const page = readFileSync(out, 'utf8')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
    expect(page).toContain(text)
  })
})

describe('araxes what-if and diff', () => {
  it('tells which limits a statement would touch, for people and for programs', async () => {
    const { status, stdout, stderr } = await run('what-if', 'Norway bans the import of apples from Chile')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('It matches no limit, warning, commitment or condition')
    const json = await run('what-if', 'Norway bans the import of apples from Chile', '--format', 'json')
    expect(WhatIf.parse(JSON.parse(json.stdout)).touched).toEqual([])
  })
  it('tells what rests on a source, and leaves the store as it was', async () => {
    const before = (await run('timeline', '--format', 'json')).stdout
    const { supposition } = WhatIf.parse(JSON.parse((await run('what-if', '--without', '01-wire.md', '--format', 'json')).stdout))
    expect(supposition!.counts.find(({ kind }) => kind === 'documents')).toMatchObject({ before: expect.any(Number) })
    expect(supposition!.changes.some(({ what }) => what === 'gone')).toBe(true)
    expect((await run('timeline', '--format', 'json')).stdout).toBe(before)
  })
  it('names a source that there is not, and wants something to be supposed', async () => {
    expect(await run('what-if', '--without', 'Atlantis')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Atlantis: no article'),
    })
    expect((await run('what-if')).status).toBe(2)
  })
  it('keeps apart what is new in the world, in the file, and by reading again', async () => {
    const { status, stdout } = await run('diff', '1970-01-01')
    expect(status).toBe(0)
    for (const heading of ['New in the world', 'New in the file', 'Changed by reading again', 'Claims that moved', 'Edited articles'])
      expect(stdout).toContain(`\n${heading}\n`)
    expect(Changes.parse(JSON.parse((await run('diff', '1970-01-01', '--format', 'json')).stdout)).since).toBe('1970-01-01')
    expect((await run('brief', '--since', '1970-01-01')).stdout).toContain('\nNew in the file\n')
    expect((await run('diff', '1970-01-32')).status).toBe(2)
    expect((await run('diff', '1970-02-01', '1970-01-01')).status).toBe(2)
  })
})

describe('tables', () => {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    timeline: Event,
    actors: Actor,
    claims: Claim,
    disagreements: Disagreement,
    ties: Tie,
    quantities: Quantity,
  }
  it.each([...Object.keys(schemas), 'indicators'])('%s prints the elements of the model as JSON', async (id) => {
    const { status, stdout } = await run(id, '--format', 'json')
    expect(status).toBe(0)
    for (const element of JSON.parse(stdout)) schemas[id]?.parse(element)
  })
  it('print text and CSV too', async () => {
    const [text, csv] = await Promise.all([run('claims'), run('claims', '--format', 'csv')])
    expect(text.stdout).toMatch(/^Who +(By way of +)?How +Words +Where\n/)
    expect(text.stdout).not.toContain('\u001b')
    expect(csv.stdout).toMatch(/^id,day,speaker,speaker_name,[a-z_,]+\r\n/)
  })
  it('filter by day and actor, and cut to a limit', async () => {
    const { stdout } = await run('claims', '--format', 'json', '--since', '1977-03-04', '--about', 'Denmark', '--limit', '1')
    const [claim, ...more] = JSON.parse(stdout) as Claim[]
    expect(more).toEqual([])
    const { readings } = await holder.readings()
    expect(readings.find(({ document }) => document.id === claim!.content.document)!.document.outlet).toBe('Copenhagen Herald')
  })
})

describe('araxes trend', () => {
  it('prints both curves of what is between two actors, with what no period counts', async () => {
    const { status, stdout } = await run('trend', 'Denmark', 'Iceland')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Denmark and Iceland\nReported conflict and reported cooperation, by week\n/)
  })
  it('is a Trend as JSON, every event of which cites its words', async () => {
    const { stdout } = await run('trend', 'Denmark', 'Iceland', '--by', 'month', '--undated', '--format', 'json')
    const trend = Trend.parse(JSON.parse(stdout))
    expect(trend.events.length).toBeGreaterThan(0)
    const texts = new Map((await holder.readings()).readings.map(({ document }) => [document.id, document.text]))
    for (const { document, start, end, quote } of trend.events.flatMap((event) => event.citations))
      expect(texts.get(document)!.slice(start, end)).toBe(quote)
  })
  it('opens a period, writes CSV and a page', async () => {
    const month = ['--by', 'month', '--undated']
    const [opened, csv] = await Promise.all([
      run('trend', 'Denmark', 'Iceland', ...month, '--show', '1977-03'),
      run('trend', 'Denmark', 'Iceland', ...month, '--format', 'csv'),
    ])
    expect(opened.stdout).toMatch(/\nSources\n\[1\] /)
    expect(csv.stdout).toMatch(/^period,start,end,read,[a-z_,]+\r\n1977-03,1977-03-01,1977-03-31,2,/)
    const out = folder.path('out/trend.html')
    expect(await run('trend', 'Denmark', 'Iceland', ...month, '--format', 'html', '--out', out)).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toContain('<svg class="curve conflict"')
  })
  it.each([
    [['Denmark'], 'a trend is between two actors or more'],
    [['Denmark', 'Iceland', '--show', '1977-W60'], 'there is no period "1977-W60"'],
    [['Denmark', 'Atlantis'], 'ACTOR: no actor is called "Atlantis"'],
  ])('refuses %j with status 2 and a remedy', async (words, message) => {
    const { status, stderr } = await run('trend', ...words)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('araxes export', () => {
  it('writes a valid Situation', async () => {
    const out = folder.path('situation.json')
    expect(await run('export', '--out', out)).toMatchObject({ status: 0, stdout: '' })
    expect(Situation.parse(JSON.parse(readFileSync(out, 'utf8'))).documents).toHaveLength(2)
  })
  it('writes a folder of CSV files, or one kind to standard output', async () => {
    expect((await run('export', '--format', 'csv', '--out', folder.path('csv'))).status).toBe(0)
    expect(readdirSync(folder.path('csv')).sort()).toEqual(tables.map((table) => `${table.id}.csv`).sort())
    expect((await run('export', '--format', 'csv', '--kind', 'documents')).stdout.split('\r\n')).toHaveLength(4)
  })
})

describe('araxes check', () => {
  it('says what the store says of an article, and does not add it', async () => {
    const copy = folder.path('copy.md')
    writeFileSync(
      copy,
      readFileSync(`${articles}/02-herald.md`, 'utf8').replace('Copenhagen Herald', 'Faroe Mail').replace('1977-03-05', '1977-03-06'),
    )
    const [text, json] = await Promise.all([run('check', copy), run('check', copy, '--format', 'json')])
    expect(text).toMatchObject({ status: 0, stderr: '' })
    expect(text.stdout).toMatch(/^Copenhagen answers\n/)
    expect((JSON.parse(json.stdout) as { check: string }[]).map((finding) => finding.check)).toContain('duplicate-passage')
    expect((await holder.readings()).readings).toHaveLength(2)
  })
})

describe('an interrupted run', () => {
  it('closes its store, so that nothing of it is left running, and the next run goes on', async () => {
    const many = folder.path('many')
    writeArticles(many)
    for (let i = 0; i < 40; i++)
      writeFileSync(`${many}/x${i}.md`, `Denmark denied claim number ${i} of Iceland on Monday, the ministry said in note ${i}.\n`)
    const other = folder.path('interrupted')
    const child = spawn(process.execPath, [MAIN, '--store', other, 'add', many])
    let stdout = ''
    child.stdout.on('data', (data) => {
      if (stdout === '') child.kill('SIGINT')
      stdout += data
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(status).toBe(130)
    const told = stdout.split('\n').filter((line) => line.startsWith('added')).length
    const after = await openStore(other, { create: false })
    expect((await after.readings()).readings.length).toBeGreaterThanOrEqual(told)
    await after.close()
  })
})

describe('araxes remove', () => {
  it('purges a document by its path, and says which it does not hold', async () => {
    const { status, stdout, stderr } = await run('remove', `${articles}/02-herald.md`, 'doc_0000000000000000')
    expect([status, stdout]).toEqual([1, '1 removed\n'])
    expect(stderr).toContain('doc_0000000000000000')
    const { readings } = await holder.readings()
    expect(readings.map(({ document }) => document.title)).toEqual(['Iceland turns a Danish trawler back'])
  })
})

it('a command that only reads makes no store', async () => {
  const nowhere = folder.path('nowhere')
  expect((await araxes(['--store', nowhere, 'brief'])).status).toBe(2)
  expect(existsSync(nowhere)).toBe(false)
})
