/** Files on their way in: what is taken, what is refused and why, and that nothing is kept of what is refused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestApp, type TestApp } from '../kit/app.ts'
import { EXE, JPEG, MP4, office, PDF, PNG, refusalOf, sha256, type Upload, upload, WEBP, zip } from '../kit/files.ts'
import { CONTRACTS, DEPARTMENTS, employeeOf, id } from '../kit/world.ts'
import { count, everything } from '../writer/kit.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
  await world.token('speA')
}, 120_000)
afterAll(() => world.close())

const onContract: Pick<Upload, 'record' | 'kind'> = { record: CONTRACTS.signedOfSpeA, kind: 'SIGNED_TEXT' }
const stored = (hash: string) => join(world.env.dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
const incoming = () => {
  const folder = join(world.env.dataDir, 'files/incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}
const text = (value: string) => Buffer.from(value)

describe('[L05] what is taken', () => {
  const OFFICE = 'application/vnd.openxmlformats-officedocument'
  test.each<[string, Buffer, string]>([
    ['合同 掃描件.pdf', PDF, 'application/pdf'],
    ['平面圖.PNG', PNG, 'image/png'],
    ['照片.jpeg', JPEG, 'image/jpeg'],
    ['海報.webp', WEBP, 'image/webp'],
    ['文本.docx', office('docx'), `${OFFICE}.wordprocessingml.document`],
    ['報表.xlsx', office('xlsx'), `${OFFICE}.spreadsheetml.sheet`],
    ['介紹.pptx', office('pptx'), `${OFFICE}.presentationml.presentation`],
    ['影片.mp4', MP4, 'video/mp4'],
    ['說明.txt', text('簡體与繁體'), 'text/plain'],
    ['舊系統.csv', Buffer.from([0xc9, 0xcc, 0xb3, 0xa1, 0x2c, 0x31, 0x0d, 0x0a]), 'text/csv'],
    ["<img src=x onerror=alert(1)> 'quoted' %41.pdf", PDF, 'application/pdf'],
  ])('%s', async (name, content, mediaType) => {
    const { status, body } = await upload(world, 'speA', { ...onContract, name, content })
    expect([status, body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^fa_/),
        kind: 'SIGNED_TEXT',
        name,
        mediaType,
        size: content.length,
        sha256: sha256(content),
        number: 1,
      },
    ])
    expect(readFileSync(stored(body.sha256)).equals(content)).toBe(true)
    expect(incoming()).toEqual([])
  })

  test('the same content is kept once, whoever brings it and wherever it hangs', async () => {
    const before = await count(world, 'SELECT COUNT(*) FROM FileBlob')
    const content = text('two records, one content')
    const first = await upload(world, 'speA', { ...onContract, name: 'a.txt', content })
    const second = await upload(world, 'manA', { record: id('le', 2), kind: 'LICENCE', name: 'b.txt', content })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await count(world, 'SELECT COUNT(*) FROM FileBlob')).toBe(before + 1)
  })

  test('[R6.2.2 api SPE] the scan of an archived original brings its own checksum', async () => {
    await world.database.pool.query('INSERT INTO ArchiveRecord SET ?', [
      {
        id: id('ar', 1),
        departmentId: DEPARTMENTS.A,
        contractId: CONTRACTS.signedOfSpeA,
        number: 'DA-1',
        place: 'A1',
        archivedOn: '2026-01-05',
        custodianId: employeeOf('speA'),
      },
    ])
    const scan = { record: id('ar', 1), kind: 'SCAN', name: '原件.pdf', content: PDF }
    expect((await upload(world, 'speA', scan)).status).toBe(201)
    const { data } = await world.graphql(
      'legal',
      `{ archiveRecord(id: "${id('ar', 1)}") { files { nodes { name sha256 size addedBy { name } } } } }`,
    )
    expect(data.archiveRecord.files.nodes).toEqual([
      { name: '原件.pdf', sha256: sha256(PDF), size: PDF.length, addedBy: { name: '員工speA' } },
    ])
  })
})

const bomb = { name: 'xl/media/image1.png', content: Buffer.alloc(8_000_000) }
const REFUSED: [what: string, name: string, content: Buffer, why: string][] = [
  ['a way out of the folder', '../../etc/passwd.pdf', PDF, 'name FILE_NAME'],
  ['a way out in the manner of Windows', '..\\boot.pdf', PDF, 'name FILE_NAME'],
  ['NUL in the name', 'a.pdf\u0000.exe', PDF, 'name CONTROL_CHARACTER'],
  ['a line break in the name', 'a\nb.pdf', PDF, 'name CONTROL_CHARACTER'],
  ['a name that reads backwards', 'invoice\u202efdp.exe', PDF, 'name CONTROL_CHARACTER'],
  ['a hidden name', '.pdf', PDF, 'name FILE_NAME'],
  ['a name without an end', `${'長'.repeat(151)}.pdf`, PDF, 'name TOO_LONG'],
  ['a page', 'a.html', text('<html></html>'), 'name FILE_TYPE'],
  ['a drawing with scripts', 'a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'name FILE_TYPE'],
  ['a program', 'a.exe', EXE, 'name FILE_TYPE'],
  ['an archive', 'a.zip', zip([{ name: 'a.txt', content: text('a') }]), 'name FILE_TYPE'],
  ['a document with macros', 'a.docm', office('docx'), 'name FILE_TYPE'],
  ['a name without an ending', 'contract', PDF, 'name FILE_TYPE'],
  ['nothing', 'a.pdf', Buffer.alloc(0), 'file FILE_EMPTY'],
  ['a program called a document', 'a.pdf', EXE, 'file FILE_MISMATCH'],
  ['a program called a text', 'a.txt', EXE, 'file FILE_MISMATCH'],
  ['a picture called a document', 'a.pdf', PNG, 'file FILE_MISMATCH'],
  ['a page called a text', 'a.txt', text('  <!DOCTYPE html><script>alert(1)</script>'), 'file FILE_MISMATCH'],
  ['a drawing with scripts called a picture', 'a.png', text('<svg onload="alert(1)"/>'), 'file FILE_MISMATCH'],
  ['an archive called a document', 'a.docx', zip([{ name: 'run.sh', content: text('rm') }]), 'file FILE_MISMATCH'],
  ['a sheet called a document', 'a.docx', office('xlsx'), 'file FILE_MISMATCH'],
  [
    'a document with macros under another ending',
    'a.docx',
    office('docx', [], 'wordprocessingml.document.macroEnabled.main+xml'),
    'file FILE_MISMATCH',
  ],
  [
    'macros within',
    'a.xlsx',
    office('xlsx', [{ name: 'xl/vbaProject.bin', content: text('Sub Auto_Open()') }]),
    'file FILE_MIXED',
  ],
  ['a program within', 'a.pptx', office('pptx', [{ name: 'ppt/embeddings/a.exe', content: EXE }]), 'file FILE_MIXED'],
  [
    'an encrypted part',
    'a.docx',
    office('docx', [{ name: 'word/secret.xml', content: text('x'), encrypted: true }]),
    'file FILE_MIXED',
  ],
  [
    'a picture that is an archive as well',
    'a.png',
    Buffer.concat([PNG, zip([{ name: 'A.class', content: EXE }])]),
    'file FILE_MIXED',
  ],
  [
    'a photo that is an archive as well',
    'a.jpg',
    Buffer.concat([JPEG, zip([{ name: 'A.class', content: EXE }])]),
    'file FILE_MIXED',
  ],
  [
    'a picture with a page behind it',
    'a.png',
    Buffer.concat([PNG, text('<script>alert(1)</script>')]),
    'file FILE_MIXED',
  ],
  [
    'a document that begins as a page',
    'a.pdf',
    Buffer.concat([text('%PDF-1.4\n%<html><script>alert(1)</script>\n'), PDF.subarray(9)]),
    'file FILE_MIXED',
  ],
  ['a photo that is a document as well', 'a.jpg', Buffer.concat([JPEG.subarray(0, 20), PDF]), 'file FILE_MIXED'],
  ['a document that was cut off', 'a.pdf', PDF.subarray(0, PDF.length - 60), 'file FILE_DAMAGED'],
  ['an archive that was cut off', 'a.xlsx', office('xlsx').subarray(0, 200), 'file FILE_DAMAGED'],
  ['a bomb', 'a.xlsx', office('xlsx', [{ ...bomb, told: 250_000_000 }]), 'file FILE_BOMB'],
  ['a bomb whose directory says nothing of it', 'a.xlsx', office('xlsx', [{ ...bomb, told: 10 }]), 'file FILE_DAMAGED'],
  [
    'a bomb of one part told of many times',
    'a.xlsx',
    office(
      'xlsx',
      Array.from({ length: 20 }, () => bomb),
      undefined,
      { overlapping: true },
    ),
    'file FILE_BOMB',
  ],
  [
    'a document of more than five thousand parts',
    'a.docx',
    office(
      'docx',
      Array.from({ length: 5_001 }, (_, n) => ({ name: `w/${n}`, content: Buffer.alloc(0) })),
    ),
    'file FILE_BOMB',
  ],
]

describe('[L05] what is refused', () => {
  let before: Record<string, string>
  beforeAll(async () => {
    before = await everything(world)
  })
  test.each(REFUSED)('%s', async (_what, name, content, why) => {
    const answer = await upload(world, 'speA', { ...onContract, name, content })
    expect([answer.status, refusalOf(answer)]).toEqual([400, `BAD_USER_INPUT: ${why}`])
    expect(answer.text).not.toMatch(/\/tmp|incoming|Error:|node_modules|SELECT/)
    expect(incoming()).toEqual([])
  })

  test('what is too large, told or untold, is not read to its end', async () => {
    const told = await upload(world, 'speA', {
      ...onContract,
      name: 'a.pdf',
      content: PDF,
      headers: { 'content-length': String(100 * 1024 * 1024) },
    })
    expect([told.status, refusalOf(told)]).toEqual([413, 'BAD_USER_INPUT: file FILE_TOO_LARGE'])
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const untold = await upload(world, 'speA', { ...onContract, name: 'a.pdf', content: endless })
    expect([untold.status, refusalOf(untold)]).toEqual([413, 'BAD_USER_INPUT: file FILE_TOO_LARGE'])
    expect(sent).toBeLessThan(40 * 1024 * 1024)
    expect(incoming()).toEqual([])
  })

  test('what breaks off on the way', async () => {
    let pulls = 0
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1
        if (pulls > 2) controller.error(new Error('connection reset'))
        else controller.enqueue(PDF)
      },
    })
    const answer = await upload(world, 'speA', { ...onContract, name: 'a.pdf', content: broken })
    expect([answer.status, refusalOf(answer)]).toEqual([400, 'BAD_USER_INPUT: file FILE_INCOMPLETE'])
    expect(incoming()).toEqual([])
  })

  test.each([
    ['en', 'What the file holds is not what its ending .pdf says.'],
    ['zh-Hant', '檔案內容與副檔名 .pdf 不符。'],
    ['zh-Hans', '文件内容与扩展名 .pdf 不符。'],
  ])('is told why in %s', async (language, sentence) => {
    const headers = { 'accept-language': language }
    const { body } = await upload(world, 'speA', { ...onContract, name: 'a.pdf', content: EXE, headers })
    expect(body.errors![0]!.extensions.fieldErrors![0]!.message).toBe(sentence)
  })

  test('[T05] forms, which a page of anybody can send', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type }
      const { status } = await upload(world, 'speA', { ...onContract, name: 'a.pdf', content: PDF, headers })
      expect([type, status]).toEqual([type, 415])
    }
  })

  test('without a token nothing is looked at', async () => {
    expect((await upload(world, null, { ...onContract, name: 'a.pdf', content: PDF })).status).toBe(401)
  })

  test('of all of these nothing was written', async () => {
    expect(await everything(world)).toEqual(before)
  })
})
