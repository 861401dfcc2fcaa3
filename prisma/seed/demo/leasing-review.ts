/** Versions, opinions, archive and copies of the contracts. */
import { addDays, earlierOf, laterOf } from '../../../server/src/domain/local-date.ts'
import { textOf } from '../../../server/src/modules/contracts/version-text.ts'
import { canonicalTerms, sha256 } from '../../../server/src/modules/contracts/versions.ts'
import { afterSigning, type Lease, SIGNED, type Story } from './leases.ts'
import { stampOf } from './staff.ts'
import { templateOf, textBy } from './templates.ts'

const NEVER_SUBMITTED = new Set(['DRAFT', 'CANCELLED'])
const PASSED = new Set(['APPROVED', 'SIGNING', ...SIGNED])

const OPINIONS = [
  ['违约责任', 'BLOCKING', '逾期付款的违约金标准未写明起算日。', '自应付之日次日起，按日万分之五计收。'],
  ['租金支付', 'SHOULD', '支付日遇节假日如何处理未约定。', '遇法定节假日顺延至下一工作日。'],
  ['装修条款', 'SHOULD', '装修押金退还条件不清。', '验收合格后三十日内无息退还。'],
  ['续租选择权', 'BLOCKING', '优先续租的通知期限缺失。', '承租方须于期满九十日前书面提出。'],
  ['争议解决', 'INFO', '建议写明管辖法院。', '由租赁物所在地人民法院管辖。'],
  ['保险', 'INFO', '请核对公众责任险保额。', null],
] as const

export function addReview(story: Story): void {
  for (const lease of story.leases) {
    const { row } = lease
    row.templateId = templateOf(story.rows, row)?.id ?? null
    if (!row.imported && !NEVER_SUBMITTED.has(row.state!)) addVersion(story, lease)
    if (SIGNED.has(row.state!)) addCopies(story, lease)
    if (SIGNED.has(row.state!) && row.state !== 'SIGNED') addArchive(story, lease)
  }
}

function addVersion(story: Story, lease: Lease): void {
  const { rows, random, makeId, staff, at } = story
  const { row, parts, owner } = lease
  const legal = row.submittedToLegalAt ? String(row.submittedToLegalAt) : null
  const template = rows.contractTemplate.find(({ id }) => id === row.templateId)
  const { all, material } = canonicalTerms(row as never, parts)
  const text = template
    ? textBy(rows, template, row, parts)
    : textOf(row as never, parts, {
        client: rows.client.find(({ id }) => id === row.clientId)?.name ?? null,
        property: rows.property.find(({ id }) => id === row.propertyId)?.name ?? null,
        units: new Map(
          parts.units!.map(({ unitId }) => [String(unitId), rows.unit.find(({ id }) => id === unitId)!.code]),
        ),
      })
  const submittedAt = at(addDays(lease.knownOn, 2), String(row.createdAt))
  const createdAt = legal && submittedAt > legal ? String(row.createdAt) : submittedAt
  const versionId = makeId('contractVersion', createdAt)
  rows.contractVersion.push({
    id: versionId,
    departmentId: row.departmentId,
    contractId: row.id,
    title: `${row.number} V1`,
    number: 1,
    terms: all,
    text,
    sha256: sha256(`${text}\n${all}`),
    materialHash: sha256(material),
    authorId: owner.employeeId,
    ...stampOf(createdAt, owner),
  })
  Object.assign(row, { draftNumber: 1, termsHash: sha256(all), underReviewSince: legal ?? createdAt })
  if (String(row.updatedAt) < createdAt) row.updatedAt = createdAt
  if (!legal) return
  const manager = staff('ZS001')
  const reviewer = staff('FW001')
  Object.assign(row, {
    approvedAt: legal,
    approvedById: manager.employeeId,
    approvedVersion: 1,
    approvedMaterial: sha256(material),
  })
  const day = legal.slice(0, 10)
  const passedAt = PASSED.has(row.state!) ? at(addDays(day, 3), legal) : null
  if (passedAt) {
    const before = row.signedAt && passedAt > String(row.signedAt) ? legal : passedAt
    Object.assign(row, {
      legalPassedAt: before,
      legalPassedById: reviewer.employeeId,
      passedVersion: 1,
      passedHash: sha256(all),
    })
    if (String(row.updatedAt) < before) row.updatedAt = before
  }
  const count = row.state === 'REVISING' ? 3 : row.state === 'LEGAL_REVIEW' ? random.int(0, 1) : random.int(0, 2)
  random
    .shuffle(OPINIONS)
    .slice(0, count)
    .forEach(([clause, severity, said, suggestion], n) => {
      const given = at(addDays(day, 1), legal)
      const state = passedAt ? 'ACCEPTED' : row.state === 'REVISING' && n > 0 ? 'ANSWERED' : 'OPEN'
      const answeredAt = state === 'OPEN' ? null : at(addDays(day, 2), given)
      const settledAt = state === 'ACCEPTED' ? at(addDays(day, 3), answeredAt!) : null
      const [updatedAt, by] = settledAt ? [settledAt, reviewer] : answeredAt ? [answeredAt, owner] : [given, reviewer]
      rows.reviewOpinion.push({
        id: makeId('reviewOpinion', given),
        departmentId: row.departmentId,
        contractId: row.id,
        contractVersionId: versionId,
        clause,
        severity,
        text: said,
        suggestion,
        authorId: reviewer.employeeId,
        state,
        answer: answeredAt && '已与商户沟通，按建议文字修改。',
        answeredAt,
        answeredById: answeredAt && owner.employeeId,
        settledAt,
        ...stampOf(given, reviewer, updatedAt, by),
      })
    })
}

function addArchive(story: Story, lease: Lease): void {
  const { rows, random, makeId, staff, at, today } = story
  const { row, owner } = lease
  const day = afterSigning(lease, random.int(2, 8))
  const archivedOn = earlierOf(day, today)
  const createdAt = at(archivedOn, laterOf(String(row.signedAt), String(row.createdAt)))
  const id = makeId('archiveRecord', createdAt)
  rows.archiveRecord.push({
    id,
    departmentId: row.departmentId,
    contractId: row.id,
    number: `DA-${String(rows.archiveRecord.length + 1).padStart(4, '0')}`,
    place: `档案室${random.pick(['A', 'B', 'C'])}柜${random.int(1, 6)}层${random.int(1, 20)}盒`,
    originals: random.pick([2, 2, 4]),
    custodianId: staff('ZS002').employeeId,
    archivedOn,
    ...stampOf(createdAt, owner),
  })
  if (!row.imported) row.archivedAt = createdAt
  if (String(row.updatedAt) < createdAt) row.updatedAt = createdAt
  const lentOn = addDays(archivedOn, random.int(10, 60))
  if (random.chance(0.8) || lentOn > addDays(today, -20)) return
  rows.archiveLoan.push({
    id: makeId('archiveLoan', createdAt),
    archiveRecordId: id,
    position: 0,
    borrower: '财务部',
    purpose: '核对租金条款',
    lentOn,
    dueOn: addDays(lentOn, 14),
    returnedOn: random.chance(0.7) ? addDays(lentOn, random.int(3, 14)) : null,
  })
}

function addCopies(story: Story, lease: Lease): void {
  const { rows, random, makeId, staff, at, today } = story
  const { row, owner } = lease
  if (row.imported) return
  for (const [recipientKind, to, method] of [
    ['DEPARTMENT', staff('CW001'), 'HAND'],
    ['DEPARTMENT', staff('GC001'), 'HAND'],
    ['CLIENT', null, 'COURIER'],
  ] as const) {
    const preparedOn = afterSigning(lease, 1)
    if (preparedOn > today) continue
    const createdAt = at(preparedOn, String(row.signedAt))
    const sentOn = addDays(preparedOn, random.int(1, 4))
    const sentAt = sentOn < today ? at(sentOn, createdAt) : null
    const confirmedOn = addDays(sentOn, random.int(1, 6))
    const confirmedAt = sentAt && confirmedOn < today && random.chance(0.92) ? at(confirmedOn, sentAt) : null
    rows.copyDistribution.push({
      id: makeId('copyDistribution', createdAt),
      departmentId: row.departmentId,
      contractId: row.id,
      recipientKind,
      recipientDepartmentId: to?.departmentId ?? null,
      method,
      copies: 1,
      state: confirmedAt ? 'CONFIRMED' : sentAt ? 'SENT' : 'PREPARED',
      sentAt,
      confirmedAt,
      confirmedById: confirmedAt && (to?.employeeId ?? null),
      ...stampOf(createdAt, owner, confirmedAt ?? sentAt ?? createdAt, confirmedAt && to ? to : owner),
    })
  }
}
