/** Rows beside those of the small world, so that every scope of the grid has rows inside and outside. */
import { createCatalog } from '../../server/src/modules/index.ts'
import type { TestApp } from '../kit/app.ts'
import { fillEmpty } from '../kit/fill.ts'
import {
  appointmentOf,
  CLIENTS,
  DEPARTMENTS,
  employeeOf,
  id,
  PEOPLE,
  type Person,
  PROPERTIES,
  UNITS,
} from '../kit/world.ts'
import { fillCare } from './care.ts'
import { fillPeople } from './people.ts'

/** The account of a person: numbered as the people are. */
const accountOf = (person: Person): string => id('ac', Object.keys(PEOPLE).indexOf(person) + 1)

/** Adds them; types that have no row here or in the world are filled by themselves. */
export async function fillBothSides({ database: { pool } }: TestApp): Promise<void> {
  const insert = async (table: string, rows: Record<string, unknown>[]) => {
    for (const row of rows) await pool.query(`INSERT INTO \`${table}\` SET ?`, [row])
  }
  // Everybody stands in for somebody, and someone of B for one of B.
  const delegates: Person[] = ['speA', 'legal', 'finance', 'collaborator', 'speB']
  await insert(
    'Delegation',
    delegates.map((person, index) => ({
      id: id('dg', 10 + index),
      departmentId: person === 'speB' ? DEPARTMENTS.B : DEPARTMENTS.A,
      appointmentId: appointmentOf(person === 'speB' ? 'manB' : 'manA'),
      delegateId: employeeOf(person),
      startDate: `2020-02-0${index + 1}`,
      endDate: '2020-02-28',
      reason: null,
    })),
  )
  // Related rows that one side of a relation reaches and the other does not.
  await insert('Client', [
    {
      id: id('cl', 10),
      departmentId: DEPARTMENTS.A,
      code: 'K10',
      name: '跨部門',
      ownerId: employeeOf('speB'),
      notes: '機密10',
    },
    { id: id('cl', 11), departmentId: DEPARTMENTS.A, code: 'K11', name: '無備註', ownerId: employeeOf('speA') },
  ])
  await insert('Contact', [
    { id: id('co', 10), departmentId: DEPARTMENTS.A, clientId: CLIENTS.ofSpeA, name: '短', mobile: '12345' },
    { id: id('co', 11), departmentId: DEPARTMENTS.A, clientId: CLIENTS.ofSpeA, name: '空', mobile: null },
  ])
  await insert('Contract', [
    {
      id: id('ct', 10),
      departmentId: DEPARTMENTS.A,
      number: 'HT10',
      state: 'SIGNING',
      ownerId: employeeOf('speA2'),
      clientId: CLIENTS.ofSpeA,
      propertyId: PROPERTIES.A,
      area: '12.50',
    },
    {
      id: id('ct', 11),
      departmentId: DEPARTMENTS.A,
      number: 'HT11',
      state: 'DRAFT',
      ownerId: employeeOf('speA'),
      clientId: CLIENTS.ofSpeA2,
      lesseeEntityId: id('le', 2),
      propertyId: PROPERTIES.A,
    },
  ])
  await insert('ContractUnit', [
    { id: id('cu', 10), contractId: id('ct', 10), position: 0, unitId: UNITS.hiddenA, area: null },
  ])
  const runOf = (number: number, departmentId: string, person: Person) => ({
    id: id('im', number),
    departmentId,
    kind: 'clients',
    dryRun: 0,
    allOrNothing: 1,
    problems: '[]',
    createdById: accountOf(person),
  })
  await insert('ImportRun', [
    runOf(1, DEPARTMENTS.A, 'speA'),
    runOf(2, DEPARTMENTS.A, 'speA2'),
    runOf(3, DEPARTMENTS.B, 'speB'),
  ])
  await insert('AuditEntry', [
    {
      id: id('au', 1),
      actorName: '員工manA',
      actorRole: 'MAN',
      action: 'UPDATE',
      recordType: 'Client',
      recordId: CLIENTS.ofSpeA,
      changes: JSON.stringify([
        { field: 'name', old: '舊名', new: '客戶1' },
        { field: 'notes', old: '舊機密', new: '機密1' },
        { field: 'createdById', old: null, new: 'x' },
      ]),
    },
    {
      id: id('au', 2),
      actorName: '員工manA',
      actorRole: 'MAN',
      action: 'UPDATE',
      recordType: 'Client',
      recordId: CLIENTS.ofSpeA2,
      changes: JSON.stringify([
        { field: 'notes', old: '舊機密', new: '機密2' },
        { field: 'city', old: null, new: '上海' },
      ]),
    },
  ])
  await fillPeople(insert)
  await fillCare(insert)
  await fillEmpty(pool, createCatalog())
  // Somebody who leads others has few tasks of his own.
  await insert(
    'Task',
    (['OPEN', 'DONE'] as const).map((state, n) => ({
      id: id('tk', 10 + n),
      departmentId: DEPARTMENTS.head,
      title: `待辦${n}`,
      state,
      ownerId: employeeOf('leader'),
      dueOn: '2031-05-01',
    })),
  )
  // Of a duty that stands, to one who does not look after its contract.
  await pool.query(
    `INSERT INTO ObligationReminder
       (id, departmentId, obligationId, contractId, title, dueOn, offsetDays, side, channel, employeeId, state)
     SELECT ?, departmentId, id, contractId, title, dueOn, -7, 'STAFF', 'DESK', ?, 'SENT' FROM Obligation
     WHERE state = 'PENDING' AND departmentId = ? ORDER BY id LIMIT 1`,
    [id('rm', 900), employeeOf('collaborator'), DEPARTMENTS.A],
  )
  // A contract that concerns no other department: it comes last, so that nothing was made to refer to it.
  await insert('Contract', [
    {
      id: id('ct', 12),
      departmentId: DEPARTMENTS.A,
      number: 'HT12',
      ownerId: employeeOf('speA'),
      clientId: CLIENTS.ofSpeA,
    },
  ])
}
