import { Alert, Box, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { Title, useLocale, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import type { Language } from '../i18n/language.ts'
import { LoadingBar } from '../layout/LoadingBar.tsx'
import { type Asked, loadProperties, loadRoll, PAGE } from './api.ts'
import { ComingTable } from './ComingTable.tsx'
import { ForecastTable } from './ForecastTable.tsx'
import { RollFiles } from './RollFiles.tsx'
import { RollTable } from './RollTable.tsx'
import { RollTotals } from './RollTotals.tsx'
import { ROLL_WORDS } from './words.ts'

const isDay = (text: string | null): text is string => text !== null && /^[12]\d{3}-\d{2}-\d{2}$/.test(text)

/** 租約明細: who lets what on a day and at which rent, and what is contracted for two years from then on (R6.3.3). */
const RentRollPage = () => {
  const t = useTranslate()
  const words = ROLL_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const [search, setSearch] = useSearchParams()
  const day = search.get('asOf')
  const property = search.get('property')
  const offset = Math.max(0, Number(search.get('offset')) || 0)
  const asked: Asked = { asOf: isDay(day) ? day : null, propertyIds: property ? [property] : null }
  const { data: properties } = useQuery({ queryKey: ['rentRoll', 'properties'], queryFn: loadProperties })
  const { data, error, isFetching } = useQuery({
    queryKey: ['rentRoll', asked, offset],
    queryFn: () => loadRoll(asked, offset),
    placeholderData: (before) => before,
  })
  const choose = (changes: Record<string, string>) =>
    setSearch((known) => {
      const next = new URLSearchParams(known)
      next.delete('offset')
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      return next
    })
  return (
    <Box sx={{ mt: 2, pb: 4 }}>
      <Title title={t('panel.rentRoll.title')} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <TextField
          type="date"
          label={words.asOf}
          value={day ?? data?.asOf ?? ''}
          onChange={({ target }) => choose({ asOf: target.value })}
          sx={{ width: 170 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        {properties && properties.length > 1 && (
          <TextField
            select
            label={words.property}
            value={properties.some(({ id }) => id === property) ? property : ''}
            onChange={({ target }) => choose({ property: target.value })}
            sx={{ width: 240 }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{words.allProperties}</MenuItem>
            {properties.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Box sx={{ flex: 1 }} />
        <RollFiles asked={asked} words={words} />
      </Stack>
      <Box sx={{ minHeight: 4 }}>{isFetching && <LoadingBar />}</Box>
      {error && <Alert severity="error">{error.message}</Alert>}
      {data && data.totalCount === 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {words.noRows}
        </Typography>
      )}
      {data && <RollTotals roll={data} words={words} />}
      {data && data.totalCount > 0 && (
        <RollTable
          roll={data}
          words={words}
          offset={offset}
          onTurn={(pages) => choose({ offset: String(Math.max(0, offset + pages * PAGE)) })}
        />
      )}
      {data && data.comingCount > 0 && <ComingTable key={JSON.stringify(asked)} asked={asked} />}
      {data && data.forecast.length > 0 && <ForecastTable roll={data} words={words} />}
    </Box>
  )
}

export default RentRollPage
