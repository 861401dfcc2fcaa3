import type { Builder } from './builder.ts'
import type { needs } from './needs.ts'
import { listOf, type Named, named } from './resource-types.ts'

/** A field of a plain answer: its name, its type (`Decimal`, `[RentStep]`), what it says, and whether it may be empty. */
export type PlainField<Shape> = readonly [
  name: keyof Shape & string,
  type: string,
  description: string,
  nullable?: boolean,
]

/** Adds a type whose fields are what its values hold under the same names, for whoever `readers` says. */
export function plainObject<Shape extends object>(
  builder: Builder,
  readers: ReturnType<typeof needs>,
  name: string,
  description: string,
  fields: readonly PlainField<Shape>[],
): void {
  builder.objectRef<Shape>(name).implement({
    description,
    extensions: readers,
    fields: (t) =>
      Object.fromEntries(
        fields.map(([key, type, about, nullable = false]) => [
          key,
          t.field({
            type: type.startsWith('[') ? (listOf(type.slice(1, -1)) as unknown as Named) : named(type),
            nullable,
            description: about,
            resolve: (shape) => (shape as Record<string, unknown>)[key] as string,
          }),
        ]),
      ) as Record<string, never>,
  })
}
