import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  LinearProgress,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material'
import { useStore, useTranslate } from 'ra-core'
import { useEffect, useId, useRef, useState } from 'react'
import { useListContext } from 'react-admin'
import { save } from '../api/save.ts'
import { toWhere } from '../dataProvider/where.ts'
import { useWords } from '../i18n/words.ts'
import { groupDigits } from '../resource/format.ts'
import { columnsOf } from '../resource/ResourceList.tsx'
import { useDeclared } from '../resource/useDeclared.ts'
import { type Format, type Progress, takeOut, type Wish } from './api.ts'

type Choice<T extends string> = {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onChange: (value: T) => void
  disabled: boolean
}

const Choice = <T extends string>({ label, value, options, onChange, disabled }: Choice<T>) => {
  const id = useId()
  return (
    <FormControl disabled={disabled}>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={id} value={value} onChange={(_, chosen) => onChange(chosen as T)}>
        {options.map(([name, text]) => (
          <FormControlLabel key={name} value={name} control={<Radio size="small" />} label={text} />
        ))}
      </RadioGroup>
    </FormControl>
  )
}

/** What the list on screen asks of the API, and the columns that it shows. */
const useShown = (): Pick<Wish, 'where' | 'orderBy'> & { fields: string[]; total: number | undefined } => {
  const { type, resource, declaration } = useDeclared()
  const { filterValues, sort, total } = useListContext()
  const { columns, hidden } = columnsOf(resource, declaration)
  const [off] = useStore<string[]>(`${type}.datatable`, hidden)
  const isSortable = resource.fields.get(sort.field)?.sort
  return {
    where: toWhere(resource, filterValues),
    orderBy: isSortable ? [{ field: sort.field, direction: sort.order }] : undefined,
    fields: columns.map(({ name }) => name).filter((name) => !off.includes(name)),
    total,
  }
}

/** Asks for the form of the file, and shows how far it has come. */
export const ExportDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslate()
  const words = useWords()
  const titleId = useId()
  const { type, resource } = useDeclared()
  const { fields, total, ...list } = useShown()
  const [format, setFormat] = useState<Format>('xlsx')
  const [which, setWhich] = useState<'shown' | 'all'>('shown')
  const [codes, setCodes] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState('')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const isBusy = progress !== null

  const go = async () => {
    const stop = new AbortController()
    running.current = stop
    setFault('')
    setProgress({ bytes: 0, rows: total ?? 0 })
    const wish: Wish = { ...list, ...(which === 'shown' ? { fields } : {}), style: codes ? 'CODES' : 'WORDS' }
    try {
      const file = await takeOut(resource.plural, format, wish, { signal: stop.signal, onProgress: setProgress })
      save(file.name, file.content)
      onClose()
    } catch (error) {
      setProgress(null)
      if (!stop.signal.aborted) setFault((error as Error).message || t('panel.export.failed'))
    }
  }
  const megabytes = ((progress?.bytes ?? 0) / 1024 / 1024).toFixed(1)
  return (
    <Dialog open onClose={isBusy ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('panel.export.title', { name: words.type(type, 'many') })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {total !== undefined && (
          <Typography variant="body2" color="text.secondary">
            {t('panel.export.what', { count: groupDigits(String(total)) })}
          </Typography>
        )}
        <Choice
          label={t('panel.export.format')}
          value={format}
          options={[
            ['xlsx', t('panel.export.xlsx')],
            ['csv', t('panel.export.csv')],
          ]}
          onChange={setFormat}
          disabled={isBusy}
        />
        <Choice
          label={t('panel.export.columns')}
          value={which}
          options={[
            ['shown', t('panel.export.shown')],
            ['all', t(resource.canImport ? 'panel.export.allAgain' : 'panel.export.all')],
          ]}
          onChange={setWhich}
          disabled={isBusy}
        />
        <FormControlLabel
          disabled={isBusy}
          control={<Checkbox size="small" checked={codes} onChange={(_, checked) => setCodes(checked)} />}
          label={t('panel.export.codes')}
        />
        {progress && (
          <div role="status">
            <LinearProgress aria-label={t('panel.export.button')} />
            <Typography variant="body2" sx={{ mt: 1 }}>
              {t('panel.export.progress', { count: groupDigits(String(progress.rows)), megabytes })}
            </Typography>
          </div>
        )}
        {fault && <Alert severity="error">{fault}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => (isBusy ? running.current?.abort() : onClose())}>{t('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={go} disabled={isBusy}>
          {t('panel.export.button')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
