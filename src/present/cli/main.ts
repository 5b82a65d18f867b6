#!/usr/bin/env node
/** The executable `araxes`. */
import module from 'node:module'
import process from 'node:process'

/** Node 22.8 and later keep compiled code between runs. */
const { enableCompileCache } = module as { enableCompileCache?: () => void }
enableCompileCache?.()

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Asked by scripts before every use: not worth loading the parser for.
  const { VERSION } = await import('../../version.ts')
  process.stdout.write(`${VERSION}\n`)
} else {
  const { runCommandLine } = await import('./run.ts')
  process.exit(await runCommandLine(argv, process))
}
