/**
 * The shapes of words for a source without a name, made from the tables: "two people", "a former treasurer of the bank", "Kremlin sources", "one of his doctors".
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'

const NUMBER =
  '(?:an?|one|another|two|three|four|five|several|some|a few|multiple|senior|unnamed|unidentified|anonymous|other|the same|the|my|our)'
/** Up to five words between the number and the noun, none of which begins another clause. */
const WORDS =
  "(?:\\s+(?!(?:who|which|that|said|told|whose|and|of|in|at|on|by|for|from|with|about|to|the|than|as|ago|will|would|has|have|had|was|were|is|are|may|might|can|could|did|does|do)\\b)[\\p{L}’'.-]+){0,5}?"
/** Behind these stands no adjective of a source: "said sources". */
const NO_ADJECTIVE = '(?:sa(?:ys?|id)|told|to|that|from|by|and|but|as|quoting|citing)\\s'
const ITS = "(?:his|her|its|their|my|our|\\p{Lu}[\\p{L}-]*[’']s?)"

export interface SourceForms {
  /** "sources close to the palace", "palace insiders", "diplomatic circles" */
  readonly sources: RegExp
  /** Those of whom one expects a name, or who are near enough to what they tell. */
  readonly insiders: RegExp
  /** Any person or people without a name: it takes more to say that they are kept back. */
  readonly anybody: RegExp
  readonly access: RegExp
  readonly bystander: RegExp
}

function make(words: CheckWordTable): SourceForms {
  const [insider, somebody, well] = [words.pattern('insider'), words.pattern('somebody'), words.pattern('well placed')]
  const noun = `(?:${insider}|${somebody})`
  const bareSources = `\\b(?!the\\s)(?:(?!${NO_ADJECTIVE})[\\p{L}-]+\\s+)?(?<!\\bthe\\s)(?=sources|insiders)`
  return {
    sources: new RegExp(
      `(?:(?:\\b(?!the\\s)${NUMBER}${WORDS}\\s+|${bareSources})(?:sources?|insiders?)\\b(?!\\s+(?:of|said to)\\b)|(?<!the\\s)\\b${words.pattern('hidden voice')}\\b)`,
      'giu',
    ),
    insiders: new RegExp(
      [
        `\\b(?!the\\s)${NUMBER}${WORDS}\\s+${insider}`,
        `\\b(?:one|two|three|four|several|some|another|both|many) of (?:(?:the|those)${WORDS}\\s+${insider}|${ITS}${WORDS}\\s+${noun})`,
        `\\b(?:former|ex|serving|current|retired)[\\s-](?:[\\p{L}-]+\\s+){0,2}(?=\\p{L}+s\\b)${insider}`,
        // "a relative of the general", "a former classmate of Mr Aka"; those of a victim are bystanders
        `\\b(?:an?|one|another|two|three)${WORDS}\\s+${words.pattern('kin')}\\s+(?:of|to)\\s+(?!(?:[\\p{L}’'-]+\\s+){0,4}(?:victims?|dead|deceased|killed|missing|injured|wounded|patients?|children|child|boys?|girls?|bride|pupils?)\\b)(?:(?:the|his|her|their|its)\\s+)?[\\p{L}’'-]+`,
        `\\bsomeone(?=\\s+(?:who|in|with|close|inside|at|on|involved|present|familiar|high))`,
        `\\b(?:an?|one|two|three|several|another)\\s+(?:[\\p{L}-]+\\s+)?(?:former|ex|serving|high-ranking|${well})[\\s-]${WORDS}\\s*${noun}`,
        `\\b(?:senior|top|high-ranking|western|foreign|european|regional|diplomatic|intelligence|security)\\s+(?:\\p{L}+\\s+)?(?:diplomats|aides|advis[eo]rs|insiders|negotiators|envoys|intelligence officials|officers)`,
        `\\b(?:well[- ](?:placed|informed|connected)|high-ranking|high(?:ly)?[- ]placed|knowledgeable)\\s+${noun}`,
        `\\b(?:western|intelligence|diplomatic) officials`,
        // "people in the minister’s circle", "those around her", "one of those who sat at the table"
        `\\b(?:people|persons|those|men|women|figures|members|two|three|several|some)\\s+(?:in|from|inside|within|of)\\s+(?:the\\s+)?(?:[\\p{L}-]+[’']s?|his|her|their|its|presidential|royal|ministerial)\\s+(?:[\\p{L}-]+\\s+)?(?:circle|entourage|camp|office|cabinet|team|staff|household|orbit|court|retinue|inner circle)`,
        `\\b(?:one|two|three|four|several|some) of (?:those|the people|the men|the women) (?:who|in)(?=\\s+(?:sat|were|was|took part|attended|drafted|negotiated|signed|planned|prepared|worked|served|saw the|knew|know|the room|the meeting|charge)\\b)`,
        `\\bdiplomats(?=\\s+(?:in|from|at|who|say|said|believe|told|with)\\b)`,
      ]
        .map((form) => `${form}\\b(?![’'])`)
        .join('|'),
      'giu',
    ),
    anybody: new RegExp(`\\b${NUMBER}?${WORDS}\\s*\\b${noun}\\b(?![’'])`, 'giu'),
    access: new RegExp(
      `^(?:\\s+(?:who (?:is|was|are|were)|directly|very|both|all|said to be|personally))*\\s*${words.pattern('access')}\\b`,
      'iu',
    ),
    bystander: new RegExp(`\\b${words.pattern('bystander')}$`, 'iu'),
  }
}

const made = new WeakMap<CheckWordTable, SourceForms>()

export function sourceForms(words: CheckWordTable): SourceForms {
  const forms = made.get(words) ?? make(words)
  made.set(words, forms)
  return forms
}
