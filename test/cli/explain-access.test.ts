/** `npm run explain-access`: what a role may do, and why. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { explainAccess } from '../../server/src/cli/explain/ask.ts'

const project = resolve(import.meta.dirname, '../..')

/** The command as people give it. */
function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const words = ['scripts/run.mjs', 'server/src/cli/explain-access.ts', ...args]
  return new Promise((done) => {
    execFile(process.execPath, words, { cwd: project }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

/** The same answer without a process of its own, which takes seconds to begin. */
const explain = (...args: string[]) => explainAccess(args)

test('a conditional field: its line in the grid, its scope as words and as a condition, and where it is withheld', async () => {
  const { code, stdout } = await command('specialist', 'Client.creditStanding')
  expect(code).toBe(0)
  expect(stdout).toContain('Investment specialist')
  expect(stdout).toContain('server/src/modules/clients/clients.access.ts')
  expect(stdout).toContain('creditStanding, notes | SPE: R@own W')
  expect(stdout).toMatch(/read +only within own; elsewhere null, and named in `masked`/)
  expect(stdout).toMatch(/sort +never: the order would tell/)
  expect(stdout).toContain('{"ownerId":"THE_VIEWER"}')
})

test('the rows of a type, names in any case', () => {
  const { code, text } = explain('MAN', 'contract')
  expect(code).toBe(0)
  expect(text).toContain('rows create | MAN: deptImported')
  expect(text).toMatch(/delete +never/)
})

test('a list inside a record has the rights of its field', () => {
  const { text } = explain('partner', 'RentStep.rate')
  expect(text).toContain('Part of Contract.rentSteps')
  expect(text).toContain('rentFreePeriods | PAR: R')
})

test('a verb: its line in the life cycle, from which states, and who has it', () => {
  const { text } = explain('SPE', 'Contract.approve')
  expect(text).toContain('approve | MANAGER_REVIEW | LEGAL_REVIEW | MAN:deptImpartial')
  expect(text).toContain('is not for your post (Investment specialist)')
  expect(text).toMatch(/Who may:\n {2}Department manager \(/)
})

test('what nobody reaches, and what the role does not have', () => {
  expect(explain('ADM', 'Account.passwordHash').text).toContain('no role reaches this field')
  expect(explain('SPE', 'Unit.floorRent').text).toContain('This does not exist for the role')
})

test('in Chinese', () => {
  const { text } = explain('FIN', 'Unit.floorRent', '--lang', 'zh-Hant')
  expect(text).toContain('財務 (FIN, finance): Unit.floorRent, 底價')
  expect(text).toMatch(/修改 +不可以/)
})

test.each([
  [['boss', 'Client'], 'manager (MAN)'],
  [['SPE', 'Clint'], 'Perhaps: Client'],
  [['SPE', 'Client.credtStanding'], 'Perhaps: Client.creditStanding'],
  [['SPE'], 'Usage: npm run explain-access'],
  [['SPE', 'Client', '--lang', 'fr'], 'Usage: npm run explain-access'],
])('%j ends with code 2 and a hint', (args, hint) => {
  const { code, text } = explain(...args)
  expect(code).toBe(2)
  expect(text).toContain(hint)
})

test('the command writes a hint to the errors alone, and ends with its code', async () => {
  const { code, stdout, stderr } = await command('SPE', 'Clint')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('Perhaps: Client')
})
