import { type Draft, type EffectDb, resource } from '../../access/resource.ts'
import { contractTemplateAccess } from './templates.access.ts'
import { contractTemplateStates } from './templates.states.ts'
import { variableFaults } from './variables.ts'
import './words.ts'

const contractTemplate = resource({
  type: 'ContractTemplate',
  prefix: 'ctt',
  access: contractTemplateAccess,
  lifeCycle: contractTemplateStates,
  scopes: {
    released: (viewer) => ({ departmentId: viewer.departmentId ?? '', state: { in: ['APPROVED', 'RETIRED'] } }),
    deptNotOwn: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      OR: [{ authorId: null }, { authorId: { not: viewer.employeeId ?? '' } }],
    }),
    deptsNotOwn: (viewer) => ({
      departmentId: { in: viewer.departmentIds },
      OR: [{ authorId: null }, { authorId: { not: viewer.employeeId ?? '' } }],
    }),
  },
  title: 'name',
  search: ['name'],
  parts: { clauses: 'ctc' },
  defaults: (viewer) => ({ authorId: viewer.employeeId }),
  rules: soundTemplateText,
  guard: replaceFormer,
})

function soundTemplateText(draft: Draft): void {
  const { next, parts, verb, fault } = draft
  if (verb !== null && verb !== 'approve') return
  if (!next.fitsFixed && !next.fitsTurnover && !next.fitsHigherOf && !next.fitsFixedPlusTurnover)
    fault('fitsFixed', 'TEMPLATE_FITS_NOTHING')
  soundClauses(draft, 'clauses')
  const seen = new Set<unknown>()
  ;(parts.clauses ?? []).forEach(({ number }, index) => {
    if (seen.has(number)) fault(`clauses.${index}.number`, 'CLAUSE_NUMBER_TWICE')
    seen.add(number)
  })
}

/** Clauses name nothing that the terms do not tell: found while they are written, not in a signed text. */
export function soundClauses({ parts, fault }: Pick<Draft, 'parts' | 'fault'>, list: string): void {
  ;(parts[list] ?? []).forEach((clause, index) => {
    for (const field of ['heading', 'body'])
      for (const { code, name } of variableFaults(String(clause[field] ?? '')))
        fault(`${list}.${index}.${field}`, code, { name })
  })
}

/** An edition that is approved takes the place of the one before. */
async function replaceFormer({ next, verb }: Draft, db: EffectDb): Promise<void> {
  if (verb !== 'approve' || !next.replacesId) return
  const [former] = await db.query<{ state: string }>('SELECT state FROM ContractTemplate WHERE id = ? FOR UPDATE', [
    next.replacesId,
  ])
  if (former?.state !== 'APPROVED') return
  const retired = { state: 'RETIRED', retiredAt: new Date().toISOString() }
  await db.change('ContractTemplate', next.replacesId as string, retired, 'retire')
}

/** R6.1.1: the clauses that contracts are drawn up from. */
export const templates = [contractTemplate]
export { addTemplates } from './operations.ts'
