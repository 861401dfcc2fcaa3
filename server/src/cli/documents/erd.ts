import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Datamodel, DatamodelField, DatamodelModel } from '../../db/datamodel-types.ts'
import type { Document } from './document.ts'

/** Fields that every table has: they would hide the others in the diagram. */
const COMMON = new Set(['createdAt', 'createdById', 'updatedAt', 'updatedById', 'version'])

/** Diagrams of the tables and their relations, one document for each file of the Prisma schema. */
export function erdDocuments(project: string, datamodel: Datamodel): Document[] {
  const folder = join(project, 'prisma/schema')
  const models = new Map(datamodel.models.map((model) => [model.name, model]))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .flatMap((file) => {
      const domain = file.replace('.prisma', '')
      const names = [...readFileSync(join(folder, file), 'utf8').matchAll(/^model (\w+)/gm)].map((found) => found[1]!)
      if (names.length === 0) return []
      const own = names.map((name) => models.get(name)!)
      const text = [`# Tables and relations: ${domain}`, HEAD, described(own), diagram(own)].join('\n\n')
      return [{ path: `docs/erd/${domain}.md`, text: `${text}\n` }]
    })
}

const HEAD = `Written by \`npm run generate\` from \`prisma/schema/\`. Every table of records also has \`createdAt\`, \`createdById\`,
\`updatedAt\`, \`updatedById\` and \`version\`. Tables of other files stand without their columns.`

const described = (models: DatamodelModel[]): string =>
  models.map(({ name, documentation }) => `- **${name}**: ${(documentation ?? name).replaceAll('\n', ' ')}`).join('\n')

function diagram(models: DatamodelModel[]): string {
  const lines = models.flatMap((model) => [
    `  ${model.name} {`,
    ...model.fields
      .filter((field) => field.kind !== 'object' && !COMMON.has(field.name))
      .map((field) => column(model, field)),
    '  }',
  ])
  const relations = models.flatMap((model) =>
    model.fields.filter((field) => field.relationFromFields.length > 0).map((field) => relation(model, field)),
  )
  return ['```mermaid', 'erDiagram', ...lines, ...relations, '```'].join('\n')
}

function column(model: DatamodelModel, field: DatamodelField): string {
  const [native, args = []] = field.nativeType ?? [field.type]
  // Mermaid takes letters, digits, brackets and `_` in a type; no comma.
  const type = args.length > 0 ? `${native}(${args.join('_')})` : String(native)
  const isForeign = model.fields.some((each) => each.relationFromFields.includes(field.name))
  const isUnique = model.uniqueFields.some((each) => each.length === 1 && each[0] === field.name)
  const keys = [field.isId && 'PK', isForeign && 'FK', isUnique && 'UK'].filter(Boolean).join(', ')
  const optional = field.isRequired ? '' : ' "may be empty"'
  return `    ${type} ${field.name}${keys ? ` ${keys}` : ''}${optional}`
}

function relation(model: DatamodelModel, field: DatamodelField): string {
  const key = field.relationFromFields[0]!
  const isOne = model.uniqueFields.some((each) => each.length === 1 && each[0] === key)
  return `  ${field.type} ${field.isRequired ? '||' : '|o'}--${isOne ? 'o|' : 'o{'} ${model.name} : ${field.name}`
}
