import HelpIcon from '@mui/icons-material/HelpOutline'
import { Box, Typography } from '@mui/material'
import { useRecordContext, useTranslate } from 'ra-core'
import { useState } from 'react'
import { Button } from 'react-admin'
import type { Row } from '../resource/declaration.ts'
import { useRecordExplanation } from './api.ts'
import { Rules } from './Rules.tsx'
import { WhyDialog } from './WhyDialog.tsx'

/** Opens the list of what is not possible with the record now, each with its reason. */
export const WhyRecord = () => {
  const row = useRecordContext<Row>()
  const [isOpen, setOpen] = useState(false)
  if (!row) return null
  return (
    <>
      <Button label="panel.why.record" onClick={() => setOpen(true)} aria-haspopup="dialog" color="inherit">
        <HelpIcon />
      </Button>
      {isOpen && <RecordDialog id={row.id} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Steps of one's own that wait for something come before those of others. */
const ORDER = { YES: 0, WITHIN: 0, NEVER: 1 }

const RecordDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useTranslate()
  const { data, isPending } = useRecordExplanation(id)
  const refused = [...(data?.refused ?? [])].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict])
  return (
    <WhyDialog title={t('panel.why.record')} isLoading={isPending} onClose={onClose}>
      {data?.state && <Typography variant="body2">{t('panel.why.state', { state: data.state })}</Typography>}
      {data && refused.length === 0 && <Typography variant="body2">{t('panel.why.none')}</Typography>}
      {refused.map((each) => (
        <Box key={each.verb ?? each.operation} component="section">
          <Typography variant="subtitle2" component="h3">
            {each.name}
          </Typography>
          <Rules {...each} />
        </Box>
      ))}
    </WhyDialog>
  )
}
