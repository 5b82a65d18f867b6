/**
 * Whether two wordings name one office: "Minister of Foreign Affairs" and "foreign minister"; not "deputy foreign minister".
 */

const EMPTY = new Set(['of', 'for', 'the', 'and', 'affairs', 'republic', 'to'])
const SAME: Readonly<Record<string, string>> = {
  defence: 'defense',
  premier: 'prime minister',
  taoiseach: 'prime minister',
  secretary: 'minister',
  advisor: 'adviser',
  home: 'interior',
  internal: 'interior',
  external: 'foreign',
}
/** Of a rank of its own, whatever else stands beside it. */
const RANK = /^(?:deputy|vice|first|second|acting|shadow|assistant|junior|under|state|interim)$/u
const HEAD = /^(?:minister|prime|president|chancellor|king|queen|leader|supreme|federal|speaker|governor|ambassador)$/u

/** "Brazil’s leader" is whoever is its head of state or of government. */
const LEADER = /^(?:leader|head of (?:state|government)|head of the government|ruler)$/iu
const LED_BY = /^(?:president|prime minister|premier|chancellor|federal chancellor|taoiseach|supreme leader|king|queen|emir|sultan)$/iu

/** "Secretary of State for Foreign and Commonwealth Affairs" is what the press calls the foreign secretary. */
const plainer = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\bsecretary of state (?:for|of) /u, 'secretary for ')
    .replace(/(?<!^|chief )cabinet secretary$|^cabinet secretary(?= for| of)/u, 'secretary')
    .replace(/\bforeign(?:,| and) commonwealth(?: and development)?\b/u, 'foreign')
    .replace(/\bforeign, commonwealth and development\b/u, 'foreign')
    .replace(/\bhome department\b/u, 'home')
    .replace(/\bfederal (?=minister|chancellor)/u, '')
    .replace(/\bnational (?=defen[cs]e)/u, '')
    .replace(/\btransports\b/u, 'transport')
    .replace(/^(?:top|chief|highest-ranking|most senior) diplomat$|^diplomatic chief$/u, 'foreign minister')
    .replace(/^(defen[cs]e|interior|finance) (?:chief|supremo|boss)$/u, '$1 minister')
    .replace(/^foreign policy chief$|^foreign affairs chief$/u, 'high representative')

/** Words of an office that count when two wordings are compared. */
const words = (title: string): Set<string> =>
  new Set(
    plainer(title)
      .split(/[^\p{L}]+/u)
      .flatMap((word) => (SAME[word] ?? word).split(' '))
      .filter((word) => word !== '' && !EMPTY.has(word)),
  )

export function isSameOffice(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)]
  return x.size === y.size && [...x].every((word) => y.has(word))
}

/** The same, or the position adds portfolios: "Transport Minister" and "Minister of Infrastructure and Transport". */
export function coversOffice(position: string, title: string): boolean {
  if (LEADER.test(title.trim())) return LED_BY.test(position.trim())
  const [x, y] = [words(position), words(title)]
  if (x.size === y.size) return [...y].every((word) => x.has(word))
  const portfolios = [...y].filter((word) => !HEAD.test(word))
  if (portfolios.length === 0 || !y.has('minister')) return false
  return [...y].every((word) => x.has(word)) && [...x].every((word) => y.has(word) || !RANK.test(word))
}
