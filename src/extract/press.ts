/**
 * Whether an actor is a press outlet: by the table of organizations, else by its name.
 *
 * "Turan News Agency" is an outlet, a "Media Development Agency" is none.
 */
import type { Knowledge } from '../lookup/index.ts'
import type { Actor } from '../model/index.ts'

const NAMED =
  /\b(?:News|Times|Post|(?:Press|Information|Telegraph|Wire) Agency|Anadolu Agency|Press|Radio|TV|Television|Journal|Media|Daily|Reuters|Jazeera|BBC|CNN|Guardian|Telegraph|Tribune|Herald|Gazette|Foreign Policy)\b/u
const OTHER =
  /\b(?:Development|Regulat\p{L}*|Council|Commission|Authority|Ministry|Department|Committee|Union|Institute|Association|Federation|Foundation|Centre|Center)\b/u

export function isPress({ id, kind, name }: Actor, { organizations }: Knowledge): boolean {
  if (kind !== 'organization') return false
  const known = organizations.get(id.slice('act_'.length))
  return known ? known.kind === 'media' : NAMED.test(name) && !OTHER.test(name)
}
