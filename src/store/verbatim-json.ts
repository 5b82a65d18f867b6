/**
 * JSON as PostgreSQL can hold it, and back without loss. Its json operators refuse U+0000 and lone surrogates, which a verbatim text may contain;
 * they are written as U+FDD0 (a noncharacter) and four hex digits. JSON without them is stored as it is.
 */
const MARK = '\ufdd0'
const MAY_NEED_ESCAPE = /\\u0000|\\ud[89a-f]|\ufdd0/i
const MARK_OR_LONE_SURROGATE = /[\ufdd0\p{Surrogate}]/gu
const ESCAPED = /\ufdd0([0-9a-f]{4})/g

const escapeOne = (unit: string) => MARK + unit.charCodeAt(0).toString(16).padStart(4, '0')
const escapeAll = (text: string) => text.replace(MARK_OR_LONE_SURROGATE, escapeOne).replaceAll('\0', `${MARK}0000`)
const unescapeAll = (text: string) => text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const mapStrings = (change: (text: string) => string) => (_: string, value: unknown) => (typeof value === 'string' ? change(value) : value)

export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  return MAY_NEED_ESCAPE.test(json) ? JSON.stringify(value, mapStrings(escapeAll)) : json
}

/** The caller knows the type, having stored it. */
export const fromJson = <T>(json: string): T => (json.includes(MARK) ? JSON.parse(json, mapStrings(unescapeAll)) : JSON.parse(json))
