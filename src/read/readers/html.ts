/** A web page: the article's text without the page's furniture, and what the page says of it. Nothing runs and nothing is fetched. */
import { defineReader } from '../../plugins.ts'
import { charsetOf, declaredCharset, decode } from '../decode.ts'
import { binary, noText } from '../failures.ts'
import { bodyOf } from '../html/body.ts'
import { metadataOf } from '../html/metadata.ts'
import { parseHtml } from '../html/tree.ts'

export const html = defineReader({
  id: 'html',
  title: 'Web pages',
  needs: [],
  gives: ['text', 'title', 'outlet', 'byline', 'published', 'url', 'genre', 'language'],
  examples: [
    {
      name: 'an article among furniture',
      bytes:
        '<!doctype html><html lang="en"><head><title>Ferries resume | Harbour Post</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ferries resume</h1><p>Ferries run again between the two ports, the harbour office said on Tuesday.</p></article></body></html>',
      gives: ['Ferries resume'],
    },
    { name: 'Markdown that begins with a tag in a sentence', bytes: 'The <b>harbour</b> office said so.', gives: [] },
  ],
  takes: (head, input) =>
    looksLikeHtml(head) || (/\bhtml\b/u.test(input.mediaType ?? '') && Buffer.from(head.subarray(0, 512)).includes('<')),
  async *run(input) {
    const { text: source } = decode(input.bytes, input.uri, charsetOf(input.mediaType) ?? declaredCharset(input.bytes))
    const zeros = source.split('\0').length - 1
    if (zeros > 8) throw binary(input.uri, 'binary data under a page’s first lines', 'Save the page again')
    const page = parseHtml(source.replaceAll('\0', ''))
    const { fields, articleBody } = metadataOf(page)
    const { text } = bodyOf(page, fields.title, articleBody)
    if (!/[\p{L}\p{N}]/u.test(text)) {
      throw noText(
        input.uri,
        'is a page without article text',
        'If its text appears by script, save the page as its browser shows it, or print it to PDF',
      )
    }
    yield { uri: input.uri, text, ...fields }
  },
})

const OPENING =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|base)\b/iu
const TAGS =
  /<\/?(?:html|head|body|div|p|span|table|article|section|main|h[1-6]|ul|br|a|font|center|td|tr|script|style|link|meta)\b[^>]{0,500}>/giu

/** An HTML head or doctype at the start, or a text that opens with a tag and is full of them. */
function looksLikeHtml(head: Uint8Array): boolean {
  const wide = head[1] === 0 || head[0] === 0
  const start = Buffer.from(wide ? head.filter((byte) => byte !== 0) : head)
    .subarray(0, 16_384)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/u, '')
  if (OPENING.test(start)) return true
  if (!/^\s*</u.test(start)) return false
  return (start.match(TAGS)?.length ?? 0) * 150 > start.length
}
