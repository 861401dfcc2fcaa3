import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { QRCodeSVG } from 'qrcode.react'
import { useNotify, useRecordContext, useTranslate } from 'ra-core'
import { useId } from 'react'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { titleOf } from './title.ts'
import { useDeclared } from './useDeclared.ts'

/** A link for somebody without a log-in, shown this once: to be copied, or read from the screen by his phone. */
export const LinkDialog = ({ path, onClose }: { path: string; onClose: () => void }) => {
  const t = useTranslate()
  const id = useId()
  const notify = useNotify()
  const words = useWords()
  const manifest = useManifest()
  const { type } = useDeclared()
  const row = useRecordContext<Row>()
  const address = `${window.location.origin}${path}`
  // Browsers have a clipboard on secure pages alone; elsewhere the text is selected by a touch of the field.
  const clipboard: Clipboard | undefined = navigator.clipboard
  const copy = () =>
    clipboard?.writeText(address).then(
      () => notify('panel.link.copied', { type: 'success' }),
      () => {},
    )
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('panel.link.title')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('panel.link.once')}
        </Alert>
        <Box sx={{ display: 'grid', placeItems: 'center', minHeight: 240 }}>
          <QRCodeSVG
            value={address}
            size={232}
            marginSize={4}
            level="M"
            role="img"
            aria-label={t('panel.link.code', { name: titleOf(manifest, words, type, row) })}
          />
        </Box>
        <TextField
          label={t('panel.link.address')}
          value={address}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
        />
      </DialogContent>
      <DialogActions>
        {clipboard && <Button onClick={copy}>{t('panel.link.copy')}</Button>}
        <Button variant="contained" onClick={onClose}>
          {t('panel.link.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
