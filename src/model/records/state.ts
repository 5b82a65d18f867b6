/** States and territories, and their further names. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'

/** Latitude and longitude, in YAML a pair, in TSV "41.5,45". */
export const point = z
  .union([z.string().regex(/^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/u, 'Expected "latitude,longitude"'), z.tuple([z.number(), z.number()])])
  .optional()
  .transform((value): [number, number] | undefined => {
    if (typeof value !== 'string') return value
    const [latitude, longitude] = value.split(',').map(Number)
    return [latitude!, longitude!]
  })
  .refine((value) => value === undefined || (Math.abs(value[0]) <= 90 && Math.abs(value[1]) <= 180), 'Expected degrees: ±90, ±180')
  .describe('[latitude, longitude] in degrees, WGS 84')

export const wikidata = z
  .string()
  .regex(/^Q\d+$/, 'Expected a Wikidata item such as Q794')
  .optional()
  .describe('Wikidata item')

export const StateRecord = KnowledgeRecord.extend({
  name: z.string().describe('The name that news uses'),
  official: z.string().describe('The full official name'),
  status: z.enum(['state', 'partly recognized', 'territory', 'former']),
  adjectives: list.describe('"Iranian"; the plural with s names its people'),
  capital: z.string().optional().describe('Seat of government; absent where the city has the state’s own name'),
  neighbours: list.describe('Ids of states with a common land border'),
  wikidata,
  point,
  capitalPoint: point,
}).describe('A state, a partly recognized state or a territory')

export const StateName = KnowledgeRecord.extend({
  id: z.string().min(1).describe('The name itself'),
  state: z.string().describe('Id of the state'),
  as: z
    .enum(['name', 'abbreviation', 'metonym', 'seat', 'adjective', 'person', 'people'])
    .describe('metonym: stands for the government; seat: a city that stands for the government too'),
}).describe('A further name of a state')

export type StateRecord = Readonly<z.infer<typeof StateRecord>>
export type StateName = Readonly<z.infer<typeof StateName>>
