import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A process a file, as users have one.
    pool: 'forks',
    maxWorkers: 2,
    // What grows faster than its input never ends within this; no test is held to a time otherwise.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
