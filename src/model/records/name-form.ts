/** Forms of one name of a person in Latin letters. */
import { KnowledgeRecord, list } from './record.ts'

export const NameFormRecord = KnowledgeRecord.extend({
  forms: list.describe('In small letters: "hussein", "husayn"; the id is one more'),
}).describe('A given name or surname that the press writes in several ways')
