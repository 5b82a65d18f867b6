/** Who acts and speaks: states, persons, organizations, groups, and places that events name. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId } from './ids.ts'
import { TimeSpan } from './time-span.ts'

export const ActorKind = z.enum(['state', 'person', 'organization', 'group', 'location']).describe('What kind of actor it is')

export const Role = z
  .object({
    title: z
      .string()
      .describe('The office or position in the article’s words: "Foreign Minister"; the noun of its verb, "leader" for "who leads"'),
    of: ActorId.optional().describe('The state or organization it is a role of; absent where neither the article nor knowledge tells'),
    ofBasis: z
      .enum(['stated', 'inferred', 'external'])
      .optional()
      .describe(
        'How that is known. stated: named beside the title; inferred: from the rest of the article; external: from the table of office holders',
      ),
    time: TimeSpan.optional().describe('When it was held, by the text'),
    tenure: z
      .enum(['current', 'former', 'late', 'unknown'])
      .describe('By the text: "then", "former", "ex-" are former; "the late" is late'),
    citation: Citation,
  })
  .describe('Who holds which office, by one article')

export const Actor = z
  .object({
    id: ActorId,
    name: z.string().describe('The fullest name without title: "Ilham Aliyev"; "Foreign Ministry of Iran"'),
    kind: ActorKind,
    of: ActorId.optional().describe('The actor that this one is an organ, member or part of'),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional()
      .describe('Wikidata item, from outside knowledge'),
    mentions: z.array(Citation).describe('Every place that names or refers to it'),
    roles: z.array(Role),
  })
  .describe('An actor: a person is not their state, but acts for it while in office')

export const Place = z
  .object({
    name: z.string(),
    citation: Citation.optional(),
    point: z.tuple([z.number(), z.number()]).optional().describe('[latitude, longitude] in degrees, WGS 84'),
    precision: z.enum(['site', 'city', 'region', 'country']).optional().describe('What the point stands for'),
  })
  .describe('Where something happened')

export type ActorKind = z.infer<typeof ActorKind>
export type Role = Readonly<z.infer<typeof Role>>
export type Actor = Readonly<z.infer<typeof Actor>>
export type Place = Readonly<z.infer<typeof Place>>

/** A group without a name of its own, "gunmen" or "Iranian analysts": the same words elsewhere may be others. */
export const isUnnamed = ({ kind, name }: Pick<Actor, 'kind' | 'name'>): boolean => kind === 'group' && !/\p{Lu}\S*$/u.test(name)
