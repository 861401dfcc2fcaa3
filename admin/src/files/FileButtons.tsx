import LinkIcon from '@mui/icons-material/ArrowOutwardOutlined'
import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import { useNotify, useRecordContext } from 'ra-core'
import { useState } from 'react'
import { Button } from 'react-admin'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import type { Row } from '../resource/declaration.ts'
import { saveFile } from './api.ts'
import { isPreviewed, PreviewDialog } from './PreviewDialog.tsx'

/** On the page of a file itself: to its record, to look at it, to save it. */
export const FileButtons = () => {
  const row = useRecordContext<Row>()
  const manifest = useManifest()
  const notify = useNotify()
  const [isOpen, setOpen] = useState(false)
  if (!row) return null
  const file = { id: row.id, name: String(row.name), mediaType: String(row.mediaType) }
  const save = async () => {
    if (!(await saveFile(file.id, file.name))) notify('panel.files.gone', { type: 'error' })
  }
  return (
    <>
      {manifest.resources.has(String(row.recordType)) && (
        <Button component={Link} to={`/${row.recordType}/${row.recordId}/show/files`} label="panel.files.record">
          <LinkIcon />
        </Button>
      )}
      {isPreviewed(file.mediaType) && (
        <Button label="panel.files.preview" onClick={() => setOpen(true)}>
          <VisibilityIcon />
        </Button>
      )}
      <Button label="panel.files.save" onClick={() => void save()}>
        <DownloadIcon />
      </Button>
      {isOpen && <PreviewDialog file={file} onClose={() => setOpen(false)} />}
    </>
  )
}
