/** Who adds a file, who takes it off, what is kept of that, and what becomes of content that nobody holds any more. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sweepBlobs } from '../../server/src/files/blobs.ts'
import { type Actor, partnerOf } from '../access/actors.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { download, PDF, PNG, refusalOf, sha256, type Uploaded, upload } from '../kit/files.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person } from '../kit/world.ts'
import { mutations } from '../modules/mutate.ts'
import { codeOf, count, faultsOf } from '../writer/kit.ts'

let world: TestApp
let partner: Actor
const mutate = mutations(() => world)
const insert = (table: string, row: Record<string, unknown>) =>
  world.database.pool.query('INSERT INTO ?? SET ?', [table, row])
beforeAll(async () => {
  world = await createTestApp()
  partner = await partnerOf(world, CLIENTS.ofSpeA)
  const departmentId = DEPARTMENTS.A
  await insert('PromotionMaterial', {
    id: id('mt', 1),
    departmentId,
    kind: 'BROCHURE',
    title: '手冊',
    summary: '介紹',
    authorId: employeeOf('depA'),
  })
  await insert('MoveInCase', { id: id('mi', 1), departmentId, contractId: CONTRACTS.signedOfSpeA, title: '入駐' })
  await insert('MoveInTask', {
    id: id('mk', 1),
    departmentId,
    moveInCaseId: id('mi', 1),
    kind: 'FIRE_SAFETY',
    title: '消防',
    handlingDepartmentId: DEPARTMENTS.office,
  })
  await insert('IntegrityReport', {
    id: id('ir', 1),
    departmentId,
    number: 'JB1',
    category: 'BRIBERY',
    filedOn: '2026-01-01',
    text: '經過',
    receiptHash: 'x'.repeat(64),
    state: 'INVESTIGATING',
  })
  await insert('IntegrityHandler', {
    id: id('irh', 1),
    integrityReportId: id('ir', 1),
    position: 0,
    employeeId: employeeOf('hr'),
  })
}, 120_000)
afterAll(() => world.close())

const onContract = { record: CONTRACTS.signedOfSpeA, kind: 'SIGNED_TEXT', name: '合同.pdf', content: PDF }
const added = (answer: Uploaded): string => {
  expect([answer.status, refusalOf(answer)]).toEqual([201, ''])
  return answer.body.id
}
const versionOf = async (fileId: string): Promise<number> =>
  count(world, 'SELECT version FROM Attachment WHERE id = ?', [fileId])

describe('adding', () => {
  test('is for those whose line of the grid has C, on the records that they read', async () => {
    const tries: [Person | Actor, Partial<typeof onContract>, string][] = [
      ['speA', {}, ''],
      ['manA', {}, ''],
      // Reads the contract and its files, and adds none.
      ['depA', {}, 'FORBIDDEN: kind FILE_NOT_YOURS'],
      ['finance', {}, 'FORBIDDEN: kind FILE_NOT_YOURS'],
      // Adds texts of the negotiation, and not the signed one.
      ['legal', {}, 'FORBIDDEN: kind FILE_NOT_YOURS'],
      ['legal', { kind: 'DRAFT_TEXT' }, ''],
      // Kinds that do not exist for the role look as those that do not exist.
      ['finance', { kind: 'INTERNAL' }, 'BAD_USER_INPUT: kind FILE_KIND'],
      ['speA', { kind: 'COURSEWARE' }, 'BAD_USER_INPUT: kind FILE_KIND'],
      ['speA', { kind: 'constructor' }, 'BAD_USER_INPUT: kind FILE_KIND'],
      // Contracts out of reach are as if they were not there.
      ['speA2', {}, 'NOT_FOUND'],
      ['manB', {}, 'NOT_FOUND'],
      ['hr', {}, 'NOT_FOUND'],
      ['speA', { record: id('ct', 999) }, 'NOT_FOUND'],
      // Types without files, and things that are no record.
      ['manA', { record: id('ch', 1) }, 'NOT_FOUND'],
      ['manA', { record: 'ct_' }, 'NOT_FOUND'],
      ['manA', { record: "ct_' OR 1=1" }, 'NOT_FOUND'],
      [partner, {}, 'FORBIDDEN: kind FILE_NOT_YOURS'],
      [partner, { kind: 'INTERNAL' }, 'BAD_USER_INPUT: kind FILE_KIND'],
      [partner, { record: id('mk', 1), kind: 'APPLICATION' }, ''],
      [partner, { record: id('mk', 1), kind: 'PERMIT' }, 'FORBIDDEN: kind FILE_NOT_YOURS'],
      ['collaborator', { record: id('mk', 1), kind: 'PERMIT' }, ''],
    ]
    for (const [who, more, expected] of tries) {
      const as = typeof who === 'string' ? who : (who.as as { token: string })
      const before = await count(world, 'SELECT COUNT(*) FROM Attachment')
      const answer = await upload(world, as, { ...onContract, ...more })
      expect([who, more, refusalOf(answer)]).toEqual([who, more, expected])
      expect(await count(world, 'SELECT COUNT(*) FROM Attachment')).toBe(before + (expected === '' ? 1 : 0))
    }
  })

  test('[R03] a partner sends in what belongs to his procedures, and it is known for his', async () => {
    const other = await partnerOf(world, CLIENTS.ofSpeA2)
    const file = { record: id('mk', 1), kind: 'DRAWING', name: '圖紙.png', content: PNG }
    const mine = added(await upload(world, partner.as as { token: string }, file))
    expect(refusalOf(await upload(world, other.as as { token: string }, file))).toBe('NOT_FOUND')
    const query = `{ attachment(id: "${mine}") { fromClient addedBy { name } } }`
    expect((await world.graphql('collaborator', query)).data.attachment).toEqual({ fromClient: true, addedBy: null })
    const his = await world.graphql(
      partner.as,
      `{ attachment(id: "${mine}") { fromClient } moveInTasks { nodes { files { nodes { id } } } } }`,
    )
    expect(his.data.attachment).toEqual({ fromClient: true })
    expect(his.data.moveInTasks.nodes[0].files.nodes).toContainEqual({ id: mine })
    expect(
      (await world.graphql(other.as, `{ attachment(id: "${mine}") { id } attachments { totalCount } }`)).data,
    ).toEqual({
      attachment: null,
      attachments: { totalCount: 0 },
    })
  })

  test('[M03 R3.1.2 api DEP] ends with the state in which a record takes files; approved material is what it was', async () => {
    const file = { record: id('mt', 1), kind: 'MATERIAL', name: '手冊.pdf', content: PDF }
    const first = added(await upload(world, 'depA', file))
    await mutate('manA', 'approvePromotionMaterial', { id: id('mt', 1), version: 1 })
    expect(refusalOf(await upload(world, 'depA', file))).toBe('INVALID_TRANSITION: record STATE_ALLOWS')
    const gone = await mutate('depA', 'deleteAttachment', { id: first, version: 1 }, 'id')
    expect(codeOf(gone)).toBe('NOT_FOUND')
    // What was approved leaves the department: the partner has it.
    expect((await download(world, partner.as as { token: string }, first)).status).toBe(200)
  })

  test('editions of a file follow one another; two at once are two', async () => {
    const first = added(await upload(world, 'speA', { ...onContract, name: '第一版.pdf' }))
    const replacing = { ...onContract, replaces: first }
    const answers = await Promise.all([2, 3].map((n) => upload(world, 'speA', { ...replacing, name: `第${n}版.pdf` })))
    const refused = answers.filter(({ status }) => status !== 201)
    for (const answer of refused) expect(refusalOf(answer)).toBe('BAD_USER_INPUT: number TAKEN')
    const last = await upload(world, 'manA', { ...replacing, name: '終版.pdf' })
    const { data } = await world.graphql(
      'speA',
      `{ attachments(where: { seriesId: { equals: "${first}" } }, orderBy: [{ field: number }]) { nodes { number name } } }`,
    )
    expect(last.body.number).toBe(4 - refused.length)
    expect(data.attachments.nodes.map(({ number }: { number: number }) => number)).toEqual(
      [2, 3, 4].slice(0, 3 - refused.length),
    )
    for (const replaces of [
      id('fa', 999),
      'x',
      added(await upload(world, 'speA', { ...onContract, kind: 'INTERNAL' })),
    ])
      expect(refusalOf(await upload(world, 'speA', { ...onContract, replaces }))).toBe(
        'BAD_USER_INPUT: replaces REFERENCE',
      )
  })

  test('[X03] the same request twice, or many times at once, adds one file', async () => {
    const before = await count(world, 'SELECT COUNT(*) FROM Attachment')
    const once = { ...onContract, headers: { 'idempotency-key': 'file-1' } }
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(world, 'speA', once)))
    const again = await upload(world, 'speA', once)
    expect(new Set([...answers, again].map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1)
    expect(await count(world, 'SELECT COUNT(*) FROM Attachment')).toBe(before + 1)
    const otherBody = await upload(world, 'speA', { ...once, content: PNG, name: '合同.png' })
    expect([otherBody.status, refusalOf(otherBody)]).toEqual([409, 'IDEMPOTENCY_MISMATCH'])
  })
})

describe('taking off', () => {
  test('on a record that is never deleted the file is kept, with who did it and why, and may be put back', async () => {
    const file = added(await upload(world, 'speA', { ...onContract, name: '掃錯.pdf' }))
    const removed = await mutate(
      'speA',
      'removeAttachment',
      { id: file, version: 1, reason: '掃描錯誤' },
      'state removedBy { name } may',
    )
    expect(removed.data.removeAttachment).toEqual({
      state: 'REMOVED',
      removedBy: { name: '員工speA' },
      may: ['restore'],
    })
    // Whoever might have taken it off still sees it; for others it is gone.
    const query = `{ attachment(id: "${file}") { state } }`
    expect((await world.graphql('manA', query)).data.attachment).toEqual({ state: 'REMOVED' })
    for (const person of ['depA', 'finance', 'legal'] as const)
      expect((await world.graphql(person, query)).data.attachment).toBeNull()
    expect((await download(world, 'depA', file)).status).toBe(404)
    const trail = await world.graphql('manA', `{ history(id: "${file}") { nodes { action verb reason actorName } } }`)
    expect(trail.data.history.nodes).toEqual([
      { action: 'TRANSITION', verb: 'remove', reason: '掃描錯誤', actorName: '員工speA' },
      { action: 'CREATE', verb: null, reason: null, actorName: '員工speA' },
    ])
    const restored = await mutate(
      'manA',
      'restoreAttachment',
      { id: file, version: 2 },
      'state removedAt removedBy { name }',
    )
    expect(restored.data.restoreAttachment).toEqual({ state: 'PRESENT', removedAt: null, removedBy: null })
    expect((await download(world, 'depA', file)).status).toBe(200)
    // There is no other way: such a file is not deleted.
    expect(codeOf(await mutate('manA', 'deleteAttachment', { id: file, version: 3 }, 'id'))).toBe('NOT_FOUND')
  })

  test('on a record that may be deleted the file is gone, and the record goes only without files', async () => {
    const visit = id('vi', 900)
    await insert('Visit', {
      id: visit,
      departmentId: DEPARTMENTS.A,
      clientId: CLIENTS.ofSpeA,
      kind: 'FIRST',
      purpose: '目的',
      plannedAt: '2031-01-01 02:00:00',
    })
    const file = added(await upload(world, 'speA', { record: visit, kind: 'PHOTO', name: '店面.png', content: PNG }))
    expect(faultsOf(await mutate('speA', 'deleteVisit', { id: visit, version: 1 }, 'id'))).toEqual([
      'input.id HAS_FILES',
    ])
    // Reading is not enough.
    expect(codeOf(await mutate('manA', 'deleteAttachment', { id: file, version: 1 }, 'id'))).toBe('NOT_FOUND')
    expect((await mutate('speA', 'deleteAttachment', { id: file, version: 1 }, 'id')).errors).toBeUndefined()
    expect(await count(world, 'SELECT COUNT(*) FROM Attachment WHERE id = ?', [file])).toBe(0)
    const [[entry]] = (await world.database.pool.query(
      'SELECT changes FROM AuditEntry WHERE recordId = ? ORDER BY id DESC LIMIT 1',
      [file],
    )) as [[{ changes: unknown }], unknown]
    expect(JSON.stringify(entry.changes)).toContain(sha256(PNG))
    expect((await mutate('speA', 'deleteVisit', { id: visit, version: 1 }, 'id')).errors).toBeUndefined()
  })

  test('a note is put on a file by those in charge of it', async () => {
    const file = added(await upload(world, 'speA', { ...onContract, note: '雙面' }))
    const noted = await mutate('speA', 'updateAttachment', { id: file, version: 1, note: '含附件一' }, 'note')
    expect(noted.data.updateAttachment).toEqual({ note: '含附件一' })
    expect(codeOf(await mutate('depA', 'updateAttachment', { id: file, version: 2, note: 'x' }))).toBe('NOT_FOUND')
    const his = await world.graphql(partner.as, `{ attachment(id: "${file}") { name note } }`)
    expect(his.errors![0]!.message).toMatch(/Cannot query field "note"/)
  })
})

describe('[R9.3] confidential files', () => {
  const fetches = (fileId: string) =>
    count(world, "SELECT COUNT(*) FROM AuditEntry WHERE recordId = ? AND action = 'DOWNLOAD'", [fileId])

  test('who fetched one is kept in its trail, where it matters and where a file was really given', async () => {
    const contract = added(await upload(world, 'speA', onContract))
    expect((await download(world, 'depA', contract)).status).toBe(200)
    expect((await download(world, 'depA', contract, { range: 'bytes=5-9' })).status).toBe(206)
    expect((await download(world, 'speA2', contract)).status).toBe(404)
    expect(await fetches(contract)).toBe(1)
    const trail = await world.graphql('manA', `{ history(id: "${contract}") { nodes { action actorName } } }`)
    expect(trail.data.history.nodes[0]).toEqual({ action: 'DOWNLOAD', actorName: '員工depA' })
    const plan = added(
      await upload(world, 'manA', { record: id('un', 1), kind: 'DRAWING', name: '平面圖.png', content: PNG }),
    )
    expect((await download(world, 'speA', plan)).status).toBe(200)
    expect(await fetches(plan)).toBe(0)
  })

  test('evidence of a confidential report is its handlers alone; that there is any stands in nobody else’s trail', async () => {
    const evidence = { record: id('ir', 1), kind: 'EVIDENCE', name: '錄音記錄.pdf', content: PDF }
    for (const person of ['manA', 'admin', 'speA', 'leader'] as const) {
      const answer = refusalOf(await upload(world, person, evidence))
      expect([person, answer]).toEqual([person, person === 'leader' ? 'FORBIDDEN: kind FILE_NOT_YOURS' : 'NOT_FOUND'])
    }
    const file = added(await upload(world, 'hr', evidence))
    expect((await download(world, 'hr', file)).status).toBe(200)
    for (const person of ['manA', 'admin', 'leader'] as const)
      expect((await download(world, person, file)).status).toBe(404)
    const seen = await world.graphql(
      'admin',
      `{ auditEntries(where: { recordId: { equals: "${file}" } }) { totalCount } }`,
    )
    expect(seen.data.auditEntries.totalCount).toBe(0)
    expect(await count(world, 'SELECT COUNT(*) FROM AuditEntry WHERE recordId = ?', [file])).toBe(2)
  })
})

test('content that no file holds any more is swept away after a while, and only that', async () => {
  const stored = (content: Buffer) =>
    join(world.env.dataDir, 'files', sha256(content).slice(0, 2), sha256(content).slice(2, 4), sha256(content))
  const [kept, orphan] = [Buffer.from('kept'), Buffer.from('orphan')]
  const text = { record: id('un', 1), kind: 'DRAWING' }
  const files = await Promise.all(
    [kept, orphan].map((content) => upload(world, 'manA', { ...text, name: 'a.txt', content })),
  )
  const doomed = added(files[1]!)
  await mutate('manA', 'deleteAttachment', { id: doomed, version: await versionOf(doomed) }, 'id')
  const left = join(world.app.files.incoming, 'left-over')
  mkdirSync(world.app.files.incoming, { recursive: true })
  writeFileSync(left, 'half')
  utimesSync(left, 1, 1)
  // It came in a moment ago: a file may be about to hold it.
  expect(await sweepBlobs(world.prisma, world.app.files)).toBe(0)
  expect([existsSync(stored(orphan)), existsSync(left)]).toEqual([true, false])
  expect(await sweepBlobs(world.prisma, world.app.files, 0)).toBeGreaterThan(0)
  expect([existsSync(stored(kept)), existsSync(stored(orphan))]).toEqual([true, false])
  expect(await count(world, 'SELECT COUNT(*) FROM FileBlob WHERE sha256 = ?', [sha256(orphan)])).toBe(0)
  // The same content comes back as new.
  added(await upload(world, 'manA', { ...text, name: 'a.txt', content: orphan }))
  expect(existsSync(stored(orphan))).toBe(true)
})
