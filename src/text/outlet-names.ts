/**
 * The names under which other texts speak of an outlet: its own, and what is left of it without what only describes it.
 *
 * "Ministry of Agriculture of Norland, press office" is also spoken of as "Ministry of Agriculture of Norland" and "Ministry of Agriculture".
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding of accents
const ASCII = /^[\u0000-\u007f]*$/u
const folded = (word: string): string => (ASCII.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase()

/** Words of a text folded for comparison, with their places. */
export const foldedWords = (text: string): { readonly word: string; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))

const key = (name: string): string =>
  foldedWords(name)
    .map(({ word }) => word)
    .join(' ')
    .replace(/^the /u, '')

/** What kind of outlet it is, before a name of two words at least. */
const KIND =
  /^(?:Observat[óo]rio|Observatorio|Observatoire|Observatory|Agence|Agencia|Agência|Agenzia|Agentur|Agency|Portal|Revista|Revue|Rivista|Diario|Diário|Jornal|Journal|Giornale|Zeitung|Tageszeitung|Gazeta|Gazete|Radio|Rádio|Télévision|Televisión|Instituto|Institut|Institute|Centro|Centre|Center|Think\s+Tank|Magazine|Newspaper|Bulletin|Boletín|Boletim|Blog|Fundación|Fundação|Foundation)\s+(?<rest>\p{Lu}\S+(?:\s+\S+)+)$/u

/** Folded, the full one first; equal outlets have equal first names. */
export function outletNames(outlet: string): string[] {
  const bare = outlet.replace(/\s*[,(|/–—].*$/u, '')
  const short =
    /^(.{9,}?\s.+)\s+of\s+(?:the\s+)?\p{Lu}[\p{L} ]+$/u.exec(bare)?.[1] ??
    // "Interior Ministry of Norland", "Larkspur Centre for Shipping"
    /^(\p{Lu}\S+\s+(?:\S+\s+)*?\p{Lu}\S+)\s+(?:of|for|on)\s+(?:the\s+)?\p{Lu}/u.exec(bare)?.[1]
  // "Le Phare" for Le Phare d'Abidjan
  const romance =
    /^(\p{Lu}\S*\s+(?:\p{L}+\s+)*?\p{Lu}\p{L}+)\s+(?:d[’']|de\s+(?:la\s+|l[’'])?|du\s+|del\s+|di\s+|da\s+|do\s+|von\s+)\p{Lu}/u.exec(
      bare,
    )?.[1]
  const plainer = bare.replace(/\s+(?:News\s+Agency|Press\s+Agency|Agency|News|Online|Newspaper|Magazine|Daily)$/u, '')
  const ministry = /^Ministry\s+of\s+(\p{Lu}\p{L}+)/u.exec(bare)?.[1]
  // "Observatório Minas à Vista" is "the observatory Minas à Vista" elsewhere.
  const unkinded = KIND.exec(bare)?.groups?.rest
  return [
    ...new Set(
      [
        outlet,
        bare,
        ...(ministry === undefined ? [] : [`${ministry} Ministry`]),
        ...(plainer.length > 5 ? [plainer] : []),
        ...(short === undefined ? [] : [short]),
        ...(romance === undefined ? [] : [romance]),
        ...(unkinded === undefined ? [] : [unkinded]),
      ].map(key),
    ),
  ].filter((name) => name !== '')
}

/** "SSO" of "Sahel Security Observatory": three capitals at least. */
export function outletAcronym(outlet: string): string | undefined {
  const capitals = outlet.replace(/\s*[,(|/–—].*$/u, '').match(/\b\p{Lu}/gu) ?? []
  return capitals.length >= 3 ? capitals.join('') : undefined
}
