/** The model: ids, citations, and the JSON Schema made from it. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Citation, cite, Document, makeId, Situation } from '../../src/model/index.ts'

describe('ids', () => {
  it('carry the prefix of their kind and 64 bits', () => expect(makeId('claim', 'doc_1', 'claim', 3, 9)).toMatch(/^clm_[0-9a-f]{16}$/))
  it('are the same for the same parts', () => expect(makeId('event', 'a', 1)).toBe(makeId('event', 'a', 1)))
  it('differ where the parts are cut elsewhere', () => expect(makeId('event', 'ab', 'c')).not.toBe(makeId('event', 'a', 'bc')))
})

describe('a citation', () => {
  it('quotes the text at its offsets, in UTF-16 units', () => {
    const text = 'Əliyev 🤝 Pezeshkian met.'
    const start = text.indexOf('Pezeshkian')
    expect(cite({ id: 'doc_1', text }, start, start + 10)).toEqual({ document: 'doc_1', start, end: start + 10, quote: 'Pezeshkian' })
  })
  it('is refused without words', () => expect(Citation.safeParse({ document: 'doc_1', start: 3, end: 3, quote: '' }).success).toBe(false))
  it('is refused with an id of another kind', () =>
    expect(Citation.safeParse({ document: 'act_1', start: 0, end: 1, quote: 'a' }).success).toBe(false))
})

type Node = { description?: string; shape?: Record<string, Node> }

describe('the schemas', () => {
  it('describe every top-level element', () => {
    const bare = Object.entries(Situation.shape)
      .map(([name, schema]) => [name, schema instanceof z.ZodArray ? (schema.element as unknown as Node) : undefined] as const)
      .filter(([, element]) => element !== undefined && !element.description)
    expect(bare).toEqual([])
  })
  it('say of a document how each field is known', () => expect(Object.keys(Document.shape)).toContain('provenance'))
  it('are written out as JSON Schema that is fresh', () => {
    execFileSync(process.execPath, ['scripts/make-schema.mjs', '--check'], { stdio: 'pipe' })
  })
})
