/** What client and staff were reminded of up to today, as the clock would have done it, and the policy behind it. */
import { addDays, diffDays } from '../../../server/src/domain/local-date.ts'
import { LIMITS } from '../../../server/src/limits.ts'
import type { Lease, Story } from './leases.ts'
import { stampOf } from './staff.ts'

const RUNNING = new Set(['SIGNED', 'ARCHIVED', 'IN_FORCE'])
const OFFSETS = [...LIMITS.remindDaysBefore.map((days) => -days), ...LIMITS.remindDaysAfter]

type Duty = Story['rows']['obligation'][number]

export function addReminders(story: Story): void {
  const { rows, today } = story
  addPolicies(story)
  const leases = new Map(story.leases.map((lease) => [lease.row.id, lease]))
  for (const duty of rows.obligation) {
    const lease = leases.get(duty.contractId)!
    if (duty.provisional || !['PENDING', 'OVERDUE'].includes(duty.state!) || !RUNNING.has(lease.row.state!)) continue
    const age = diffDays(String(duty.dueOn), today)
    const come = OFFSETS.filter((offset) => offset <= age && age - offset <= LIMITS.remindCatchUpDays)
    come.forEach((offset, n) => {
      remind(story, lease, duty, offset, n === come.length - 1)
    })
  }
}

function addPolicies({ rows, makeId, today, at, staff, leases }: Story): void {
  const manager = staff('ZS001')
  const lessor = leases.find(({ row }) => row.departmentId === manager.departmentId)?.parts.parties?.[0]?.name
  const since = `${Number(today.slice(0, 4)) - 1}-01-01`
  const createdAt = at(since, manager.hired)
  rows.reminderPolicy.push({
    id: makeId('reminderPolicy', createdAt),
    departmentId: manager.departmentId,
    validFrom: since,
    daysBefore: '30, 7, 1',
    daysAfter: '1, 7, 15',
    senderName: String(lessor ?? '示例商业管理有限公司'),
    senderAddress: '示例市示例区示例路 1 号招商中心',
    senderPhone: '021-5550-0100',
    payeeName: String(lessor ?? '示例商业管理有限公司'),
    bankName: '示例银行示例支行',
    bankAccount: '6200 0000 0000 0001',
    ...stampOf(createdAt, manager),
  })
}

function remind(story: Story, { row, owner }: Lease, duty: Duty, offset: number, isLast: boolean): void {
  const { rows, makeId, at } = story
  const createdAt = at(addDays(String(duty.dueOn), offset), String(duty.createdAt))
  const about = {
    departmentId: row.departmentId,
    obligationId: duty.id,
    contractId: row.id,
    title: duty.title,
    dueOn: duty.dueOn,
    offsetDays: offset,
    amount: duty.amount ? (Number(duty.amount) - Number(duty.paidAmount)).toFixed(2) : null,
  }
  const add = (way: Partial<Story['rows']['obligationReminder'][number]> & { side: 'CLIENT' | 'STAFF' }, n: number) =>
    rows.obligationReminder.push({
      id: makeId('obligationReminder', createdAt),
      ...about,
      ...way,
      occasion: `${duty.id} ${duty.dueOn} ${offset} ${n}`,
      createdAt,
      updatedAt: createdAt,
    })
  let n = 0
  if (duty.side === 'LESSEE') {
    const mail = rows.contact.find((each) => each.clientId === row.clientId && each.consent && each.email)
    const entity = rows.legalEntity.find(({ id }) => id === row.lesseeEntityId)
    if (mail)
      add(
        {
          side: 'CLIENT',
          channel: 'EMAIL',
          recipientName: mail.name,
          recipientAddress: mail.email!,
          state: 'SENT',
          sentAt: createdAt,
        },
        n++,
      )
    else
      add(
        {
          side: 'CLIENT',
          channel: 'LETTER',
          recipientName: entity?.name ?? row.title ?? row.number,
          recipientAddress: entity?.registeredAddress ?? null,
          // The latest still lies on somebody's desk.
          ...(isLast ? { state: 'QUEUED', expiresOn: offset < 0 ? duty.dueOn : null } : { state: 'PASSED_OVER' }),
        },
        n++,
      )
  }
  const seen = !isLast
  add(
    {
      side: 'STAFF',
      channel: 'DESK',
      employeeId: owner.employeeId,
      state: seen ? 'SEEN' : 'SENT',
      sentAt: createdAt,
      seenAt: seen ? createdAt : null,
    },
    n,
  )
}
