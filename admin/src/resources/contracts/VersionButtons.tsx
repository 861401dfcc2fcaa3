import DescriptionIcon from '@mui/icons-material/DescriptionOutlined'
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import { useNotify, useRecordContext, useRedirect } from 'ra-core'
import { useState } from 'react'
import { Button } from 'react-admin'
import { takeFile } from '../../export/api.ts'
import type { Row } from '../../resource/declaration.ts'

const FORMATS = [
  { format: 'docx', icon: DescriptionIcon },
  { format: 'pdf', icon: PictureAsPdfIcon },
] as const

/** Takes a version of a contract home: as a document, as PDF, on paper. */
export const VersionButtons = () => {
  const row = useRecordContext<Row>()
  const notify = useNotify()
  const redirect = useRedirect()
  const [isBusy, setBusy] = useState(false)
  if (!row) return null
  const take = async (format: string) => {
    setBusy(true)
    try {
      await takeFile(`/contract-versions/${format}/${row.id}`, `${row.title}.${format}`)
    } catch (error) {
      notify((error as Error).message || 'ra.notification.http_error', { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  const print = () => {
    redirect(`/ContractVersion/${row.id}/show/paper`)
    // The tab is drawn first.
    window.setTimeout(() => window.print(), 300)
  }
  return (
    <>
      {FORMATS.map(({ format, icon: Icon }) => (
        <Button key={format} label={`panel.paper.${format}`} onClick={() => take(format)} disabled={isBusy}>
          <Icon />
        </Button>
      ))}
      <Button label="panel.paper.print" onClick={print}>
        <PrintIcon />
      </Button>
    </>
  )
}
