/** Plain text and Markdown, kept verbatim, with front matter marked as furniture. */
import type { Region } from '../../model/index.ts'
import { defineReader, type ReadDraft } from '../../plugins.ts'
import { charsetOf, decode } from '../decode.ts'
import { noText } from '../failures.ts'
import { frontMatter, type Given } from '../metadata/front-matter.ts'
import { binaryBytes, notText, refusal } from '../refuse.ts'

export const text = defineReader({
  id: 'text',
  title: 'Plain text and Markdown, with front matter',
  needs: [],
  gives: ['text', 'title', 'outlet', 'byline', 'published', 'url', 'genre', 'language', 'regions'],
  examples: [
    {
      name: 'Markdown with front matter',
      bytes: '---\ntitle: Ferries resume\ndate: 2024-03-05\noutlet: Harbour Post\n---\nFerries run again between the two ports.\n',
      gives: ['Ferries resume'],
    },
    {
      name: 'a Markdown heading as title',
      bytes: '# Ferries resume\n\nFerries run again between the two ports.\n',
      gives: ['Ferries resume'],
    },
    { name: 'a PNG image', bytes: '\x89PNG\r\n\x1a\n', gives: [] },
  ],
  takes: (head, input) => refusal(head, input.uri) === undefined,
  async *run(input) {
    const zeros = binaryBytes(input.bytes, input.uri)
    if (zeros) throw zeros
    const decoded = decode(input.bytes, input.uri, charsetOf(input.mediaType))
    const refused = notText(decoded.text, input.uri)
    if (refused) throw refused
    yield draftOf(decoded.text, input.uri)
  },
})

function draftOf(whole: string, uri: string): ReadDraft {
  const front = frontMatter(whole)
  const body = whole.slice(front?.end ?? 0)
  if (!/[\p{L}\p{N}]/u.test(body)) throw noText(uri, 'holds no words', 'Give a file with text in it')
  const regions: Region[] = front ? [{ start: 0, end: front.end, kind: 'furniture' }] : []
  const fields: Given = front?.fields ?? { provenance: {} }
  const heading = /^\s*#[ \t]+([^\r\n]{1,300}?)[ \t#]*(?:\r?\n|$)/u.exec(body)?.[1]
  const title: Partial<ReadDraft> =
    fields.title === undefined && heading ? { title: heading, provenance: { ...fields.provenance, title: 'markup' } } : {}
  return { uri, text: whole, regions, ...fields, ...title }
}
