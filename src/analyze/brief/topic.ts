/** What two sides part over: the question where it is short, else the longest run of words that both use. "used Azerbaijani territory" */
import type { Disagreement } from '../../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { stem } from '../../text/stem.ts'

const idle = (word: string): boolean => FUNCTION_WORDS.has(plain(word)) || NEGATIONS.has(plain(word)) || plain(word) === ''
const words = (text: string): string[] => [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map((match) => match[0])

function longestShared(a: readonly string[], b: readonly string[]): string[] {
  const stems = (list: readonly string[]): string[] => list.map((word) => stem(plain(word)))
  const [x, y] = [stems(a), stems(b)]
  let best: string[] = []
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < y.length; j++) {
      let n = 0
      while (x[i + n] !== undefined && x[i + n] === y[j + n]) n++
      let run = b.slice(j, j + n)
      while (run.length > 0 && idle(run[0]!)) run = run.slice(1)
      while (run.length > 0 && idle(run.at(-1)!)) run = run.slice(0, -1)
      if (run.filter((word) => !idle(word)).length > best.filter((word) => !idle(word)).length) best = run
    }
  }
  return best
}

/** Words up to which what is asked is a topic itself. */
const SHORT = 9

/** The words of the question, without marks around them. */
export const askedOf = ({ question }: Disagreement): string | undefined => /“(?<words>.+)”\?$/u.exec(question)?.groups?.words

/** What is asked, where it is short; else what the sides share; undefined where they share no content word. */
export function topicOf(disagreement: Disagreement): string | undefined {
  const { sides } = disagreement
  const asked = askedOf(disagreement)
  if (asked !== undefined && words(asked).length <= SHORT) return `on “${asked}”`
  const [one, other] = sides
  if (!one || !other) return undefined
  const runs = one.citations
    .slice(0, 4)
    .flatMap((a) => other.citations.slice(0, 4).map((b) => longestShared(words(a.quote), words(b.quote))))
  const best = runs.sort((a, b) => b.length - a.length)[0]
  return best === undefined || best.length === 0 ? undefined : best.join(' ')
}
