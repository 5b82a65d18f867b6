/** What figures are counted in: shares, money, time, measures, persons, and nouns whose number says nothing about the world. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const UnitKind = z
  .enum(['share', 'money', 'time', 'measure', 'person', 'uncounted'])
  .describe('uncounted: "two reasons" is no figure about the world')

export const UnitRecord = KnowledgeRecord.extend({
  kind: UnitKind,
  unit: z.string().describe('What a quantity carries: "percent", "USD", "days", "km", "persons"'),
  words: list.describe('Lower case, nouns in the singular, signs as they are'),
  ...examples,
})

export type UnitKind = z.infer<typeof UnitKind>
export type UnitRecord = Readonly<z.infer<typeof UnitRecord>>
