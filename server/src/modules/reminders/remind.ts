/** Writes down the reminders of one occasion: to the client, and to whoever follows the obligation (R6.3.1). */
import type { EffectDb, RuleDb, Values } from '../../access/resource.ts'
import { Exact } from '../../domain/decimal.ts'
import { isMailAddress } from '../../mail/mailer.ts'
import type { Duty } from './due.ts'

/** What a reminder is for: an offset that has come, or somebody's wish. */
export type Cause = { offset: number; passed: readonly number[]; byHand: boolean; note: string | null }

type Addressed = {
  channel: 'EMAIL' | 'PORTAL' | 'LETTER'
  recipientName: string | null
  recipientAddress: string | null
}

/**
 * The rows of the occasion, as many as there are ways to the people concerned, those passed over with them. Two servers at
 * once write the same occasion, and one of them fails on its unique key. Gives the ids.
 */
export async function writeReminders(
  db: EffectDb,
  duty: Duty,
  { offset, passed, byHand, note }: Cause,
): Promise<string[]> {
  const about: Values = {
    departmentId: duty.departmentId,
    obligationId: duty.id,
    contractId: duty.contractId,
    title: duty.title,
    dueOn: duty.dueOn,
    amount: openSum(duty),
    byHand,
    note,
  }
  const occasion = (days: number, n: number) => (byHand ? null : `${duty.id} ${duty.dueOn} ${days} ${n}`)
  const skipped = passed.map(
    (days): Values => ({
      ...about,
      offsetDays: days,
      side: duty.side === 'LESSEE' ? 'CLIENT' : 'STAFF',
      state: 'PASSED_OVER',
      occasion: occasion(days, 0),
    }),
  )
  const now = new Date().toISOString()
  const toClient = duty.side === 'LESSEE' ? await waysToClient(db.query, duty) : []
  const toStaff = byHand ? [] : await staffOf(db.query, duty)
  await passOverEarlier(db, duty.id)
  const rows: Values[] = [
    ...toClient.map(
      (way): Values => ({
        ...way,
        side: 'CLIENT',
        ...(way.channel === 'PORTAL' ? { state: 'SENT', sentAt: now } : { state: 'QUEUED' }),
        // A letter that tells of a day ahead is of no use after it.
        expiresOn: way.channel === 'LETTER' && offset < 0 ? duty.dueOn : null,
      }),
    ),
    ...toStaff.flatMap(({ id, name, workEmail }): Values[] => [
      { channel: 'DESK', side: 'STAFF', employeeId: id, recipientName: name, state: 'SENT', sentAt: now },
      ...(isMailAddress(workEmail)
        ? [{ channel: 'EMAIL', side: 'STAFF', employeeId: id, recipientName: name, recipientAddress: workEmail }]
        : []),
    ]),
  ]
  return db.insertAll('ObligationReminder', [
    ...skipped,
    ...rows.map((row, n) => ({ ...about, ...row, offsetDays: offset, occasion: occasion(offset, n) })),
  ])
}

/** What is still owed of a sum. */
export const openSum = ({ amount, paidAmount }: Pick<Duty, 'amount' | 'paidAmount'>): string | null =>
  amount === null ? null : new Exact(amount).minus(paidAmount).toFixed(2)

/**
 * Mails to the contacts who agreed to be written to and to the entity's address for notices; a letter where there is
 * neither. A client with a portal finds it there as well.
 */
async function waysToClient(
  query: RuleDb['query'],
  { contractId, clientId, lesseeEntityId }: Duty,
): Promise<Addressed[]> {
  const [entity] = await query<{ name: string; noticeEmail: string | null; registeredAddress: string | null }>(
    'SELECT name, noticeEmail, registeredAddress FROM LegalEntity WHERE id = ?',
    [lesseeEntityId],
  )
  const contacts = await query<{ name: string; email: string | null }>(
    'SELECT name, email FROM Contact WHERE clientId = ? AND consent AND email IS NOT NULL ORDER BY isPrimary DESC, id LIMIT 10',
    [clientId],
  )
  const mails = new Map<string, string>()
  for (const { name, email } of [...contacts, { name: entity?.name ?? '', email: entity?.noticeEmail ?? null }])
    if (isMailAddress(email) && !mails.has(email.toLowerCase())) mails.set(email.toLowerCase(), name)
  const ways: Addressed[] = [...mails].map(([recipientAddress, recipientName]) => ({
    channel: 'EMAIL',
    recipientName,
    recipientAddress,
  }))
  if (ways.length === 0) ways.push(await letterTo(query, contractId, clientId, entity))
  const portals = await query(
    `SELECT 1 FROM ApiClient WHERE clientId = ? AND kind = 'PARTNER' AND revokedAt IS NULL
       AND (expiresAt IS NULL OR expiresAt > UTC_TIMESTAMP(3)) LIMIT 1`,
    [clientId],
  )
  if (portals.length > 0) ways.push({ channel: 'PORTAL', recipientName: null, recipientAddress: null })
  return ways
}

/** To the entity that signed; else to the lessee as named in the contract, or to the client. */
export async function letterTo(
  query: RuleDb['query'],
  contractId: string,
  clientId: string | null,
  entity: { name: string; registeredAddress: string | null } | undefined,
): Promise<Addressed> {
  const [named] = entity
    ? [entity]
    : await query<{ name: string }>(
        `SELECT name FROM ContractParty WHERE contractId = ? AND role = 'LESSEE'
         UNION ALL SELECT name FROM Client WHERE id = ? LIMIT 1`,
        [contractId, clientId],
      )
  return {
    channel: 'LETTER',
    recipientName: named?.name ?? null,
    recipientAddress: entity?.registeredAddress ?? null,
  }
}

type Colleague = { id: string; name: string; workEmail: string | null }

/** Who handles it and who has the contract; where nobody of them is there any more, the manager. */
async function staffOf(query: RuleDb['query'], { handlerId, ownerId, departmentId }: Duty): Promise<Colleague[]> {
  const named = [...new Set([handlerId, ownerId])].filter((id) => id !== null)
  const there =
    named.length === 0
      ? []
      : await query<Colleague>(
          "SELECT id, name, workEmail FROM Employee WHERE id IN (?) AND state = 'ACTIVE' ORDER BY id",
          [named],
        )
  if (there.length > 0) return there
  return query<Colleague>(
    `SELECT e.id, e.name, e.workEmail FROM Appointment a JOIN Employee e ON e.id = a.employeeId
     WHERE a.departmentId = ? AND a.position = 'MANAGER' AND e.state = 'ACTIVE' AND a.startDate <= CURRENT_DATE
       AND (a.endDate IS NULL OR a.endDate >= CURRENT_DATE) LIMIT 1`,
    [departmentId],
  )
}

/** One letter and one entry on screen for each duty: the later takes the place of the earlier. */
async function passOverEarlier(db: EffectDb, obligationId: string): Promise<void> {
  const earlier = await db.query<{ id: string }>(
    `SELECT id FROM ObligationReminder WHERE obligationId = ?
       AND ((channel = 'LETTER' AND state = 'QUEUED') OR (channel = 'DESK' AND state = 'SENT')) FOR UPDATE`,
    [obligationId],
  )
  await db.changeAll(
    'ObligationReminder',
    earlier.map(({ id }) => ({ id, values: { state: 'PASSED_OVER' } })),
    'passOver',
  )
}
