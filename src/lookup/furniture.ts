/** Lines that are not the article's own. */
import { ConfigError } from '../errors.ts'
import { FurnitureRecord } from '../model/records/furniture.ts'
import { loadRecords } from './records.ts'

export interface Furniture {
  readonly records: readonly FurnitureRecord[]
  /** Id of the record that a line is furniture by, or undefined for the article's own. */
  kindOf(line: string): string | undefined
}

/** Marks around the words of such lines: arrows, bullets, brackets, dashes. */
const BEFORE = '^[\\s»›>→▶►•·*|#_(\\[（【［–—-]*'
const AFTER = '[\\s»›>→▶►•·*|…:.!)\\]）】］_–—-]*$'

export function loadFurniture(dirs: readonly string[]): Furniture {
  const records = loadRecords(dirs, 'furniture', FurnitureRecord)
  const tests = records.map((record) => ({ id: record.id, longest: record.longest, pattern: compile(record) }))
  const longest = Math.max(0, ...records.map((record) => record.longest))
  return {
    records,
    kindOf(line) {
      const words = line.trim()
      if (words === '' || words.length > longest) return undefined
      return tests.find((test) => words.length <= test.longest && test.pattern.test(words))?.id
    },
  }
}

function compile({ id, pattern, whole }: FurnitureRecord): RegExp {
  try {
    return new RegExp(`${BEFORE}(?:${pattern})${whole ? AFTER : '(?!\\p{L})'}`, 'iu')
  } catch (error) {
    throw new ConfigError(`its pattern is no regular expression: ${error instanceof Error ? error.message : String(error)}`, {
      code: 'E_KNOWLEDGE',
      place: `knowledge/furniture, record "${id}"`,
      remedy: 'Correct the pattern',
      cause: error,
    })
  }
}
