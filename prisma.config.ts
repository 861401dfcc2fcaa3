import { defineConfig } from 'prisma/config'

/** The schema is split by domain; Prisma reads the whole folder. Nothing here connects to a database. */
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
