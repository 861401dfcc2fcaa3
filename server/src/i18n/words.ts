import { readFileSync } from 'node:fs'
import type { Labels } from './labels/lookup.ts'
import { LOCALES, type Locale } from './locale.ts'

const read = (locale: Locale): Labels =>
  JSON.parse(readFileSync(new URL(`./labels/${locale}.json`, import.meta.url), 'utf8')) as Labels

const WORDS = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Record<Locale, Labels>

/** The words of a language, read once when the server starts. */
export const wordsOf = (locale: Locale): Labels => WORDS[locale]
