/**
 * PLOVER codes for sentences: for a marked pair exactly one, else every event between two parties that the sentence tells.
 *
 * `{"id":"1","text":"Denmark suspended aid to Egypt.","source":"Denmark","target":"Egypt"}` gives one event SANCTION, mode sever.
 */
import { InputError } from '../../errors.ts'
import type { Knowledge } from '../../lookup/index.ts'
import { documentOfText } from '../../model/document.ts'
import type { Annotation, Document, EventStatus, EventType, Sentence } from '../../model/index.ts'
import { overlap, overlaps, type Span } from '../../text/spans.ts'
import { matchFrames } from '../events/frames.ts'
import { statusInSentence } from '../events/status.ts'
import { type Index, nounPhrase, spanOf, subtreeOf } from '../syntax.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { locate, type Sides } from './sides.ts'

export interface CodeInput {
  readonly id: string
  readonly text: string
  /** Verbatim words of the acting side. */
  readonly source?: string
  /** Verbatim words of the receiving side. */
  readonly target?: string
}

export interface CodedEvent {
  readonly type: EventType
  readonly mode?: string
  readonly source: string
  readonly target: string
  readonly status: EventStatus
  /** How sure the coder is, 0 to 1. */
  readonly score: number
  /** The words that tell the event, verbatim. */
  readonly span: string
}

export interface CodeOutput {
  readonly id: string
  readonly events: readonly CodedEvent[]
}

/** What annotates a document and types a pair: the stage `annotate`, which this one does not know. */
interface SentenceAnnotator {
  annotate(doc: Document): Promise<Annotation>
  typesOfPair(text: string, source: Span | null, target: Span | null): Promise<[type: EventType, score: number][]>
}

const wordsOf = (text: string, sentence: Sentence, indices: readonly Index[]): string => {
  const { start, end } = spanOf(sentence, indices)
  return text.slice(start, end)
}

/** The trigger with its object, without its subject and the clauses that hang on it. */
const spanWords = (sentence: Sentence, word: Index): Index[] => {
  const words = subtreeOf(sentence, word, ({ deprel }) =>
    /^(?:nsubj|csubj|conj|cc|punct|advcl|acl|parataxis|ccomp|mark|appos)/u.test(deprel),
  )
  return words.filter((i) => i >= word || i >= word - 3)
}

function sentenceFor(sentences: readonly Sentence[], { source, target }: Sides): Sentence | undefined {
  const covers = (sentence: Sentence): number =>
    (source && overlaps(source, sentence) ? 2 + overlap(source, sentence) / 1e6 : 0) + (target && overlaps(target, sentence) ? 1 : 0)
  return [...sentences].sort((a, b) => covers(b) - covers(a))[0]
}

const agrees = (candidate: Candidate, type: EventType): boolean =>
  candidate.type === type || candidate.frame.type === type || candidate.frame.also.includes(type)

/** The coder gives every pair a type, also where no sentence or event is found; frames say how, and with which words. */
async function codePair(input: CodeInput, annotator: SentenceAnnotator, knowledge: Knowledge): Promise<CodedEvent> {
  const { text } = input
  const sides: Sides = { source: locate(text, input.source), target: locate(text, input.target) }
  const sentence = sentenceFor((await annotator.annotate(documentOfText(text))).sentences, sides)
  const [best] = await annotator.typesOfPair(text, sides.source, sides.target)
  const [type, score] = best!
  const candidates = sentence ? candidatesIn(sentence, sides, knowledge) : []
  const frame = candidates.find((candidate) => agrees(candidate, type))
  const mode = frame?.frame.type === type ? frame.frame.mode : undefined
  return {
    type,
    ...(mode === undefined ? {} : { mode }),
    source: input.source ?? '',
    target: input.target ?? '',
    status: frame && frame.type === frame.frame.type ? (frame.status ?? 'reported') : 'reported',
    score: Math.round(score * 1000) / 1000,
    span:
      frame && sentence ? wordsOf(text, sentence, spanWords(sentence, frame.match.word)) : text.slice(sentence?.start ?? 0, sentence?.end),
  }
}

/** Phrases that can be parties: names, people and bodies, not "the plan" or "Tuesday". */
const phraseOf = (sentence: Sentence, head: Index, strict: boolean): readonly Index[] => {
  const { upos, text } = sentence.tokens[head]!
  return upos === 'PROPN' || (!strict && (upos === 'NOUN' || upos === 'PRON')) || (upos === 'ADJ' && /^\p{Lu}/u.test(text)) ? [head] : []
}

function codeAll(text: string, sentences: readonly Sentence[], input: CodeInput, knowledge: Knowledge): CodedEvent[] {
  return sentences.flatMap((sentence) =>
    matchFrames(sentence, knowledge.eventFrames, phraseOf).flatMap((match) => {
      const [actor, recipient] = [match.actors[0], match.recipients[0]]
      if (actor === undefined || recipient === undefined) return []
      const phrase = (head: Index): string => {
        const { start, end } = nounPhrase(sentence, head)
        return text.slice(start, end)
      }
      const [source, target] = [phrase(actor), phrase(recipient)]
      const fits = (given: string | undefined, found: string): boolean => !given || given.includes(found) || found.includes(given)
      if (!fits(input.source, source) || !fits(input.target, target)) return []
      const { type, mode } = match.frame
      return {
        type,
        ...(mode === undefined ? {} : { mode }),
        source,
        target,
        status: statusInSentence(match, knowledge.eventStatus) ?? match.frame.status ?? 'reported',
        score: Math.min(1, match.weight / 5),
        span: wordsOf(text, sentence, spanWords(sentence, match.word)),
      }
    }),
  )
}

/** Throws InputError for an empty text, InternalError where the weights are missing. */
export async function codeSentence(input: CodeInput, annotator: SentenceAnnotator, knowledge: Knowledge): Promise<CodeOutput> {
  if (input.text.trim() === '') {
    throw new InputError('an empty text can’t be coded', {
      code: 'E_NO_TEXT',
      place: `line ${input.id}`,
      remedy: 'Give a sentence in "text"',
    })
  }
  if (input.source && input.target) return { id: input.id, events: [await codePair(input, annotator, knowledge)] }
  const { sentences } = await annotator.annotate(documentOfText(input.text))
  return { id: input.id, events: codeAll(input.text, sentences, input, knowledge) }
}
