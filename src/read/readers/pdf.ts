/** PDF: the text layer, page by page, its lines joined to paragraphs, running heads and page numbers left out. */
import { InputError } from '../../errors.ts'
import { defineReader } from '../../plugins.ts'
import { malformed, noText, tooLarge } from '../failures.ts'
import { fold } from '../html/tree.ts'
import { MAX_BYTES, MAX_PAGES } from '../limits.ts'
import { paragraphsOf } from '../pdf-paragraphs.ts'

export const pdf = defineReader({
  id: 'pdf',
  title: 'PDF with a text layer',
  needs: [],
  gives: ['text', 'title', 'byline'],
  examples: [{ name: 'a text that speaks of %PDF', bytes: 'The mark %PDF- opens such files.', gives: [] }],
  takes: (head) =>
    Buffer.from(head.subarray(0, 1024)).includes('%PDF-') && !/^\s*[\p{L}]/u.test(Buffer.from(head.subarray(0, 64)).toString('latin1')),
  async *run({ uri, bytes }) {
    const { getDocumentProxy, getMeta } = await import('unpdf')
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false }).catch(
      (error: unknown) => {
        throw passwordOr(uri, error)
      },
    )
    try {
      if (document.numPages > MAX_PAGES) throw tooLarge(uri, MAX_BYTES)
      const pages: string[][] = []
      for (let i = 1; i <= document.numPages; i++) {
        const page = await document.getPage(i)
        const { items } = await page.getTextContent()
        let text = ''
        for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
        pages.push(text.split('\n').map(fold))
        page.cleanup()
      }
      const text = paragraphsOf(pages)
      if (!/\p{L}{2}/u.test(text)) throw noText(uri, 'has no text layer: its pages are pictures', 'Run text recognition (OCR) on it first')
      const { info } = await getMeta(document)
      const { title, byline } = named(info)
      yield { uri, text, ...(title ? { title } : {}), ...(byline ? { byline } : {}), provenance: { title: 'file', byline: 'file' } }
    } catch (error) {
      throw error instanceof InputError ? error : malformed(uri, 'PDF', error)
    } finally {
      await document.cleanup()
    }
  },
})

const passwordOr = (uri: string, error: unknown): InputError =>
  error instanceof Error && error.name === 'PasswordException'
    ? new InputError('is locked by a password', {
        code: 'E_PASSWORD',
        place: uri,
        remedy: 'Save a copy without the password',
        cause: error,
      })
    : malformed(uri, 'PDF', error)

/** Title and author of the file's properties, without what programs put there by themselves. */
function named(info: Record<string, unknown>): { title?: string; byline?: string } {
  const value = (name: string): string | undefined => {
    const text = typeof info[name] === 'string' ? fold(info[name]) : ''
    return text === '' || /^(?:untitled|unknown|microsoft |slide \d|\S+\.(?:docx?|pdf|indd|qxd|rtf|odt)$)|^\W*$/iu.test(text)
      ? undefined
      : text
  }
  const [title, byline] = [value('Title'), value('Author')]
  return { ...(title ? { title } : {}), ...(byline ? { byline } : {}) }
}
