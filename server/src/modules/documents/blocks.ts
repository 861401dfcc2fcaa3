/** A clause of a text, or what stands before the first: lines under a heading. */
export type Block = { heading: string | null; lines: string[] }

/**
 * The text of a version in its parts, as it was drawn up: its title, and blocks set apart by empty lines, each under
 * its heading. A text without a template lists its terms: lines without headings.
 */
export function blocksOf(text: string): { title: string | null; blocks: Block[] } {
  const parts = text.split(/\n{2,}/).map((part) => part.split('\n'))
  if (parts.length < 2) return { title: null, blocks: [{ heading: null, lines: parts[0] ?? [] }] }
  const [[title = '', ...opening] = [], ...clauses] = parts
  return {
    title,
    blocks: [{ heading: null, lines: opening }, ...clauses.map(([heading = '', ...lines]) => ({ heading, lines }))],
  }
}
