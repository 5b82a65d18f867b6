/** The shape of the house: who may import whom, and no cycles. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))

/** What each part may import besides itself. Stages never import one another: they meet in `model`. */
const BASE = ['text', 'model']
const STAGE = [...BASE, 'lookup', 'plugins', 'errors', 'version']
const MAY: Record<string, readonly string[]> = {
  text: [],
  model: ['text'],
  errors: [],
  version: [],
  lookup: [...BASE, 'errors'],
  plugins: [...BASE, 'lookup', 'errors'],
  read: STAGE,
  annotate: STAGE,
  extract: STAGE,
  link: STAGE,
  store: STAGE,
  analyze: STAGE,
  decide: [...STAGE, 'link', 'store'],
  relink: [...STAGE, 'link', 'store'],
  pipeline: [...STAGE, 'relink', 'read', 'annotate', 'extract', 'link', 'store', 'analyze'],
  index: [...STAGE, 'pipeline', 'store'],
  present: [...STAGE, 'decide', 'pipeline', 'index', 'read', 'annotate', 'extract', 'link', 'store', 'analyze'],
}

const partOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const imports: Import[] = files.flatMap((from) => {
  const code = readFileSync(join(SRC, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [
    ...code.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\b)?[^'"\n;]*?(?:\{[^}]*\}\s*)?(?:from\s*)?['"](\.[^'"]+\.tsx?)['"]|import\(\s*['"](\.[^'"]+\.tsx?)['"]/g,
    ),
  ].map((m) => ({
    from,
    to: relative(SRC, resolve(SRC, dirname(from), (m[2] ?? m[3])!)),
    typeOnly: m[1] !== undefined || m[3] !== undefined,
  }))
})

describe('architecture', () => {
  it('finds the imports it speaks of', () => {
    expect(imports.length).toBeGreaterThan(files.length)
    expect(imports.some((i) => i.from === 'model/citation.ts' && i.to === 'model/ids.ts')).toBe(true)
    expect(imports.some((i) => i.from === 'pipeline.ts' && i.to === 'link/index.ts')).toBe(true)
  })

  it('knows every part of src/', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in MAY))).toEqual([])
  })

  it('lets no part import what it may not: text, model <- lookup, plugins, errors <- stages <- pipeline <- present', () => {
    const wrong = imports.filter(({ from, to }) => partOf(from) !== partOf(to) && !MAY[partOf(from)]!.includes(partOf(to)))
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  it('has no import cycle', () => {
    const next = new Map<string, string[]>()
    for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
        return
      }
      state.set(file, 'open')
      for (const to of next.get(file) ?? []) visit(to, [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('declares types in the model alone: no Zod schema outside it', () => {
    const outside = files.filter((f) => !f.startsWith('model/') && /\bz\.(object|enum|array)\(/.test(readFileSync(join(SRC, f), 'utf8')))
    expect(outside).toEqual([])
  })
})
