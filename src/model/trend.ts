/** Reported conflict and reported cooperation between actors over time: two curves, never netted, every point of which opens to its sentences. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { EventStatus, EventType } from './event.ts'
import { ActorId, DocumentId, EventId } from './ids.ts'
import { Day, TimeSpan } from './time-span.ts'

export const TrendStep = z.enum(['day', 'week', 'month']).describe('Length of a period; weeks are ISO weeks, Monday to Sunday')

export const TrendSide = z.enum(['conflict', 'cooperation']).describe('By the sign of the event’s PLOVER intensity')

const PeriodName = z.string().describe('"2026-01-05", "2026-W02" (ISO week) or "2026-01"')

export const TrendEvent = z
  .object({
    event: EventId,
    type: EventType,
    mode: z.string().optional(),
    side: TrendSide,
    intensity: z.number().nonnegative().describe('Size of the PLOVER intensity, without its sign'),
    counted: z
      .enum(['reported', 'alleged', 'denied'])
      .describe('reported: told as fact by an article, the only ones a curve is drawn from; alleged and denied: shown apart'),
    actors: z.array(ActorId),
    recipients: z.array(ActorId),
    time: TimeSpan.optional(),
    period: PeriodName,
    placedBy: z
      .enum(['event', 'article'])
      .describe(
        'event: by its own time; article: by a news report’s own day, or undated, by the day of its earliest article, if asked for',
      ),
    disputed: z.boolean().describe('Denied by someone, or accounts part over it (figures apart)'),
    recycled: z.boolean().describe('Found under another date too, or told by several articles that all go back to one origin'),
    singleOrigin: z.boolean().describe('One traceable origin'),
    articles: z.int().positive().describe('How many articles report it, of the reports that count here'),
    origins: z.int().positive().describe('Distinct traceable origins, of the reports that count here; says nothing of independence'),
    citations: z.array(Citation).min(1).describe('The words of every report that counts here'),
  })
  .describe('An event that is placed in a period: once, however many articles report it')

const Measure = z
  .object({ events: z.int().nonnegative(), sum: z.number().nonnegative().describe('Of the sizes of their intensities') })
  .describe('How many events, and the sum of their intensities')

export const TrendPoint = Measure.extend({
  reports: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  outlets: z.int().nonnegative().describe('Distinct outlets that are named; an article without one counts as an article alone'),
  median: z.number().nonnegative().optional().describe('Median intensity of the events; absent without events'),
  strongest: z.number().nonnegative().optional().describe('Greatest intensity of an event'),
  line: z
    .enum(['drawn', 'too few', 'partial'])
    .describe('too few: fewer events than a line may be drawn from; partial: the period is not wholly within the days asked for and read'),
  without: z
    .object({ disputed: Measure, recycled: Measure, singleOrigin: Measure, all: Measure })
    .describe('The same without those events: each kind left out by itself, and all three'),
  low: z.number().nonnegative().describe('Lowest sum of the sensitivity range'),
  high: z.number().nonnegative().describe('Highest sum of the sensitivity range: the point itself, since leaving out only lowers it'),
  alleged: Measure.describe('Only alleged: in no curve'),
  denied: Measure.describe('Denied or negated, if asked for: in no curve'),
}).describe('One curve in one period')

export const TrendPeriod = z
  .object({
    period: PeriodName,
    start: Day,
    end: Day,
    events: z.int().nonnegative().describe('Told as fact, in either curve'),
    reports: z.int().nonnegative().describe('Of these events'),
    articles: z.int().nonnegative().describe('That carry these reports'),
    outlets: z.int().nonnegative().describe('Of these articles, distinct and named'),
    read: z.int().nonnegative().describe('Articles of the situation that were published in the period, whatever they are about'),
    conflict: TrendPoint,
    cooperation: TrendPoint,
  })
  .describe('One period of both curves')

export const TrendChange = z
  .object({
    side: TrendSide,
    period: PeriodName.describe('First period of the new level'),
    before: z.number().nonnegative().describe('Mean number of events per period, back to the change before or the beginning of the run'),
    after: z.number().nonnegative().describe('Mean number of events per period, up to the next change or the end of the run'),
    p: z.number().min(0).max(1).describe('Share of reorderings of the run in which chance splits it as well'),
    readBefore: z.number().nonnegative().describe('Articles read per period, over the same periods'),
    readAfter: z.number().nonnegative().describe('Articles read per period, over the same periods'),
    innocent: z.string().describe('The innocent explanation'),
  })
  .describe('Where the number of reported events per period changed its level')

export const TrendOmission = z
  .object({
    event: EventId,
    why: z
      .enum(['undated', 'too wide', 'historical', 'ascribed', 'denied', 'denial', 'planned', 'hypothetical', 'neutral'])
      .describe(
        'too wide: its time spans more than one period; denied: denied or negated; denial: the event is itself an act of denying; neutral: intensity 0',
      ),
    status: EventStatus,
    citations: z.array(Citation).min(1),
  })
  .describe('An event between the actors that no period counts, and why')

export const Trend = z
  .object({
    version: z.literal(1),
    actors: z.array(ActorId).min(2).describe('What is between any two of them'),
    names: z.array(z.string()).describe('Their names, in the same order'),
    by: TrendStep,
    since: Day.optional(),
    until: Day.optional(),
    including: z
      .object({ historical: z.boolean(), undated: z.boolean(), ascribed: z.boolean(), denied: z.boolean() })
      .describe('What was asked for beside what counts by default'),
    least: z.int().positive().describe('Events that a curve needs in a period for a line to be drawn there'),
    periods: z.array(TrendPeriod).describe('Every period from the first event to the last, without a gap'),
    changes: z.array(TrendChange),
    events: z.array(TrendEvent).describe('What the periods count, in order of period; each opens to its sentences'),
    left: z.array(TrendOmission),
    documents: z.array(DocumentId).describe('The articles that carry what is counted'),
  })
  .describe('Reported conflict and reported cooperation between actors, per period; the two are never subtracted from one another')

export type TrendStep = z.infer<typeof TrendStep>
export type TrendSide = z.infer<typeof TrendSide>
export type TrendEvent = Readonly<z.infer<typeof TrendEvent>>
export type TrendPoint = Readonly<z.infer<typeof TrendPoint>>
export type TrendPeriod = Readonly<z.infer<typeof TrendPeriod>>
export type TrendChange = Readonly<z.infer<typeof TrendChange>>
export type TrendOmission = Readonly<z.infer<typeof TrendOmission>>
export type Trend = Readonly<z.infer<typeof Trend>>
