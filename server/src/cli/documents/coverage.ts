import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRole } from '../../access/roles.ts'
import { type Document, table } from './document.ts'

type Clause = { id: string; title: string; chinese: string }
type Proof = { clause: string; route: 'api' | 'panel'; role: string; file: string }

/** `[R2.1 api MAN]` in the name of a test: the clause, the way it is reached, and the role that does it. */
const TAG = /\[(R\d+(?:\.\d+)*) (api|panel) ([A-Z]+)\]/g

/**
 * Which clauses of the regulation work, by the tests that prove them: one through the API and one through the panel,
 * each under the rights of a role. Throws for a tag that names an unknown clause or role.
 */
export function coverageDocument(project: string): Document {
  const { clauses } = JSON.parse(readFileSync(join(project, 'docs/clauses.json'), 'utf8')) as { clauses: Clause[] }
  const proofs = proofsOf(project)
  const known = new Set(clauses.map(({ id }) => id))
  for (const { clause, role, file } of proofs) {
    if (!known.has(clause)) throw new Error(`${file} names the clause ${clause}, which docs/clauses.json does not have`)
    if (!findRole(role)) throw new Error(`${file} names the role ${role}, which does not exist`)
  }
  const rows = clauses.map((clause) => row(clause, proofs))
  const count = (state: string) => rows.filter((each) => each[2] === state).length
  const summary = `${count(STATES.works)} of ${rows.length} clauses work, ${count(STATES.partly)} in part.`
  const text = [HEAD, summary, table(['Clause', 'Of the regulation', 'State', 'API', 'Panel'], rows)].join('\n\n')
  return { path: 'docs/coverage.md', text: `${text}\n` }
}

const STATES = { works: 'works', partly: 'in part', none: 'not there yet' }

const HEAD = `# The regulation, clause by clause

Written by \`npm run generate\` from the names of the tests. A test that proves a clause carries it with the way and the
role, as \`[R2.1 api MAN]\`. A clause **works** when at least one test reaches it through the API and one through the
admin panel; it is there **in part** when only one of the two is proved. The titles are in \`docs/clauses.json\`.`

function row({ id, title, chinese }: Clause, proofs: Proof[]): string[] {
  const by = (route: Proof['route']) => {
    const roles = proofs.filter((each) => each.clause === id && each.route === route).map(({ role }) => role)
    return [...new Set(roles)].sort().join(' ')
  }
  const [api, panel] = [by('api'), by('panel')]
  const state = api && panel ? STATES.works : api || panel ? STATES.partly : STATES.none
  return [id, `${title} ${chinese}`, state, api || '–', panel || '–']
}

function proofsOf(project: string): Proof[] {
  const folder = join(project, 'test')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .sort()
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(TAG)].map(([, clause, route, role]) => ({
      clause: clause!,
      route: route as Proof['route'],
      role: role!,
      file: `test/${file}`,
    })),
  )
}
