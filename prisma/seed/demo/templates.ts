/** Templates of the department, and the texts that its contracts were drawn up in with them (R6.1.1). */
import type { PartRows, Values } from '../../../server/src/access/resource.ts'
import { addDays, addMonthsClamped, type LocalDate } from '../../../server/src/domain/local-date.ts'
import { drawUp } from '../../../server/src/modules/templates/draw-up.ts'
import { phrasesOf } from '../../../server/src/modules/templates/phrases.ts'
import { type MakeId, officeInstant } from './ids.ts'
import type { LeaseRow } from './leases.ts'
import type { Random } from './random.ts'
import type { DemoRows } from './rows.ts'
import { staffOf, stampOf } from './staff.ts'
import * as words from './template-words.ts'

type Row = DemoRows['contractTemplate'][number]

/** Adds the templates: two for leases by their rent, those that follow a lease, and a draft of legal's. */
export function addTemplates(
  rows: DemoRows,
  today: LocalDate,
  started: LocalDate,
  random: Random,
  makeId: MakeId,
): void {
  const staff = staffOf(rows)
  const [manager, legal] = [staff('ZS001'), staff('FW001')]
  const fixed = { fitsTurnover: false, fitsHigherOf: false, fitsFixedPlusTurnover: false }
  const add = (
    name: string,
    clauses: readonly words.ClauseWords[],
    on: LocalDate,
    { state, author = legal, ...more }: Partial<Row> & { state: Row['state']; author?: typeof legal },
  ): string => {
    const createdAt = officeInstant(on, random)
    const approvedAt = state === 'DRAFT' ? null : officeInstant(addDays(on, 3), random)
    const id = makeId('contractTemplate', createdAt)
    rows.contractTemplate.push({
      id,
      departmentId: manager.departmentId,
      name,
      state,
      contractType: 'NEW',
      language: 'ZH_HANS',
      authorId: author.employeeId,
      approvedAt,
      approvedById: approvedAt && (author === legal ? manager : legal).employeeId,
      ...more,
      ...stampOf(createdAt, author),
      updatedAt: (more.retiredAt as string | undefined) ?? approvedAt ?? createdAt,
    })
    clauses.forEach(([heading, body], position) => {
      rows.templateClause.push({
        id: makeId('templateClause', createdAt),
        templateId: id,
        position,
        number: words.articleNumber(position + 1),
        heading,
        body,
      })
    })
    return id
  }
  const revised = addMonthsClamped(today, -7)
  const former = add('商铺租赁合同（固定租金）', words.FIXED_LEASE.slice(0, -3), started, {
    ...fixed,
    state: 'RETIRED',
    retiredAt: officeInstant(addDays(revised, 3), random),
  })
  add('商铺租赁合同（固定租金）', words.FIXED_LEASE, revised, {
    ...fixed,
    state: 'APPROVED',
    edition: 2,
    replacesId: former,
    note: '第 2 版：补充交还、不可抗力与争议解决条款。',
  })
  add('商铺租赁合同（提成租金）', words.TURNOVER_LEASE, addDays(started, 10), { state: 'APPROVED', fitsFixed: false })
  add('续租合同', words.RENEWAL, addDays(started, 20), { state: 'APPROVED', contractType: 'RENEWAL' })
  add('换铺合同', words.RELOCATION, addDays(started, 21), { state: 'APPROVED', contractType: 'RELOCATION' })
  add('补充协议', words.SUPPLEMENT, addDays(started, 22), { state: 'APPROVED', contractType: 'SUPPLEMENT' })
  add('主力店租赁合同', words.TURNOVER_LEASE, addDays(today, -6), {
    state: 'DRAFT',
    author: manager,
    note: '拟用于 1,000㎡ 以上主力店，待法务批准。',
  })
}

const FITS: Record<string, keyof Row> = {
  FIXED: 'fitsFixed',
  TURNOVER: 'fitsTurnover',
  HIGHER_OF: 'fitsHigherOf',
  FIXED_PLUS_TURNOVER: 'fitsFixedPlusTurnover',
}

/** The template that a contract was drafted with: the one that was approved then and fits it. */
export function templateOf(rows: DemoRows, contract: LeaseRow): Row | null {
  const on = String(contract.createdAt)
  const fitting = rows.contractTemplate.filter(
    (each) =>
      each.contractType === contract.type &&
      each[FITS[contract.rentType ?? 'FIXED']!] !== false &&
      each.approvedAt &&
      String(each.approvedAt) <= on &&
      (!each.retiredAt || String(each.retiredAt) > on),
  )
  return contract.imported ? null : (fitting.at(-1) ?? null)
}

/** The text of a contract by its template. */
export function textBy(rows: DemoRows, template: Row, contract: LeaseRow, parts: PartRows): string {
  const nameOf = (list: readonly { id: string; name?: string }[], id: unknown) =>
    list.find((each) => each.id === id)?.name ?? null
  const clauses = rows.templateClause.filter(({ templateId }) => templateId === template.id)
  return drawUp(contract.title ?? template.name, clauses, {
    values: contract as unknown as Values,
    parts,
    phrases: phrasesOf(template.language ?? ''),
    names: {
      client: nameOf(rows.client, contract.clientId),
      brand: nameOf(rows.brand, contract.brandId),
      property: nameOf(rows.property, contract.propertyId),
      project: nameOf(rows.leasingProject, contract.projectId),
      original: rows.contract.find(({ id }) => id === contract.originalId)?.number ?? null,
      units: new Map(
        parts.units!.map(({ unitId }) => [String(unitId), rows.unit.find(({ id }) => id === unitId)!.code]),
      ),
    },
  })
}
