import type { Catalog, FieldInfo, TypeInfo } from '../../access/catalog.ts'
import { decideFile, type FileOperation, rowScopes } from '../../access/decide.ts'
import type { FieldOperation, Verdict } from '../../access/grid.ts'
import { verdictOf } from '../../access/rights.ts'
import type { RoleCode } from '../../access/roles.ts'
import type { Locale } from '../../i18n/locale.ts'
import { scopeWords } from '../../i18n/scopes.ts'

/**
 * The letters of one cell: R read, filter and sort; r shown only; W create and update; C create; U update; with the
 * scope behind where it is narrower than the rows (`R〔名下〕 W`). A dash where the field does not exist for the role.
 */
export function fieldMark(catalog: Catalog, role: RoleCode, type: TypeInfo, field: FieldInfo, locale: Locale): string {
  const of = (operation: FieldOperation) => verdictOf(catalog, role, type, field, operation)
  return letters(type, locale, of('filter') === false ? 'r' : 'R', [of('read'), of('create'), of('update')])
}

/** The same for files of a kind: R read, C add, U take off, W both. */
export function fileMark(role: RoleCode, type: TypeInfo, kind: string, locale: Locale): string {
  const of = (operation: FileOperation) => decideFile(role, type, kind, operation)
  return letters(type, locale, 'R', [of('read'), of('create'), of('update')])
}

function letters(type: TypeInfo, locale: Locale, reads: string, [read, create, update]: [Verdict, Verdict, Verdict]) {
  const within = (letter: string, verdict: Verdict) =>
    typeof verdict === 'string' ? `${letter}〔${scopeWords(type.name, verdict, locale).mark}〕` : letter
  const words: string[] = []
  if (read !== false) words.push(within(reads, read))
  if (create !== false && create === update) words.push(within('W', create))
  else {
    if (create !== false) words.push(within('C', create))
    if (update !== false) words.push(within('U', update))
  }
  if (words.length === 0) return '–'
  return words.join(words.some((word) => word.includes('〔')) ? ' ' : '')
}

/** The scopes in which a role may do this with rows, by their short names. */
export function rowMark(
  role: RoleCode,
  type: TypeInfo,
  operation: 'read' | 'create' | 'update' | 'delete',
  locale: Locale,
): string {
  const scopes = rowScopes(role, type, operation)
  return scopes.length === 0 ? '–' : scopes.map((scope) => scopeWords(type.name, scope, locale).mark).join('、')
}
