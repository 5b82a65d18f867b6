/**
 * What is done in the dark, and who gains by telling it: bargains, payments, pledges of what belongs to all, and places taken by arms.
 *
 * "signed a secret protocol", "wired four million dollars to a lawyer" and "pledged the port’s revenue to a bank for thirty years" are such dealings;
 * "the opposition’s candidate" and "the firm that came second" gain by them.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { isGrave } from '../article/deeds.ts'

/** A bargain in the dark, or an office bought: as grave as a shot, and as hard to see for others. */
const HIDDEN =
  /\b(?:secret(?:ly)?|hidden|covert(?:ly)?|clandestine(?:ly)?|undisclosed|behind closed doors)\b[^.;]{0,60}\b(?:protocol|agreement|accord|deal|pact|treaty|annex|clause|memorandum|understanding|lease|base|depot|stake|payments?|account|fund|sale|delivery|contract|signed|agreed|sold|handed|granted|promised|transferred)\b|\b(?:signed|agreed|sold|handed|granted|promised|paid|took|bought|received|accepted)\b[^.;]{0,60}\b(?:secret(?:ly)?|hidden|envelopes?|bribes?|kickbacks?|backhanders?|under the table|hush money|suitcases?)\b|\b(?:bribed|bribing|bought off|bought its licen[cs]e|rigged|forged|falsified|embezzled|laundered|siphoned)\b/iu

const SUM =
  '(?:\\bmoney|\\bcash|\\bsums?|\\bbanknotes|\\benvelopes?|\\bsuitcases?|\\bcommissions?|\\bpremiums?|\\bgifts?|\\bshares|\\bstake|[$€£]\\s?\\d|\\b(?:million|billion|thousand|hundred|\\d[\\d.,]*)\\s+(?:\\p{L}+\\s+){0,2}(?:dollars|euros|pounds|francs|roubles|rubles|pesos|shillings|rand|naira|crowns|kroner|dinars|dirhams|riyals|rupees|yuan|yen|lira|lei|lari|zloty|forints?|marks|reais))'
const GAVE =
  '(?:paid|wired|handed|slipped|transferred|remitted|passed|gave|given|sent|channell?ed|funnell?ed|routed|moved|advanced|lent|offered|promised|deposited|took|taken|pocketed|received|accepted|collected|demanded|kept|skimmed)'
const TIE =
  '(?:for\\s+(?:\\p{L}+|\\d+)(?:[- ]\\p{L}+)?\\s+years|for\\s+(?:a\\s+(?:century|decade|generation)|ever|good|decades)|until\\s+(?:the\\s+year\\s+)?(?:19|20)\\d\\d|as\\s+(?:security|collateral|a\\s+surety)|against\\s+(?:a\\s+)?(?:loans?|debts?|credits?)|in\\s+(?:return|exchange)\\s+for|below\\s+(?:the\\s+market|its\\s+(?:price|value|worth))|for\\s+(?:a\\s+(?:song|fraction|tenth|third|half)|nothing|less\\s+than)|without\\s+(?:a\\s+|any\\s+)?(?:tender|vote|bids?|auction|parliament))'
const PLEDGED =
  '(?:mortgaged|pledged|pawned|ceded|leased|sold|signed\\s+(?:away|over)|made\\s+over|handed|given\\s+away|gave\\s+away|bartered|promised|granted|transferred|awarded|conceded|agreed)'
/** Money that changed hands, or a bond on what belongs to others: grave on the word of one who gains by it. */
const DEALT = new RegExp(`\\b${GAVE}\\b[^.;]{0,70}?${SUM}|\\b${PLEDGED}\\b[^.;]{0,110}?\\b${TIE}`, 'iu')

/** Places taken by arms. */
const TAKEN =
  /\b(?:took|taken|captured|overran|overrun|occupied|conquered|stormed|seized|recaptured|retook|retaken|wrested|cleared)\s+(?:control\s+of\s+|hold\s+of\s+|over\s+)?(?:(?!(?:from|by|in|at|on|to|of)\b)[\p{L}\d’'-]+\s+){0,4}?(?:posts?|outposts?|positions?|bases?|barracks|garrisons?|towns?|villages?|checkpoints?|airfields?|airports?|airstrips?|air base|bridges?|hills?|ridges?|heights|camps?|bunkers?|trench(?:es)?|strongholds?|forts?|fortress|headquarters|districts?|islands?|harbours?|harbors?|ports?|masts?|prisons?|refiner(?:y|ies)|mines?|dams?|crossings?|city|cities)\b/iu

/** Who gains by what they tell: a rival, a candidate, one who lost by it. */
const INTERESTED =
  /\b(?:opposition|rivals?|competitors?|competing|candidate|candidacy|running (?:for|against)|stand(?:s|ing) (?:for|against)|front ?runner|challenger|challenges|campaigning|lost (?:the|to|out|against|his|her|its)|los(?:er|ing)|underbidder|came (?:second|last|third)|second[- ]placed|runner[- ]?up|beaten|defeated|outbid|bid (?:against|in vain|for the same)|unsuccessful(?:ly)?|passed over|dismissed|sacked|fired|ousted|deposed|overthrown|demoted|removed from|forced out|pushed out|thrown out|former (?:partner|husband|wife|employee|associate|ally)|ex-(?:partner|husband|wife)|divorc\p{L}+|feud|quarrel\p{L}*|at odds with|sues?|suing|sued|lawsuit|claims? damages|demands? (?:damages|compensation)|exiled?|(?:seek|want|hop)\p{L}* (?:\p{L}+ ){0,3}(?:nomination|re-?election|presidency|seat|office|post|to succeed|to replace|to take over)|hopes? to (?:succeed|replace|win)|(?:played|held|run|counted) again|replay(?:ed)?|re-?run|annulled|annulment|overturned|set aside|reopened|takeover|hostile bid|short[- ]?sell\p{L}*|betting against|(?:bets?|bet) against|plea (?:deal|bargain)|lighter sentence|lenien\p{L}+|reduced sentence)\b/iu

export const isHidden = (text: string): boolean => HIDDEN.test(text)
export const isInterested = (text: string): boolean => INTERESTED.test(text)
export const isTaken = (text: string): boolean => TAKEN.test(text)

/** Characters of a clause in which stands what was done. */
const CLAUSE = 140

/** Where a dealing begins in a text: money or a bond, else a hand in something that parties are charged with. */
export function dealingIn(text: string, words: CheckWordTable): number | undefined {
  const dealt = DEALT.exec(text)
  if (dealt !== null) return dealt.index
  return words.find('hand', text).find(({ start }) => {
    const clause = text.slice(start, start + CLAUSE).split(/[;:“”]|\.(?!\d)/u)[0]!
    return isGrave(clause, words) && !words.in('harmless', clause)
  })?.start
}
