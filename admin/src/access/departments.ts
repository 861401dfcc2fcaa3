import { runQuery } from '../api/graphql.ts'
import { isReadable, type Manifest } from './manifest.ts'

/** Money of each department within reach, by its id: amounts of a record that names no money are in its department's. */
const currencies = new Map<string, string>()

const PAGE = 100

type Page = { departments: { nodes: { id: string; currency: string }[] } }

/** Learns the money of the departments, where the role may know it. */
export const learnDepartments = async (manifest: Manifest): Promise<void> => {
  currencies.clear()
  if (!isReadable(manifest.resources.get('Department')?.fields.get('currency'))) return
  for (let offset = 0; ; offset += PAGE) {
    const { departments } = await runQuery<Page>(
      `query Money($offset: Int) { departments(first: ${PAGE}, offset: $offset) { nodes { id currency } } }`,
      { offset },
    )
    for (const { id, currency } of departments.nodes) currencies.set(id, currency)
    if (departments.nodes.length < PAGE) return
  }
}

/** ISO 4217 code of a department's money; undefined where it is not known. */
export const moneyOfDepartment = (id: unknown): string | undefined => currencies.get(String(id))
