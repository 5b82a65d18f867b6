/** Stage 6: what a situation says to one who asks: a briefing, a timeline, a watch list, one article checked, a trend. */
export { brief, documentOf } from './brief/index.ts'
export { check } from './check.ts'
export { type Indicator, indicators } from './indicators.ts'
export { timeline } from './timeline.ts'
export { trend } from './trend/index.ts'
