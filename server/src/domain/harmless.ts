/**
 * Text in the cells of a spreadsheet. A program that opens a file takes what begins like a formula for one; a quote
 * before it makes it text. The import takes off exactly the quote that was put on, so that a text comes back as it was.
 */

// Blanks too: some programs pass over them, and a tab or a line break may begin a cell of its own.
const LIKE_FORMULA = /^'*[\s=+\-@＝＋－＠]/
const QUOTED_BY_US = /^'(?='*[\s=+\-@＝＋－＠])/
const ALREADY_QUOTED = /^'+[\s=+\-@＝＋－＠]/

/** Whether a text begins like a formula, or like a text that was quoted for that reason. */
export const isLikeFormula = (text: string): boolean => LIKE_FORMULA.test(text)

/** The text as it stands in a file whose cells have no types (L01). */
export const harmless = (text: string): string => (LIKE_FORMULA.test(text) ? `'${text}` : text)

/** The text as it stands in a cell that is marked as text: only one that looks quoted already needs a quote more. */
export const unmistakable = (text: string): string => (ALREADY_QUOTED.test(text) ? `'${text}` : text)

/** What `harmless` and `unmistakable` were given. */
export const asWritten = (cell: string): string => cell.replace(QUOTED_BY_US, '')
