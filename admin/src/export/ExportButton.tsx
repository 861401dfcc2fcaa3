import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { ExportDialog } from './ExportDialog.tsx'

/** Takes the list that is on screen out as a file: its filter, its order, its columns. */
export const ExportButton = () => {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('panel.export.button')}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  )
}
