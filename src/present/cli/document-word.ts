/** A document as a user names it on the command line: by id, by uri, or by the path that it was read from. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export const documentMeant = (word: string): { readonly id: string } | { readonly uri: string } =>
  word.startsWith('doc_') ? { id: word } : { uri: /^[a-z][a-z0-9+.-]+:/i.test(word) ? word : pathToFileURL(resolve(word)).href }
