/** English verb forms of the past, by their shape: for stages that have no annotation at hand. "imported" in "imported cement" is taken for one too. */
export const PAST_VERB =
  /\b(?:was|were|had|did|stood|came|went|rose|fell|bought|sold|sent|took|gave|made|held|paid|spent|met|put|won|lost|struck|shot|hit|broke|began|burnt|cut|drove|flew|fought|forced|got|grew|kept|left|let|led|ran|sank|saw|set|shut|sought|stole|swore|threw|tore|wrote|\p{L}{2,}ed)\b/iu
