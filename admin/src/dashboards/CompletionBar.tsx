import { Box, LinearProgress, Typography } from '@mui/material'
import { NOTHING } from '../resource/format.ts'

/** How far a target is reached, as a bar and in figures; nothing to show where it does not apply. */
export const CompletionBar = ({ value, label }: { value: string | null; label: string }) => {
  if (value === null) return <>{NOTHING}</>
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 110 }}>
      <LinearProgress
        variant="determinate"
        value={Math.max(0, Math.min(100, Number(value)))}
        aria-label={label}
        sx={{ flexGrow: 1, minWidth: 40 }}
      />
      <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
        {value}%
      </Typography>
    </Box>
  )
}
