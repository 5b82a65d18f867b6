/** The forms of an English verb by the rules of spelling: "deny" gives denies, denied, denying; "emphasize" gives "emphasised" too. */

const VOWEL = /[aeiou]/u

function inflect(verb: string): string[] {
  const stem = verb.slice(0, -1)
  if (verb.endsWith('ie')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${stem}ing`]
  if (verb.endsWith('y') && !VOWEL.test(verb.at(-2) ?? '')) return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/u.test(verb) ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`] : []
  return [verb, `${verb}${/(?:s|x|z|ch|sh|o)$/u.test(verb) ? 'es' : 's'}`, `${verb}ed`, `${verb}ing`, ...doubled]
}

/** Base form, third person, past and -ing form; with British "-ise" beside "-ize". A last consonant is doubled where it may be ("regretted"); irregular forms are the caller's to add. */
export const verbForms = (lemma: string): string[] => [
  ...inflect(lemma),
  ...(/[^s]ize$/u.test(lemma) ? inflect(lemma.replace(/ize$/u, 'ise')) : []),
]

/** Singular and plural of a regular noun: "allegation", "party" with "parties". */
export function nounForms(lemma: string): string[] {
  if (lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '')) return [lemma, `${lemma.slice(0, -1)}ies`]
  return [lemma, `${lemma}${/(?:s|x|z|ch|sh)$/u.test(lemma) ? 'es' : 's'}`]
}
