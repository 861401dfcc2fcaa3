/** Obligations, receipts, breaches and sales of the signed contracts. */
import { addDays, addMonthsClamped, earlierOf, type LocalDate, laterOf } from '../../../server/src/domain/local-date.ts'
import {
  type ContractTerms,
  leaseTermsOf,
  rentSchedule,
  settleMonth,
} from '../../../server/src/modules/contracts/money/index.ts'
import { type Due, obligationsOf } from '../../../server/src/modules/contracts/obligations.ts'
import { type Lease, SIGNED, type Story } from './leases.ts'
import { stampOf } from './staff.ts'

const RUNNING = new Set(['SIGNED', 'ARCHIVED', 'IN_FORCE'])

export function addPerformance(story: Story): void {
  for (const lease of story.leases) {
    const { row } = lease
    if (!SIGNED.has(row.state!)) continue
    if (RUNNING.has(row.state!)) confirmHandover(story, lease)
    for (const due of duesOf(story, lease)) addObligation(story, lease, due)
    if (row.state === 'IN_FORCE') addSales(story, lease)
  }
  addBreaches(story)
}

/** Rents of the months around today, and the deeds of those that were drafted here; what ended was handed back. */
function duesOf(story: Story, lease: Lease): Due[] {
  const { today } = story
  const { row, parts } = lease
  const window = [laterOf(addDays(today, -130), lease.knownOn), addDays(today, 45)] as const
  if (!RUNNING.has(row.state!)) {
    const dueOn = String(row.terminatedOn ?? row.expiry)
    return dueOn < lease.knownOn ? [] : [{ ...NOTHING, kind: 'HAND_BACK', title: '交还铺位', dueOn }]
  }
  const own = row.imported ? [] : obligationsOf(row as never, parts, lease.signedOn!)
  const deeds = own.filter(({ kind }) => !['RENT', 'FEE', 'SALES_REPORT'].includes(kind))
  const terms = {
    ...row,
    rentSteps: parts.rentSteps,
    rentFreePeriods: parts.rentFreePeriods,
  } as unknown as ContractTerms
  const rents = rentSchedule(leaseTermsOf(terms))
    .months.filter(({ from, amount }) => Number(amount) > 0 && from >= window[0] && from <= window[1])
    .map(({ from, to, amount, index }) => ({
      ...NOTHING,
      kind: 'RENT',
      title: `${from.slice(0, 7)} 租金`,
      sequence: index + 1,
      dueOn: from,
      amount,
      periodFrom: from,
      periodTo: to,
    }))
  return [...deeds, ...rents]
}

const NOTHING: Due = {
  kind: 'OTHER',
  side: 'LESSEE',
  title: '',
  sequence: 1,
  dueOn: '',
  amount: null,
  periodFrom: null,
  periodTo: null,
  provisional: false,
}

function confirmHandover({ today, at }: Story, { row, handoverDate }: Lease): void {
  if (row.imported || row.state === 'SIGNED' || handoverDate > today) return
  row.handoverConfirmedAt = at(handoverDate, String(row.archivedAt ?? row.signedAt))
  if (row.state !== 'ARCHIVED') row.inForceOn = row.handoverConfirmedAt.slice(0, 10)
  if (String(row.updatedAt) < row.handoverConfirmedAt) row.updatedAt = row.handoverConfirmedAt
}

function addObligation(story: Story, lease: Lease, due: Due): void {
  const { rows, today, random, makeId, staff, at } = story
  const { row, owner } = lease
  const createdOn =
    due.kind === 'TURNOVER_RENT'
      ? addDays(due.dueOn, -10)
      : due.kind === 'RENT'
        ? laterOf(lease.knownOn, addDays(due.dueOn, -60))
        : laterOf(lease.knownOn, lease.signedOn!)
  const notBefore =
    row.signedAt && String(row.signedAt) > String(row.createdAt) ? String(row.signedAt) : String(row.createdAt)
  const createdAt = at(createdOn, notBefore)
  const id = makeId('obligation', createdAt)
  const openedOn = due.kind === 'OPENING' && row.actualOpening ? String(row.actualOpening) : null
  const past = due.dueOn < today
  const met = openedOn !== null || (past && (due.kind === 'OPENING' ? false : random.chance(due.amount ? 0.88 : 0.95)))
  const paidOn = laterOf(createdAt.slice(0, 10), addDays(due.dueOn, -random.int(0, 6)))
  const metOn = openedOn ?? earlierOf(paidOn, today)
  const part = past && !met && due.amount !== null && random.chance(0.4)
  const sum = met ? due.amount : part ? String(Math.floor(Number(due.amount) / 2)).concat('.00') : null
  const updatedAt = met || part ? at(metOn, createdAt) : past ? at(addDays(due.dueOn, 1), createdAt) : createdAt
  rows.obligation.push({
    id,
    departmentId: row.departmentId,
    contractId: row.id,
    ...due,
    kind: due.kind as 'RENT',
    provisional: due.provisional && !row.handoverConfirmedAt && !row.imported,
    handlerId: owner.employeeId,
    handlingDepartmentId: ['HANDOVER', 'FIT_OUT_DRAWINGS', 'HAND_BACK'].includes(due.kind)
      ? staff('GC001').departmentId
      : null,
    paidAmount: due.amount ? (sum ?? '0.00') : '0.00',
    state: met ? 'FULFILLED' : past ? 'OVERDUE' : 'PENDING',
    fulfilledOn: met ? metOn : null,
    ...stampOf(createdAt, owner, updatedAt),
  })
  if (!due.amount || !sum) return
  const cashier = staff('CW001')
  const receivedAt = at(metOn, createdAt)
  const number = `SK-${String(rows.receipt.length + 1).padStart(5, '0')}`
  rows.receipt.push({
    id: makeId('receipt', receivedAt),
    departmentId: row.departmentId,
    obligationId: id,
    number,
    payment: number,
    amount: sum,
    receivedOn: metOn,
    method: random.weighted([
      ['TRANSFER', 8],
      ['MOBILE', 1],
      ['BILL', 1],
    ] as const),
    reference: `LS${random.int(10_000_000, 99_999_999)}`,
    payer: String(lease.parts.parties![1]!.name),
    state: 'RECORDED',
    ...stampOf(receivedAt, cashier),
  })
}

/** 銷售上報: the last full months of those who pay by turnover and have opened. */
function addSales(story: Story, lease: Lease): void {
  const { rows, today, random, makeId, at } = story
  const { row, owner } = lease
  if (row.rentType === 'FIXED' || !row.actualOpening) return
  for (let ago = 6; ago >= 1; ago -= 1) {
    const month = addMonthsClamped(`${today.slice(0, 7)}-01`, -ago)
    const next = addMonthsClamped(month, 1)
    if (month < String(row.actualOpening) || month < lease.knownOn) continue
    const createdAt = at(addDays(next, 2), String(row.createdAt))
    const confirmed = ago > 1
    rows.tenantSales.push({
      id: makeId('tenantSales', createdAt),
      departmentId: row.departmentId,
      contractId: row.id,
      month,
      amount: `${Math.round(Number(row.area) * random.int(900, 2600))}.00`,
      transactions: random.int(800, 6000),
      source: random.pick(['TENANT', 'TENANT', 'POS'] as const),
      reportedBy: '门店店长',
      state: confirmed ? 'CONFIRMED' : 'REPORTED',
      confirmedAt: confirmed ? at(addDays(next, 6), createdAt) : null,
      ...stampOf(createdAt, owner, confirmed ? at(addDays(next, 6), createdAt) : createdAt),
    })
    const sales = rows.tenantSales.at(-1)!
    if (sales.confirmedAt && String(sales.updatedAt) < String(sales.confirmedAt)) sales.updatedAt = sales.confirmedAt
    if (confirmed) settleDemoMonth(story, lease, sales)
  }
}

/** Confirmed sales are settled by the contract, and what is due beyond the base rent is called for. */
function settleDemoMonth(story: Story, lease: Lease, sales: Story['rows']['tenantSales'][number]): void {
  const { row, parts } = lease
  const { rentSteps, rentFreePeriods } = parts
  const terms = leaseTermsOf({ ...row, rentSteps, rentFreePeriods } as unknown as ContractTerms)
  const month = String(sales.month)
  const settled = settleMonth(terms, month, String(sales.amount))
  if (!settled) return
  sales.baseRent = settled.base
  sales.turnoverRent = settled.turnover
  sales.settledRent = settled.due
  sales.beyondBase = settled.beyondBase
  if (Number(settled.beyondBase) <= 0) return
  addObligation(story, lease, {
    ...NOTHING,
    kind: 'TURNOVER_RENT',
    title: `${month.slice(0, 7)} 提成租金`,
    sequence: 0,
    dueOn: addDays(String(sales.confirmedAt).slice(0, 10), 10),
    amount: settled.beyondBase,
    periodFrom: month,
    periodTo: addDays(addMonthsClamped(month, 1), -1),
  })
  story.rows.obligation.at(-1)!.salesId = sales.id
}

/** Rents unpaid for weeks were called for; some were settled since. */
function addBreaches(story: Story): void {
  const { rows, today, random, makeId, at, leases, staff } = story
  const late = rows.obligation
    .filter(({ kind, state, dueOn }) => kind === 'RENT' && state === 'OVERDUE' && String(dueOn) < addDays(today, -20))
    .slice(0, 8)
  late.forEach((obligation, n) => {
    const { row, owner } = leases.find((lease) => lease.row.id === obligation.contractId)!
    const noticeOn: LocalDate = addDays(String(obligation.dueOn), 12)
    const createdAt = at(noticeOn, String(obligation.updatedAt))
    const state = (['NOTICE', 'CURE', 'PENALTY', 'CURE', 'SETTLED', 'NOTICE', 'PENALTY', 'CURE'] as const)[n]!
    obligation.state = 'BREACHED'
    if (String(obligation.updatedAt) < createdAt) obligation.updatedAt = createdAt
    const settledAt = state === 'SETTLED' ? at(addDays(noticeOn, 7), createdAt) : null
    rows.breachCase.push({
      id: makeId('breachCase', createdAt),
      departmentId: row.departmentId,
      contractId: row.id,
      obligationId: obligation.id,
      title: `${obligation.title}逾期未付`,
      clause: '租金支付条款',
      facts: `应于${String(obligation.dueOn)}支付的租金至今未足额到账。`,
      evidence: '银行流水、催款邮件与签收回执。',
      notice: '请于整改期限内付清欠付租金及滞纳金。',
      noticeSentOn: createdAt.slice(0, 10),
      cureUntil: state === 'NOTICE' ? null : addDays(createdAt.slice(0, 10), 15),
      penalty: state === 'PENALTY' ? `${random.int(5, 40) * 100}.00` : null,
      legalAdvice: state === 'PENALTY' ? '先发函追缴，保留解除权。' : null,
      state,
      settlement: settledAt && '商户承诺分两期付清，已收到首期款。',
      settledAt,
      ...stampOf(createdAt, owner, settledAt ?? createdAt, settledAt ? staff('ZS001') : owner),
    })
  })
}
