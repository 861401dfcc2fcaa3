/** Files on their way out: how they are served, and the links by which a browser fetches them without a token. */
import { type Actor, partnerOf } from '../access/actors.ts'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { download, office, PDF, PNG, upload } from '../kit/files.ts'
import { CLIENTS, CONTRACTS, DEPARTMENTS, employeeOf, id, type Person } from '../kit/world.ts'

let world: TestApp
let partner: Actor
let contractFile: string
beforeAll(async () => {
  world = await createTestApp()
  partner = await partnerOf(world, CLIENTS.ofSpeA)
  contractFile = await file({ name: '已簽 合同.pdf' })
}, 120_000)
afterAll(() => world.close())

const onContract = { record: CONTRACTS.signedOfSpeA, kind: 'SIGNED_TEXT', name: '合同.pdf', content: PDF as Buffer }
async function file(more: Partial<typeof onContract>, as: Person = 'speA'): Promise<string> {
  const { status, body } = await upload(world, as, { ...onContract, ...more })
  expect(status).toBe(201)
  return body.id
}
const linkTo = async (as: Person | Actor, fileId: string): Promise<string> => {
  const answer = await world.graphql(
    typeof as === 'string' ? as : as.as,
    `{ fileLink(id: "${fileId}") { url expiresAt } }`,
  )
  const { url, expiresAt } = answer.data.fileLink as { url: string; expiresAt: string }
  expect(url.startsWith(`/files/${fileId}?link=`)).toBe(true)
  expect(Math.abs(new Date(expiresAt).getTime() - Date.now() - 300_000)).toBeLessThan(10_000)
  return url
}
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('[L05] a file is saved and not shown, and runs nothing', () => {
  test('its headers', async () => {
    const response = await download(world, 'speA', contractFile)
    expect(response.status).toBe(200)
    expect((await bytesOf(response)).equals(PDF)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="__ __.pdf"; filename*=UTF-8''${encodeURIComponent('已簽 合同.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
  })

  test('[I02] a name that would end the header, or mean something to a program', async () => {
    const name = `a"; x=y\\ 'q' (1)*%41 <b>.pdf`.replace('\\', '')
    const response = await download(world, 'speA', await file({ name }))
    const [, plain, encoded] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S+)$/.exec(
      response.headers.get('content-disposition')!,
    )!
    expect(plain).toBe(name.replace(/["%]/g, '_'))
    expect(encoded).toMatch(/^[\w.!%-]+$/)
    expect(decodeURIComponent(encoded!)).toBe(name)
  })

  test('pictures and PDF are shown where that is asked for, in our own pages alone; nothing else is', async () => {
    const shown = await download(world, 'speA', `${contractFile}?inline=1`)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /)
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'self'")
    const text = await file({ name: 'a.docx', content: office('docx') })
    expect((await download(world, 'speA', `${text}?inline=1`)).headers.get('content-disposition')).toMatch(
      /^attachment; /,
    )
  })

  test('parts of it, as players of films ask for them', async () => {
    const parts: [range: string, status: number, from: number, to: number][] = [
      ['bytes=0-9', 206, 0, 10],
      ['bytes=10-', 206, 10, PDF.length],
      ['bytes=-5', 206, PDF.length - 5, PDF.length],
      [`bytes=5-${PDF.length + 100}`, 206, 5, PDF.length],
      ['bytes=0-1,4-5', 200, 0, PDF.length],
      ['lines=1-2', 200, 0, PDF.length],
    ]
    for (const [range, status, from, to] of parts) {
      const response = await download(world, 'speA', contractFile, { range })
      expect([range, response.status]).toEqual([range, status])
      expect((await bytesOf(response)).equals(PDF.subarray(from, to))).toBe(true)
      if (status === 206) expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${PDF.length}`)
    }
    for (const range of [`bytes=${PDF.length}-`, 'bytes=9-5']) {
      const response = await download(world, 'speA', contractFile, { range })
      expect([range, response.status, response.headers.get('content-range')]).toEqual([
        range,
        416,
        `bytes */${PDF.length}`,
      ])
    }
    const changed = await download(world, 'speA', contractFile, { range: 'bytes=0-9', 'if-range': '"other"' })
    expect(changed.status).toBe(200)
  })
})

describe('[L06 R02 R03] who gets it', () => {
  test('whoever reads the record, and nobody else; a hidden file answers as one that does not exist', async () => {
    const missing = await download(world, 'speA', id('fa', 999))
    expect(missing.status).toBe(404)
    const absent = await missing.text()
    const draft = await file({ record: CONTRACTS.draftOfSpeA, kind: 'DRAFT_TEXT' })
    for (const person of ['speA', 'manA', 'depA', 'legal', 'finance', 'leader'] as const)
      expect([person, (await download(world, person, contractFile)).status]).toEqual([person, 200])
    for (const person of ['speA2', 'manB', 'speB', 'collaborator', 'hr', 'admin'] as const) {
      const response = await download(world, person, contractFile)
      expect([person, response.status, await response.text()]).toEqual([person, 404, absent])
    }
    expect((await download(world, 'legal', draft)).status).toBe(404)
    for (const path of ['x', `${contractFile}x`, '..%2f..%2fsecret', `${contractFile}/..`, "fa_' OR 1=1 --"])
      expect([path, (await download(world, 'speA', path)).status]).toEqual([path, 404])
    expect((await download(world, null, contractFile)).status).toBe(401)
  })

  test('a partner has the copy of his contract from signing on, the letters to him, and nothing of others', async () => {
    const [other, early, ours] = [
      await file({ record: id('ct', 3) }, 'manA'),
      await file({ record: CONTRACTS.reviewOfSpeA }),
      await file({ kind: 'INTERNAL' }),
    ]
    await world.database.pool.query('INSERT INTO BreachCase SET ?', [
      {
        id: id('bc', 1),
        departmentId: DEPARTMENTS.A,
        contractId: CONTRACTS.signedOfSpeA,
        title: '逾期',
        clause: '第八條',
        facts: '經過',
        noticeSentOn: '2026-02-01',
      },
    ])
    const letter = await file({ record: id('bc', 1), kind: 'NOTICE' })
    const evidence = await file({ record: id('bc', 1), kind: 'EVIDENCE' })
    const got = async (fileId: string) => (await download(world, partner.as as { token: string }, fileId)).status
    expect([await got(contractFile), await got(letter)]).toEqual([200, 200])
    for (const hidden of [other, early, ours, evidence]) expect(await got(hidden)).toBe(404)
    await world.database.pool.query("UPDATE Contract SET state = 'SIGNING' WHERE id = ?", [CONTRACTS.reviewOfSpeA])
    expect(await got(early)).toBe(200)
    const link = await linkTo(partner, contractFile)
    expect((await download(world, null, link)).status).toBe(200)
    expect((await world.graphql(partner.as, `{ fileLink(id: "${other}") { url } }`)).data).toEqual({ fileLink: null })
  })
})

describe('[L06] a link', () => {
  const status = async (link: string) => (await download(world, null, link)).status

  test('gives the file without a token, as often as is asked within its time', async () => {
    const link = await linkTo('speA', contractFile)
    for (let n = 0; n < 2; n++) {
      const response = await download(world, null, `${link}&inline=1`)
      expect([response.status, response.headers.get('content-disposition')!.slice(0, 6)]).toEqual([200, 'inline'])
      expect((await bytesOf(response)).equals(PDF)).toBe(true)
    }
  })

  test('is good for its file alone, and not when anything of it is changed or it is over', async () => {
    const other = await file({ name: 'other.png', content: PNG })
    const link = await linkTo('speA', contractFile)
    const [, ticket = ''] = link.split('link=')
    const token = await world.token('speA')
    const viewer = await world.app.auth.authenticate(
      new Request('http://x/', { headers: { authorization: `Bearer ${token}` } }),
    )
    const over = await world.app.auth.tickets.issue(viewer as never, contractFile, -1)
    const [head, body, signature] = ticket.split('.')
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body!, 'base64url').toString()), exp: 9_999_999_999 }),
    )
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'ticket+jwt' })).toString('base64url')
    const bad = [
      `/files/${other}?link=${ticket}`,
      `/files/${contractFile}?link=${over}`,
      `/files/${contractFile}?link=`,
      `/files/${contractFile}?link=${ticket.slice(0, -3)}abc`,
      `/files/${contractFile}?link=${head}.${forged.toString('base64url')}.${signature}`,
      `/files/${contractFile}?link=${none}.${body}.`,
      `/files/${contractFile}?link=${token}`,
      `/files/${contractFile}?link=${'a'.repeat(100_000)}`,
    ]
    const absent = await (await download(world, 'speA', id('fa', 999))).text()
    for (const link of bad) {
      const response = await download(world, null, link)
      expect([link.slice(0, 80), response.status, await response.text()]).toEqual([link.slice(0, 80), 404, absent])
    }
    // And it opens nothing but files.
    expect((await world.graphql({ token: ticket }, '{ contracts { totalCount } }')).status).toBe(401)
    expect((await download(world, null, `/kpi.csv?link=${ticket}`)).status).toBe(401)
  })

  test('ends with the right, with the log-in and with the person', async () => {
    const fileId = await file({ record: id('ct', 3), name: 'b.pdf' }, 'manA')
    const link = await linkTo('speA2', fileId)
    expect(await status(link)).toBe(200)
    await world.database.pool.query('UPDATE Contract SET ownerId = ? WHERE id = ?', [employeeOf('speA'), id('ct', 3)])
    expect(await status(link)).toBe(404)
    await world.database.pool.query('UPDATE Contract SET ownerId = ? WHERE id = ?', [employeeOf('speA2'), id('ct', 3)])
    expect(await status(link)).toBe(200)
    await world.fetch('/auth/sign-out', {
      method: 'POST',
      headers: { authorization: `Bearer ${await world.token('speA2')}`, 'content-type': 'application/json' },
      body: '{}',
    })
    await world.database.pool.query(
      "UPDATE Session SET revokedAt = '2026-01-01' WHERE accountId = (SELECT id FROM Account WHERE employeeId = ?)",
      [employeeOf('speA2')],
    )
    expect(await status(link)).toBe(404)
    const byFinance = await linkTo('finance', contractFile)
    await world.database.pool.query("UPDATE Account SET state = 'SUSPENDED' WHERE employeeId = ?", [
      employeeOf('finance'),
    ])
    expect(await status(byFinance)).toBe(404)
  })
})
