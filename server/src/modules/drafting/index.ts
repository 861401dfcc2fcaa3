import type { Catalog } from '../../access/catalog.ts'
import { decide, mayCreate, mayRead } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { KEY, unpack, written } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import { draftFollowing } from './following.ts'
import { draftFromTalks } from './from-talks.ts'
import './words.ts'

/** R6.1.1: contracts that begin with what is there already, so that nobody types it again. */
export function addDrafting(builder: Builder, catalog: Catalog): void {
  const contract = catalog.types.get('Contract')!
  const round = catalog.types.get('TermRound')!
  const input = builder.inputType('DraftContractInput', {
    description: 'The talks that a contract is drafted from.',
    fields: (t) => ({
      id: t.id({
        required: true,
        description: 'The accepted round of terms, or the deal, for its latest accepted one.',
      }),
      version: t.int({ required: true, description: 'The version of it that was looked at.' }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField('draftContract', (t) =>
    t.field({
      type: named('Contract'),
      description:
        'Drafts a contract with the terms that were agreed to (R6.1.1): parties, units, rent, fees, deposit, liability and shares as they stand; all of it may be changed in the draft.',
      args: { input: t.arg({ type: input, required: true, description: 'From which talks.' }) },
      extensions: needs(
        (role) =>
          mayCreate(role, contract) &&
          decide(role, contract, contract.fields.get('dealId')!, 'create') !== false &&
          mayRead(catalog, role, round),
      ),
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const { ids } = await draftFromTalks(
          context,
          { id: String(values.id), version: Number(values.version) },
          repeat,
        )
        return (await written(context, info, ids))[0] as string
      },
    }),
  )
  const following = builder.inputType('DraftFollowingContractInput', {
    description: 'The contract that another is to follow.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'The contract as it stands.' }),
      version: t.int({ required: true, description: 'The version of it that was looked at.' }),
      type: t.field({
        type: 'ContractType' as never,
        required: true,
        description: 'SUPPLEMENT, RENEWAL or RELOCATION.',
      }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField('draftFollowingContract', (t) =>
    t.field({
      type: named('Contract'),
      description:
        'Drafts the supplement, renewal or relocation of a contract with its fields carried over (R6.1.1). Terms of a signed contract change in this way alone.',
      args: { input: t.arg({ type: following, required: true, description: 'Which, and what follows.' }) },
      extensions: needs(
        (role) =>
          mayCreate(role, contract) && decide(role, contract, contract.fields.get('originalId')!, 'create') !== false,
      ),
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const wanted = { id: String(values.id), version: Number(values.version), type: String(values.type) }
        const { ids } = await draftFollowing(context, wanted, repeat)
        return (await written(context, info, ids))[0] as string
      },
    }),
  )
}
