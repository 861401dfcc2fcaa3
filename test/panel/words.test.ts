/** The panel's words: every type, field, choice and message in all three languages (R1.2: everybody can read it). */
import { readdirSync, readFileSync } from 'node:fs'
import { framework as en } from '../../admin/src/i18n/en/framework.ts'
import { panel as panelEn } from '../../admin/src/i18n/en/panel/index.ts'
import { framework as hans } from '../../admin/src/i18n/zh-Hans/framework.ts'
import { panel as panelHans } from '../../admin/src/i18n/zh-Hans/panel/index.ts'
import { framework as hant } from '../../admin/src/i18n/zh-Hant/framework.ts'
import { panel as panelHant } from '../../admin/src/i18n/zh-Hant/panel/index.ts'
import { datamodel } from '../../server/src/db/generated/datamodel.ts'
import { readLabels } from '../../server/src/i18n/labels/files.ts'
import { enumLabel, fieldLabel, LANGUAGES, typeLabel } from '../../server/src/i18n/labels/lookup.ts'
import { createCatalog } from '../../server/src/modules/index.ts'

const catalog = createCatalog()

describe.each(LANGUAGES)('labels in %s', (language) => {
  const labels = readLabels(language)

  test('name every type, field and choice of the data model', () => {
    const missing: string[] = []
    for (const { name, fields } of datamodel.models) {
      if (!typeLabel(labels, name, 'one') || !typeLabel(labels, name, 'many')) missing.push(name)
      for (const field of fields) {
        const target = field.kind === 'object' ? field.type : null
        if (!fieldLabel(labels, name, field.name, target, field.isList)) missing.push(`${name}.${field.name}`)
      }
    }
    for (const { name, values } of datamodel.enums) {
      for (const value of values) if (!enumLabel(labels, name, value.name)) missing.push(`${name}.${value.name}`)
    }
    expect(missing).toEqual([])
  })

  test('name every computed field and every unit of the API', () => {
    const missing: string[] = []
    for (const type of catalog.types.values()) {
      for (const field of type.fields.values()) {
        if (!fieldLabel(labels, type.name, field.name, field.target, field.kind === 'TO_MANY'))
          missing.push(`${type.name}.${field.name}`)
        // Units of money and area are signs, the same in every language; some stand beside in a field of their own.
        const isWord = field.unit !== null && /^[a-z]{2,}$/.test(field.unit)
        if (isWord && !['currency', 'rate', 'beside'].includes(field.unit!) && !labels.units[field.unit!])
          missing.push(`unit ${field.unit}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('name nothing that is no more', () => {
    const models = new Map(datamodel.models.map(({ name, fields }) => [name, fields.map((field) => field.name)]))
    const known = (type: string, field: string) =>
      type === '*' || models.get(type)?.includes(field) || catalog.types.get(type)?.fields.has(field)
    const extra = [
      ...Object.keys(labels.types).filter((type) => !models.has(type)),
      ...Object.entries(labels.fields).flatMap(([type, fields]) =>
        Object.keys(fields)
          .filter((field) => !known(type, field))
          .map((field) => `${type}.${field}`),
      ),
      ...Object.entries(labels.enums).flatMap(([name, values]) => {
        const own = datamodel.enums.find((each) => each.name === name)?.values.map((value) => value.name) ?? []
        return Object.keys(values)
          .filter((value) => !own.includes(value))
          .map((value) => `${name}.${value}`)
      }),
    ]
    expect(extra).toEqual([])
  })
})

/** Paths of all texts in a tree of messages. */
const paths = (tree: object, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value as object, `${before}${key}.`) : [`${before}${key}`],
  )

/** `%{name}` and the like, sorted. */
const holes = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort()

const at = (tree: object, path: string): string =>
  path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key] as object, tree) as unknown as string

describe('messages', () => {
  test.each([
    ['zh-Hans', hans],
    ['zh-Hant', hant],
  ])("react-admin's own are complete in %s", (_language, messages) => {
    // The English ones are those that react-admin ships, with some replaced.
    expect(paths(messages).sort()).toEqual(paths(en).sort())
  })

  test.each([
    ['zh-Hans', panelHans],
    ['zh-Hant', panelHant],
  ])("the panel's say the same things in %s as in English, with the same values in them", (_language, messages) => {
    expect(paths(messages).sort()).toEqual(paths(panelEn).sort())
    for (const path of paths(panelEn))
      expect([path, holes(at(messages, path))]).toEqual([path, holes(at(panelEn, path))])
  })

  test('the two Chinese scripts differ: none was left in the other', () => {
    const simplified = /[们这为个么与岗权单关续录华营业贸历总]/
    const traditional = /[們這為個與崗權單關續錄華營業貿歷總]/
    for (const tree of [readLabels('zh-Hans'), hans, panelHans]) {
      for (const path of paths(tree)) expect([path, traditional.test(at(tree, path))]).toEqual([path, false])
    }
    for (const tree of [readLabels('zh-Hant'), hant, panelHant]) {
      for (const path of paths(tree)) expect([path, simplified.test(at(tree, path))]).toEqual([path, false])
    }
  })
})

describe('declarations of the panel', () => {
  const folder = new URL('../../admin/src/resources/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\/\w+\.ts$/.test(file))

  test.each(files)('%s names only fields that exist', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const type = /type: '(\w+)'/.exec(text)?.[1] ?? ''
    const model = datamodel.models.find(({ name }) => name === type)
    const known = new Set([
      ...(model?.fields.map(({ name }) => name) ?? []),
      ...(catalog.types.get(type)?.fields.keys() ?? []),
    ])
    const lists = [...text.matchAll(/(?:list|more|phone|filters|fields|related): \[([^\]]*)\]/g)]
    const named = lists.flatMap(([, inner]) => [...inner!.matchAll(/'(\w+)'/g)].map(([, name]) => name!))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test.each(files.filter((file) => /^ {2}calendar:/m.test(readFileSync(new URL(file, folder), 'utf8'))))(
    '%s stands in the calendar by dates and states that exist',
    (file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const type = catalog.types.get(/type: '(\w+)'/.exec(text)?.[1] ?? '')
      const model = datamodel.models.find(({ name }) => name === type?.name)
      const places = /^ {2}calendar: (\[[\s\S]*?\]),\n(?= {2}\w|\}\))/m.exec(text)?.[1] ?? ''
      const dates = [...places.matchAll(/(?:from|to|on): '(\w+)'/g)].map(([, name]) => name!)
      expect(dates.length).toBeGreaterThan(0)
      const isDate = (name: string) => model?.fields.find((field) => field.name === name)?.type === 'DateTime'
      expect(dates.filter((name) => !isDate(name))).toEqual([])
      const state = model?.fields.find(({ name }) => name === (type?.lifeCycle?.field.name ?? 'state'))
      const values = datamodel.enums.find(({ name }) => name === state?.type)?.values.map(({ name }) => name) ?? []
      const left = [...places.matchAll(/without: \[([^\]]*)\]/g)].flatMap(([, inner]) => inner!.match(/\w+/g) ?? [])
      expect(left.filter((value) => !values.includes(value))).toEqual([])
    },
  )

  test('every type that the API lists has a page', () => {
    const declared = files.map((file) => file.replace(/^.*\/|\.ts$/g, ''))
    const listed = [...catalog.types.values()].filter((type) => !type.partOf).map(({ name }) => name)
    expect(listed.filter((name) => !declared.includes(name))).toEqual([])
  })
})
