import { Box, LinearProgress } from '@mui/material'
import { useTimeout, useTranslate } from 'react-admin'

/** Says that something is on its way, where it takes longer than a blink. */
export const LoadingBar = () => {
  const t = useTranslate()
  const isLate = useTimeout(500)
  return (
    <Box aria-busy sx={{ minHeight: 4 }}>
      {isLate && <LinearProgress aria-label={t('ra.page.loading')} />}
    </Box>
  )
}
