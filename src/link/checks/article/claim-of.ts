/** A claim that the reading gave to nobody, made for the checks where the article says elsewhere whose it is. */
import { type Actor, type Citation, type Claim, makeId } from '../../../model/index.ts'

/** A plain statement of an actor, in words that no claim holds yet. */
export const claimOf = ({ id: speaker, name: speakerName }: Actor, source: Citation, content: Citation, cue: Citation | null): Claim => ({
  id: makeId('claim', content.document, content.start, content.end),
  speaker,
  speakerName,
  via: [],
  anonymous: false,
  expression: 'said',
  evidence: 'official',
  kind: 'statement',
  certainty: 'certain',
  polarity: 'positive',
  source,
  cue,
  content,
  about: [],
  proposition: makeId('proposition', content.document, content.start, content.end),
})
