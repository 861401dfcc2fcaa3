/** The occasions on which contracts were signed or are to be (R3.3.3). */
import { addDays } from '../../../server/src/domain/local-date.ts'
import { officeInstant } from './ids.ts'
import { type Lease, SIGNED, type Story } from './leases.ts'
import { stampOf } from './staff.ts'

const PLACES = ['项目展示中心签约厅', '管理处三层会议室', '客户总部会议室', '一层中庭签约台']
const GUESTS = [
  ['连锁经营协会代表', '见证'],
  ['街道营商办代表', '嘉宾'],
  ['本地商业媒体记者', '媒体'],
] as const
const AGENDA = '一、来宾签到\n二、双方代表致辞\n三、签署合同并交换文本\n四、合影'
const TO_PREPARE = '合同正本四份、签字笔与席卡已备；请物业提前半小时开场地。'
const WENT = '双方按既定文本签署，交换正本，无变更事项。'
const HOUR = 3_600_000

/** Of the contracts signed since the system is in use most had one; those being signed have theirs ahead. */
export function addCeremonies(story: Story): void {
  for (const lease of story.leases) {
    const { state, imported } = lease.row
    if (imported) continue
    if (SIGNED.has(state!)) {
      if (story.random.chance(0.7)) addHeld(story, lease)
    } else if (state === 'SIGNING' || state === 'APPROVED') addAhead(story, lease)
  }
}

function addHeld(story: Story, lease: Lease): void {
  const signedAt = Date.parse(String(lease.row.signedAt))
  const [startsAt, heldAt] = [signedAt - HOUR / 2, signedAt].map((time) => new Date(time).toISOString())
  const plannedOn = addDays(lease.signedOn!, -4)
  add(story, lease, { state: 'HELD', startsAt: startsAt!, heldAt: heldAt!, plannedOn, notes: WENT })
}

/** One of them had to be called off and is planned anew. */
function addAhead(story: Story, lease: Lease): void {
  const { rows, random, today } = story
  const startsAt = officeInstant(addDays(today, random.int(2, 12)), random)
  const plan = { startsAt, heldAt: null, plannedOn: addDays(today, -2), notes: TO_PREPARE }
  add(story, lease, { ...plan, state: 'PLANNED' })
  if (rows.signingCeremony.some(({ state }) => state === 'CANCELLED')) return
  const missed = { startsAt: officeInstant(addDays(today, -1), random), plannedOn: addDays(today, -5) }
  add(story, lease, { ...plan, ...missed, state: 'CANCELLED' })
}

type Occasion = {
  state: 'PLANNED' | 'HELD' | 'CANCELLED'
  startsAt: string
  heldAt: string | null
  plannedOn: string
  notes: string
}

function add(story: Story, { row, owner }: Lease, { state, startsAt, heldAt, plannedOn, notes }: Occasion): void {
  const { rows, random, makeId, staff, at } = story
  const manager = staff('ZS001')
  const createdAt = at(plannedOn, String(row.createdAt))
  const brand = rows.brand.find(({ id }) => id === row.brandId)
  const id = makeId('signingCeremony', createdAt)
  rows.signingCeremony.push({
    id,
    departmentId: row.departmentId,
    contractId: row.id,
    title: `${brand?.name ?? row.number}签约仪式`,
    state,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + HOUR).toISOString(),
    place: random.pick(PLACES),
    hostId: owner.employeeId,
    agenda: AGENDA,
    notes,
    heldAt,
    ...stampOf(createdAt, owner, heldAt ?? createdAt),
  })
  const contact = rows.contact.find(({ clientId }) => clientId === row.clientId)
  const guest = random.chance(0.5) ? random.pick(GUESTS) : null
  const attendees = [
    { employeeId: manager.employeeId, capacity: '出租方代表', signs: true },
    { employeeId: owner.employeeId, capacity: '主持', signs: false },
    ...(contact ? [{ contactId: contact.id, capacity: '承租方代表', signs: true }] : []),
    ...(guest ? [{ name: guest[0], capacity: guest[1], signs: false }] : []),
  ]
  attendees.forEach((attendee, position) => {
    rows.ceremonyAttendee.push({ id: makeId('ceremonyAttendee', createdAt), ceremonyId: id, position, ...attendee })
  })
}
