/** Options that every command takes, before or after its name. */
import { day, flag, paths, text } from './option.ts'

export const globalOptions = {
  store: text('ADDRESS', 'Where the store is: a folder, or postgres://… of a server', {
    env: 'ARAXES_STORE',
    fallback: './.araxes',
    fallbackText: './.araxes',
    completes: 'folders',
  }),
  case: text('NAME', 'Case of the store to work in', { fallback: 'default', fallbackText: 'default' }),
  date: day('Day of publication, for inputs that do not give one'),
  outlet: text('NAME', 'Outlet, for inputs that do not give one'),
  knowledge: paths('FOLDER', 'Your own knowledge tables, added to those of Araxes; may be given again', 'folders'),
  plugin: paths('FILE', 'JavaScript module whose default export is a plug-in or a list of them; may be given again', 'files'),
  quiet: flag('No progress and no notices on stderr; failures are still named'),
  jsonLogs: flag('What goes to stderr as one JSON object a line'),
}

export type GlobalOptions = typeof globalOptions
