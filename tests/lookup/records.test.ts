import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAraxesError } from '../../src/errors.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { loadRecords } from '../../src/lookup/records.ts'
import { KnowledgeRecord, list } from '../../src/model/records/record.ts'

const River = KnowledgeRecord.extend({ banks: list })

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'araxes-knowledge-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

function failure(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (isAraxesError(error)) return error.line
    throw error
  }
  return ''
}

test('a TSV and a YAML file give the same records', () => {
  const tsv = folder({ 'rivers.tsv': '# source: a gazetteer\nid\tbanks\nkura\tleft|right\n' })
  const yaml = folder({ 'rivers.yaml': 'source: a gazetteer\nrecords:\n  - id: kura\n    banks: [left, right]\n' })
  expect(loadRecords([tsv], 'rivers', River)).toEqual([{ id: 'kura', source: 'a gazetteer', banks: ['left', 'right'] }])
  expect(loadRecords([yaml], 'rivers', River)).toEqual(loadRecords([tsv], 'rivers', River))
})

test('a record in a later folder replaces the one with its id', () => {
  const ours = folder({ 'rivers.yaml': '- {id: kura, source: x, banks: [left]}\n- {id: rioni, source: x}' })
  const theirs = folder({ 'rivers.yaml': '- {id: kura, source: y}' })
  expect(loadRecords([ours, theirs], 'rivers', River).map((r) => [r.id, r.source, r.banks.length])).toEqual([
    ['kura', 'y', 0],
    ['rioni', 'x', 0],
  ])
})

test('a fault names file, record, field and remedy', () => {
  const dir = folder({ 'rivers.yaml': '- {id: kura, source: x}\n- {id: rioni}' })
  expect(failure(() => loadRecords([dir], 'rivers', River))).toMatch(
    /rivers\.yaml, record "rioni" \(number 2\): source: .+ Correct "source"/,
  )
  const twice = folder({ 'rivers.tsv': 'id\tsource\nkura\tx\nkura\ty\n' })
  expect(failure(() => loadRecords([twice], 'rivers', River))).toMatch(/line 3, record "kura": the id stands in .+line 2/)
  const wide = folder({ 'rivers.tsv': 'id\tsource\nkura\tx\tmore\n' })
  expect(failure(() => loadRecords([wide], 'rivers', River))).toMatch(/3 cells under 2 column names/)
})

test('the version changes with the records in use', () => {
  const a = folder({ 'rivers.yaml': '- {id: kura, source: x}' })
  const b = folder({ 'rivers.yaml': '- {id: kura, source: y}' })
  const versions = [loadKnowledge().version, loadKnowledge([a]).version, loadKnowledge([b]).version]
  expect(new Set(versions).size).toBe(3)
  expect(loadKnowledge([a])).toBe(loadKnowledge([a]))
})

test('a folder that is not there is named', () => {
  expect(failure(() => loadKnowledge(['no/such/folder']))).toMatch(/no\/such\/folder: no such folder of knowledge/)
})
