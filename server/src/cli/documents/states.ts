import type { Catalog, ResolvedVerb, TypeInfo } from '../../access/catalog.ts'
import { ROLES } from '../../access/roles.ts'
import { enumLabel, fieldLabel, type Labels, typeLabel, verbLabel } from '../../i18n/labels/lookup.ts'
import { scopeWords } from '../../i18n/scopes.ts'
import { wordsOf } from '../../i18n/words.ts'
import { type Document, table } from './document.ts'

const LOCALE = 'zh-Hant'

/** The life cycles in the words of the department: a diagram and a table for each type that has one. */
export function statesDocument(catalog: Catalog): Document {
  const types = [...catalog.types.values()].filter((type) => type.lifeCycle)
  return { path: 'docs/states.md', text: `${[HEAD, ...types.map(section)].join('\n\n')}\n` }
}

const HEAD = `# 狀態與流程

本文件由系統的流程定義自動產生（\`npm run generate\`），與實際執行一致，請勿手工修改。

狀態只由表中的步驟推進，不能直接填寫。「可修改」「可刪除」列出允許一般修改和刪除的狀態；未列出表示任何狀態都可以（仍受權限限制）。
「系統」表示到期後由系統自動完成。`

function section(type: TypeInfo): string {
  const cycle = type.lifeCycle!
  const words = wordsOf(LOCALE)
  const state = (name: string) => enumLabel(words, cycle.field.target!, name) ?? name
  const verbs = [...cycle.verbs.values()]
  const list = (names: string[] | null) => (names === null ? '任何狀態' : names.map(state).join('、') || '無')
  const name = (verb: ResolvedVerb) => verbLabel(words, type.name, verb.name) ?? verb.name
  const diagram = [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${state(cycle.initial)}`,
    ...verbs.flatMap((verb) => verb.from.map((from) => `  ${state(from)} --> ${state(verb.to)} : ${name(verb)}`)),
    ...cycle.ends.map((end) => `  ${state(end)} --> [*]`),
    '```',
  ]
  const rows = verbs.map((verb) => [
    `${name(verb)}（\`${verb.mutation}\`）`,
    verb.from.map(state).join('、'),
    state(verb.to),
    whoMay(type, verb, words),
    asked(type, verb, words),
    verb.needs.map((field) => fieldLabel(words, type.name, field.name, field.target, field.kind === 'PART')).join('、'),
  ])
  const title = `## ${typeLabel(words, type.name) ?? type.name} ${type.name}`
  const files = type.files ? `可上傳附件：${list(cycle.attach)}。可移除附件：${list(cycle.detach)}。` : ''
  const plain = `可修改：${list(cycle.edit)}。可刪除：${list(cycle.remove)}。${files}`
  return [title, diagram.join('\n'), table(['步驟', '從', '到', '誰', '填寫', '須已具備'], rows), plain].join('\n\n')
}

function whoMay(type: TypeInfo, verb: ResolvedVerb, words: Labels): string {
  if (verb.after) return `系統（過了「${fieldLabel(words, type.name, verb.after.name) ?? verb.after.name}」）`
  return ROLES.filter((role) => verb.by[role])
    .map((role) => {
      const marks = verb.by[role]!.map((scope) => scopeWords(type.name, scope, LOCALE).mark)
      return `${words.roles[role] ?? role}〔${marks.join('、')}〕`
    })
    .join('、')
}

function asked(type: TypeInfo, verb: ResolvedVerb, words: Labels): string {
  const fields = verb.takes.map(
    ({ field, required }) =>
      `${fieldLabel(words, type.name, field.name, null) ?? field.name}${required ? '（必填）' : ''}`,
  )
  const reason = { NO: [], OPTIONAL: ['原因'], REQUIRED: ['原因（必填）'] }[verb.reason]
  return [...fields, ...reason].join('、')
}
