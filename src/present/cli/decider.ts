/** Who decides, for the record: options that commands which decide have in common. */
import { userInfo } from 'node:os'
import { ConfigError } from '../../errors.ts'
import { text } from './option.ts'

export const byOption = text('NAME', 'Who decides', { fallbackText: 'your user name' })
export const noteOption = text('TEXT', 'Why, for those who read the decision later')

/** @throws ConfigError where the system knows no name */
export function decider(by: string | undefined): string {
  if (by !== undefined && by.trim() !== '') return by.trim()
  try {
    return userInfo().username
  } catch (error) {
    throw new ConfigError('the system has no name for this user', {
      code: 'E_BY',
      place: '--by',
      remedy: 'Give it: --by NAME',
      cause: error,
    })
  }
}
