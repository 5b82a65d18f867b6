/** Lines of pages as paragraphs: a line that ends early, or an empty one, ends a paragraph; a word parted at a line's end is joined. */

/** Share of the usual line's length under which a line that ends a sentence ends its paragraph. */
const EARLY = 0.8
/** Lines at a page's edge that are looked at for running heads. */
const EDGE = 2
/** A running head is no longer. */
const RUNNING = 100

export function paragraphsOf(pages: readonly (readonly string[])[]): string {
  const running = runningLines(pages)
  const lines = pages.flatMap((page) =>
    page.filter((line, i) => !(atEdge(page, i) && (running.has(masked(line)) || /^[-–—\s]*\d{1,4}[-–—\s]*$/u.test(line)))),
  )
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 20)
    .sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.7)] ?? 0
  const paragraphs: string[] = []
  let paragraph = ''
  const flush = (): void => {
    if (paragraph !== '') paragraphs.push(paragraph)
    paragraph = ''
  }
  for (const line of lines) {
    if (line === '') {
      flush()
      continue
    }
    if (/\p{Ll}[-\u00ad\u2010]$/u.test(paragraph) && /^\p{Ll}/u.test(line)) paragraph = paragraph.slice(0, -1) + line
    else paragraph += (paragraph === '' ? '' : ' ') + line
    if (line.length < usual * EARLY && /[.!?…:»”"')\]。！？]$/u.test(line)) flush()
    else if (line.length < usual * 0.5 && line.length < 60) flush()
  }
  flush()
  return paragraphs.join('\n\n')
}

const masked = (line: string): string => line.replace(/\d+/gu, '#')

const atEdge = (page: readonly string[], i: number): boolean => i < EDGE || i >= page.length - EDGE

/** Lines that stand at the edge of at least three pages and of half of them, figures aside. */
function runningLines(pages: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set(page.filter((line, i) => line !== '' && line.length <= RUNNING && atEdge(page, i)).map(masked))
    for (const line of edges) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length / 2).map(([line]) => line))
}
