import type { Catalog, TypeInfo } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import { ROW_OPERATIONS } from '../../access/grid.ts'
import { ROLES, type RoleCode } from '../../access/roles.ts'
import { enumLabel, fieldLabel, typeLabel } from '../../i18n/labels/lookup.ts'
import { scopeWords } from '../../i18n/scopes.ts'
import { wordsOf } from '../../i18n/words.ts'
import { type Document, table } from './document.ts'
import { fieldMark, fileMark, rowMark } from './marks.ts'

const LOCALE = 'zh-Hant'

/** The permission matrix in the words of the department, for its manager to read and to object to. */
export function permissionDocument(catalog: Catalog): Document {
  const types = [...catalog.types.values()].filter((type) => !type.partOf)
  const text = [HEAD, roleTable(), scopeTable(types), ...types.map((type) => section(catalog, type))].join('\n\n')
  return { path: 'docs/permissions.md', text: `${text}\n` }
}

const HEAD = `# 權限總表

本表由系統的權限定義自動產生（\`npm run generate\`），與實際執行的權限完全一致，請勿手工修改。

每種資料有兩張表：第一張說明各崗位可以查看、新建、修改、刪除**哪些記錄**；第二張說明在這些記錄上可以使用**哪些欄位**。

| 記號 | 含義 |
|---|---|
| R | 可以查看，也可以按此欄位篩選和排序 |
| r | 只能查看 |
| W | 可以填寫（新建時和修改時） |
| C | 只在新建時可以填寫 |
| U | 只在修改時可以填寫 |
| 〔範圍〕 | 只限該範圍內的記錄；範圍外顯示為空，並註明「無權查看」；也不能據以排序 |
| – | 對該崗位而言不存在：看不到、不能篩選、不能排序、不能匯出 |

「附件」各行：R 可以查看和下載，C 可以上傳，U 可以移除和加註，W 兩者皆可；範圍指所屬記錄。
未列出的崗位看不到該種資料。編號、所屬部門、建立時間、更新時間和版本，凡能看到記錄的崗位都能看到，由系統填寫。
狀態由 \`docs/states.md\` 所列的步驟推進，不能直接填寫；哪個崗位可做哪一步也寫在那裡。`

const ROW_WORDS = { read: '查看', create: '新建', update: '修改', delete: '刪除' } as const

function roleTable(): string {
  const rows = ROLES.map((role) => [role, wordsOf(LOCALE).roles[role] ?? role])
  return `## 崗位\n\n${table(['代號', '崗位'], rows)}`
}

function scopeTable(types: TypeInfo[]): string {
  const rows = new Map<string, string[]>()
  for (const type of types) {
    for (const scope of scopesOf(type)) {
      const { mark, meaning } = scopeWords(type.name, scope, LOCALE)
      rows.set(`${mark} ${meaning}`, [mark, meaning])
    }
  }
  return `## 範圍\n\n${table(['範圍', '含義'], [...rows.values()])}`
}

function scopesOf({ declaration: { access } }: TypeInfo): Set<string> {
  const scopes = new Set<string>()
  for (const byRole of Object.values(access.rows)) {
    for (const named of Object.values(byRole)) for (const scope of named) scopes.add(scope)
  }
  for (const cells of [...access.fields.values(), ...access.files.values()]) {
    for (const cell of Object.values(cells)) {
      for (const verdict of Object.values(cell)) if (typeof verdict === 'string') scopes.add(verdict)
    }
  }
  return scopes
}

function section(catalog: Catalog, type: TypeInfo): string {
  const labels = wordsOf(LOCALE)
  const roles = ROLES.filter((role) => mayRows(role, type, 'read'))
  const head = roles.map((role) => labels.roles[role] ?? role)
  const rows = ROW_OPERATIONS.map((operation) => [
    ROW_WORDS[operation],
    ...roles.map((role) => rowMark(role, type, operation, LOCALE)),
  ])
  const title = `## ${typeLabel(labels, type.name) ?? type.name} ${type.name}`
  return `${title}\n\n${table(['記錄', ...head], rows)}\n\n${table(['欄位', ...head], fieldRows(catalog, type, roles))}`
}

/** One row for neighbours whose marks agree. */
function fieldRows(catalog: Catalog, type: TypeInfo, roles: RoleCode[]): string[][] {
  const labels = wordsOf(LOCALE)
  const rows: { names: string[]; marks: string[] }[] = []
  for (const name of type.declaration.access.fields.keys()) {
    const field = type.fields.get(name)!
    const list = field.kind === 'TO_MANY' || field.kind === 'PART'
    const label = fieldLabel(labels, type.name, name, field.target, list)
    const marks = roles.map((role) => fieldMark(catalog, role, type, field, LOCALE))
    const last = rows.at(-1)
    if (last && last.marks.join('|') === marks.join('|')) last.names.push(`${label ?? name}`)
    else rows.push({ names: [`${label ?? name}`], marks })
  }
  return [...rows.map(({ names, marks }) => [names.join('、'), ...marks]), ...fileRows(type, roles)]
}

/** Kinds of files, each with what the roles do with it; those of one line of the grid in one row. */
function fileRows(type: TypeInfo, roles: RoleCode[]): string[][] {
  const labels = wordsOf(LOCALE)
  const rows = new Map<string, { kinds: string[]; marks: string[] }>()
  for (const kind of type.files?.kinds.keys() ?? []) {
    const marks = roles.map((role) => fileMark(role, type, kind, LOCALE))
    const row = rows.get(marks.join('|')) ?? { kinds: [], marks }
    row.kinds.push(enumLabel(labels, 'AttachmentKind', kind) ?? kind)
    rows.set(marks.join('|'), row)
  }
  return [...rows.values()].map(({ kinds, marks }) => [`附件：${kinds.join('、')}`, ...marks])
}
