import { rollTitle } from '@leasedesk/server/src/i18n/rent-roll.ts'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useLocale, useNotify, useTranslate } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { type Asked, takeRoll } from './api.ts'
import type { ROLL_WORDS } from './words.ts'

const FILES = [
  { part: 'rows', name: 'title', format: 'xlsx' },
  { part: 'rows', name: 'title', format: 'csv' },
  { part: 'forecast', name: 'forecast', format: 'xlsx' },
  { part: 'forecast', name: 'forecast', format: 'csv' },
] as const

/** Takes the roll or its forecast out, as it is on screen. */
export const RollFiles = ({ asked, words }: { asked: Asked; words: (typeof ROLL_WORDS)[Language] }) => {
  const t = useTranslate()
  const notify = useNotify()
  const language = (useLocale() ?? 'zh-Hans') as Language
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const take = async ({ part, format }: (typeof FILES)[number]) => {
    setAnchor(null)
    try {
      await takeRoll(part, format, asked)
    } catch {
      notify(words.failed, { type: 'error' })
    }
  }
  return (
    <>
      <Button startIcon={<DownloadIcon />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t('panel.export.button')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FILES.map((file) => (
          <MenuItem key={`${file.part}.${file.format}`} onClick={() => take(file)}>
            {`${rollTitle(language, file.name)} · ${t(`panel.export.${file.format}`)}`}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
