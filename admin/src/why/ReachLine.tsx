import { Typography } from '@mui/material'
import { useExplanation } from './api.ts'

/** Over a list in which records may be missing: which ones one sees. */
export const ReachLine = ({ type }: { type: string }) => {
  const { data } = useExplanation({ type })
  if (data?.verdict !== 'WITHIN') return null
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ m: 0, px: 2, pt: 1 }}>
      {data.rules.join(' ')}
    </Typography>
  )
}
