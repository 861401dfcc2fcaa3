import type { Catalog, ResolvedVerb, TypeInfo } from '../access/catalog.ts'
import { verbsOf } from '../access/decide.ts'
import { LIMITS } from '../limits.ts'
import { transitionRecord } from '../writer/transition.ts'
import type { Builder } from './builder.ts'
import { describeField } from './describe.ts'
import { needs } from './needs.ts'
import { KEY, unpack, written } from './resource-operations.ts'
import { named, scalarOf } from './resource-types.ts'

/** A mutation for every verb of every life cycle, for the roles that have it. */
export function addVerbs(builder: Builder, catalog: Catalog): void {
  for (const type of catalog.types.values()) {
    for (const verb of type.lifeCycle?.verbs.values() ?? []) if (verb.after === null) addVerb(builder, type, verb)
  }
}

function addVerb(builder: Builder, type: TypeInfo, verb: ResolvedVerb): void {
  const { mutation } = verb
  const input = builder.inputType(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`, {
    description: `What ${mutation} needs to know.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'The record.' }),
      version: t.int({ required: true, description: 'The version that was looked at.' }),
      ...(Object.fromEntries(
        verb.takes.map(({ field, required }) => [
          field.name,
          t.field({
            type: named(scalarOf(field)),
            description: `${describeField(field.name, field)}${required ? ' It must be filled then.' : ''}`,
          }),
        ]),
      ) as Record<string, never>),
      ...(verb.reason === 'NO'
        ? {}
        : {
            reason: t.string({ description: `Why; kept in the history. At most ${LIMITS.reasonLength} characters.` }),
          }),
      idempotencyKey: t.string({ description: KEY }),
    }),
  })
  builder.mutationField(mutation, (t) =>
    t.field({
      type: named(type.name),
      nullable: true,
      description: `Takes a ${type.single} from ${verb.from.join(' or ')} to ${verb.to}; null where it is out of reach from then on.`,
      args: { input: t.arg({ type: input, required: true, description: 'The record, and what the step takes.' }) },
      extensions: needs((role) => verbsOf(role, type).includes(verb)),
      resolve: async (_root, args, context, info) => {
        const { values, repeat } = unpack(context, info, args.input)
        const { id, version, reason, ...given } = values
        const request = {
          id: String(id),
          version: Number(version),
          input: given,
          reason: typeof reason === 'string' ? reason : null,
          path: 'input.',
        }
        const saved = await transitionRecord(context, type, verb, request, repeat)
        return ((await written(context, info, saved.ids))[0] ?? null) as string
      },
    }),
  )
}
