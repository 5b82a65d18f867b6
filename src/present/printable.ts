/**
 * Text of articles made safe for a terminal: article text is hostile, and a terminal obeys control characters.
 * Control characters, and those that turn the direction of what follows, become U+FFFD; the model keeps the text as it is.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu

/** Keeps line ends and tabs. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '\ufffd')

/** On one line: white space of any kind becomes one space. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ')).trim()

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences that we put in ourselves
const ESCAPES = /\u001b\[\d+m/g
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60]|\p{Emoji_Presentation}$/u
const NARROW = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027]*$/

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(ESCAPES, '') : text
  if (NARROW.test(bare)) return bare.length
  let columns = 0
  for (const character of bare) columns += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return columns
}

/** Breaks text at spaces into lines of at most so many columns; a longer word is cut. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let used = 0
    for (const word of paragraph.split(' ')) {
      let rest = word
      let wide = columnsOf(rest)
      if (used > 0 && used + 1 + wide > columns) {
        lines.push(line)
        line = ''
        used = 0
      }
      while (wide > columns) {
        const head = cutTo(rest, columns)
        lines.push(head)
        rest = rest.slice(head.length)
        wide = columnsOf(rest)
      }
      if (used > 0) line += ' '
      line += rest
      used = columnsOf(line)
    }
    lines.push(line)
  }
  return lines
}

/** The longest beginning that takes at most so many columns; at least one character. */
function cutTo(text: string, columns: number): string {
  let taken = ''
  for (const character of text) {
    if (taken !== '' && columnsOf(taken + character) > columns) break
    taken += character
  }
  return taken
}
