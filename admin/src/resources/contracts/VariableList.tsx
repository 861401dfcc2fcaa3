import { Box, Card, CardContent, Chip, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'react-admin'
import { runQuery } from '../../api/graphql.ts'
import { currentLanguage } from '../../i18n/language.ts'

type Variable = { name: string; label: string }

/** What clauses may name in double braces, to be copied into them (R6.1.1). */
export const VariableList = () => {
  const t = useTranslate()
  const notify = useNotify()
  const { data } = useQuery({
    queryKey: ['contractVariables', currentLanguage()],
    queryFn: async () =>
      (await runQuery<{ contractVariables: Variable[] }>('{ contractVariables { name label } }', {})).contractVariables,
  })
  // Browsers have a clipboard on secure pages alone; elsewhere the name is read and typed.
  const clipboard: Clipboard | undefined = navigator.clipboard
  const copy = (name: string) =>
    clipboard?.writeText(`{{${name}}}`).then(
      () => notify('panel.link.copied', { type: 'success' }),
      () => {},
    )
  if (!data) return null
  return (
    <Card variant="outlined" component="section" sx={{ width: '100%', mb: 2 }} aria-labelledby="variables">
      <CardContent>
        <Typography id="variables" component="h2" variant="subtitle1" sx={{ mb: 0.5, fontWeight: 600 }}>
          {t('panel.variables.title')}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t('panel.variables.note')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {data.map(({ name, label }) => (
            <Chip
              key={name}
              size="small"
              variant="outlined"
              label={`{{${name}}} ${label}`}
              onClick={clipboard ? () => copy(name) : undefined}
            />
          ))}
        </Box>
      </CardContent>
    </Card>
  )
}
