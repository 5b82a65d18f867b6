/** Cities, regions and sites that news names. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'
import { point, wikidata } from './state.ts'

export const PlaceRecord = KnowledgeRecord.extend({
  name: z.string(),
  aliases: list,
  of: z.string().optional().describe('Id of the state it is in; absent where that is contested or there are several'),
  precision: z.enum(['site', 'city', 'region']),
  point,
  wikidata,
}).describe('A place smaller or larger than a state')

export const PlaceName = KnowledgeRecord.extend({
  id: z.string().min(1).describe('The name itself'),
  place: z.string().describe('Id of the place'),
}).describe('Another spelling of a place, or an earlier name')

export type PlaceRecord = Readonly<z.infer<typeof PlaceRecord>>
export type PlaceName = Readonly<z.infer<typeof PlaceName>>
