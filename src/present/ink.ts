/** Colour and weight for a terminal, or plain text where there is none. */

const CODES = { bold: [1, 22], dim: [2, 22], italic: [3, 23], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const

export type Ink = Readonly<Record<keyof typeof CODES, (text: string) => string>> & { readonly coloured: boolean }

export const makeInk = (coloured: boolean): Ink => {
  const paint =
    ([on, off]: readonly [number, number]) =>
    (text: string): string =>
      coloured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  return {
    coloured,
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    italic: paint(CODES.italic),
    red: paint(CODES.red),
    green: paint(CODES.green),
    yellow: paint(CODES.yellow),
    cyan: paint(CODES.cyan),
  }
}

export const plainInk: Ink = makeInk(false)

/** FORCE_COLOR decides where it is set ("0" and "false" switch off), then NO_COLOR (no-color.org), then whether it is a terminal. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR) return false
  return isTerminal && env.TERM !== 'dumb'
}
