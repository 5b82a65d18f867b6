/**
 * Puts ONNX Runtime's WebAssembly build into dist: two files of the package onnxruntime-web (MIT), which as a whole would add 139 MB to every
 * installation. It reads where the native build does not load.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const from = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'))
const to = join(import.meta.dirname, '../dist/annotate/encoder/wasm')
mkdirSync(to, { recursive: true })
for (const file of ['ort.wasm.bundle.min.mjs', 'ort-wasm-simd-threaded.wasm']) copyFileSync(join(from, file), join(to, file))
