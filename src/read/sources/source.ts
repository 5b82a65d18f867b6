/** Where bytes come from: what files, folders, URLs and standard input have in common. */
import type { InputError } from '../../errors.ts'
import type { Notice } from '../../model/index.ts'
import type { RawInput } from '../../plugins.ts'

export interface Source extends Pick<RawInput, 'uri' | 'mediaType' | 'given'> {
  /** How to name it to people: the path or URL as they gave it. */
  readonly place: string
  readonly open: () => AsyncIterable<Uint8Array>
}

export type Located = { readonly source: Source } | { readonly failure: InputError } | { readonly notice: Notice }
