import { rollHeader } from '@leasedesk/server/src/i18n/rent-roll.ts'
import { useLocale } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { amountIn, groupDigits, NOTHING } from '../resource/format.ts'
import { WideTable } from '../resource/WideTable.tsx'
import type { Roll, Totals } from './api.ts'
import type { ROLL_WORDS } from './words.ts'

type Line = Totals & { key: string; name: string }

/** What is in force on the day together: each property, and the whole. */
export const RollTotals = ({ roll, words }: { roll: Roll; words: (typeof ROLL_WORDS)[Language] }) => {
  const language = (useLocale() ?? 'zh-Hans') as Language
  const names = useWords()
  const properties = roll.groups.flatMap(({ id, name, totals }) =>
    totals.map((each): Line => ({ ...each, key: `${id} ${each.currency}`, name: name ?? NOTHING })),
  )
  const whole = roll.totals.map((each): Line => ({ ...each, key: each.currency, name: words.total }))
  const rows = [...(properties.length > whole.length ? properties : []), ...whole]
  if (rows.length === 0) return null
  const column = (name: keyof Totals, cell: (row: Line) => string) => ({
    key: name,
    head: rollHeader(language, name),
    isNumber: true,
    cell,
  })
  const money = (name: 'monthlyRent' | 'rentPerSqm' | 'deposit') =>
    column(name, (row) => (row[name] === null ? NOTHING : amountIn(row[name], row.currency, names)))
  return (
    <WideTable
      id="roll-totals"
      title={words.groups}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'name', head: words.property, cell: ({ name }) => name },
        column('leases', ({ leases }) => String(leases)),
        column('area', ({ area }) => groupDigits(area)),
        money('monthlyRent'),
        money('rentPerSqm'),
        money('deposit'),
        column('wale', ({ wale }) => wale ?? NOTHING),
        column('unknown', ({ unknown }) => (unknown === 0 ? NOTHING : String(unknown))),
      ]}
    />
  )
}
