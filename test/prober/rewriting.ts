import type { AppParts } from '../../server/src/app.ts'

/** The database asked something else than what is said. */
export function rewriting({ pool }: AppParts, rewrite: (sql: string) => string): AppParts['pool'] {
  return new Proxy(pool, {
    get(target, name) {
      const member = Reflect.get(target, name)
      if (name !== 'query') return typeof member === 'function' ? member.bind(target) : member
      return (asked: string | { sql: string }, ...values: unknown[]) =>
        typeof asked === 'string'
          ? Reflect.apply(member, target, [rewrite(asked), ...values])
          : Reflect.apply(member, target, [{ ...asked, sql: rewrite(asked.sql) }, ...values])
    },
  })
}
