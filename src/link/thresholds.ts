/**
 * Every threshold of linking, with what it was tuned on. Similarities are sums of term weights (see `terms.ts`), 0 to 1.
 * Tuned by hand on the articles of `examples/` and the unit tests of `tests/link/`; where a set is named, on that.
 */

export const COPIES = {
  /** Words of a shingle: short enough that a sentence with a word changed is still found; what only shares phrases fails by `words`. */
  shingle: 6,
  /** Shingles of a window of which one is kept: any shared run of shingle + window - 1 words is found. */
  window: 4,
  /** Words that a copied passage has at least: about a sentence. */
  words: 16,
  /** Changed words that may stand between two copied runs of one passage. */
  gap: 6,
  /** Share of a passage inside quotation marks from which it is speech that both quote, not a copied text. */
  quoted: 0.7,
  /** Share of a sentence inside quotation marks from which the rest of it may be who spoke where, which all tell alike. */
  quotes: 0.2,
  /** Words that a copied passage has at least outside quotation marks and what introduces them. */
  ownWords: 10,
} as const

/** Sentences told again in nearly the same words; fitted on the development cases of `evaluation/checks/duplicate-passage`. */
export const SENTENCE_COPIES = {
  /** Words that such a sentence has at least, and shares. */
  words: 10,
  /** A longer one is no sentence. */
  longest: 120,
  /** Words of a shingle by which two sentences meet. */
  shingle: 4,
  /** Sentences that hold a shingle, beyond which it finds no more. */
  common: 20,
  /** Share of the shorter sentence in the other, */
  shorter: 0.8,
  /** or this much, where a run of so many words stands in both unchanged, */
  reworded: 0.7,
  run: 9,
  /** Of these, words that are neither names nor numbers nor mere grammar. */
  runWords: 4,
  /** and of the longer one. */
  longer: 0.55,
  /** Share of names and numbers among its words from which it is a list or a long title. */
  names: 0.7,
} as const

export const EVENTS = {
  /** Mean likelihood, by the model of pairs, from which reports are of one event; chosen on the
   * development topics of ECB+ (2, 5, 12, 18, 21, 34, 35), between the best for annotated sentences, 0.35, and for all mentions, 0.6. */
  same: 0.45,
  /** Likelihood below which a pair counts as nothing. */
  /** The same where one side differs: parties are chosen among all whom a document names, and not always rightly. */
  half: 0.7,
  unlike: 0.02,
  /** Below this nothing else is looked at. */
  least: 0.15,
  /** Two dated reports whose times are narrow (a month or less) and overlap. */
  dated: 0.3,
  /** Two dated reports of which one time is wide. */
  wide: 0.5,
  /** One report without a time. */
  undated: 0.6,
  /** Acts of speech happen again and again: accusing, demanding, consulting. */
  verbal: 0.55,
  /** Days up to which a time counts as narrow. */
  narrowDays: 31,
  /** Days between two articles beyond which an undated report joins no event of the other. */
  undatedDays: 60,
} as const

export const PROPOSITIONS = {
  /** Weighted Jaccard of two contents that claim the same. */
  same: 0.5,
  /** Least similarity of any two contents in one proposition. */
  chain: 0.3,
  /** Contents that hold a term, beyond which the term finds no candidates. */
  commonTerm: 100,
} as const

export const DENIALS = {
  /** Share of the shorter content found in the other, below which nothing else is looked at. */
  least: 0.2,
  /** Chance, by the model below, from which an assertion counts as what is denied. */
  chance: 0.38,
  /** The same, where the denial only says "not" and is not called one. */
  unsaid: 0.45,
  /** The same, where the denier is the one accused and denies in so many words. */
  accused: 0.1,
  /** The same, where it was an accusation and the denial takes up the very noun: "the presence of …". */
  namesake: 0.05,
  /** The same, for what an article tells as fact; `fact` holds beside it. */
  told: 0.2,
  /**
   * Logistic regression on 212 pairs of denial and assertion, 38 of them right, labelled by one reader: candidates from 840 articles of US political news
   * (PolNeAR's training part, in parcels of 120 by date) and 120 on other matters. Cross-validated, at `chance`: half of what is found is right, where the
   * former shares of common weight had 0.18; what is found beside it is cut by the rules of `assertions.ts`, which came out of the same reading.
   */
  model: {
    bias: -4.7,
    share: 1.6,
    words: 0.2,
    back: 1.6,
    head: 0.4,
    negated: 0.6,
    negatedBoth: -1.9,
    personal: -1.5,
    accused: 0.1,
    charge: 0.4,
    sameArticle: 1.5,
  },
  /** Share of the shorter content found in the other, for what an article tells as fact. */
  fact: 0.6,
  /** Share from which a denial is of the very thing asserted, not only of the same question: one proposition. */
  sameThing: 0.8,
  /** Characters before a denial within which "the report", "the accusations" look for what they mean. */
  reach: 900,
  /** The same, for an accusation that does not name the denier. */
  behind: 160,
  /** Days between two articles from which acts by others are other acts, though done to the same. */
  otherActDays: 14,
} as const

export const FIGURES = {
  /** Years before the article from which on what was counted in a dated happening is background; set by hand. */
  yearsAgo: 2,
  /** Weighted Jaccard of what is measured. */
  sameMeasure: 0.6,
  /** Content terms that the things measured share at least, where both give one period; and where nothing but words ties them. */
  dated: 2,
  undated: 3,
  /** Days between two articles that count people of one sort and fate in one deed. */
  tollDays: 7,
  /** Content terms of what was said that two counts of one fate share at least, and their share of the shorter. */
  told: 2,
  sameTold: 0.5,
  /** Share by which approximate figures may differ and yet agree. */
  tolerance: 0.1,
  /** Days between two articles within which figures without a period of their own are of the same time. */
  samePeriodDays: 21,
  /** Days between two articles from which counts "since" one day may both be right. */
  runningDays: 7,
  /** A counted figure from this size on wants a source; below it an author may have counted. */
  countable: 100,
} as const

export const DATES = {
  /** Share of the shorter report's terms in the other, for two reports of one happening told under different dates. */
  fingerprint: 0.5,
  /** Terms beside actors that both reports share at least. */
  sharedTerms: 2,
  /** Days by which two precise dates of one happening may differ in retelling. */
  slipDays: 10,
} as const

/** Set by hand on the three articles of the corpus and the tests of `tests/link/framings.test.ts`. */
export const FRAMINGS = {
  /** Characters between a cue and its content that belong to both. */
  gap: 90,
  /** Characters before a framing in which "not" turns it round. */
  reach: 24,
  /** Words that a thing has at most: more are a sentence. */
  words: 10,
  /** Characters from one framing to "it" that means the same thing. */
  same: 160,
  /** Characters back to the deed that "the incident" means. */
  back: 600,
  /** Content terms that two things of two articles share at least, and their share of the shorter one. */
  shared: 2,
  sameThing: 0.6,
  /** Days between two articles from which another account is a change. */
  days: 45,
} as const

/** Set by hand, as FRAMINGS. */
export const DOERS = {
  /** Share of the shorter account's words, without the parties, in the other. */
  sameDeed: 0.5,
  /** Content words, beside the parties, that both accounts share at least. */
  shared: 2,
  /** Days between the articles. */
  days: 45,
} as const

/** By the rule told in docs/measures.md. */
export const HISTORY = {
  /** Days without a word of a side, up to the last word of another, from which it has fallen silent. */
  silentDays: 30,
} as const

export const NEIGHBOURS = {
  /** Keys of what events, claims and figures tell, and of passages, that a document has at most. */
  eventKeys: 96,
  claimKeys: 96,
  figureKeys: 24,
  shingleKeys: 24,
} as const

export const OFFICES = {
  /** Days by which a term may begin or end otherwise than the table has it: elections, handovers, coarse dates. */
  grace: 31,
  /** Day before which the table of offices is thin: it holds who was in office in this century. */
  since: '2001-01-01',
} as const

export const AHEAD = {
  /** Days by which a date may lie after the article's own and be of the same day elsewhere. */
  slip: 1,
  /** Days within which a day without a year is the next one rather than last year's. */
  close: 30,
} as const

export const INCONSISTENT = {
  /** Stems that two dated clauses of one article share at least, to be of one act. */
  sharedStems: 3,
} as const

export const SOURCES = {
  /** Stems that two claims of grave things in different articles share at least, to tell one thing. */
  sameThing: 3,
  /** The same, in one article and by one source. */
  sameHere: 1,
} as const

/** Sentences of two articles that tell one thing; fitted on the development cases of `evaluation/checks/` (hedge-dropped, circular-sourcing). */
export const PASSAGES = {
  /** Share of the shorter sentence found in the other, where one says that it has it from the other. */
  same: 0.3,
  /** The same, where an article is only credited as a whole. */
  whole: 0.45,
  /** The same, where passages around both are copied. */
  copied: 0.7,
  /** Telling terms, beside states, that two sentences share at least. */
  sharedTerms: 3,
  /** The same of the sentences around both, where the two share a single word. */
  nearTerms: 3,
  /** Fewer are enough, */
  fewTerms: 2,
  /** where that much of the shorter sentence stands in the other. */
  few: 0.5,
  /** Telling terms of a sentence that gives credit and says little else. */
  thin: 6,
  /** Sentences of an outlet that one credited sentence may tell again. */
  candidates: 3,
} as const

/** Figures told as of today; fitted on the development cases of `evaluation/checks/stale-figure`. */
export const STALE = {
  /** Days between the end of the time that a figure is of and the article that tells it as of today. */
  days: 365,
  /** The same, where the other figure has no time but that of its article. */
  articleDays: 540,
  /** Days before an article in which it reports: "on Monday". */
  reportingDays: 10,
  /** Share by which a rounded figure may differ: "nearly 70%" and 69%. */
  tolerance: 0.03,
  /** A counted figure from this size on. */
  countable: 4,
  /** Below this a count is small, and two things may have it by chance. */
  few: 20,
  /** A number from this size on, if not round, tells much. */
  telling: 1000,
  /** Figures of such a number before its noughts, from which on two things have it hardly by chance. */
  exact: 3,
  /** Share of the words of one measure that stand in the other's sentence. */
  measure: 0.4,
  /** What two figures have in common at least: a party and a thing measured are 1 each, a further word less. */
  ties: 2.9,
  smallTies: 3.3,
  word: 0.5,
  /** Less is enough where no state is known on either side. */
  stateless: 0.4,
  /** What a newer value counts that stands within so many sentences of the older figure. */
  replaced: 1,
  beside: 2,
  /** What counts that the older one is told as a number known, twice that within one article, */
  pointsBack: 1,
  /** and, within one article, with the count that it is from. */
  collected: 1.5,
  /** Days of age that a survey or census has to have where only its own article tells of it. */
  surveyDays: 1000,
  /** Words that a sentence on the age of a figure shares with it at least. */
  sourceWords: 2,
  /** Words in common around two tolls of one happening, a name among them. */
  sameHappening: 2,
  sameStory: 4,
  /** Times by which a toll may have grown: beyond, it is of more than the one happening. */
  growth: 8,
} as const

/** Dated sentences of two articles that tell one happening; fitted on the development cases of `evaluation/checks/date-conflict`. */
export const TELLINGS = {
  /** Weighted share of the shorter sentence in the other. */
  own: 0.44,
  /** Less is enough where a counted figure is the same, */
  count: 0.1,
  /** that is more than a few, */
  smallCount: 3,
  /** or whatever the words for what was done, where so many are. */
  tally: 2,
  /** or where the days are those of another year. */
  season: 0.1,
  /** Telling terms that both sentences share at least. */
  sharedTerms: 3,
  /** Of these, words for what happened, beside who and where. */
  sharedActs: 2,
  /** Where the sentences share less: weighted share of each that stands near the other, */
  story: 0.4,
  /** telling terms of both found near the other, at least, */
  storyTerms: 6,
  /** words of names among these, */
  storyNames: 2,
  /** and days between the two at most. */
  storyDays: 60,
  /** Days that a time spans at most. */
  wideDays: 366,
  /** Words for what happened that two stories of one kind of happening share at least. */
  storyActs: 5,
  /** Sentences around one that are near. */
  near: 6,
  /** Days by which two times miss each other at least: a day more or less is the day of reporting. */
  leastDays: 2,
  /** Sentences that a collection is taken to hold at least, for the weight of words. */
  leastPassages: 60,
} as const

/** Articles of one story; chosen on the sets of training/parting, where nineteen in twenty pairs that part are above `alike`. */
export const KIN = {
  /** Cosine of two articles' words, each by how often it stands there and how rare it is in English. */
  alike: 0.13,
  /** Articles that are compared with one. */
  most: 12,
  /** Articles that hold a word, beyond which it finds none. */
  commonWord: 200,
} as const

/** Chance, by the models of training/parting, from which accounts part; chosen there on sets of articles that the trees had not seen. */
export const PARTING = {
  /** Pairs of statements of two documents that the trees look at, the likeliest at first sight. */
  looked: 80,
  /** By the trees, from which two statements are read together, */
  proposed: 0.1,
  /** so many of a document at most; */
  pairs: 16,
  /** by trees and network, from which they part. */
  together: 0.45,
  figures: 0.4,
  /** Of other things than people, which the sets count less often. */
  measures: 0.65,
  dates: 0.45,
  /** Share of a statement's words, by weight and met at least by words of like use, below which nothing else is looked at. */
  least: 0.15,
  /** Days between two dates of one happening at most, if they are not of one month in two years. */
  days: 45,
  /** Days that a date spans at most. */
  wide: 31,
  /** Chance from which a further statement joins two that part. */
  joins: 0.75,
  /** Voices on a side. */
  voices: 4,
} as const

/** Chance, by the models of training/findings, from which a reader is told; chosen there by folds of whole sets of articles. */
export const WORTH = {
  figure: 0.3,
  misdated: 0.5,
} as const
