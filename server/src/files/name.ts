import { UserError } from '../graphql/errors.ts'
import { LIMITS } from '../limits.ts'
import { FILE_TYPES } from './types.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/
/** Characters that turn the direction of what follows: a name could seem to end otherwise than it does. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * The name of a file as it was given, where it is one: of this folder, visible, with an ending that says what it is.
 * Throws UserError.
 */
export function soundName(given: string): { name: string; ending: string } {
  const name = given.trim().normalize('NFC')
  const refuse = (code: string, params = {}) => UserError.badInput('name', code, params)
  if (name === '') throw refuse('REQUIRED')
  if ([...name].length > LIMITS.fileNameLength) throw refuse('TOO_LONG', { max: LIMITS.fileNameLength })
  if (!name.isWellFormed() || CONTROL.test(name) || TURNING.test(name)) throw refuse('CONTROL_CHARACTER')
  if (/[/\\]/.test(name) || /^\.|\.$/.test(name)) throw refuse('FILE_NAME')
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!FILE_TYPES[ending]) throw refuse('FILE_TYPE', { types: Object.keys(FILE_TYPES).join(', ') })
  return { name, ending }
}
