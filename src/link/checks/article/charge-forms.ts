/** The wordings of a charge, each with whom it names: "accused X of", "X is accused of", "holds X responsible for", "evidence of torture by X", "were beaten by X". */

const WHOM = '(?<whom>(?:(?!\\b(?:of|for|with|over)\\b)[^.;:]){2,90}?)'
const REASON = '(?:of|for|with|over)'

/** Forms with `whom` and `what`. */
export const ACCUSING: readonly RegExp[] = [
  new RegExp(
    `\\b(?:accus(?:es|ed?|ing)|blam(?:es?|ed|ing)|denounc(?:es?|ed|ing)|implicat(?:es?|ed|ing)|suspect(?:s|ed|ing)?|condemn(?:s|ed|ing)|indict(?:s|ed)(?=\\s+(?:the\\s+|[\\p{Ll}-]+\\s+){0,5}\\p{Lu})|charg(?:es|ed|ing)(?=\\s+(?:the\\s+|[\\p{Ll}-]+\\s+){0,5}\\p{Lu})|su(?:es|ed|ing)(?=\\s+(?:the\\s+|[\\p{Ll}-]+\\s+){0,5}\\p{Lu}))\\s+${WHOM}\\s+(?:${REASON}|in)\\s+(?<what>(?:[^.;]|\\.(?=\\d))+)`,
    'gu',
  ),
  // "the trawlers of Ocean Star of destroying nets": the last "of" before what was done.
  /\b(?:accus(?:es|ed?|ing)|suspect(?:s|ed|ing)?)\s+(?<whom>[^.;:]{2,90}?),?\s+of\s+(?<what>(?:\p{Ll}+ly\s+)?(?:having\s+)?\p{Ll}{2,}ing\b(?:[^.;]|\.(?=\d))+)/gu,
  new RegExp(
    `\\b(?:hold(?:s|ing)?|held)\\s+${WHOM}\\s+(?:responsible|accountable|to account)\\s+for\\s+(?<what>(?:[^.;]|\\.(?=\\d))+)`,
    'giu',
  ),
  /(?<whom>(?:\p{Lu}[\p{L}’'-]*|\b(?:the|of|and|al|de|da|bin|van|von)\b)(?:\s+(?:\p{Lu}[\p{L}’'-]*|of|and|al|de|da|bin|van|von|the|\p{Ll}{4,12}(?=\s+(?:is|are|was|were|has|have|stands?|faces?))))*)(?:,[^,.;]{2,80},)?\s+(?:(?:is|are|was|were|has been|have been|had been|stands?|stood)\s+(?:also\s+|again\s+|repeatedly\s+|widely\s+|now\s+)?(?:accused|blamed|charged|suspected|indicted)|faces?\s+(?:\p{Ll}+\s+){0,2}(?:charges?|accusations?|allegations?|claims?))\s+(?:by\s+[^,.;]{2,60}?\s+)?(?:of|for|with|over|on charges of|that (?:it|he|she|they))\s+(?<what>(?:[^.;]|\.(?=\d))+)/gu,
  /\b(?:lawsuit|suit|complaint|case|allegations?|accusations?|charges?|claims?)\s+(?:was\s+|were\s+|is\s+|are\s+|has been\s+|have been\s+)?(?:filed\s+|brought\s+|lodged\s+|made\s+|levelled\s+|leveled\s+|directed\s+)?against\s+(?<whom>(?:the\s+)?[\p{L}’' -]{2,60}?)\s+(?:of|over|for|alleging|alleges|saying|says|claiming|that|accusing)\s+(?<what>(?:[^.;]|\.(?=\d))+)/giu,
]

const WHOM_ALONE =
  "(?<whom>(?:the\\s+)?[\\p{L}’'-]+(?:\\s+(?!in\\b|on\\b|at\\b|for\\b|over\\b|was\\b|were\\b|is\\b|are\\b|has\\b|have\\b|and\\b|which\\b|that\\b|who\\b)[\\p{L}’'-]+){0,6})"
/** Whom a thing is laid upon: "point the finger at X", "put the massacre down to X", "pinned the leak on X", "sees the hand of X in it"; what it was stands elsewhere in the sentence. */
export const LAID_UPON: RegExp = new RegExp(
  `\\b(?:point(?:s|ed|ing)?\\s+(?:the|a|an accusing|an|their|his|her|its)\\s+fingers?\\s+(?:\\p{Ll}+\\s+)?at|(?:puts?|putting)\\s+[^.;,]{3,60}?\\s+down\\s+to|pin(?:s|ned|ning)?\\s+[^.;,]{3,60}?\\s+on|la(?:ys?|id|ying)\\s+[^.;,]{3,60}?\\s+(?:at the door of|to the charge of|at the feet of)|attribut(?:es?|ed|ing)\\s+[^.;,]{3,70}?\\s+to|trac(?:es?|ed|ing)\\s+[^.;,]{3,60}?\\s+(?:back\\s+)?to|s(?:ees?|aw)\\s+the\\s+hand\\s+of)\\s+${WHOM_ALONE}`,
  'gu',
)

/** "named a brigade commander, Abu Hamza Sheikhani, as the man responsible": what it was may stand in the sentences before. */
export const NAMED_AS =
  /\b(?:named|names|naming|identified|identifies|identifying|singled out|describ(?:ed|es|ing)|picked out|fingered|listed|pointed to|points to)\s+(?<whom>[^.;:]{2,120}?),?\s+as\s+(?:the|an?|one of the|its|their)\s+(?:[\p{L}-]+\s+){0,3}?(?:responsible|behind|guilty|suspects?|culprits?|masterminds?|perpetrators?|killers?|murderers?|thie(?:f|ves)|ringleaders?|paymasters?|instigators?|gunm[ae]n|shooters?|bombers?|arsonists?|poisoners?|torturers?)\b/gu

const ACTS = '(?<what>(?:[\\p{Ll}-]+\\s+){0,8}?[\\p{Ll}-]+(?:\\s+(?:of|in|at|near|on|during|from|and|against)\\s+[^.;,]{2,60}?)?)'
/** Nouns of what was done, and by whom: "allegations of forced labour … by the Turkmen authorities", "the rape of 30 women by fighters of the M23". */
export const BY_WHOM: RegExp = new RegExp(
  `\\b(?:(?:allegations?|accusations?|reports?|evidence|accounts?|claims?|cases?|instances?|proof|records?|testimony|testimonies)\\s+(?:of|about)|document(?:s|ed|ing)?|record(?:s|ed|ing)?|list(?:s|ed|ing)?|verif(?:y|ies|ied)|describ(?:e|es|ed|ing)|expos(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|investigat\\p{Ll}+|alleg(?:e|es|ed|ing)|detail(?:s|ed|ing)?|speaks? of|spoke of|tells? of|told of)\\s+(?:the\\s+|a\\s+|an\\s+|\\d[\\d,]*\\s+(?:cases of\\s+)?)?${ACTS},?\\s+by\\s+(?<whom>(?:the\\s+)?[\\p{L}’'-]+(?:\\s+(?!in\\b|on\\b|at\\b|was\\b|were\\b|is\\b|are\\b|has\\b|have\\b|during\\b|and\\b|since\\b|which\\b|that\\b)[\\p{L}’'-]+){0,5})`,
  'giu',
)

/** Forces that need no name to be somebody’s: the state’s own. */
export const FORCE =
  '(?:(?:agents|officers|members|soldiers|men|troops|guards)\\s+of\\s+the\\s+(?:[\\p{L}-]+\\s+){0,3}(?:intelligence|police|army|navy|guard|service|forces|security|battalion|brigade|division|regiment|unit|militia)|(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:riot police(?:men)?|police(?: (?:officers|force))?|policemen|prison (?:guards|wardens|officers|staff)|border guards|coast ?guards?|presidential guards?|republican guards?|rangers|paratroopers|marines|security (?:forces|agents|officers|services?)|secret police|intelligence (?:agents|officers|services?)|army(?: soldiers)?|military|navy|air force|government (?:forces|troops|soldiers)|soldiers|troops|gendarmes|authorities))'

/** "were beaten by riot police officers" */
export const SUFFERED: RegExp = new RegExp(
  `\\b(?:was|were|been|being|is|are)\\s+(?:\\p{L}+ly\\s+)?(?<what>\\p{Ll}{2,}(?:\\s+(?!by\\b)[\\p{Ll}-]+){0,4}?)\\s+by\\s+(?<whom>(?:members of\\s+|men of\\s+)?${FORCE})\\b`,
  'gu',
)

const PAST = '(?:opened fire|\\p{Ll}{2,}ed|shot|beat|threw|drove|struck|stole|burnt|hit|broke|took|left|held|cut|set)'
/** "police officers stormed the dormitory and beat them": what a force did, two verbs at most. */
export const ACTED: RegExp = new RegExp(
  `(?<whom>(?:\\p{Lu}[\\p{L}-]+\\s+)?${FORCE})\\s+(?:had\\s+|have\\s+|has\\s+)?(?:\\p{L}+ly\\s+)?(?<what>${PAST}\\b(?=\\s+(?!by\\b))(?:[^.;,]{0,60}?\\band\\s+${PAST}\\b)?)`,
  'gu',
)

const FIRM =
  '(?:foundry|factory|plant|mine|mill|refinery|smelter|company|firm|miner|operator|shipper|trawler owner|shipyard|tannery|brewery|dairy|farm|plantation|ranch|bank|insurer|lender|builder|developer|contractor|airline|carrier|clinic|hospital|agency|manufacturer|producer|supplier|trader|retailer|chain|group|concern|conglomerate|utility|waterworks|slaughterhouse|quarry|sawmill|laundry|cooperative|foundation|charity|club|church|sect|university|school)'
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:(?:&|and|de|of)\\s+)?\\p{Lu}[\\p{L}’'-]+){0,3}"
/** "The foundry Metalis poured cadmium into the stream", "the Rashid Brothers tannery had been pumping": a firm by its kind and name, which the reading may not know. */
export const FIRM_DID: RegExp = new RegExp(
  `(?<!\\p{L})(?<whom>(?:[Tt]he\\s+)?(?:\\p{Ll}{1,40}\\s+)?${FIRM}\\s+${NAME}|\\b[Tt]he\\s+${NAME}\\s+(?:\\p{Ll}+\\s+)?${FIRM})(?:,[^,.;]{2,60},)?\\s+(?:had\\s+|has\\s+)?(?:(?:been|was|were|is)\\s+(?=(?:\\p{L}+ly\\s+)?\\p{Ll}+ing\\b))?(?:\\p{L}+ly\\s+)?(?<what>(?:${PAST}|\\p{Ll}{3,}ing|poured|paid|knew|hid|let|sold|made|kept)\\b[^.;]*)`,
  'gu',
)
