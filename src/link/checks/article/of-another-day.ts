/**
 * Articles whose titles and days are not those of their own date: an old report printed once more, a gathering of people who have left office.
 *
 * "The following report first appeared on 10 February 2016 and is reprinted unchanged", "A group of former heads of state called …".
 */
import type { Document } from '../../../model/index.ts'
import { sentencesOf } from './sentences.ts'

/** Sentences at the head or the foot of an article in which it says what it is. */
const EDGE = 3
const REPRINT =
  /\b(?:first|originally)\s+(?:appeared|published|printed|ran|broadcast|filed)\b|\b(?:reprinted|republished|reissued|reproduced)\b|\bfrom\s+(?:our|the)\s+(?:\p{L}+\s+)?(?:files|archives?|back\s+(?:pages|numbers|issues)|vaults?)\b|\b(?:this|the\s+following)\s+(?:article|report|dispatch|story|column|interview|speech)\s+(?:is\s+from|was\s+(?:first\s+)?(?:published|printed|written|filed|given|delivered))\b/iu

/** The article, or what it is made of, is of an earlier day. */
export function isReprint(doc: Document): boolean {
  const sentences = sentencesOf(doc)
  return [...sentences.slice(0, EDGE), ...sentences.slice(-EDGE)].some(({ text }) => REPRINT.test(text))
}

const FORMER_ONES =
  /\b(?:former|ex|one-time|past|retired)[\s-]+(?:(?:world|european|african|latin|asian|national|\p{Lu}\p{L}+)\s+)*(?:heads\s+of\s+(?:state|government)|leaders|presidents|premiers|prime\s+ministers|(?:\p{L}+\s+)?ministers|chancellors|statesmen|officeholders|secretaries)\b/iu

/** Told at its head to be of people who were in office once: they keep their titles by courtesy. */
export const isOfFormerOnes = (doc: Document): boolean =>
  FORMER_ONES.test(doc.title ?? '') ||
  sentencesOf(doc)
    .slice(0, EDGE)
    .some(({ text }) => FORMER_ONES.test(text))
