import { rollBasis, rollHeader } from '@leasedesk/server/src/i18n/rent-roll.ts'
import { Box, Button, Link as MuiLink, Typography } from '@mui/material'
import { useLocale } from 'react-admin'
import { Link } from 'react-router'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { amountIn, groupDigits, NOTHING, trimZeros } from '../resource/format.ts'
import { WideTable } from '../resource/WideTable.tsx'
import { PAGE, type Roll, type RollRow } from './api.ts'
import type { ROLL_WORDS } from './words.ts'

type Props = {
  /** What is in force on the day, or what is to come. */
  of?: 'rows' | 'coming'
  roll: Roll
  words: (typeof ROLL_WORDS)[Language]
  offset: number
  onTurn: (pages: number) => void
}

/** The units let on the day, a page of them; each opens to its contract. */
export const RollTable = ({ of = 'rows', roll, words, offset, onTurn }: Props) => {
  const language = (useLocale() ?? 'zh-Hans') as Language
  const names = useWords()
  const money = (value: string | null, row: RollRow) =>
    value === null ? NOTHING : amountIn(value, row.currency, names)
  const rate = (value: string | null, row: RollRow) =>
    value === null
      ? NOTHING
      : `${amountIn(trimZeros(value, 2), row.currency, names)} ${names.value('RentUnit', row.rentUnit)}`
  const column = (name: keyof RollRow, cell: (row: RollRow) => React.ReactNode, isNumber = false) => ({
    key: name,
    head: rollHeader(language, name),
    isNumber,
    cell,
  })
  const columns = [
    column('unit', ({ unit, contractId, number }) => (
      <MuiLink component={Link} to={`/Contract/${contractId}/show`}>
        {unit ?? number}
      </MuiLink>
    )),
    column('client', ({ client, brand }) => [...new Set([brand, client])].filter(Boolean).join(' · ') || NOTHING),
    column('property', ({ property, floor }) => [property, floor].filter(Boolean).join(' ') || NOTHING),
    column('area', ({ area }) => (area === null ? NOTHING : groupDigits(area)), true),
    column('from', ({ from }) => from),
    column('to', ({ to }) => to),
    column('remainingMonths', ({ remainingMonths }) => remainingMonths, true),
    column('rentType', ({ rentType }) => names.value('RentType', rentType)),
    column('rate', (row) => rate(row.rate, row), true),
    column('monthlyRent', (row) => money(row.monthlyRent, row), true),
    column('basis', ({ basis }) => rollBasis(language, basis)),
    column('netEffectiveRent', (row) => money(row.netEffectiveRent, row), true),
    column('deposit', (row) => money(row.deposit, row), true),
    column('nextStepOn', ({ nextStepOn }) => nextStepOn ?? NOTHING),
    column('nextRate', (row) => rate(row.nextRate, row), true),
  ]
  const last = Math.min(offset + PAGE, roll.totalCount)
  const shown = words.shown
    .replace('%{from}', String(offset + 1))
    .replace('%{to}', String(last))
    .replace('%{total}', String(roll.totalCount))
  return (
    <>
      <WideTable
        id={`roll-${of}`}
        title={words[of]}
        columns={columns}
        rows={roll.rows}
        keyOf={({ contractId, unitId }) => `${contractId} ${unitId}`}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: -2, mb: 3 }}>
        <Typography variant="caption">{shown}</Typography>
        {offset > 0 && <Button onClick={() => onTurn(-1)}>{words.earlier}</Button>}
        {last < roll.totalCount && <Button onClick={() => onTurn(1)}>{words.later}</Button>}
      </Box>
    </>
  )
}
