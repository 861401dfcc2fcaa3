/** Files of the demonstration: small documents and plans made here, each saying that it is one. */
import { createHash } from 'node:crypto'
import { pdf } from '../files/pdf.ts'
import { type Color, png, type Rectangle } from '../files/png.ts'
import type { MakeId } from './ids.ts'
import { type Random, random as randomOf } from './random.ts'
import type { DemoModel, DemoRows } from './rows.ts'

type File = DemoRows['attachment'][number]
type Planned = Pick<File, 'kind' | 'name'> & { edition?: number }
type Record = { id: string; departmentId: string; createdAt: string; createdById: string | null }

/** Hangs files on some records of each kind, added with the record by whoever made it. */
export function addFiles(rows: DemoRows, makeId: MakeId): void {
  const employees = new Map(rows.account.map(({ id, employeeId }) => [id, employeeId]))
  const add = (model: DemoModel, record: unknown, ...planned: Planned[]) => {
    const { id: recordId, departmentId, createdAt, createdById } = record as Record
    let seriesId: string | null = null
    for (const { edition = 1, kind, name } of planned) {
      const id = makeId('attachment', createdAt)
      const mediaType = name.endsWith('.png') ? 'image/png' : 'application/pdf'
      const content = contentOf({ name, mediaType, createdAt })
      rows.attachment.push({
        id,
        departmentId,
        recordType: model[0]!.toUpperCase() + model.slice(1),
        recordId,
        kind,
        name,
        mediaType,
        size: content.length,
        sha256: sha256(content),
        seriesId,
        number: edition,
        addedById: employees.get(createdById ?? '') ?? null,
        createdAt,
        createdById,
        updatedAt: createdAt,
        updatedById: createdById,
      })
      if (edition === 1) seriesId = planned.some((each) => (each.edition ?? 1) > 1) ? id : null
    }
  }
  const first = <Model extends DemoModel>(
    model: Model,
    count: number,
    test: (row: DemoRows[Model][number]) => boolean,
  ) => rows[model].filter(test as never).slice(0, count) as DemoRows[Model]
  const numberOf = new Map(rows.contract.map(({ id, number }) => [id, number]))

  for (const unit of first('unit', 12, ({ published }) => published === true))
    add('unit', unit, { kind: 'DRAWING', name: `铺位平面图-${unit.code}.png` })
  for (const entity of first('legalEntity', 8, () => true))
    add('legalEntity', entity, { kind: 'LICENCE', name: `营业执照-${entity.name}.pdf` })
  for (const contract of first('contract', 6, ({ state }) => state === 'IN_FORCE'))
    add('contract', contract, { kind: 'SIGNED_TEXT', name: `已签合同-${contract.number}.pdf` })
  for (const contract of first('contract', 3, ({ state }) => state === 'LEGAL_REVIEW'))
    add('contract', contract, { kind: 'DRAFT_TEXT', name: `往来文本-${contract.number}.pdf` })
  const imported = new Set(rows.contract.flatMap(({ id, imported }) => (imported ? [id] : [])))
  for (const archive of rows.archiveRecord.filter(({ contractId }) => !imported.has(contractId))) {
    add('archiveRecord', archive, { kind: 'SCAN', name: `原件扫描-${numberOf.get(archive.contractId)}.pdf` })
    archive.scanSha256 = rows.attachment.at(-1)!.sha256
  }
  for (const [index, material] of first('promotionMaterial', 6, () => true).entries()) {
    const name = `${material.title}.pdf`
    const second: Planned[] =
      index === 0 ? [{ kind: 'MATERIAL', name: `${material.title}（修订）.pdf`, edition: 2 }] : []
    add('promotionMaterial', material, { kind: 'MATERIAL', name }, ...second)
  }
  for (const research of first('marketResearch', 3, () => true))
    add('marketResearch', research, { kind: 'REPORT', name: `${research.title}.pdf` })
  for (const task of first('moveInTask', 4, ({ kind }) => kind === 'FIT_OUT_DRAWINGS'))
    add(
      'moveInTask',
      task,
      { kind: 'DRAWING', name: '装修平面图.png' },
      { kind: 'APPLICATION', name: '装修申报表.pdf' },
    )
  for (const breach of first('breachCase', 2, ({ noticeSentOn }) => Boolean(noticeSentOn)))
    add('breachCase', breach, { kind: 'NOTICE', name: `催告函-${breach.title}.pdf` })
  for (const policy of first('policyDocument', 3, () => true))
    add('policyDocument', policy, { kind: 'WORDING', name: `${policy.title}.pdf` })
  for (const certificate of first('certification', 3, ({ number }) => Boolean(number)))
    add('certification', certificate, { kind: 'CERTIFICATE', name: `${certificate.name}.pdf` })
  for (const event of first('event', 3, () => true))
    add('event', event, { kind: 'HANDOUT', name: `${event.theme}.pdf` })
}

/** The content of all files by its SHA-256: it follows from their rows. */
export function demoContents(rows: DemoRows): Map<string, Buffer> {
  return new Map(rows.attachment.map((file) => [file.sha256, contentOf(file)]))
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

function contentOf({ name, mediaType, createdAt }: Pick<File, 'name' | 'mediaType' | 'createdAt'>): Buffer {
  if (mediaType === 'image/png') return plan(randomOf('plan', name))
  return pdf(name.replace(/\.\w+$/, ''), [
    '演示文件，内容均为虚构。',
    'A file of the demonstration; all of it is made up.',
    `日期：${String(createdAt).slice(0, 10)}`,
  ])
}

const WALL: Color = [60, 72, 80]
const FLOOR: Color = [244, 241, 232]
const ROOM: Color = [214, 226, 224]

/** A plan of a shop: walls around, two rooms off, a door. */
function plan(random: Random): Buffer {
  const [width, height, wall] = [480, 320, 8]
  const across = random.int(150, 300)
  const down = random.int(90, 180)
  const box = (x: number, y: number, w: number, h: number, color: Color): Rectangle[] => [
    { x, y, width: w, height: h, color: WALL },
    { x: x + wall, y: y + wall, width: w - 2 * wall, height: h - 2 * wall, color },
  ]
  return png(
    width,
    height,
    [255, 255, 255],
    [
      ...box(20, 20, width - 40, height - 40, FLOOR),
      ...box(20, 20, across, down, ROOM),
      ...box(width - 20 - 110, 20, 110, down + 30, ROOM),
      { x: random.int(180, 260), y: height - 20 - wall, width: 70, height: wall, color: FLOOR },
    ],
  )
}
