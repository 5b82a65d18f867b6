/**
 * Names of bodies that the annotator took for a person’s last name.
 *
 * "Lusail’s chairman", "the importer Energogaz" behind "chief executive of": bodies; "Kestrel" where the text also has "Nippon Kestrel": a body. "Berg’s chief of
 * staff" stays a person, and so does "Dahl’s chairman" where the text names Nils Dahl.
 */
import { folded } from '../../lookup/phrases.ts'
import type { Name } from '../../model/index.ts'
import type { Scene } from './scene.ts'

/** Offices that a body has and a person has not. */
const OF_BODY =
  /^(?:(?:executive |vice[- ]|deputy )?chair(?:man|woman|person)?|(?:deputy )?chief executive(?: officer)?|ceo|chief (?:finance|financial|operating) officer|managing director|executive director|board member|(?:group )?treasurer|general manager|head of (?:trading|sales|investor relations|research|operations|finance|security|marketing))\b/u

/** The annotator’s names, those of bodies with their kind. */
export function withBodies(names: readonly Name[], { doc }: Scene): Name[] {
  const text = folded(doc.text)
  const lower = text.toLowerCase()
  const wordsOf = (kind: Name['kind']): Set<string> =>
    new Set(
      names
        .filter((name) => name.kind === kind)
        .map(({ start, end }) => text.slice(start, end))
        .filter((name) => name.includes(' '))
        .flatMap((name) => name.split(' ')),
    )
  const [persons, bodies] = [wordsOf('PER'), wordsOf('ORG')]
  const hasOffice = ({ start, end }: Name): boolean =>
    OF_BODY.test(/^'s? (.{0,40})/u.exec(lower.slice(end, end + 44))?.[1] ?? '') ||
    /\b(?:chief executive|chairman|chairwoman|managing director|ceo) of (?:the )?(?:[\p{Ll}-]+ ){0,3}$/u.test(
      text.slice(Math.max(0, start - 80), start),
    )
  const own = new Set<string>()
  for (const name of names) {
    const word = text.slice(name.start, name.end)
    if (name.kind === 'PER' && !word.includes(' ') && !persons.has(word) && (bodies.has(word) || hasOffice(name))) own.add(word)
  }
  return names.map((name) => (name.kind === 'PER' && own.has(text.slice(name.start, name.end)) ? { ...name, kind: 'ORG' } : name))
}
