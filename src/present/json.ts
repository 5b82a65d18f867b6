/** JSON in pieces: a large situation is longer than the longest string of the engine, so an array is written element by element. */

/** What JSON.stringify leaves, and terminals or older JavaScript trip over. */
const RAW = /[\u007f-\u009f\u2028\u2029]/g
const text = (value: unknown): string =>
  JSON.stringify(value).replace(RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** An array, one element a line. */
export function* jsonArray(values: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  for (const value of values) {
    yield before + text(value)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** An object; its own arrays one element a line. Members that are undefined are left out. */
export function* jsonObject(object: object): Generator<string> {
  let before = '{\n'
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue
    yield `${before}${text(key)}: `
    before = ',\n'
    if (!Array.isArray(value) || value.length === 0) {
      yield text(value)
      continue
    }
    let open = '[\n'
    for (const element of value) {
      yield open + text(element)
      open = ',\n'
    }
    yield '\n]'
  }
  yield before === '{\n' ? '{}\n' : '\n}\n'
}

/** One value a line. */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${text(value)}\n`
}

/** An element of an array that is written as it comes; the caller ends it with "]". */
export const jsonArrayPiece = (value: unknown, before: number): string => (before === 0 ? '[\n' : ',\n') + text(value)
