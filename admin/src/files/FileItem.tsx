import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import RestoreIcon from '@mui/icons-material/RestoreOutlined'
import VersionIcon from '@mui/icons-material/UploadOutlined'
import { Box, Chip, IconButton, Link, Tooltip, Typography } from '@mui/material'
import { useNotify, useTranslate } from 'ra-core'
import type { ComponentType, ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { formatBytes, formatInstant } from '../resource/format.ts'
import { type FileRow, saveFile } from './api.ts'
import { FileIcon } from './icons.tsx'
import { isPreviewed } from './PreviewDialog.tsx'

export type FileAction = 'preview' | 'replace' | 'take off' | 'put back'

type Props = { file: FileRow; canReplace: boolean; onAction: (action: FileAction) => void; children?: ReactNode }

/** One file: what it is, who brought it and when, and what may be done with it. */
export const FileItem = ({ file, canReplace, onAction, children }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const notify = useNotify()
  const isRemoved = file.state === 'REMOVED'
  const who = file.addedBy?.name ?? (file.fromClient ? t('panel.files.client') : '')
  const save = async () => {
    if (!(await saveFile(file.id, file.name))) notify('panel.files.gone', { type: 'error' })
  }
  const open = () => (isPreviewed(file.mediaType) ? onAction('preview') : void save())
  const mayTakeOff = file.may.includes('delete') || file.may.includes('remove')
  return (
    <Box component="li" sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ pt: 0.25 }}>
          <FileIcon mediaType={file.mediaType} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Link
            component="button"
            type="button"
            variant="body2"
            onClick={open}
            sx={{
              textAlign: 'start',
              overflowWrap: 'anywhere',
              textDecoration: isRemoved ? 'line-through' : undefined,
            }}
          >
            {file.name}
          </Link>
          <Typography variant="caption" component="p" color="text.secondary" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {[
              words.value('AttachmentKind', file.kind),
              formatBytes(file.size),
              [who, formatInstant(file.createdAt)].filter(Boolean).join(' '),
            ].join(' · ')}
          </Typography>
          {file.note && (
            <Typography variant="caption" component="p" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {file.note}
            </Typography>
          )}
          {file.removedAt && (
            <Typography variant="caption" component="p" color="error" sx={{ m: 0 }}>
              {t('panel.files.removed', { who: file.removedBy?.name ?? '', at: formatInstant(file.removedAt) })}
            </Typography>
          )}
        </Box>
        {file.number > 1 && (
          <Chip size="small" variant="outlined" label={t('panel.files.edition', { number: file.number })} />
        )}
        <Box sx={{ display: 'flex', flexShrink: 0 }}>
          <ItemButton icon={DownloadIcon} label={t('panel.files.save')} of={file.name} onClick={() => void save()} />
          {canReplace && !isRemoved && (
            <ItemButton
              icon={VersionIcon}
              label={t('panel.files.replace')}
              of={file.name}
              onClick={() => onAction('replace')}
            />
          )}
          {mayTakeOff && (
            <ItemButton
              icon={DeleteIcon}
              label={t('panel.files.remove')}
              of={file.name}
              onClick={() => onAction('take off')}
            />
          )}
          {file.may.includes('restore') && (
            <ItemButton
              icon={RestoreIcon}
              label={words.verb('Attachment', 'restore')}
              of={file.name}
              onClick={() => onAction('put back')}
            />
          )}
        </Box>
      </Box>
      {children}
    </Box>
  )
}

type ButtonProps = { icon: ComponentType<{ fontSize: 'small' }>; label: string; of: string; onClick: () => void }

const ItemButton = ({ icon: Icon, label, of, onClick }: ButtonProps) => (
  <Tooltip title={label}>
    <IconButton size="small" aria-label={`${label} ${of}`} onClick={onClick}>
      <Icon fontSize="small" />
    </IconButton>
  </Tooltip>
)
