/** In statements that look like this, a condition on a column holds whatever it is compared with. */
export const TRUE_OR =
  (statement: RegExp, column: string) =>
  (sql: string): string =>
    statement.test(sql)
      ? sql.replaceAll(new RegExp(`(t\\d+)\\.\`${column}\` = \\?`, 'g'), `($1.\`${column}\` = ? OR TRUE)`)
      : sql
