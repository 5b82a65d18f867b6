/**
 * Sentences about the article or its author, not of the story: nobody claims anything of the story in them, and nothing that they tell is told as fact.
 *
 * "This article was updated to say that …", "The author thanks …", and behind the story "Anna B. is a researcher at the Fjord Institute. She believes that …".
 */
import type { Document, Sentence } from '../model/index.ts'

const PIECE = /^[[(*\s]*(?:editor['’]s note|correction|clarification|disclaimer|disclosure)\b/iu
const ABOUT =
  /^[[(*\s]*(?:this|the|an? (?:earlier|previous) version of (?:this|the)) (?:article|story|piece|essay|op-ed|column|interview|post|headline)\b[^.]*?\b(?:was|were|has been|is|originally|first|appeared|does not|do not)\b[^.]*?\b(?:updated|amended|corrected|edited|revised|published|appeared|translated|adapted|reflect|represent|republished)/iu
const AUTHOR =
  /^[[(*\s]*the (?:authors?|writers?)(?: would like to)? (?:thanks?|acknowledges?|is|are|wrote|writes|has|have|serves?|works?|teach(?:es)?)\b/iu
const VIEWS = /\bviews? (?:and opinions? )?expressed\b|\bopinions? expressed\b/iu
const BIO =
  /^[[(*\s]*(?:(?:Dr|Prof)\. )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}),? (?:is|was|has been|writes|works|teaches|covers|reports)\b/u

/** Whether a sentence tells who its author is: by the byline, or by opening the last paragraph with a person who is something. */
function isBiography({ text, byline }: Document, { start, end }: Sentence, last: boolean): boolean {
  const sentence = text.slice(start, end)
  const name = BIO.exec(sentence)?.[1]
  if (name === undefined) return false
  if (byline?.includes(name)) return true
  const isPlace = /^[^,.]*? (?:is|was) (?:an?|the|currently an?) [^.]*\b(?:at|with|for|of) (?:the )?\p{Lu}/u.test(sentence)
  // Elsewhere named, someone of the story
  return last && isPlace && text.indexOf(name.split(' ').at(-1)!) >= start
}

/** The sentences that are notes; what follows one in its paragraph is one too. */
export function notesIn(doc: Document, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const notes = new Set<Sentence>()
  const end = sentences.at(-1)?.paragraph
  const open = new Set<number>()
  for (const sentence of sentences) {
    const text = doc.text.slice(sentence.start, sentence.end)
    // A text of one paragraph has no paragraph behind the story
    const last = sentence.paragraph === end && end !== sentences[0]!.paragraph
    const isNote = PIECE.test(text) || ABOUT.test(text) || AUTHOR.test(text) || VIEWS.test(text) || isBiography(doc, sentence, last)
    if (isNote) open.add(sentence.paragraph)
    if (isNote || (open.has(sentence.paragraph) && last)) notes.add(sentence)
  }
  return notes
}
