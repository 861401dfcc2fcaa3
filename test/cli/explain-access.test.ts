/** `npm run explain-access`: what a role may do, and why. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

function explain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['scripts/run.mjs', 'server/src/cli/explain-access.ts', ...args]
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: project }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

test('a conditional field: its line in the grid, its scope as words and as a condition, and where it is withheld', async () => {
  const { code, stdout } = await explain('specialist', 'Client.creditStanding')
  expect(code).toBe(0)
  expect(stdout).toContain('Investment specialist')
  expect(stdout).toContain('server/src/modules/clients/clients.access.ts')
  expect(stdout).toContain('creditStanding, notes | SPE: R@own W')
  expect(stdout).toMatch(/read +only within own; elsewhere null, and named in `masked`/)
  expect(stdout).toMatch(/sort +never: the order would tell/)
  expect(stdout).toContain('{"ownerId":"THE_VIEWER"}')
})

test('the rows of a type, names in any case', async () => {
  const { code, stdout } = await explain('MAN', 'contract')
  expect(code).toBe(0)
  expect(stdout).toContain('rows create | MAN: deptImported')
  expect(stdout).toMatch(/delete +never/)
})

test('a list inside a record has the rights of its field', async () => {
  const { stdout } = await explain('partner', 'RentStep.rate')
  expect(stdout).toContain('Part of Contract.rentSteps')
  expect(stdout).toContain('rentFreePeriods | PAR: R')
})

test('a verb: its line in the life cycle, from which states, and who has it', async () => {
  const { stdout } = await explain('SPE', 'Contract.approve')
  expect(stdout).toContain('approve | MANAGER_REVIEW | LEGAL_REVIEW | MAN:deptImpartial')
  expect(stdout).toContain('is not for your post (Investment specialist)')
  expect(stdout).toMatch(/Who may:\n {2}Department manager \(/)
})

test('what nobody reaches, and what the role does not have', async () => {
  expect((await explain('ADM', 'Account.passwordHash')).stdout).toContain('no role reaches this field')
  expect((await explain('SPE', 'Unit.floorRent')).stdout).toContain('This does not exist for the role')
})

test('in Chinese', async () => {
  const { stdout } = await explain('FIN', 'Unit.floorRent', '--lang', 'zh-Hant')
  expect(stdout).toContain('財務 (FIN, finance): Unit.floorRent, 底價')
  expect(stdout).toMatch(/修改 +不可以/)
})

test.each([
  [['boss', 'Client'], 'manager (MAN)'],
  [['SPE', 'Clint'], 'Perhaps: Client'],
  [['SPE', 'Client.credtStanding'], 'Perhaps: Client.creditStanding'],
  [['SPE'], 'Usage: npm run explain-access'],
  [['SPE', 'Client', '--lang', 'fr'], 'Usage: npm run explain-access'],
])('%j ends with code 2 and a hint', async (args, hint) => {
  const { code, stdout, stderr } = await explain(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(hint)
})
