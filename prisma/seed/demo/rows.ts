/** The rows that the demonstration consists of: plain objects, one list a model, fields as in the datamodel. */

import type { Prisma } from '../../../server/src/db/generated/client/client.ts'
import { datamodel } from '../../../server/src/db/generated/datamodel.ts'

/** Prisma's name of a model: `legalEntity`. */
export type DemoModel = Uncapitalize<Prisma.ModelName>

type Written<Data> = Data extends readonly unknown[] ? never : Data
type RowOf<Model extends Prisma.ModelName> = Written<
  Prisma.TypeMap['model'][Model]['operations']['createMany']['args']['data']
>

/**
 * A row without the columns that the database fills. Dates are `YYYY-MM-DD`, instants `…Z`, decimals strings:
 * `demoTables` turns them into what Prisma takes.
 */
export type DemoRows = { [Model in Prisma.ModelName as Uncapitalize<Model>]: RowOf<Model>[] }

const nameOf = (model: string) => (model[0]!.toLowerCase() + model.slice(1)) as DemoModel

/** Models in an order in which every row finds those it refers to. A table's references to itself are in row order. */
export const DEMO_MODELS: readonly DemoModel[] = inOrder()

function inOrder(): DemoModel[] {
  const placed = new Set<string>()
  const place = (name: string, above: readonly string[]): void => {
    if (placed.has(name) || above.includes(name)) return
    for (const field of datamodel.models.find((model) => model.name === name)!.fields) {
      if (field.relationFromFields.length > 0) place(field.type, [...above, name])
    }
    placed.add(name)
  }
  for (const { name } of datamodel.models) place(name, [])
  return [...placed].map(nameOf)
}

export const noRows = (): DemoRows =>
  Object.fromEntries(datamodel.models.map(({ name }) => [nameOf(name), []])) as unknown as DemoRows
