import { ulid } from 'ulid'
import { type Draft, resource } from '../../access/resource.ts'
import { datesInOrder, soundUrl } from '../rules.ts'
import {
  leasingProjectAccess,
  marketResearchAccess,
  policyRuleAccess,
  promotionMaterialAccess,
  targetSegmentAccess,
} from './projects.access.ts'
import { leasingProjectStates, promotionMaterialStates } from './projects.states.ts'
import './words.ts'

const leasingProject = resource({
  type: 'LeasingProject',
  prefix: 'lp',
  access: leasingProjectAccess,
  lifeCycle: leasingProjectStates,
  title: 'name',
  search: ['name', 'code'],
  parts: { teamMembers: 'pm' },
  defaults: () => ({ code: `LP-${ulid().slice(-8)}` }),
  rules: (draft) => {
    datesInOrder(draft, 'startDate', 'endDate')
    soundTeam(draft)
  },
})

/** Each member once; where training is asked, nobody begins without it (R3.1.3). */
function soundTeam({ next, parts, verb, fault }: Draft): void {
  const members = parts.teamMembers ?? []
  const seen = new Set<unknown>()
  members.forEach((member, index) => {
    if (seen.has(member.employeeId)) fault(`teamMembers.${index}.employeeId`, 'MEMBER_TWICE')
    seen.add(member.employeeId)
    if (verb === 'launch' && next.trainingRequired && !member.trainedOn)
      fault(`teamMembers.${index}.trainedOn`, 'MEMBER_NOT_TRAINED')
  })
}

const policyRule = resource({
  type: 'PolicyRule',
  prefix: 'po',
  access: policyRuleAccess,
  title: 'name',
  search: ['name'],
  departmentFrom: 'project',
  defaultOrder: { field: 'validFrom', direction: 'DESC' },
  rules: (draft) => {
    const { next, fault } = draft
    datesInOrder(draft, 'validFrom', 'validTo')
    if (['maxRentFreeDays', 'maxDiscountPercent', 'maxTermMonths'].every((limit) => next[limit] == null))
      fault('maxDiscountPercent', 'POLICY_WITHOUT_LIMIT')
  },
})

const marketResearch = resource({
  type: 'MarketResearch',
  prefix: 'mr',
  access: marketResearchAccess,
  title: 'title',
  search: ['title', 'competitor'],
  defaultOrder: { field: 'researchedOn', direction: 'DESC' },
  defaults: (viewer) => ({ authorId: viewer.employeeId }),
  rules: ({ next, fault }) => {
    if (next.kind === 'COMPETITOR' && !next.competitor) fault('competitor', 'REQUIRED')
  },
})

const targetSegment = resource({
  type: 'TargetSegment',
  prefix: 'ts',
  access: targetSegmentAccess,
  title: 'name',
  search: ['name', 'brandWishes'],
  departmentFrom: 'project',
})

const promotionMaterial = resource({
  type: 'PromotionMaterial',
  prefix: 'mt',
  access: promotionMaterialAccess,
  lifeCycle: promotionMaterialStates,
  scopes: {
    deptNotOwn: (viewer) => ({
      departmentId: viewer.departmentId ?? '',
      OR: [{ authorId: null }, { authorId: { not: viewer.employeeId ?? '' } }],
    }),
    approved: (viewer) => ({ departmentId: { in: viewer.departmentIds }, state: 'APPROVED' }),
    allApproved: () => ({ state: 'APPROVED' }),
  },
  title: 'title',
  search: ['title'],
  defaults: (viewer) => ({ authorId: viewer.employeeId }),
  rules: (draft) => {
    soundUrl(draft, 'url')
    if (draft.next.edition === 0) draft.fault('edition', 'NOT_POSITIVE')
  },
})

/** R3.1: projects, what is known of the market, whom they aim at, and what is handed out. */
export const projects = [leasingProject, policyRule, marketResearch, targetSegment, promotionMaterial]
