/**
 * Someone who has died in an article, and speaks or acts in it on a later day.
 *
 * "Murad Sharifov was shot dead on Tuesday … Sharifov told this newspaper on Thursday" yields a caution; "Sharifov had said on Monday", "Sharifov’s brother said on
 * Thursday", "was buried on Thursday", words of a letter or a film, and a death that was only feared yield none.
 */
import { type Actor, type Citation, type Claim, type Document, type Finding, publishedDay } from '../../../model/index.ts'
import { contains, overlaps, type Span } from '../../../text/spans.ts'
import { type ToldDate, toldDates } from '../../../text/told-dates.ts'
import { sentenceAt, sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'

const DEATH = 'death|killing|murder|assassination|execution|funeral|burial|suicide|drowning|lynching'
/** Behind the name or the pronoun: ", died", "was shot through the throat" no, "was shot dead" yes. */
const DIED =
  /^(?:,[^,;.“”]{2,80}(?=,))?,?\s+(?:(?:who|and|then|later|soon|also|had|has|himself|herself|\p{L}+ly)\s+){0,3}(?:died|perished|drowned|passed away|succumbed|bled to death|froze to death|burned to death|burnt to death|fell to (?:his|her) death|(?:collapsed|fell|fell down|dropped|lay|is|was) (?:and died|dead)|lost (?:his|her) life|took (?:his|her) own life|hanged (?:himself|herself)|did not (?:survive|live to)|(?:never|didn[’']t) lived? to|(?:(?:was|were|been|being|got)\s+)(?:(?:also|himself|later|then|\p{L}+ly)\s+)?(?:killed|murdered|slain|assassinated|executed|hanged|beheaded|lynched|strangled|gunned down|(?:shot|stabbed|beaten|trampled|crushed|hacked|burned|burnt|tortured|starved) (?:dead|to death)|found (?:dead|hanged|murdered|drowned)|(?:pronounced|certified) dead|buried|laid to rest|cremated|blown up))\b/iu
/** Behind "his" or the name with an apostrophe. */
const HIS_DEATH = new RegExp(
  `^(?:[’']s?)?\\s+(?:\\p{Ll}+\\s+)?(?:${DEATH}|body was (?:found|recovered|laid)|coffin|widow|widower|ashes|tomb)\\b`,
  'iu',
)
/** Before the name: "the murder of", "the late", "killed the editor". */
const DEATH_OF = new RegExp(
  `(?:\\b(?:${DEATH}|widow|widower|body|coffin|ashes)\\s+of\\s+(?:the\\s+)?|\\b[Tt]he\\s+late\\s+|\\b(?:killed|murdered|assassinated|executed|hanged|shot\\s+dead|gunned\\s+down|stabbed\\s+to\\s+death)\\s+(?:the\\s+)?)(?:(?!of\\b|and\\b|for\\b|with\\b|near\\b|in\\b|on\\b|at\\b|by\\b)\\p{L}[\\p{L}.-]*,?\\s+){0,4}$`,
  'u',
)
/** "The brother of General Kamal Reda was killed": someone else. */
const OF_SOMEBODY = /\b(?:of|for|with|by|to|from|near|against|and|like|under|behind)\s+(?:(?:the\s+)?[\p{L}.-]+\s+){0,2}$/u
/** Not told as a fact, or not of his life. */
const NOT_SURE =
  /\b(?:nearly|almost|would|could|might|may|if|unless|feared|believed|rumou?r\p{L}*|reportedly|presumed|mistak\p{L}*|wrongly|falsely|not dead|alive|surviv\p{L}+|threat\p{L}*|plot\p{L}*|attempt\p{L}*|tried to|narrowly|claim\p{L}*|fak\p{L}+|staged|novels?|films?|plays?|character|legend|ghost|thought to|said to have|wish\p{L}*|want\p{L}*|calls? for|demand\p{L}*|whether)\b/iu
/** Words of an earlier time, or left behind. */
const OF_BEFORE =
  /\b(?:had|once|before (?:his|her) (?:\p{L}+ )?(?:death|killing|murder|end|execution)|before (?:he|she) (?:died|was|fell)|(?:days?|weeks?|hours?|months?|years?|minutes|shortly) before|used to|in his lifetime|in her lifetime|last (?:interview|speech|letter|post|message|words|public)|posthum\p{L}*|recording|recorded|tape|video|film|documentary|diar(?:y|ies)|letters?|notebooks?|memoirs?|book|books|novel|poem|will and testament|testament|archive|photograph|portrait|picture|wrote|writes|written|play|opera|statue|monument|memorial|remember\p{L}*|named after|honou?r of|tribute|late|would have|anniversary|until (?:his|her))\b/iu
const TELLS = /^(?:says?|tells?|adds?|insists?|explains?|warns?|denies|argues|recalls|remembers)$/iu
const NAME = /^(?:\p{Lu}[\p{L}.]*\s+)*\p{Lu}\p{L}+/u
/** What the living do, right behind the name: told of a day that can be found, */
const ACTED =
  /^(?:,[^,;.“”]{2,80}(?=,))?,?\s+(?:(?:then|also|later|himself|herself|again|\p{L}+ly)\s+)?(?:said|told|spoke|announced|declared|warned|promised|insisted|denied|confirmed|added|explained|answered|replied|urged|called|thanked|welcomed|arrived|flew|met|signed|opened|visited|chaired|left|returned|attended|testified|appeared|received|hosted|addressed|resigned|travelled|traveled|voted|walked|drove|posted|gave|led|took|sat|handed|laid|stood|accepted|rejected|presided|ordered|appointed|shook|waved|showed|came|went)\b/iu
/** or of now and of days to come. */
const LIVES =
  /^(?:,[^,;.“”]{2,80}(?=,))?,?\s+(?:(?:now|still|also|himself|herself|again)\s+)?(?:says|tells|lives|works|runs|heads|leads|hopes|wants|plans|intends|refuses|believes|thinks|denies|warns|insists|teaches|is (?:due|expected|scheduled|set|planning|preparing|hoping|waiting|travelling|traveling|working|living) |is to (?!be\b)|will (?!be\b|have\b|not be\b|always\b|forever\b|never\b|go down\b|lie\b|rest\b))/iu

interface Told extends Span {
  readonly sentence: ToldSentence
}
interface Death extends Told {
  /** The last day of it, as far as told. */
  readonly until: string | undefined
}

const isNamed = ({ quote }: Citation): boolean => NAME.test(quote) && !/^(?:he|she|his|her|him|hers|they|their)$/iu.test(quote)

/** The day of a death: told beside it, else the last day that was told before it. */
function dayOf(doc: Document, at: Span, sentence: ToldSentence): string | undefined {
  const published = publishedDay(doc)
  const own = toldDates(sentence.text, published)
  const from = at.start - sentence.start
  const nearest = own.sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))[0]
  if (nearest) return nearest.to
  const before = toldDates(doc.text.slice(0, sentence.start), published).filter(({ precision }) => precision === 'day')
  return before.at(-1)?.to
}

function deathsOf(doc: Document, mentions: readonly Citation[]): Death[] {
  return mentions.flatMap((mention): Death[] => {
    const sentence = sentenceAt(doc, mention)
    if (!sentence || NOT_SURE.test(sentence.text)) return []
    const before = sentence.text.slice(0, mention.start - sentence.start)
    const rest = sentence.text.slice(mention.end - sentence.start)
    const died = isNamed(mention) && OF_SOMEBODY.test(before) ? null : DIED.exec(rest)
    const behind = died ?? (/^(?:his|her)$/iu.test(mention.quote) || /^[’']/u.test(rest) ? HIS_DEATH.exec(rest) : null)
    const ahead = isNamed(mention) && !/^[’']/u.test(rest) ? DEATH_OF.exec(before) : null
    if (!behind && !ahead) return []
    const start = ahead ? sentence.start + ahead.index : mention.start
    const end = behind ? mention.end + behind[0].length : mention.end
    return [{ start, end, sentence, until: dayOf(doc, { start, end }, sentence) }]
  })
}

const isAfter = ({ from, precision }: ToldDate, until: string | undefined): boolean =>
  until !== undefined && precision === 'day' && from > until

/** Days that a sentence tells of itself, not those within what is said in it. */
function daysIn(doc: Document, sentence: ToldSentence, within: readonly Span[]): ToldDate[] {
  return toldDates(sentence.text, publishedDay(doc)).filter(({ start, end }) => {
    const at = { start: sentence.start + start, end: sentence.start + end }
    return !within.some((content) => contains(content, at))
  })
}

/** Where they are told to speak or act after that day: with a later day beside it, or as of now. */
function actsAfter(doc: Document, person: Actor, mentions: readonly Citation[], claims: readonly Claim[], { until }: Death): Told[] {
  const published = publishedDay(doc)
  const isOver = published !== undefined && (until === undefined || until <= published)
  return mentions.filter(isNamed).flatMap((mention): Told[] => {
    const sentence = sentenceAt(doc, mention)
    if (!sentence) return []
    const words = claims
      .filter(({ speaker, content }) => speaker === person.id && overlaps(content, sentence) && !overlaps(content, mention))
      .map(({ content }) => content)
    const outside = words.reduce((text, { quote }) => text.replace(quote, ' '), sentence.text)
    if (OF_BEFORE.test(outside) || NOT_SURE.test(outside)) return []
    const rest = sentence.text.slice(mention.end - sentence.start)
    const said = claims.find(
      ({ speaker, source, expression }) => speaker === person.id && expression === 'said' && source !== null && overlaps(source, mention),
    )
    const isLater = daysIn(doc, sentence, words).some((date) => isAfter(date, until))
    const acts = (said !== undefined && /ed$|said|told|spoke/iu.test(said.cue?.quote ?? '')) || ACTED.test(rest)
    const lives = LIVES.test(rest) || (said !== undefined && TELLS.test(said.cue?.quote ?? ''))
    if (!(acts && isLater) && !(lives && isOver)) return []
    return [{ start: said ? Math.min(said.content.start, mention.start) : sentence.start, end: sentence.end, sentence }]
  })
}

export function afterDeathFindings(doc: Document, people: readonly Actor[], claims: readonly Claim[]): Finding[] {
  const surname = ({ name }: Actor): string => name.split(' ').at(-1)!
  return people.flatMap((person): Finding[] => {
    // A family of one name is told apart by no check.
    if (people.some((other) => other !== person && surname(other) === surname(person))) return []
    const mentions = person.mentions.filter((m) => m.document === doc.id)
    if (!mentions.some(isNamed)) return []
    const named = sentencesOf(doc).filter((s) => mentions.some((m) => contains(s, m)))
    if (named.some(({ text }) => /\b(?:alive|unharmed|impostor|namesake|double)\b/iu.test(text))) return []
    for (const death of deathsOf(doc, mentions)) {
      const act = actsAfter(doc, person, mentions, claims, death).find(({ sentence }) => sentence !== death.sentence)
      if (act === undefined) continue
      return [
        contradiction(
          doc,
          `${person.name} has died here, and speaks or acts later there`,
          'Two persons may bear the name, or the words are of an earlier day',
          [death, act].sort((a, b) => a.start - b.start),
        ),
      ]
    }
    return []
  })
}
