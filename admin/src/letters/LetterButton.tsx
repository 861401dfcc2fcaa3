import CloseIcon from '@mui/icons-material/Close'
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined'
import MarkunreadMailboxIcon from '@mui/icons-material/MarkunreadMailboxOutlined'
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import RequestQuoteIcon from '@mui/icons-material/RequestQuoteOutlined'
import {
  AppBar,
  Dialog,
  GlobalStyles,
  MenuItem,
  Button as MuiButton,
  TextField,
  Toolbar,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useNotify, useRecordContext, useRefresh, useTranslate } from 'ra-core'
import { useState } from 'react'
import { Button } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { type Asked, readLetters, recordLetters, takeLetters } from './api.ts'
import { LetterView } from './LetterView.tsx'

/** 催款函 of the contract or client that is shown. */
export const LetterButton = ({ of }: { of: 'contractId' | 'clientId' }) => {
  const [isOpen, setOpen] = useState(false)
  const { queries } = useManifest()
  const row = useRecordContext<Row>()
  if (!row || !queries.has('reminderLetters')) return null
  return (
    <>
      <Button label="panel.letter.button" onClick={() => setOpen(true)}>
        <RequestQuoteIcon />
      </Button>
      {isOpen && <LetterDialog asked={{ [of]: row.id }} onClose={() => setOpen(false)} />}
    </>
  )
}

export const ContractLetter = () => <LetterButton of="contractId" />
export const ClientLetter = () => <LetterButton of="clientId" />

/** Nothing but the letters is printed. */
const PRINTED = {
  '@media print': {
    '#root, .letter-bar': { display: 'none !important' },
    '.MuiDialog-root, .MuiDialog-container, .MuiDialog-paper': {
      position: 'static !important',
      display: 'block !important',
      height: 'auto !important',
      overflow: 'visible !important',
      boxShadow: 'none !important',
    },
  },
} as const

const FORMATS = [
  { format: 'docx', icon: DescriptionIcon },
  { format: 'pdf', icon: PictureAsPdfIcon },
] as const

const LANGUAGES = ['ZH_HANS', 'ZH_HANT', 'EN'] as const

const LetterDialog = ({ asked, onClose }: { asked: Asked; onClose: () => void }) => {
  const t = useTranslate()
  const words = useWords()
  const notify = useNotify()
  const refresh = useRefresh()
  const { mutations } = useManifest()
  const [language, setLanguage] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { data: letters, isError } = useQuery({
    queryKey: ['reminderLetters', asked, language],
    queryFn: () => readLetters(asked, language),
  })
  const post = async () => {
    setBusy(true)
    try {
      const count = await recordLetters(asked)
      notify('panel.letter.recorded', { type: 'success', messageArgs: { count } })
      refresh()
      onClose()
    } catch (error) {
      setBusy(false)
      notify((error as Error).message, { type: 'error' })
    }
  }
  const some = letters && letters.length > 0
  const take = async (format: string) => {
    setBusy(true)
    try {
      await takeLetters(format, asked, language)
    } catch (error) {
      notify((error as Error).message || 'ra.notification.http_error', { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog fullScreen open onClose={onClose} aria-label={t('panel.letter.button')}>
      <GlobalStyles styles={PRINTED} />
      <AppBar className="letter-bar" position="sticky" color="default" elevation={1}>
        <Toolbar sx={{ gap: 1, flexWrap: 'wrap', py: 1 }}>
          <Typography component="h2" variant="h6" sx={{ flexGrow: 1 }}>
            {t('panel.letter.button')}
          </Typography>
          <TextField
            select
            size="small"
            margin="none"
            label={words.field('Client', { name: 'language', target: null, kind: 'ENUM' })}
            value={language ?? letters?.[0]?.language ?? 'ZH_HANS'}
            onChange={(event) => setLanguage(event.target.value)}
            sx={{ width: 160 }}
          >
            {LANGUAGES.map((each) => (
              <MenuItem key={each} value={each}>
                {words.value('CorrespondenceLanguage', each)}
              </MenuItem>
            ))}
          </TextField>
          {FORMATS.map(({ format, icon: Icon }) => (
            <MuiButton key={format} startIcon={<Icon />} disabled={!some || isBusy} onClick={() => take(format)}>
              {t(`panel.paper.${format}`)}
            </MuiButton>
          ))}
          <MuiButton startIcon={<PrintIcon />} disabled={!some} onClick={() => window.print()}>
            {t('panel.letter.print')}
          </MuiButton>
          {mutations.has('recordReminderLetters') && (
            <MuiButton startIcon={<MarkunreadMailboxIcon />} disabled={!some || isBusy} onClick={post}>
              {t('panel.letter.record')}
            </MuiButton>
          )}
          <MuiButton startIcon={<CloseIcon />} onClick={onClose}>
            {t('ra.action.close')}
          </MuiButton>
        </Toolbar>
      </AppBar>
      {isError && <Typography sx={{ p: 3 }}>{t('ra.notification.http_error')}</Typography>}
      {letters?.length === 0 && <Typography sx={{ p: 3 }}>{t('panel.letter.none')}</Typography>}
      {letters?.map((letter) => (
        <LetterView key={letter.id} letter={letter} />
      ))}
    </Dialog>
  )
}
