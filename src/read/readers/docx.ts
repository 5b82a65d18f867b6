/** Word documents (DOCX): paragraphs, lists and tables by mammoth; title and author from the document's properties. */
import { defineReader } from '../../plugins.ts'
import { asFailure, noText } from '../failures.ts'
import { fragmentOf } from '../html/fragment.ts'
import { parseHtml, textOf } from '../html/tree.ts'
import { type ZipEntry, zipEntries } from '../zip.ts'

export const docx = defineReader({
  id: 'docx',
  title: 'Word documents (DOCX)',
  needs: [],
  gives: ['text', 'title', 'byline'],
  examples: [{ name: 'a ZIP archive of something else', bytes: 'PK\x03\x04 notes.txt', gives: [] }],
  takes: (head) => {
    const names = Buffer.from(head).toString('latin1')
    return names.startsWith('PK\x03\x04') && /\[Content_Types\]\.xml|word\//u.test(names) && !/xl\/|ppt\//u.test(names.slice(0, 4096))
  },
  async *run(input) {
    const { uri } = input
    try {
      const entries = zipEntries(input.bytes, uri)
      const body = entries.get('word/document.xml')
      if (!body) throw noText(uri, 'is a ZIP archive that holds no Word document', 'Unpack it and give the files inside')
      for (const entry of entries.values()) if (/^word\/[^/]+\.xml$/u.test(entry.name)) entry.bytes()
      const { default: mammoth } = await import('mammoth')
      const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(input.bytes) },
        { ignoreEmptyParagraphs: true, includeEmbeddedStyleMap: false },
      )
      const properties = propertiesOf(entries.get('docProps/core.xml'))
      const { text, heading } = fragmentOf(value.replace(/<img\b[^>]*>/gu, ''))
      if (!/[\p{L}\p{N}]/u.test(text)) throw noText(uri, 'holds no words', 'If it shows a scanned page, run text recognition (OCR) first')
      const title = properties.title ?? heading
      yield {
        uri,
        text,
        ...(title ? { title } : {}),
        ...(properties.byline ? { byline: properties.byline } : {}),
        provenance: { title: properties.title ? 'file' : 'markup', byline: 'file' },
      }
    } catch (error) {
      throw asFailure(uri, 'Word document', error)
    }
  },
})

function propertiesOf(entry: ZipEntry | undefined): { title?: string; byline?: string } {
  if (!entry) return {}
  const xml = Buffer.from(entry.bytes()).toString('utf8')
  const value = (name: string): string =>
    textOf(parseHtml(new RegExp(`<dc:${name}>([^<]{1,500})</dc:${name}>`, 'u').exec(xml)?.[1] ?? '').root)
  const [title, byline] = [value('title'), value('creator')]
  return { ...(title ? { title } : {}), ...(byline ? { byline } : {}) }
}
