/** SQL text with its values, in the order in which the text asks for them. */
export type Sql = { text: string; values: unknown[] }

export const quote = (name: string): string => `\`${name}\``

/** A column of an alias. */
export const column = (alias: string, name: string): string => `${alias}.\`${name}\``

/** Escapes the wildcards of LIKE; the escape character is `|`, which needs no doubling in strings. */
export function likePattern(text: string): string {
  return text.replace(/[|%_]/g, (found) => `|${found}`)
}

/** Our ids look like this; anything else is no record, and is never sent to the database (columns are ASCII). */
const ID_PATTERN = /^[a-z]{2,4}_[0-9A-HJKMNP-TV-Z]{26}$/

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value)
}
