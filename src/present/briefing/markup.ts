/** HTML that can only be made with its values escaped: article text is hostile. */

/** A piece of HTML that is already safe. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

type Value = string | number | undefined | false | Markup | readonly Value[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What HTML forbids, and what a browser draws as nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '\ufffd')
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)

const rendered = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (value instanceof Markup) return value.html
  return Array.isArray(value) ? value.map(rendered).join('') : escaped(String(value))
}

/** A template whose values are escaped, unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(strings.reduce((all, string, i) => all + (i === 0 ? '' : rendered(values[i - 1])) + string, ''))
