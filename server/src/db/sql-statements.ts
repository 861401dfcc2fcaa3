/**
 * Splits the text of a migration into its statements, without the semicolons; statements of comments alone are left
 * out. Semicolons in strings, quoted names and comments do not split. There is no DELIMITER: that is a command of the
 * mysql client, not SQL. Throws SyntaxError when a string or comment is not closed.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = []
  let start = 0
  let hasCode = false
  let at = 0
  const finish = () => {
    if (hasCode) statements.push(sql.slice(start, at).trim())
    start = at + 1
    hasCode = false
  }
  while (at < sql.length) {
    const after = skipComment(sql, at)
    if (after > at) {
      // `/*! … */` is code that servers of a family run, not a comment.
      if (sql.startsWith('/*!', at) || sql.startsWith('/*M!', at)) hasCode = true
      at = after
      continue
    }
    const char = sql[at]!
    if (char === ';') finish()
    else if (char.trim() !== '') hasCode = true
    at = char === "'" || char === '"' || char === '`' ? skipQuoted(sql, at, char) : at + 1
  }
  finish()
  return statements
}

/** The place behind the comment that starts at `at`, or `at` when none does. */
function skipComment(sql: string, at: number): number {
  // `--` opens a comment only before white space (or the end): `5--3` is arithmetic.
  const dashes = sql.startsWith('--', at) && (at + 2 === sql.length || /\s/.test(sql[at + 2]!))
  if (dashes || sql[at] === '#') {
    const end = sql.indexOf('\n', at)
    return end === -1 ? sql.length : end
  }
  if (!sql.startsWith('/*', at)) return at
  const end = sql.indexOf('*/', at + 2)
  if (end === -1) throw new SyntaxError(`comment not closed: ${excerpt(sql, at)}`)
  return end + 2
}

/** The place behind the quoted text that starts at `at`: a doubled quote stays inside, a backslash hides the next. */
function skipQuoted(sql: string, at: number, quote: string): number {
  for (let i = at + 1; i < sql.length; i++) {
    if (sql[i] === '\\' && quote !== '`') i++
    else if (sql[i] === quote) {
      if (sql[i + 1] !== quote) return i + 1
      i++
    }
  }
  throw new SyntaxError(`quote not closed: ${excerpt(sql, at)}`)
}

const excerpt = (sql: string, at: number) => sql.slice(at, at + 40).replace(/\s+/g, ' ')
