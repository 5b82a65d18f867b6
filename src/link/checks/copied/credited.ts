/**
 * Whether both articles say whose text a passage is that they share: an agency's that both name, or the one's, which the other names.
 *
 * "LIMA (Lusa) – A bus left the road" in one and "(Source: Lusa news agency)", "Text: Lusa" or "Lusa, whose dispatch we reproduce here, gave this account:" in the other are credits;
 * an agency named for something else, far from the passage, is none.
 */
import type { Document } from '../../../model/index.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { plain } from '../../../text/plain.ts'
import type { Span } from '../../../text/spans.ts'
import { sentencesOf } from '../article/sentences.ts'

/** Words that a line of credit has at most: "Text: Himal Press Agency", "With material from AFP and our own reporters". */
const LINE = 16
const CREDIT_LINE =
  /^\W*(?:text|source|sources|words|report|reporting|story|copy|material|by|from|with|via|©|copyright|courtesy|reprinted|reproduced|republished|this|additional|compiled|agenc(?:y|ies)|wires?|\p{Lu}[\p{L}-]*(?:[\s/,]+\p{Lu}[\p{L}-]*){0,4}\W*$)/iu
/** Words of what stands in brackets as a credit, at most. */
const BRACKET = 7
/** Sentences on either side of a passage in which its credit may stand. */
const BESIDE = 2
/** "(Lusa)", "[Source: Lusa]" */
const BRACKETED = /[([](?<words>[^()[\]]{2,80})[)\]]/gu
/** Says that a text is somebody's. */
const OF_SOMEBODY =
  /\b(?:agenc(?:y|ies)|wires?|newswire|dispatch(?:es)?|reports?|reported|reporting|writes|wrote|account|material|source|cit(?:es|ed|ing)|according\s+to|suppli(?:es|ed)|provided|distributed|pool(?:ed)?|owe|thanks\s+to)\b/iu
/** Says that the words are somebody's: "whose dispatch we reproduce here". */
const WORDS_OF_SOMEBODY =
  /\b(?:reproduc(?:es?|ed|ing)|reprint(?:s|ed|ing)?|republish(?:es|ed)?|courtesy|(?:with|by)\s+(?:the\s+|kind\s+)*(?:permission|arrangement|agreement)|licen[cs]ed?|syndicat(?:es|ed)|verbatim|word\s+for\s+word|in\s+full|wording|as\s+follows|this\s+(?:account|text|report|dispatch)\s+is|(?:account|text|report|paragraphs?|passage|lines)\s+(?:is|are|was|were)\s+(?:taken|theirs|its|by|from)|(?:taken|lifted|borrowed|copied)\s+(?:over\s+)?from|whose\s+(?:report|dispatch|text|account|copy|article|story)|in\s+the\s+words\s+of|gave\s+this\s+account|runs?\s+as|to\s+quote)\b/iu
/** Words that a name of an agency shares with others, or that only introduce it. */
const IDLE =
  /^(?:news|press|agency|agence|agencia|agentur|source|sources|text|texts|photo|photos|picture|pictures|report|reports|reporting|editing|by|from|with|via|material|staff|service|services|wire|wires|our|own|and|story|copy|additional|correspondent|correspondents|reporter|reporters|writer|editor|editors|media|group|international|national|weekly|daily|times|post|news|morning|evening|the|new|sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|june|july|august|september|october|november|december)$/u

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word) && !/^\d+$/u.test(word))

/** Lines of an article, without blank ones. */
const linesOf = ({ text }: Document): string[] => text.split('\n').filter((line) => /\p{L}/u.test(line))

/** What stands where only a credit stands: in brackets, in a short line at the head or the foot. */
function places(doc: Document): string[] {
  const lines = linesOf(doc)
  const edges = [...lines.slice(0, 2), ...lines.slice(-2)].filter((line) => wordsOf(line).length <= LINE && CREDIT_LINE.test(line))
  const brackets = [...doc.text.matchAll(BRACKETED)].map((match) => match.groups!.words!)
  return [...edges, ...brackets.filter((words) => wordsOf(words).length <= BRACKET)]
}

/** Sentences in and beside a passage. */
function beside(doc: Document, span: Span): string[] {
  const all = sentencesOf(doc)
  const inside = all.flatMap((sentence, i) => (sentence.start < span.end && span.start < sentence.end ? [i] : []))
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? -1]
  return all.slice(Math.max(0, first - BESIDE), last + BESIDE + 1).map(({ text }) => text)
}

/** Names in words: those with a capital that do more than introduce one. */
const namesIn = (words: string): string[] =>
  [...words.matchAll(/[\p{Lu}][\p{L}\p{N}’'-]*(?:\s+(?:[\p{Lu}][\p{L}\p{N}’'-]*))*/gu)].flatMap((match) => {
    const name = wordsOf(match[0]).filter((word) => !IDLE.test(word))
    return name.length > 0 ? [name.join(' ')] : []
  })

const has = (texts: readonly string[], name: string): boolean =>
  texts.some((text) =>
    ` ${wordsOf(text)
      .filter((word) => !IDLE.test(word))
      .join(' ')} `.includes(` ${name} `),
  )

/** What the two are about is no credit: the town of both datelines. */
function isOfBoth(name: string, a: Document, b: Document): boolean {
  const named = ({ text }: Document): number => plain(text).split(` ${name} `).length - 1
  return named(a) > 2 && named(b) > 2
}

/** @param at the passage in each of the two */
export function isCredited(doc: Document, at: Span, other: Document, there: Span): boolean {
  const [here, away] = [
    { open: places(doc), near: beside(doc, at), outlet: doc.outlet },
    { open: places(other), near: beside(other, there), outlet: other.outlet },
  ]
  type Side = typeof here
  const owns = (side: Side, whose: Side): boolean => {
    const name = wordsOf(whose.outlet ?? '').join(' ')
    const texts = [...side.open, ...side.near.filter((text) => WORDS_OF_SOMEBODY.test(text))]
    return name !== '' && texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${name} `))
  }
  if (owns(here, away) || owns(away, here)) return true
  const anchors = (side: Side): string[] => side.open.flatMap(namesIn).filter((name) => !isOfBoth(name, doc, other))
  const tells = (side: Side, name: string): boolean =>
    has([...side.open, ...side.near.filter((text) => OF_SOMEBODY.test(text) || WORDS_OF_SOMEBODY.test(text))], name)
  return anchors(here).some((name) => tells(away, name)) || anchors(away).some((name) => tells(here, name))
}
