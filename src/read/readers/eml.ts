/** A mail (EML): its text, or the text of its HTML; attachments that may be articles are read in turn. */
import type { ReadDraft } from '../../plugins.ts'
import { defineReader } from '../../plugins.ts'
import { malformed, noText } from '../failures.ts'
import { fragmentOf } from '../html/fragment.ts'
import { fold } from '../html/tree.ts'
import { dayOf } from '../metadata/days.ts'

/** Deepest nesting of parts: deeper ones are left as attachments. */
const NESTING = 20

export const eml = defineReader({
  id: 'eml',
  title: 'Mails (EML)',
  needs: [],
  gives: ['text', 'title', 'byline', 'published'],
  examples: [
    {
      name: 'a mail',
      bytes:
        'From: Jane Doe <jane@example.org>\r\nTo: desk@example.org\r\nSubject: Ferries resume\r\nDate: Tue, 5 Mar 2024 08:00:00 +0000\r\n\r\nFerries run again between the two ports.\r\n',
      gives: ['Ferries resume'],
    },
    { name: 'a text with a label in its first line', bytes: 'Subject: ferries.\n\nThey run again between the two ports.\n', gives: [] },
  ],
  takes: (head) => looksLikeMail(Buffer.from(head.subarray(0, 8192)).toString('latin1')),
  async *run({ uri, bytes }) {
    const { default: PostalMime } = await import('postal-mime')
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: NESTING }).catch((error: unknown) => {
      throw malformed(uri, 'mail', error)
    })
    const plain = mail.text?.replace(/\r\n/gu, '\n').trim() ?? ''
    const marked = mail.html ? fragmentOf(mail.html, mail.subject).text : ''
    const text = plain.length * 2 > marked.length ? plain : marked
    const title = fold(mail.subject ?? '')
    const byline = fold(mail.from?.name ?? '')
    const day = dayOf(mail.date ?? '')
    const attachments = mail.attachments.filter(
      ({ mimeType, disposition, related }) => READ.test(mimeType) && !related && disposition !== 'inline',
    )
    if (/[\p{L}\p{N}]/u.test(text)) {
      const draft: ReadDraft = {
        uri,
        text: text.replaceAll('\0', ''),
        ...(title ? { title } : {}),
        ...(byline ? { byline } : {}),
        ...(day === undefined ? {} : { published: { start: day, end: day, basis: 'metadata' } }),
        provenance: { title: 'header', byline: 'header', published: 'header' },
      }
      yield draft
    } else if (attachments.length === 0) throw noText(uri, 'is a mail without text', 'Give what it carries as files of their own')
    for (const [i, { filename, mimeType, content }] of attachments.entries()) {
      const inner = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
      yield { uri: `${uri}#${encodeURIComponent(filename ?? String(i + 1))}`, bytes: inner, mediaType: mimeType }
    }
  },
})

/** Kinds of attachment that may be articles. */
const READ =
  /^(?:text\/(?:plain|html|markdown)|message\/rfc822|application\/(?:pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/u

const NAMES =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|x-[\w-]+|dkim-signature|list-id)$/iu

/** Header lines from the first on, among them who sent it and when or by what id. */
function looksLikeMail(start: string): boolean {
  const head = start.replace(/^From [^\n]*\n/u, '').split(/\r?\n\r?\n/u, 1)[0] ?? ''
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  const names = lines.map((line) => /^([!-9;-~]{1,60}):/u.exec(line)?.[1]?.toLowerCase())
  if (names.some((name) => name === undefined)) return false
  const known = names.filter((name) => NAMES.test(name!))
  return (
    known.length >= 3 && names.includes('from') && ['date', 'message-id', 'received', 'mime-version'].some((name) => names.includes(name))
  )
}
