/**
 * Files hang on records of many types and have no rights of their own: the grid of the record's type says in `files`
 * lines which kinds there are and what each role may do with them. From these lines come the scopes of the files' type,
 * as condition trees over the record; there is no second statement of who reads a file.
 *
 * Which files a viewer reaches is thus, for every type with `files` lines: the records he reads (`rowWhere`), on each
 * the kinds whose cell of his role has R (within its scope where it has one), as far as the file has not been removed;
 * and removed ones where he might have removed them himself. `fileWhere(catalog, viewer, 'read')` is that tree; every
 * way to a file (list, relation, node, count, history, link, download) asks for it as the row scope `record`.
 */
import type { Catalog, TypeInfo } from './catalog.ts'
import { decideFile, type FileOperation, fileReach, mayFiles } from './decide.ts'
import { type Cell, type Grid, GridError } from './grid.ts'
import type { Scope } from './resource.ts'
import { ROLES, type RoleCode } from './roles.ts'
import type { Viewer } from './viewer.ts'
import { and, NONE, or, type Where } from './where.ts'

export type FileRules = {
  /** Relation by which a file leads to a record of this type. */
  relation: string
  kinds: ReadonlyMap<string, Partial<Record<RoleCode, Cell>>>
  /** Nothing of the type is ever deleted, and so are its files not: they are taken off, and kept. */
  kept: boolean
}

/** Rights of the list of files in its record: whoever reads some of them has the list, and finds in it what is his. */
export function fileListCells(grid: Grid): Partial<Record<RoleCode, Cell>> {
  const read: Cell = { read: true, filter: true }
  const reads = (role: RoleCode) => [...grid.files.values()].some((cells) => cells[role]?.read)
  return Object.fromEntries(ROLES.filter(reads).map((role) => [role, read]))
}

/** Files with which the viewer may do this, on records of the types that `which` takes. */
export function fileWhere(
  catalog: Catalog,
  viewer: Viewer,
  operation: FileOperation,
  which: (rules: FileRules) => boolean = () => true,
): Where {
  const branches: Where[] = []
  for (const type of catalog.types.values()) {
    if (!type.files || !which(type.files)) continue
    for (const { kinds, where } of fileReach(viewer, type, operation))
      branches.push({ recordType: type.name, kind: { in: kinds }, [type.files.relation]: where })
  }
  return or(...branches)
}

/** Finds on what files hang, checks that nothing is left unsaid, and gives the files' type its scopes. Throws GridError. */
export function resolveFiles(catalog: Catalog): void {
  const { files } = catalog
  for (const type of catalog.types.values()) {
    const grid = type.declaration.access
    if (grid.files.size === 0 || type.partOf) continue
    const relation = files && [...files.scopeRelations.values()].find((each) => each.target === type.name)
    if (!files || !relation || !type.fields.has('files'))
      throw new GridError(`${type.name} has files in its grid, and no relation to them in the model`)
    type.files = { relation: relation.name, kinds: grid.files, kept: Object.keys(grid.rows.delete).length === 0 }
    checkKinds(catalog, type)
  }
  if (!files) return
  for (const [name, scope] of Object.entries(scopesOf(catalog))) files.scopes.set(name, scope)
  checkOwnGrid(catalog, files)
}

function scopesOf(catalog: Catalog): Record<string, Scope> {
  const kept = ({ kept: isKept }: FileRules) => isKept
  const inState = (state: string) => (where: Where) => (where === NONE ? NONE : and({ state }, where))
  const [present, removed] = [inState('PRESENT'), inState('REMOVED')]
  return {
    record: (viewer) =>
      or(present(fileWhere(catalog, viewer, 'read')), removed(fileWhere(catalog, viewer, 'update', kept))),
    adding: (viewer) => fileWhere(catalog, viewer, 'create'),
    held: (viewer) => fileWhere(catalog, viewer, 'update'),
    kept: (viewer) => fileWhere(catalog, viewer, 'update', kept),
    light: (viewer) => fileWhere(catalog, viewer, 'update', (rules) => !kept(rules)),
  }
}

function checkKinds(catalog: Catalog, type: TypeInfo): void {
  const known = catalog.enums.get(catalog.files!.fields.get('kind')!.target!)!.values.map((value) => value.name)
  for (const [kind, cells] of type.files!.kinds) {
    if (!known.includes(kind)) throw new GridError(`${type.name}: there is no kind of files ${kind}`)
    for (const role of Object.keys(cells) as RoleCode[]) {
      const place = `${type.name}, files ${kind} for ${role}`
      if (!type.declaration.access.rows.read[role]) throw new GridError(`${place}: the role does not read the record`)
      if (!cells[role]!.read) throw new GridError(`${place}: what is written is read`)
    }
  }
  for (const role of ROLES) {
    const adding = new Set([...type.files!.kinds.keys()].map((kind) => decideFile(role, type, kind, 'create')))
    adding.delete(false)
    if (adding.size > 1) throw new GridError(`${type.name}: ${role} adds files to the same records whatever their kind`)
  }
}

/** The files' own grid must give each role exactly the operations that some record gives it. */
function checkOwnGrid(catalog: Catalog, files: TypeInfo): void {
  const { rows } = files.declaration.access
  const owners = [...catalog.types.values()].filter((type) => type.files)
  const some = (role: RoleCode, operation: FileOperation, which: (rules: FileRules) => boolean = () => true) =>
    owners.some((type) => which(type.files!) && mayFiles(role, type, operation))
  const verbs = [...(files.lifeCycle?.verbs.values() ?? [])]
  for (const role of ROLES) {
    const wanted: [string, unknown, boolean][] = [
      ['rows read', rows.read[role], some(role, 'read')],
      ['rows create', rows.create[role], some(role, 'create')],
      ['rows update', rows.update[role], some(role, 'update')],
      ['rows delete', rows.delete[role], some(role, 'update', ({ kept }) => !kept)],
      ...verbs.map((verb): [string, unknown, boolean] => [
        verb.name,
        verb.by[role],
        some(role, 'update', ({ kept }) => kept),
      ]),
    ]
    for (const [place, stated, right] of wanted)
      if ((stated !== undefined) !== right)
        throw new GridError(`${files.name}, ${place}: ${role} ${right ? 'has' : 'does not have'} it by its records`)
  }
}
