/**
 * Whether an article says itself that there were several such happenings.
 *
 * "a second raid", "for the third time", "again" beside the deed.
 */
import type { Telling } from '../dated-tellings.ts'
import type { Passages } from '../passages.ts'
import { shared, type Terms } from '../terms.ts'

/** "a second raid", "the previous meeting", "for the third time", where what is counted is what both tell of. */
const COUNTED =
  /\b(?:second|third|fourth|fifth|sixth|another|latest|previous|earlier|first|separate|similar|renewed|repeated)(?!\s+time\s+since)(?<!first(?=\s+time))\s+(?:such\s+|major\s+)?(?<noun>\p{L}+)(?:\s+(?<more>\p{L}+))?/giu
const ONCE_MORE =
  /\b(?:again|once\s+more|for\s+the\s+(?:second|third|fourth|fifth|\d+\w+)\s+time|twice|(?:a|one)\s+(?:week|month|year)\s+(?:later|earlier))\b/iu

/** "For the second time" elsewhere in the article: of what both tell only where that sentence speaks of it. */
const COUNTED_TIME = /\bfor\s+the\s+(?:second|third|fourth|fifth|\d+\w+)\s+time\b(?!\s+since)/iu

/** "another raid", "the second such meeting", wherever the article says so. */
const SEVERAL =
  /\b(?:second|third|fourth|fifth|another|latest|similar)\s+(?:such\s+|\p{L}+\s+)?(?:attack|raid|strike|blast|explosion|bombing|shelling|incident|clash|meeting|summit|visit|round|collision|accident|crash|expulsion|protest|march|exercise|drill|test|launch|vote|quake|earthquake|flood|fire|hijacking|kidnapping|abduction|seizure|ambush|massacre|outage|coup|arrest|shooting|tranche|instal+ment|batch|shipment|consignment|payment|phase|stage|wave|delivery|convoy|group|trial|warning|offer|appeal)\b|\b(?:like|as)\s+(?:the\s+one\s+)?in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu

export function tellsOfSeveral(telling: Telling, both: Terms, passages: Passages): boolean {
  const all = passages.of(telling.document.id)
  const title = telling.document.title ?? ''
  if (ONCE_MORE.test(title) || SEVERAL.test(title)) return true
  const named = new Set([...telling.names].flatMap((name) => [...passages.words(name)]))
  const told = new Set([...both].filter((term) => !/^[@=]/u.test(term) && !named.has(term)))
  if (
    all.some(({ citation, terms }) => SEVERAL.test(citation.quote) || (COUNTED_TIME.test(citation.quote) && shared(terms, told).length > 0))
  )
    return true
  return all.slice(Math.max(0, telling.passage.at - 1), telling.passage.at + 3).some(({ citation }) => {
    if (ONCE_MORE.test(citation.quote) && citation.start === telling.passage.citation.start) return true
    return [...citation.quote.matchAll(COUNTED)].some(({ groups }) =>
      [groups?.noun, groups?.more].some(
        (word) => word !== undefined && (/^times?$/iu.test(word) || [...passages.words(word)].some((term) => both.has(term))),
      ),
    )
  })
}
