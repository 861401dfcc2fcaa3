import { grouped } from '../../domain/decimal.ts'
import type { Locale } from '../../i18n/locale.ts'
import { capitals } from './capitals.ts'

/** How a contract says things in its language; `{0}`, `{1}` take what is told. */
export type Phrases = {
  locale: Locale
  /** For a term that does not apply: it is struck out, so that nobody fills it in later. */
  none: string
  list: string
  end: string
  date: string
  days: string
  months: string
  /** From the first day to the last, months in all. */
  term: string
  step: string
  free: string
  freeWithFees: string
  noFree: string
  escalation: string
  noEscalation: string
  rates: Record<string, string>
  perSqmMonth: string
  perDay: string
  /** Currencies by the name that stands before an amount in capitals. */
  currencies: Record<string, string>
  money: string
  annex: string
  annexSteps: string
  annexFree: string
  annexFees: string
  annexNumber: string
  special: string
  place: string
}

const PHRASES: Record<Locale, Phrases> = {
  'zh-Hans': {
    locale: 'zh-Hans',
    none: '／',
    list: '、',
    end: '；',
    date: '{0}年{1}月{2}日',
    days: '{0}天',
    months: '{0}个月',
    term: '自{0}起至{1}止，共{2}',
    step: '自{0}起，{1}',
    free: '{0}至{1}（免租金）',
    freeWithFees: '{0}至{1}（免租金及物业管理费、推广费）',
    noFree: '无免租期',
    escalation: '每{1}在上期基础上递增{0}%',
    noEscalation: '不递增',
    rates: { PER_SQM_DAY: '每平方米每日{0}', PER_SQM_MONTH: '每平方米每月{0}', PER_MONTH: '每月{0}' },
    perSqmMonth: '每平方米每月{0}',
    perDay: '每日{0}%',
    currencies: { CNY: '人民币', HKD: '港币', MOP: '澳门元', TWD: '新台币' },
    money: '{0}{1}元（大写：{0}{2}）',
    annex: '附件 租金与费用明细',
    annexSteps: '租金标准：{0}',
    annexFree: '免租期：{0}',
    annexFees: '{0}：{1}',
    annexNumber: '合同编号：{0}',
    special: '特别约定{0} {1}',
    place: '{0} {1}',
  },
  'zh-Hant': {
    locale: 'zh-Hant',
    none: '／',
    list: '、',
    end: '；',
    date: '{0}年{1}月{2}日',
    days: '{0}天',
    months: '{0}個月',
    term: '自{0}起至{1}止，共{2}',
    step: '自{0}起，{1}',
    free: '{0}至{1}（免租金）',
    freeWithFees: '{0}至{1}（免租金及物業管理費、推廣費）',
    noFree: '無免租期',
    escalation: '每{1}在上期基礎上遞增{0}%',
    noEscalation: '不遞增',
    rates: { PER_SQM_DAY: '每平方米每日{0}', PER_SQM_MONTH: '每平方米每月{0}', PER_MONTH: '每月{0}' },
    perSqmMonth: '每平方米每月{0}',
    perDay: '每日{0}%',
    currencies: { CNY: '人民幣', HKD: '港幣', MOP: '澳門元', TWD: '新台幣' },
    money: '{0}{1}元（大寫：{0}{2}）',
    annex: '附件 租金與費用明細',
    annexSteps: '租金標準：{0}',
    annexFree: '免租期：{0}',
    annexFees: '{0}：{1}',
    annexNumber: '合同編號：{0}',
    special: '特別約定{0} {1}',
    place: '{0} {1}',
  },
  en: {
    locale: 'en',
    none: 'n/a',
    list: ', ',
    end: '; ',
    date: '{0}-{1}-{2}',
    days: '{0} days',
    months: '{0} months',
    term: 'from {0} to {1}, {2}',
    step: 'from {0} {1}',
    free: '{0} to {1} (rent)',
    freeWithFees: '{0} to {1} (rent, management and promotion fees)',
    noFree: 'no rent-free period',
    escalation: '{0}% on the rate before, every {1}',
    noEscalation: 'no escalation',
    rates: { PER_SQM_DAY: '{0} per ㎡ and day', PER_SQM_MONTH: '{0} per ㎡ and month', PER_MONTH: '{0} per month' },
    perSqmMonth: '{0} per ㎡ and month',
    perDay: '{0}% per day',
    currencies: {},
    money: '',
    annex: 'Annex: rent and fees',
    annexSteps: 'Rent: {0}',
    annexFree: 'Rent-free: {0}',
    annexFees: '{0}: {1}',
    annexNumber: 'Contract no. {0}',
    special: 'Special clause {0} {1}',
    place: '{0} {1}',
  },
}

const LOCALES: Record<string, Locale> = { ZH_HANS: 'zh-Hans', ZH_HANT: 'zh-Hant', EN: 'en' }

/** The phrases of a text's language. */
export const phrasesOf = (language: string): Phrases => PHRASES[LOCALES[language] ?? 'zh-Hans']

export const say = (phrase: string, ...told: string[]): string =>
  phrase.replace(/\{(\d)\}/g, (_all, index) => told[Number(index)] ?? '')

/** A date as a contract writes it. */
export function dateIn(phrases: Phrases, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return phrases.locale === 'en' ? date : say(phrases.date, year, String(Number(month)), String(Number(day)))
}

/** 人民币90,000.00元（大写：人民币玖万元整）: a sum in figures and, where its currency is written so, in capitals. */
export function moneyIn(phrases: Phrases, amount: string, currency: string): string {
  const name = phrases.currencies[currency]
  if (!name || phrases.locale === 'en') return `${currency} ${grouped(amount)}`
  return say(phrases.money, name, grouped(amount), capitals(amount, phrases.locale))
}

/** 人民币10.00元: a rate, whose zeros beyond the cents are left off. */
export function rateIn(phrases: Phrases, rate: string, currency: string): string {
  const figure = grouped(rate.replace(/(\.\d\d)(\d*?)0+$/, '$1$2'))
  const name = phrases.currencies[currency]
  return name ? `${name}${figure}元` : `${currency} ${figure}`
}
