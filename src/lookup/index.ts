/** Knowledge from outside the texts: the records of `knowledge/` and of a user's own folders, loaded and indexed when first used. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '../errors.ts'
import { sha256 } from '../model/ids.ts'
import { type CheckWordTable, loadCheckWords } from './check-words.ts'
import { type ClaimKinds, loadClaimKinds } from './claim-kinds.ts'
import { type Collectives, loadCollectives } from './collectives.ts'
import { type Comparing, loadComparing } from './comparing-words.ts'
import { type ContingencyCues, loadContingencyCues } from './contingency-cues.ts'
import { type Cues, loadCues } from './cues.ts'
import { type EventFrames, loadEventFrames } from './event-frames.ts'
import { type EventStatuses, loadEventStatus } from './event-status.ts'
import { type Framings, loadFramings } from './framings.ts'
import { type Furniture, loadFurniture } from './furniture.ts'
import { type GroupNouns, loadGroupNouns } from './group-nouns.ts'
import { type IrregularVerbs, loadIrregularVerbs } from './irregular-verbs.ts'
import { loadNameForms, type NameForms } from './name-forms.ts'
import { loadNameOrigins, type NameOrigins } from './name-origins.ts'
import { loadNames, type Names } from './names.ts'
import { loadOffices, type Offices } from './offices.ts'
import { loadOrganizationNouns, type OrganizationNouns } from './organization-nouns.ts'
import { loadOrganizations, type Organizations } from './organizations.ts'
import { loadOrgans, type Organs } from './organs.ts'
import { loadPlaces, type Places } from './places.ts'
import { loadPlover, type Plover } from './plover.ts'
import { allFiles } from './records.ts'
import { loadSourceNouns, type SourceNouns } from './source-nouns.ts'
import { loadStates, type States } from './states.ts'
import { loadTieFrames, type TieFrames } from './tie-frames.ts'
import { loadTimeWords, type TimeWords } from './time-words.ts'
import { loadTitles, type Titles } from './titles.ts'
import { loadUnits, type Units } from './units.ts'
import { loadVehicleNouns, type VehicleNouns } from './vehicle-nouns.ts'

/** All knowledge of one run. Each table is loaded and checked at its first use. */
export interface Knowledge {
  /** Hash of every record file in use: part of the reader's version. */
  readonly version: string
  /** Words by which the checks know what an article does. */
  readonly checkWords: CheckWordTable
  /** What the words of a content make of a plain statement. */
  readonly claimKinds: ClaimKinds
  /** Nouns that stand for the state or organization whose they are. */
  readonly collectives: Collectives
  /** Words that say what would follow from what. */
  readonly contingencyCues: ContingencyCues
  /** Words that linking treats alike wherever accounts are compared. */
  readonly comparing: Comparing
  /** Words that attribute. */
  readonly cues: Cues
  /** Words that tell events, and where their parties stand. */
  readonly eventFrames: EventFrames
  /** Words that say whether an event happened. */
  readonly eventStatus: EventStatuses
  /** Words that say what an act, a thing or a relation is. */
  readonly framings: Framings
  /** Lines that are not the article’s own. */
  readonly furniture: Furniture
  /** Nouns for people who act or suffer together without a name. */
  readonly groupNouns: GroupNouns
  /** Words whose part of speech is known whatever stands around them. */
  readonly irregularVerbs: IrregularVerbs
  /** Forms of one name of a person. */
  readonly nameForms: NameForms
  /** From which state a person’s name is likely to come. */
  readonly nameOrigins: NameOrigins
  /** Known names of states, organizations and places, found in a text. */
  readonly names: Names
  /** Who held which public office. */
  readonly offices: Offices
  /** Last words of organizations’ names. */
  readonly organizationNouns: OrganizationNouns
  /** Organizations, armed groups, services, media, peoples and blocs. */
  readonly organizations: Organizations
  /** Organs that every state may have. */
  readonly organs: Organs
  /** Cities, regions and sites. */
  readonly places: Places
  /** Event types with quad class, modes and intensity. */
  readonly plover: Plover
  /** Nouns that can say or hold something. */
  readonly sourceNouns: SourceNouns
  /** States and territories. */
  readonly states: States
  /** Words that tell standing ties, and where their parties stand. */
  readonly tieFrames: TieFrames
  /** Titles beside persons’ names. */
  readonly titles: Titles
  /** Months, weekdays, units, seasons and other words of time. */
  readonly timeWords: TimeWords
  /** What figures are counted in. */
  readonly units: Units
  /** Nouns beside the names of ships, aircraft, weapons and operations. */
  readonly vehicleNouns: VehicleNouns
}

type Table = Exclude<keyof Knowledge, 'version'>
/** A table's loader gets the folders to read, the package's own first, and the other tables. */
type Loader<T> = (dirs: readonly string[], knowledge: Knowledge) => T

const LOADERS: { readonly [T in Table]: Loader<Knowledge[T]> } = {
  checkWords: loadCheckWords,
  claimKinds: loadClaimKinds,
  collectives: loadCollectives,
  comparing: loadComparing,
  contingencyCues: loadContingencyCues,
  cues: loadCues,
  eventFrames: (dirs, knowledge) => loadEventFrames(dirs, knowledge.plover),
  eventStatus: loadEventStatus,
  framings: loadFramings,
  furniture: loadFurniture,
  groupNouns: loadGroupNouns,
  irregularVerbs: loadIrregularVerbs,
  nameForms: loadNameForms,
  nameOrigins: (_, { offices, states }) =>
    loadNameOrigins(
      offices,
      states.all.map(({ id }) => id),
    ),
  names: loadNames,
  offices: loadOffices,
  organizationNouns: loadOrganizationNouns,
  organizations: loadOrganizations,
  organs: loadOrgans,
  places: loadPlaces,
  plover: loadPlover,
  sourceNouns: loadSourceNouns,
  states: loadStates,
  tieFrames: loadTieFrames,
  titles: loadTitles,
  timeWords: loadTimeWords,
  units: loadUnits,
  vehicleNouns: loadVehicleNouns,
}

/** The package's own records: beside `src/` and beside `dist/`; ARAXES_KNOWLEDGE names another folder in their place. */
const packageFolder = (): string => process.env.ARAXES_KNOWLEDGE ?? fileURLToPath(new URL('../../knowledge', import.meta.url))

function versionOf(dirs: readonly string[]): string {
  const files = dirs.flatMap((dir, i) => allFiles(dir).map(({ path, file }) => `${i}/${path} ${sha256(readFileSync(file))}`))
  return sha256(files.join('\n')).slice(0, 16)
}

function open(dirs: readonly string[]): Knowledge {
  const knowledge = {}
  const lazily = (name: string, load: () => unknown): void => {
    Object.defineProperty(knowledge, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = load()
        Object.defineProperty(knowledge, name, { value, enumerable: true })
        return value
      },
    })
  }
  lazily('version', () => versionOf(dirs))
  for (const [table, load] of Object.entries<Loader<unknown>>(LOADERS)) lazily(table, () => load(dirs, knowledge as Knowledge))
  return knowledge as Knowledge
}

const opened = new Map<string, Knowledge>()

/** The package's knowledge with the tables of the user's folders added; the same folders give the same object. Throws ConfigError. */
export function loadKnowledge(dirs: readonly string[] = []): Knowledge {
  const folders = [packageFolder(), ...dirs].map((dir) => resolve(dir))
  for (const folder of folders) {
    if (!existsSync(folder)) {
      throw new ConfigError('no such folder of knowledge', { code: 'E_KNOWLEDGE', place: folder, remedy: 'Name an existing folder' })
    }
  }
  const key = folders.join('\n')
  const known = opened.get(key) ?? open(folders)
  opened.set(key, known)
  return known
}
