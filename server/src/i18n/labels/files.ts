import { readdirSync, readFileSync } from 'node:fs'
import { type Labels, type LabelsFile, mergeLabels } from './lookup.ts'

/** The words of a language from its folder. */
export function readLabels(language: string): Labels {
  const folder = new URL(`./${language}/`, import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return mergeLabels(names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelsFile))
}
