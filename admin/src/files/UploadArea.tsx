import { FILE_TYPES } from '@leasedesk/server/src/files/types.ts'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Alert, Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { LARGEST_MB } from './upload.ts'
import type { Upload } from './useUploads.ts'

/** Endings that the server takes, for the dialog in which people choose. */
export const ACCEPTED = Object.keys(FILE_TYPES)
  .map((ending) => `.${ending}`)
  .join(',')

type Props = { kinds: readonly string[]; onFiles: (files: readonly File[], kind: string) => void }

/** Where files are dropped or chosen, and of what kind they are. */
export const UploadArea = ({ kinds, onFiles }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState('')
  const [isOver, setOver] = useState(false)
  const kind = kinds.includes(chosen) ? chosen : kinds[0]!

  const take = (list: FileList | null) => {
    if (list && list.length > 0) onFiles([...list], kind)
  }
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    take(target.files)
    // The same file may be chosen again after it was refused.
    target.value = ''
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Box
      role="group"
      aria-label={t('panel.files.add')}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        p: 1.5,
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isOver ? 'action.hover' : undefined,
      }}
    >
      {kinds.length > 1 && (
        <TextField
          select
          label={words.field('Attachment', { name: 'kind', target: null, kind: 'ENUM' })}
          value={kind}
          onChange={({ target }) => setChosen(target.value)}
          margin="none"
          sx={{ width: 180 }}
        >
          {kinds.map((each) => (
            <MenuItem key={each} value={each}>
              {words.value('AttachmentKind', each)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button variant="outlined" startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
        {kinds.length > 1
          ? t('panel.files.choose')
          : t('panel.files.chooseOf', { kind: words.value('AttachmentKind', kind) })}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={pick}
        aria-label={t('panel.files.add')}
      />
      <Typography variant="body2" color="text.secondary">
        {t('panel.files.hint', { max: LARGEST_MB })}
      </Typography>
    </Box>
  )
}

/** Files on their way: how far each is, or why it was not taken. */
export const UploadList = ({
  uploads,
  onDismiss,
}: {
  uploads: readonly Upload[]
  onDismiss: (key: number) => void
}) => {
  const t = useTranslate()
  const id = useId()
  if (uploads.length === 0) return null
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {uploads.map(({ key, name, share, failure }) =>
        failure ? (
          <Alert key={key} severity="error" onClose={() => onDismiss(key)} closeText={t('ra.action.close')}>
            <strong>{name}</strong> {failure}
          </Alert>
        ) : (
          <Box key={key}>
            <Typography id={`${id}-${key}`} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {name}
            </Typography>
            <LinearProgress
              variant={share < 1 ? 'determinate' : 'indeterminate'}
              value={share * 100}
              aria-labelledby={`${id}-${key}`}
            />
          </Box>
        ),
      )}
    </Box>
  )
}
