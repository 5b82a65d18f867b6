/**
 * A party that is accused of something grave and never heard in the article.
 *
 * "The forum accused Karoo Ridge Minerals of pumping slurry into the river", with the forum, a doctor and the ministry quoted and the company nowhere, yields a
 * caution; "questions sent to the company were not answered", a denial at the end, and a ministry that speaks for its marines make it heard. A charge that is
 * retold only to be taken apart needs no answer.
 */
import { type Actor, type Citation, type Disagreement, publishedDay, type Side } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { canBeAsked } from './article/askable.ts'
import { type Charge, chargesIn } from './article/charges.ts'
import { Hearing } from './article/heard.ts'
import { sentencesOf } from './article/sentences.ts'
import { Standing } from './article/standing.ts'
import { byId, finding } from './findings.ts'

const SHOWN = 3
/** Sentences behind a charge in which it may be taken apart. */
const REACH = 4

/** Of what is taken apart: "the fake invoices" are part of a charge, "the story is fake" is its end. */
/** Those in a capital who are not its state: "opposition leaders in Minsk accused Belarus". */
const AGAINST_IT = /^(?:activist|critic|dissident|exile|opposition|prisoner|protester|resident|striker|student|union)s?$/u
const OF_A_STORY =
  /\b(?:claims?|stor(?:y|ies)|accusations?|allegations?|charges|rumou?rs?|videos?|photos?|photographs?|pictures?|footage|images?|clips?|posts?|quotes?|evidence|legend|myth|never happened|no such|nothing of the sort|hoax|fact[- ]check\p{L}*|debunk\p{L}*|disinformation|misinformation|cleared of|acquitted|exonerated|does not hold|falls? apart)\b/iu

/** The charge stands only to be refuted: the words that say so stand in the headline or right behind it. */
function isRefuted(charge: Charge, refutes: (text: string) => boolean): boolean {
  const { document: doc, sentence } = charge
  if (doc.title !== undefined && refutes(doc.title)) return true
  const sentences = sentencesOf(doc)
  const at = sentences.indexOf(sentence)
  return sentences
    .slice(Math.max(0, at - 1), at + REACH + 1)
    .some((s) => refutes(s === sentence ? s.text.replace(charge.at.quote, ' ') : s.text))
}

/** What its own words say was not so is no charge: "Benin gave no arms to anybody", "Vahan never planned to seize power". */
const WAS_NOT_SO = /^[^.;:“”]{0,50}?\b(?:never|nobody|no|not|none|nothing|neither)\b/iu
const isDeniedInIt = ({ at, accused }: Charge): boolean => accused.end > at.start && WAS_NOT_SO.test(at.quote.slice(accused.end - at.start))

/** A court has spoken: "was sentenced to twelve years for having poisoned", "the conviction of". */
const CONVICTED = /\b(?:sentenc(?:ed|es|ing)|convict(?:ed|s|ing|ion)|found\s+(?:\p{L}+\s+){0,3}guilty|pleaded\s+guilty)\b/iu
const isConvicted = ({ sentence, actors }: Charge): boolean => actors[0]?.kind === 'person' && CONVICTED.test(sentence.text)

/** The same situation shows that somebody denies it in this article. */
const isDeniedHere = ({ at, document, actors }: Charge, denials: readonly Disagreement[], standing: Standing): boolean =>
  denials.some(({ sides }) => {
    const own = sides.filter(({ citations }) => citations.some((c) => c.document === document.id && overlaps(c, at)))
    // A denial by another state answers for that state alone.
    const answers = ({ citations, holders }: Side): boolean =>
      citations.some((c) => c.document === document.id) &&
      (holders.length === 0 || holders.some((id) => !standing.hasState(id) || actors.some((actor) => standing.isKin(actor.id, id))))
    return own.length > 0 && sides.some((side) => !own.includes(side) && answers(side))
  })

/** Words that overlap others are cited once, as fully as they stand. */
const apart = (citations: readonly Citation[]): Citation[] => {
  const length = ({ start, end }: Citation): number => end - start
  return citations.filter(
    (one, i) =>
      !citations.some(
        (other, j) => other !== one && overlaps(one, other) && (length(other) > length(one) || (length(other) === length(one) && j < i)),
      ),
  )
}

/** Who is charged, under the first that is kin to them: "Kuwait", its coast guard and "the Kuwaitis" are heard or not heard as one. */
function partyOf({ actors: [actor], accused }: Charge, charges: readonly Charge[], standing: Standing): string {
  if (actor === undefined) return accused.quote
  const kin = charges.find(({ actors: [other] }) => other !== undefined && standing.isKin(actor.id, other.id))
  return kin?.actors[0]?.id ?? actor.id
}

const mentionsOf = (actors: readonly Actor[]): { id: string; at: Citation }[] =>
  actors.flatMap((actor) => actor.mentions.map((at) => ({ id: actor.id, at })))

export const missingSide = defineCheck({
  id: 'missing-side',
  title: 'Accused parties that an article does not hear',
  needs: ['claims', 'events', 'actors', 'documents', 'disagreements'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        {
          date: '2024-03-04',
          text: 'Turkey accused Greece of arming the rebels who killed 12 soldiers in May.\n\nThe rebels have fought in the east for years.',
        },
      ],
      gives: ['accused Greece of arming the rebels'],
    },
    {
      texts: [
        {
          date: '2024-03-04',
          text: 'Turkey accused Greece of arming the rebels who killed 12 soldiers in May.\n\nThe Greek government denied it.',
        },
      ],
      gives: [],
    },
  ],
  run: ({ documents, claims, events, actors, disagreements }, knowledge) => {
    const words = knowledge.checkWords
    const standing = new Standing(actors)
    const capitals = new Map(knowledge.states.all.flatMap(({ name, capital }) => (capital === undefined ? [] : [[name, capital] as const])))
    const hearing = new Hearing(standing, words, capitals)
    const denials = disagreements.filter(({ kind }) => kind === 'denial')
    const docs = byId(documents)
    const mentions = groupedBy(mentionsOf(actors), ({ at }) => at.document)
    const said = groupedBy(claims, (claim) => claim.content.document)
    const happened = groupedBy(
      events.flatMap((event) => [...new Set(event.reports.map((report) => report.document))].map((id) => ({ id, event }))),
      ({ id }) => id,
    )
    return [...docs.values()].flatMap((doc) => {
      const here = mentions.get(doc.id) ?? []
      const present = [...new Set(here.map(({ id }) => id))].map((id) => standing.actor(id)!)
      const own = said.get(doc.id) ?? []
      const charges: Charge[] = chargesIn(
        doc,
        (happened.get(doc.id) ?? []).map(({ event }) => event),
        present,
        own,
        words,
      ).filter((charge) => canBeAsked(charge, words))
      const heard = charges.filter((charge) => isDeniedHere(charge, denials, standing) || hearing.isHeard(charge, own, here))
      const open = charges.filter(
        (charge) =>
          !(charge.by !== undefined && charge.actors.some((actor) => standing.isKin(actor.id, charge.by!))) &&
          // "Ukrainian drones struck the refinery, the General Staff in Kyiv said": it tells of itself.
          (charge.accuser.some((word) => AGAINST_IT.test(word)) ||
            !charge.actors.some((actor) => charge.accuser.includes(capitals.get(actor.name)?.toLowerCase() ?? '–'))) &&
          !isConvicted(charge) &&
          !isDeniedInIt(charge) &&
          !isRefuted(charge, (text) => words.in('refuted', text) && OF_A_STORY.test(text)) &&
          // "the director of the clinic, Oscar Mena": one charge, read with two names.
          !heard.some((other) => other === charge || overlaps(other.at, charge.at)),
      )
      return [...groupedBy(open, (charge) => partyOf(charge, open, standing)).values()].map((charges) => {
        const [first] = charges
        return finding({
          check: 'missing-side',
          document: doc.id,
          message: `${first!.actors[0]?.name ?? first!.accused.quote} is accused here, and the article holds no words of theirs, no denial and no note that they were asked`,
          innocent: `They may not have been reached by ${publishedDay(doc) ?? 'then'}, or are heard in another article`,
          citations: apart(charges.map(({ at }) => at)).slice(0, SHOWN),
          severity: doc.genre === 'opinion' || doc.genre === 'interview' ? 'note' : 'caution',
        })
      })
    })
  },
})
