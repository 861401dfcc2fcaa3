/**
 * Prisma generator: writes the schema as plain data to `server/src/db/generated/datamodel.ts`.
 *
 * Prisma's own client carries only what its queries need. The access grid, the API, the migration draft and the drift
 * test also want native types, indexes, defaults and the doc comments, enum values' included (which Prisma's document
 * leaves out: they are read from the schema's text).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { enumValueDocs } from './enum-docs.mjs'

const require = createRequire(new URL('../../server/package.json', import.meta.url))
const { generatorHandler } = require('@prisma/generator-helper')

const text = (value) => value ?? null

function fieldOf(field) {
  return {
    name: field.name,
    kind: field.kind,
    type: field.type,
    isList: field.isList,
    isRequired: field.isRequired,
    isId: field.isId,
    isUnique: field.isUnique,
    hasDefault: field.hasDefaultValue,
    default: field.hasDefaultValue ? (field.default ?? null) : null,
    isUpdatedAt: field.isUpdatedAt ?? false,
    relationName: text(field.relationName),
    relationFromFields: field.relationFromFields ?? [],
    relationToFields: field.relationToFields ?? [],
    relationOnDelete: text(field.relationOnDelete),
    relationOnUpdate: text(field.relationOnUpdate),
    documentation: text(field.documentation),
    nativeType: field.nativeType ?? null,
  }
}

function modelOf(model, indexes) {
  const own = indexes.filter((index) => index.model === model.name)
  const idField = model.fields.find((field) => field.isId)
  return {
    name: model.name,
    documentation: text(model.documentation),
    primaryKey: idField ? [idField.name] : (model.primaryKey?.fields ?? []),
    fields: model.fields.map(fieldOf),
    uniqueFields: own.filter((index) => index.type === 'unique').map((index) => index.fields.map((each) => each.name)),
    indexes: own
      .filter((index) => index.type === 'normal' || index.type === 'fulltext')
      .map((index) => ({
        type: index.type,
        name: text(index.dbName ?? index.name),
        fields: index.fields.map((each) => ({
          name: each.name,
          sortOrder: each.sortOrder ?? 'asc',
          length: each.length ?? null,
        })),
      })),
  }
}

function enumOf(each, docs) {
  return {
    name: each.name,
    documentation: text(each.documentation),
    values: each.values.map((value) => ({
      name: value.name,
      documentation: text(docs.get(`${each.name}.${value.name}`)),
    })),
  }
}

generatorHandler({
  onManifest: () => ({ prettyName: 'Datamodel as data', defaultOutput: '../../server/src/db/generated' }),
  onGenerate({ dmmf, datamodel, generator }) {
    const { models, enums, indexes } = dmmf.datamodel
    const docs = enumValueDocs(datamodel)
    const data = {
      models: models.map((model) => modelOf(model, indexes)),
      enums: enums.map((each) => enumOf(each, docs)),
    }
    const folder = generator.output.value
    const source = [
      '// Written by prisma/generator/datamodel.mjs from prisma/schema; not edited by hand.',
      "import type { Datamodel } from '../datamodel-types.ts'",
      '',
      `export const datamodel: Datamodel = ${JSON.stringify(data, null, 2)}`,
      '',
    ].join('\n')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'datamodel.ts')
    if (readIfThere(path) !== source) writeFileSync(path, source)
  },
})

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
