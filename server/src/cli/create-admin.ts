/**
 * `npm run create-admin -- --name <name> --email <e-mail> [--number <staff number>]`: the first log-in of a system that
 * starts without the demonstration. It makes a department for the administrator and prints a password that must be
 * changed at the first log-in. Refused once an administrator can log in.
 */
import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ulid } from 'ulid'
import { hashPassword } from '../auth/index.ts'
import { todayIn } from '../domain/local-date.ts'
import { OperatorError } from '../operator-error.ts'
import { type Services, withServices } from './services.ts'

const USAGE = 'Usage: npm run create-admin -- --name <name> --email <e-mail> [--number <staff number>]'
const project = resolve(import.meta.dirname, '../../..')
// Without letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function readOptions(): { name: string; email: string; number: string } {
  try {
    const { values } = parseArgs({
      options: { name: { type: 'string' }, email: { type: 'string' }, number: { type: 'string', default: 'ADMIN' } },
    })
    const [name, email] = [values.name?.trim(), values.email?.trim()]
    if (!name || !email || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error('')
    return { name, email, number: values.number }
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`.trim())
    process.exit(2)
  }
}

async function create({ prisma }: Services, { name, email, number }: ReturnType<typeof readOptions>): Promise<void> {
  const there = await prisma.account.count({
    where: {
      state: 'ACTIVE',
      employee: { state: 'ACTIVE', appointments: { some: { position: 'ADMINISTRATOR', endDate: null } } },
    },
  })
  if (there > 0) throw new OperatorError('There is an administrator already; further log-ins are made in the panel.')
  const password = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const passwordHash = await hashPassword(password)
  const kept = await prisma.department.findUnique({ where: { code: 'IT' } })
  const departmentId = kept?.id ?? `dp_${ulid()}`
  const employeeId = `em_${ulid()}`
  await prisma.$transaction([
    ...(kept ? [] : [prisma.department.create({ data: { id: departmentId, code: 'IT', name: '信息部', kind: 'IT' } })]),
    prisma.employee.create({ data: { id: employeeId, departmentId, number, name, workEmail: email } }),
    prisma.account.create({
      data: { id: `ac_${ulid()}`, departmentId, employeeId, passwordHash, mustChangePassword: true },
    }),
    prisma.appointment.create({
      data: {
        id: `ap_${ulid()}`,
        departmentId,
        employeeId,
        position: 'ADMINISTRATOR',
        startDate: new Date(`${todayIn('Asia/Shanghai')}T00:00:00Z`),
      },
    }),
  ])
  console.log(`Log in as ${email} (or ${number}) with the password ${password}`)
  console.log('It must be changed at the first log-in, and is not shown again.')
}

const options = readOptions()
await withServices(project, (services) => create(services, options))
