/** What comparing an event with others needs of its words: kept with the extraction, never shown. */
import { z } from 'zod'

export const EventTrace = z
  .object({
    lemma: z.string().describe('Of the word that tells it, lower case'),
    noun: z.boolean().describe('Whether that word is a noun'),
    near: z.array(z.string()).describe('Lemmas of content words one or two steps away in the tree'),
    sentence: z.array(z.string()).describe('Lemmas of the other content words of its sentence, in order'),
    names: z.array(z.string()).describe('Words of names in its sentence, lower case'),
  })
  .describe('The word that tells an event, and the words around it')

export type EventTrace = Readonly<z.infer<typeof EventTrace>>
