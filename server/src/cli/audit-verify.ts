/** `npm run audit:verify`: walks the hash chain of the audit trail. Exit code 1 where it does not hold. */
import { resolve } from 'node:path'
import { verifyAudit } from '../audit/verify.ts'
import { createPool } from '../db/index.ts'
import { withDatabaseUrl } from './database-url.ts'

await withDatabaseUrl(resolve(import.meta.dirname, '../../..'), async (url) => {
  const pool = createPool(url)
  try {
    const { entries, erased, broken } = await verifyAudit(pool)
    console.log(`${entries} sealed entries, ${erased} with erased values, ${broken.length} faults`)
    for (const { seq, id, reason } of broken.slice(0, 20)) console.log(`  #${seq} ${id}: ${reason}`)
    process.exitCode = broken.length > 0 ? 1 : 0
  } finally {
    await pool.end()
  }
})
