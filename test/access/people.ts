/** Records about people, on both sides of the scopes that concern one person. */
import { CLIENTS, DEPARTMENTS, employeeOf, id, PEOPLE, type Person, SESSIONS } from '../kit/world.ts'

type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<void>

const OF_A: Person[] = ['manA', 'depA', 'speA', 'speA2', 'legal', 'finance', 'collaborator', 'leader', 'hr']

/** Department of a person. */
const homeOf = (person: Person): string => DEPARTMENTS[PEOPLE[person][1]]

/** Adds one record of each kind about everybody, some known to the person and some not yet. */
export async function fillPeople(insert: Insert): Promise<void> {
  await insert(
    'Enrollment',
    [...OF_A, 'speB' as const].map((person, n) => ({
      id: id('en', 1 + n),
      departmentId: homeOf(person),
      sessionId: person === 'speB' ? SESSIONS.aheadOfB : n % 2 === 0 ? SESSIONS.heldInA : SESSIONS.aheadOfA,
      employeeId: employeeOf(person),
      state: n % 4 === 0 ? 'ATTENDED' : n === 3 ? 'WITHDRAWN' : 'ENROLLED',
      hours: n,
      score: 60 + n,
    })),
  )
  await insert('TrainingPlan', [
    plan(1, DEPARTMENTS.A, 2031, 'DRAFT', null),
    plan(2, DEPARTMENTS.A, 2032, 'SUBMITTED', 'depA'),
    plan(3, DEPARTMENTS.A, 2033, 'SUBMITTED', 'manA'),
    plan(4, DEPARTMENTS.B, 2031, 'SUBMITTED', 'manB'),
  ])
  await insert('TrainingCourse', [
    {
      id: id('tc', 10),
      departmentId: DEPARTMENTS.A,
      planId: id('tp', 1),
      title: '計劃內課程',
      category: 'SKILLS',
      hours: 3,
      trainerName: '講師',
    },
  ])
  await insert('TrainingSession', [
    {
      id: id('tn', 10),
      departmentId: DEPARTMENTS.A,
      courseId: id('tc', 10),
      startAt: '2026-05-04 01:00:00.000',
      endAt: '2026-05-04 03:00:00.000',
    },
    {
      id: id('tn', 11),
      departmentId: DEPARTMENTS.A,
      courseId: id('tc', 10),
      startAt: '2026-05-05 01:00:00.000',
      endAt: '2026-05-05 03:00:00.000',
      state: 'HELD',
    },
  ])
  await insert('PolicyDocument', [
    ...(['DRAFT', 'DRAFT', 'PUBLISHED', 'PUBLISHED', 'RETIRED'] as const).map((state, n) => ({
      id: id('pd', 1 + n),
      departmentId: DEPARTMENTS.A,
      title: `制度${n}`,
      category: 'ATTENDANCE',
      text: '正文',
      state,
    })),
    {
      id: id('pd', 10),
      departmentId: DEPARTMENTS.office,
      title: '制度',
      category: 'OTHER',
      text: '文',
      state: 'PUBLISHED',
    },
    { id: id('pd', 11), departmentId: DEPARTMENTS.B, title: '制度', category: 'OTHER', text: '文', state: 'PUBLISHED' },
  ])
  const told = { state: 'NOTIFIED', notifiedAt: '2026-05-01 02:00:00.000', replyDueOn: '2090-01-01' }
  const everybody: Person[] = [...OF_A, 'manB', 'speB', 'admin']
  for (const [at, person] of everybody.entries()) {
    const base = { departmentId: homeOf(person), employeeId: employeeOf(person) }
    await insert('ConductRecord', [
      { id: id('cc', 10 + at), ...base, kind: 'RULE', occurredOn: '2026-04-10', points: 2, facts: `草稿${at}` },
      {
        id: id('cc', 30 + at),
        ...base,
        kind: 'RULE',
        occurredOn: '2026-04-11',
        points: 2,
        facts: `告知${at}`,
        ...told,
      },
    ])
    await insert('DisciplinaryAction', [
      { id: id('da', 10 + at), ...base, kind: 'DEMERIT', grounds: `草稿${at}`, effectiveOn: '2026-05-10' },
      { id: id('da', 30 + at), ...base, kind: 'DEMERIT', grounds: `告知${at}`, effectiveOn: '2026-05-10', ...told },
    ])
    await insert('AttendanceRecord', [{ id: id('at', 10 + at), ...base, day: '2026-04-20', kind: 'LATE', minutes: 5 }])
    await insert('GiftDeclaration', [
      {
        id: id('gd', 10 + at),
        ...base,
        giver: `甲方${at}`,
        receivedOn: '2026-04-20',
        description: '月餅',
        estimatedValue: 90 + at,
        state: (['DECLARED', 'DECIDED', 'DECLARED'] as const)[at % 3],
      },
    ])
    await insert('ConflictDeclaration', [
      {
        id: id('cx', 10 + at),
        ...base,
        clientId: at % 2 === 0 ? CLIENTS.ofSpeA : CLIENTS.ofNobody,
        counterparty: `乙方${at}`,
        kind: 'FAMILY',
        description: '親屬任職',
      },
    ])
    await insert('Enrollment', [{ id: id('en', 30 + at), ...base, sessionId: id('tn', 11) }])
    await insert('PolicyAcknowledgement', [
      { id: id('pk', 10 + at), ...base, documentId: id('pd', 3), readAt: '2026-05-01 02:00:00.000' },
    ])
    await insert('DevelopmentPlan', [
      { id: id('dv', 10 + at), ...base, year: 2031, goal: '成為骨幹' },
      { id: id('dv', 30 + at), ...base, year: 2030, goal: '成為主管', state: 'AGREED' },
    ])
    await insert('DevelopmentReview', [
      { id: id('dr', 10 + at), developmentPlanId: id('dv', 30 + at), reviewedOn: '2026-06-30', progress: '過半' },
    ])
    await insert('Certification', [
      { id: id('cf', 10 + at), ...base, name: `證書${at}`, state: at % 2 === 0 ? 'PREPARING' : 'FAILED' },
      {
        id: id('cf', 30 + at),
        ...base,
        name: `舊證${at}`,
        state: 'EXPIRED',
        number: `N${at}`,
        obtainedOn: '2020-01-01',
      },
    ])
    await insert('LeaveRequest', [
      { id: id('lr', 10 + at), ...base, kind: 'ANNUAL', startDate: '2090-05-01', endDate: '2090-05-02', days: 2 },
    ])
  }
  const run = { kind: 'attendance', dryRun: 0, allOrNothing: 1, problems: '[]' }
  const hrAccount = id('ac', Object.keys(PEOPLE).indexOf('hr') + 1)
  await insert('ImportRun', [{ id: id('im', 20), departmentId: DEPARTMENTS.office, ...run, createdById: hrAccount }])
  await fillSanctions(insert)
  await fillReports(insert, everybody)
}

/** Sanctions that follow from confirmed records, ready to be imposed and to be lifted. */
async function fillSanctions(insert: Insert): Promise<void> {
  const base = { departmentId: DEPARTMENTS.A, employeeId: employeeOf('speA') }
  const told = { notifiedAt: '2026-05-01 02:00:00.000', replyDueOn: '2026-05-05' }
  for (const [at, state] of ['REPLIED', 'REPLIED', 'REPLIED', 'IMPOSED', 'IMPOSED', 'IMPOSED'].entries()) {
    const record = { id: id('cc', 60 + at), ...base, kind: 'RULE', occurredOn: '2026-04-12', points: 3, facts: '遲交' }
    await insert('ConductRecord', [{ ...record, ...told, state: 'CONFIRMED' }])
    await insert('DisciplinaryAction', [
      {
        id: id('da', 60 + at),
        ...base,
        ...told,
        kind: 'WRITTEN_WARNING',
        conductRecordId: record.id,
        grounds: '屢次遲交',
        effectiveOn: '2026-05-20',
        state,
      },
    ])
  }
}

const plan = (number: number, departmentId: string, year: number, state: string, submitter: Person | null) => ({
  id: id('tp', number),
  departmentId,
  year,
  title: `計劃${number}`,
  businessNeeds: '需要',
  state,
  submittedById: submitter && employeeOf(submitter),
})

/** Reports handled by each, one about a handler himself, and some that nobody handles yet. */
async function fillReports(insert: Insert, people: Person[]): Promise<void> {
  for (const [at, person] of people.entries()) {
    const report = (number: number, more: Record<string, unknown>) => ({
      id: id('ir', number),
      departmentId: person === 'manB' || person === 'speB' ? DEPARTMENTS.B : DEPARTMENTS.A,
      number: `JB-${number}`,
      receiptHash: String(number).padStart(64, '0'),
      category: 'KICKBACK',
      filedOn: '2026-05-01',
      text: `舉報內容${number}`,
      ...more,
    })
    await insert('IntegrityReport', [
      report(10 + at, { state: 'ASSIGNED', reporterId: employeeOf('speA2') }),
      report(30 + at, { state: 'ASSIGNED', accusedId: employeeOf(person) }),
      report(50 + at, { accusedId: employeeOf('depA') }),
      report(70 + at, { state: 'INVESTIGATING' }),
      report(90 + at, { state: 'INVESTIGATING' }),
    ])
    const handler = (number: number) => ({
      id: id('irh', number),
      integrityReportId: id('ir', number),
      position: 0,
      employeeId: employeeOf(person),
    })
    await insert(
      'IntegrityHandler',
      [10, 30, 50, 70, 90].map((number) => handler(number + at)),
    )
  }
  await insert('AuditEntry', [
    {
      id: id('au', 20),
      actorName: 'public',
      actorRole: 'PUB',
      action: 'CREATE',
      recordType: 'IntegrityReport',
      recordId: id('ir', 10),
      changes: JSON.stringify([{ field: 'text', old: null, new: '舉報內容10' }]),
    },
  ])
}
