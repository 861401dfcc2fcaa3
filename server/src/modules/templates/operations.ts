import type { Catalog, TypeInfo } from '../../access/catalog.ts'
import { mayCreate, mayRead } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { UserError } from '../../graphql/errors.ts'
import { needs } from '../../graphql/needs.ts'
import { KEY, unpack, written } from '../../graphql/resource-operations.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { once, type Repeatable } from '../../writer/idempotency.ts'
import { load, loadParts } from '../../writer/load.ts'
import { createRecords } from '../../writer/save.ts'
import { variablesIn } from './variable-words.ts'

type Variable = ReturnType<typeof variablesIn>[number]

/** What a new edition takes over from the one before. */
const TAKEN = [
  'departmentId',
  'name',
  'contractType',
  'language',
  'fitsFixed',
  'fitsTurnover',
  'fitsHigherOf',
  'fitsFixedPlusTurnover',
  'note',
]

/** `contractVariables`, and the next edition of a template. */
export function addTemplates(builder: Builder, catalog: Catalog): void {
  const type = catalog.types.get('ContractTemplate')!
  builder.objectRef<Variable>('ContractVariable').implement({
    description: 'A name that a clause may hold in double braces; the terms of the contract stand in its place.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'As it is written between the braces.' }),
      label: t.exposeString('label', { description: "What it tells, in the reader's language." }),
    }),
  })
  builder.queryField('contractVariables', (t) =>
    t.field({
      type: listOf('ContractVariable') as unknown as Named,
      description: 'The variables that clauses may hold (R6.1.1).',
      extensions: needs((role) => mayRead(catalog, role, type)),
      resolve: (_root, _args, { viewer }) => variablesIn(viewer.locale) as unknown as string,
    }),
  )
  const input = builder.inputType('ReviseContractTemplateInput', {
    description: 'An approved template, and the version of it that was looked at.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'The template.' }),
      version: t.int({ required: true, description: 'Its version.' }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField('reviseContractTemplate', (t) =>
    t.field({
      type: named('ContractTemplate'),
      description: 'Begins the next edition of a template: a draft with its clauses, which replaces it once approved.',
      args: { input: t.arg({ type: input, required: true, description: 'Which.' }) },
      extensions: needs((role) => mayCreate(role, type)),
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const { ids } = await revise(context, type, { id: String(values.id), version: Number(values.version) }, repeat)
        return (await written(context, info, ids))[0] as string
      },
    }),
  )
}

/** Throws NOT_FOUND, CONFLICT, BAD_USER_INPUT where the template is still a draft. */
function revise(
  context: Context,
  type: TypeInfo,
  { id, version }: { id: string; version: number },
  repeat: Repeatable | null,
): Promise<{ ids: string[] }> {
  const work = async () => {
    const held = (await load(context, type, 'update', [id])).get(id)
    if (!held) throw UserError.notFound()
    if (held.values.version !== version) throw UserError.conflict(held.values.version as number)
    if (held.values.state === 'DRAFT') throw UserError.badInput('input.id', 'TEMPLATE_STILL_DRAFT')
    const { clauses } = (await loadParts(context, type, [id])).get(id) ?? {}
    const values = {
      ...Object.fromEntries(TAKEN.map((name) => [name, held.values[name]])),
      clauses,
      edition: Number(held.values.edition) + 1,
      replacesId: id,
    }
    return createRecords(context, type, [{ input: values, path: 'input.' }], repeat)
  }
  return once(context, repeat, work, (ids) => ({ ids, warnings: [], unchanged: [] }))
}
