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
  words: 18,
  /** Changed words that may stand between two copied runs of one passage. */
  gap: 6,
  /** Share of a passage inside quotation marks from which it is speech that both quote, not a copied text. */
  quoted: 0.7,
} as const

export const EVENTS = {
  /** Mean likelihood, by the model of pairs, from which reports are of one event; chosen on the
   * development topics of ECB+ (2, 5, 12, 18, 21, 34, 35), between the best for annotated sentences, 0.35, and for all mentions, 0.6. */
  same: 0.45,
  /** Likelihood below which a pair counts as nothing. */
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
  /** Share of the shorter content found in the other, where the denier is one whom the assertion is about. */
  accused: 0.31,
  /** The same, where the denier is a third. */
  third: 0.5,
  /** The same, for what an article tells as fact. */
  fact: 0.5,
  /** Share from which a denial is of the very thing asserted, not only of the same question: one proposition. */
  sameThing: 0.8,
  /** Characters before a denial within which "the report", "the accusations" look for what they mean. */
  reach: 900,
  /** Days between two articles from which acts by others are other acts, though done to the same. */
  otherActDays: 14,
} as const

export const FIGURES = {
  /** Weighted Jaccard of what is measured. */
  sameMeasure: 0.6,
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
  close: 45,
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
