/** What every record of `knowledge/` has: an id, and where it comes from. */
import { z } from 'zod'

/** A list: in YAML a sequence, in TSV one cell whose parts are parted by `|`. Absent is empty. */
export const list = z
  .union([z.string(), z.array(z.string().min(1))])
  .optional()
  .transform((value): string[] =>
    value === undefined ? [] : typeof value === 'string' ? value.split('|').map((part) => part.trim()) : value,
  )
  .describe('Strings; in TSV parted by |')

export const KnowledgeRecord = z.object({
  id: z.string().min(1).describe('Unique in its table; a user’s record with the same id replaces the built-in one'),
  source: z.string().min(1).describe('Where it comes from: a data set, a publication, or "Araxes" for what was written by hand'),
})

/** Sentences that hold a rule to what it means: those it must match, and those it must not. */
export const examples = {
  matches: list.describe('Examples that must match'),
  rejects: list.describe('Examples that must not'),
}

export type KnowledgeRecord = Readonly<z.infer<typeof KnowledgeRecord>>
