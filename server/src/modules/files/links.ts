import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { readOne } from '../../reader/read.ts'

type FileLink = { url: string; expiresAt: string }

/** `fileLink`: an address by which a browser, which sends no token by itself, fetches one file for a few minutes. */
export function addFiles(builder: Builder, catalog: Catalog): void {
  const type = catalog.files!
  const link = builder.objectRef<FileLink>('FileLink').implement({
    description: 'An address that gives a file without a token; whoever holds it acts as who asked for it.',
    fields: (t) => ({
      url: t.exposeString('url', {
        description: 'Path on this server. `&inline=1` shows pictures and PDF instead of saving them.',
      }),
      expiresAt: t.field({
        type: named('DateTime'),
        description: 'Until when; earlier where the right or the session ends.',
        resolve: (each) => each.expiresAt,
      }),
    }),
  })
  builder.queryField('fileLink', (t) =>
    t.field({
      type: link,
      nullable: true,
      description: 'A link to a file, good for five minutes and this viewer; null where the file is not within reach.',
      args: { id: t.arg.id({ required: true, description: 'The attachment.' }) },
      extensions: needs((role) => mayRows(role, type, 'read')),
      resolve: async (_root, { id }, { viewer, query, tickets }) => {
        const selection = { type, columns: new Set<never>(), relations: [], masked: false }
        if (!(await readOne({ catalog, viewer, query }, selection, String(id)))) return null
        const ticket = await tickets.issue(viewer, String(id), LIMITS.fileLinkSeconds)
        if (!ticket) return null
        const expiresAt = new Date(Date.now() + LIMITS.fileLinkSeconds * 1000).toISOString()
        return { url: `/files/${id}?link=${ticket}`, expiresAt }
      },
    }),
  )
}
