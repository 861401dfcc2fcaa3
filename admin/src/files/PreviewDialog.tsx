import { PREVIEWED } from '@leasedesk/server/src/files/types.ts'
import {
  Alert,
  Box,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  type Theme,
  useMediaQuery,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'ra-core'
import { useId } from 'react'
import { linkOf, saveFile } from './api.ts'

export const isPreviewed = (mediaType: string): boolean => PREVIEWED.includes(mediaType)

type Shown = { id: string; name: string; mediaType: string }

/** A picture or PDF looked at without saving it. */
export const PreviewDialog = ({ file, onClose }: { file: Shown; onClose: () => void }) => {
  const t = useTranslate()
  const titleId = useId()
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const { data: url, isPending } = useQuery({
    queryKey: ['file link', file.id],
    queryFn: () => linkOf(file.id),
    // A link lives five minutes; each look asks for its own.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const address = url ? `${url}&inline=1` : null
  const isPdf = file.mediaType === 'application/pdf'
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" fullScreen={isNarrow} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', justifyContent: 'center', minHeight: 240 }}>
        {isPending && <CircularProgress aria-label={t('ra.message.loading')} />}
        {!isPending && !address && <Alert severity="error">{t('panel.files.gone')}</Alert>}
        {address && !isPdf && (
          <Box component="img" src={address} alt={file.name} sx={{ maxWidth: '100%', objectFit: 'contain' }} />
        )}
        {/* Browsers of phones show no PDF within a page. */}
        {address && isPdf && !isNarrow && (
          <Box component="iframe" src={address} title={file.name} sx={{ border: 0, width: '100%', height: '75vh' }} />
        )}
        {address && isPdf && isNarrow && (
          <Box sx={{ alignSelf: 'center' }}>
            <Button variant="outlined" href={address} target="_blank" rel="noopener">
              {t('panel.files.open')}
            </Button>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void saveFile(file.id, file.name)}>{t('panel.files.save')}</Button>
        <Button onClick={onClose}>{t('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
