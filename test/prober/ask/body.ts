/** What an answer says, in a form in which it can be compared. */
import { Archive } from '../../../server/src/xlsx/archive.ts'

const LIMITS = { unpackedBytes: 50_000_000, ratio: 1_000 }

/** Its text; of a workbook the text of its parts, whose time of writing differs each time. */
export async function bodyOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!response.headers.get('content-type')?.includes('spreadsheetml')) return new TextDecoder().decode(bytes)
  const archive = await Archive.open(bytes, LIMITS)
  const parts: string[] = []
  for (const name of archive.entries.keys()) {
    const chunks: Buffer[] = []
    for await (const chunk of archive.read(name)) chunks.push(chunk)
    parts.push(`${name}: ${Buffer.concat(chunks).toString('utf8')}`)
  }
  return parts.join('\n')
}
