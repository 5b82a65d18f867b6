import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A process a file, as users have one: the native ONNX Runtime loads a second time only where a thread of the process has kept it.
    pool: 'forks',
    maxWorkers: 2,
    // What grows faster than its input never ends within this; no test is held to a time otherwise.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
