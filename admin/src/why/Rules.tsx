import { Box, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { Explanation } from './api.ts'

/** The rules in the way, and who may instead: posts with the records that are theirs, and people by name. */
export const Rules = ({ rules, holders }: Pick<Explanation, 'rules' | 'holders'>) => {
  const t = useTranslate()
  return (
    <>
      {rules.map((rule) => (
        <Typography key={rule} variant="body2" component="p" sx={{ m: 0 }}>
          {rule}
        </Typography>
      ))}
      {holders.length > 0 && (
        <Box sx={{ mt: 0.5 }}>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ m: 0 }}>
            {t('panel.why.holders')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2', overflowWrap: 'anywhere' }}>
            {holders.map(({ role, title, rows, people }) => (
              <li key={role}>
                {title}
                {people.length > 0 && <strong> {people.map(({ name }) => name).join('、')}</strong>}
                {rows && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {t('panel.why.rows', { rows })}
                  </Box>
                )}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </>
  )
}
