#!/usr/bin/env node
/** Writes docs/reference/cli.md from the definitions of the commands in the built `dist/`. tests/cli/reference.test.ts fails where it is stale. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { commands } from '../dist/present/cli/commands/index.js'
import { cliReference } from '../dist/present/cli/reference.js'

const file = new URL('../docs/reference/cli.md', import.meta.url)
mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(file, cliReference(commands))
