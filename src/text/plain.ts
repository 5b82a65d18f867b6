/** Folding of wordings for comparison; never for display. */

const ASCII = /^[\0-\x7F]*$/

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ə/gu, 'a')
    .replace(/ı/gu, 'i')

/** Lower case, straight quotes, no leading "the", no possessive s, no accents, only letters, figures and single spaces: "Iran’s the" → "iran the". */
export const plain = (text: string): string =>
  (ASCII.test(text) ? text.toLowerCase() : unaccented(text))
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/'s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
