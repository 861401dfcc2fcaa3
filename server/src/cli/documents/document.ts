/** A committed file that is written from the code: its path in the project, and what must stand in it. */
export type Document = { path: string; text: string }

/** One line of a Markdown table. */
export const tableLine = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`

/** A Markdown table with its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableLine(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(tableLine)].join('\n')

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
