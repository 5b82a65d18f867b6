/** Puts names together that the labeller cut: runs of proper nouns, and bodies with what they are of: "Liberal Party of Canada". */
import type { Name, Sentence } from '../../model/index.ts'

/** Nouns by which a name is a body's. */
const BODY =
  /^(?:party|council|committee|commission|association|organi[sz]ation|union|league|federation|ministry|department|agency|bureau|office|court|parliament|assembly|congress|senate|university|college|institute|academy|foundation|trust|society|centre|center|bank|corporation|company|group|press|times|post|news|agency|army|navy|guard|corps|forces?|brigade|movement|front|alliance|coalition|authority|board|club|church|mission|embassy|police|service|network|initiative|airlines?|airways|fund|forum|chamber|house)$/iu

export function wholeNames({ tokens }: Sentence, found: readonly Name[]): Name[] {
  const isProper = (i: number): boolean => tokens[i]?.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[i]!.text)
  const out: Name[] = []
  for (const name of found) {
    if (name.end - name.start === 1 && !/\p{L}/u.test(tokens.find((t) => t.start === name.start)?.text ?? '')) continue
    let kind = name.kind
    let first = tokens.findIndex((t) => t.start >= name.start)
    let last = tokens.findLastIndex((t) => t.end <= name.end)
    if (first < 0 || last < first) continue
    let end = last
    while (isProper(end) && isProper(end + 1)) end++
    const isBody = (i: number): boolean => BODY.test(tokens[i]!.text) && /^\p{Lu}/u.test(tokens[i]!.text)
    if (kind === 'ORG' || kind === 'PER' || kind === 'EVT' || (end > last && isBody(end))) last = end
    if (isBody(last) && last > first) kind = 'ORG'
    if (kind === 'ORG') {
      while (isProper(first) && isProper(first - 1)) first--
      if (isBody(last) && /^(?:of|for)$/u.test(tokens[last + 1]?.text ?? '')) {
        const next = last + (/^the$/iu.test(tokens[last + 2]?.text ?? '') ? 3 : 2)
        if (isProper(next)) last = next
        while (isProper(next) && isProper(last + 1)) last++
      }
    }
    const span = { start: tokens[first]!.start, end: tokens[last]!.end, kind }
    const before = out.at(-1)
    // "Al-Jazeera" comes as two words and a hyphen.
    const hyphen = tokens[first - 1]
    if (
      before &&
      hyphen &&
      /^[-–]$/u.test(hyphen.text) &&
      before.end === hyphen.start &&
      hyphen.end === span.start &&
      before.kind === kind &&
      kind !== 'LOC'
    ) {
      out[out.length - 1] = { ...before, end: span.end }
      continue
    }
    if (!before || before.end <= span.start) out.push(span)
    else if (span.end > before.end) out[out.length - 1] = { ...before, end: span.end }
  }
  return out
}
