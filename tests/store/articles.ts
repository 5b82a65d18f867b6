/** Makes small documents with what they say, the same for the same number, for tests of the store alone. */
import {
  type Actor,
  type Claim,
  cite,
  type Document,
  type Event,
  type Extraction,
  makeId,
  type ReaderVersion,
  sha256,
} from '../../src/model/index.ts'
import type { LinkedSituation, Reading } from '../../src/store/index.ts'

export const READER: ReaderVersion = { version: '0.0.0-test', model: 'none', rules: 'none' }

const CITIES = ['Northport', 'Harrow', 'Lindale', 'Castel']

export function article(number: number, revision = 0, more = ''): Reading {
  const city = CITIES[number % CITIES.length]!
  const opening = `The mayor of ${city} said on Monday that the bridge would open again. `
  const body = `${opening}Report ${number}, edition ${revision}.${' Water stood in the streets for days.'.repeat(20 + (number % 7) * 10)}${more}`
  const uri = `file:///articles/${String(number).padStart(3, '0')}.md`
  const document: Document = {
    id: makeId('document', uri, body),
    uri,
    title: `The bridge at ${city}`,
    outlet: 'The Ferry',
    language: 'en',
    text: body,
    sha256: sha256(body),
    published: { start: '2021-03-01', end: '2021-03-01', basis: 'metadata' },
    genre: 'news',
    provenance: { title: 'front matter', outlet: 'option' },
    regions: [],
  }
  return { document, extraction: extractionOf(document, city), reader: READER }
}

function extractionOf(document: Document, city: string): Extraction {
  const [start, end] = [4, 4 + `mayor of ${city}`.length]
  const mayor: Actor = {
    id: makeId('actor', document.id, start),
    name: `Mayor of ${city}`,
    kind: 'person',
    mentions: [cite(document, start, end)],
    roles: [],
  }
  const content = cite(document, document.text.indexOf('the bridge'), document.text.indexOf('. '))
  const claimId = makeId('claim', document.id, content.start, content.end)
  const claim: Claim = {
    id: claimId,
    speaker: mayor.id,
    speakerName: mayor.name,
    via: [],
    anonymous: false,
    expression: 'said',
    evidence: 'official',
    kind: 'promise',
    certainty: 'certain',
    polarity: 'positive',
    source: cite(document, 0, end),
    cue: cite(document, end + 1, end + 5),
    content,
    about: [],
    proposition: makeId('proposition', claimId),
  }
  const time = { start: '2021-03-01', end: '2021-03-01', basis: 'metadata' } as const
  const event: Event = {
    id: makeId('event', document.id, 'AID', content.start),
    type: 'AID',
    contexts: [],
    actors: [mayor.id],
    recipients: [],
    time,
    intensity: 7.5,
    status: 'planned',
    articles: 1,
    origins: 1,
    basis: 'stated',
    reports: [{ citation: content, document: document.id, type: 'AID', status: 'planned', historical: false, time, claim: claimId }],
  }
  return {
    document: document.id,
    actors: [mayor],
    claims: [claim],
    events: [event],
    quantities: [],
    contingencies: [],
    ties: [],
    notices: [],
    explanations: { [claimId]: { rule: 'test' } },
  }
}

/** Links nothing: puts everything side by side, actors of one name together. */
export function sideBySide(readings: readonly Reading[]): LinkedSituation {
  const actors = new Map<string, Actor>()
  for (const actor of readings.flatMap(({ extraction }) => extraction.actors)) {
    const same = actors.get(actor.name)
    const id = same && same.id < actor.id ? same.id : actor.id
    actors.set(actor.name, { ...actor, id, mentions: [...(same?.mentions ?? []), ...actor.mentions] })
  }
  const claims = readings.flatMap(({ extraction }) => extraction.claims)
  return {
    reader: READER,
    actors: [...actors.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    events: readings.flatMap(({ extraction }) => extraction.events),
    claims,
    propositions: claims.map((claim) => ({
      id: claim.proposition,
      text: claim.content.quote,
      about: [],
      claims: [claim.id],
      articles: 1,
      origins: 1,
    })),
    ties: [],
    quantities: [],
    contingencies: [],
    disagreements: [],
    changes: [],
    findings: [],
    notices: [{ stage: 'link', where: 'test', why: 'nothing is linked here' }],
  }
}
