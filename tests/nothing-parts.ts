import type { ReadTogether } from '../src/model/index.ts'

/** In place of the network that reads statements together. */
export const NOTHING_PARTS: ReadTogether = async (_, pairs) => pairs.map(() => ({ chance: 0, kind: 'denial' }))
