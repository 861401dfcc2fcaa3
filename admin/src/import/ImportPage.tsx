import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Alert, Button, Card, CardContent, LinearProgress, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import Papa from 'papaparse'
import { type ChangeEvent, useRef, useState } from 'react'
import { Title, useLocale, useTranslate } from 'react-admin'
import { save } from '../api/save.ts'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import {
  type Column,
  ENCODINGS,
  type Encoding,
  FileRefused,
  importFile,
  type Kind,
  type Look,
  loadKinds,
  lookAt,
  type Run,
} from './api.ts'
import { ImportResult } from './ImportResult.tsx'
import { SampleRows } from './SampleRows.tsx'
import { IMPORT_WORDS } from './words.ts'

type Source = { file: File; look: Look | null }

/** Refusals that choosing an encoding may mend. */
const OF_ENCODING = ['IMPORT_ENCODING', 'IMPORT_NOT_ENCODED']

/** Required columns that nothing in the file fills, or would do as well. */
const lacking = (kind: Kind, mapping: Record<string, string>): Column[] => {
  const used = new Set(Object.values(mapping))
  return kind.columns.filter(
    ({ field, required, instead }) => required && !used.has(field) && !instead.some((other) => used.has(other)),
  )
}

/** From a file to records: what it holds, which column is what, a trial, the run, and what came of it. */
const ImportPage = () => {
  const t = useTranslate()
  const names = useWords()
  const language = (useLocale() ?? 'zh-Hans') as Language
  const words = IMPORT_WORDS[language]
  const { data: kinds = [] } = useQuery({ queryKey: ['importKinds', language], queryFn: loadKinds })
  const fileInput = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState('')
  const [source, setSource] = useState<Source | null>(null)
  const [encoding, setEncoding] = useState<Encoding | ''>('')
  const [isUnsure, setUnsure] = useState(false)
  const [mapping, setMapping] = useState<Record<string, string>>({})
  const [mode, setMode] = useState('GOOD_ROWS')
  const [run, setRun] = useState<Run | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const kind: Kind | undefined = kinds.find(({ name }) => name === chosen) ?? kinds[0]

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setRun(null)
    setFault('')
    try {
      await work()
    } catch (error) {
      setRun(null)
      setFault((error as Error).message || words.unreadable)
      if (error instanceof FileRefused && OF_ENCODING.includes(error.code)) setUnsure(true)
    } finally {
      setBusy(false)
    }
  }
  const look = (file: File, of: string, as: Encoding | '') =>
    attempt(async () => {
      setSource({ file, look: null })
      setEncoding(as)
      const found = await lookAt(of, file, as)
      setSource({ file, look: found })
      setMapping(Object.fromEntries(found.columns.map(({ column, field }) => [column, field ?? ''])))
    })
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file, corrected, can be chosen again.
    target.value = ''
    if (!file || !kind) return
    setUnsure(false)
    void look(file, kind.name, '')
  }
  const go = (dryRun: boolean) =>
    attempt(async () => {
      if (!source || !kind) return
      setRun(await importFile({ kind: kind.name, file: source.file, encoding, mapping, mode, dryRun }, setRun))
    })
  if (!kind) return <Title title={t('panel.import.title')} />
  const headers = source?.look?.columns.map(({ column }) => column) ?? []
  const used = new Set(Object.values(mapping))
  const lacks = lacking(kind, mapping)
  return (
    <Card sx={{ mt: 2, mb: 4 }}>
      <Title title={t('panel.import.title')} />
      <CardContent>
        <Stack spacing={3} sx={{ maxWidth: 900 }}>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
            <TextField
              select
              label={words.kind}
              value={kind.name}
              disabled={isBusy}
              onChange={({ target }) => {
                setChosen(target.value)
                if (source) void look(source.file, target.value, encoding)
              }}
              sx={{ minWidth: 220 }}
            >
              {kinds.map(({ name, type }) => (
                <MenuItem key={name} value={name}>
                  {names.type(type, 'many')}
                </MenuItem>
              ))}
            </TextField>
            <Button
              variant="outlined"
              startIcon={<UploadIcon />}
              disabled={isBusy}
              onClick={() => fileInput.current?.click()}
            >
              {source?.file.name ?? words.choose}
            </Button>
            <input
              ref={fileInput}
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              hidden
              onChange={pick}
              aria-label={words.file}
            />
            {isUnsure && source && (
              <TextField
                select
                label={words.encoding}
                value={encoding}
                disabled={isBusy}
                onChange={({ target }) => void look(source.file, kind.name, target.value as Encoding)}
                sx={{ minWidth: 220 }}
              >
                {ENCODINGS.map((name) => (
                  <MenuItem key={name} value={name}>
                    {words[name]}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <Button startIcon={<DownloadIcon />} onClick={() => saveHeaders(kind, language)}>
              {words.sample}
            </Button>
          </Stack>
          <Typography variant="body2" color="text.secondary">
            {words.hint}
          </Typography>
          {source?.look && (
            <section aria-label={words.columns}>
              <Typography variant="subtitle1" component="h2">
                {words.columns}
              </Typography>
              <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
                {words.columnsHelp}
              </Typography>
              <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
                {headers.map((header) => (
                  <TextField
                    key={header}
                    select
                    label={header}
                    value={mapping[header] ?? ''}
                    disabled={isBusy}
                    helperText={kind.columns.find(({ field }) => field === mapping[header])?.hint?.slice(0, 60) ?? ' '}
                    onChange={({ target }) => setMapping({ ...mapping, [header]: target.value })}
                    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
                    sx={{ width: 260 }}
                  >
                    <MenuItem value="">{words.leaveOut}</MenuItem>
                    {kind.columns.map(({ field, label, required }) => (
                      <MenuItem key={field} value={field} disabled={used.has(field) && mapping[header] !== field}>
                        {label[language]}
                        {required ? ' *' : ''}
                      </MenuItem>
                    ))}
                  </TextField>
                ))}
              </Stack>
            </section>
          )}
          {source?.look && <SampleRows look={source.look} words={words} />}
          {source?.look && lacks.length > 0 && (
            <Alert severity="warning">
              {words.required}
              {lacks.map(({ label }) => label[language]).join(', ')}
            </Alert>
          )}
          {source?.look && (
            <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
              <TextField
                select
                label={words.mode}
                value={mode}
                disabled={isBusy}
                onChange={({ target }) => setMode(target.value)}
                sx={{ minWidth: 280 }}
              >
                <MenuItem value="GOOD_ROWS">{words.goodRows}</MenuItem>
                <MenuItem value="ALL_OR_NOTHING">{words.allOrNothing}</MenuItem>
              </TextField>
              <Button variant="outlined" onClick={() => go(true)} disabled={isBusy || lacks.length > 0}>
                {words.dryRun}
              </Button>
              <Button variant="contained" onClick={() => go(false)} disabled={isBusy || lacks.length > 0}>
                {words.run}
              </Button>
            </Stack>
          )}
          {isBusy && (
            <div role="status">
              <LinearProgress
                aria-label={words.run}
                variant={run ? 'determinate' : 'indeterminate'}
                value={run ? (100 * run.rowsDone) / Math.max(1, run.rowsTotal) : undefined}
              />
              {run && (
                <Typography variant="body2" sx={{ mt: 1 }}>
                  {words.working.replace('{done}', String(run.rowsDone)).replace('{total}', String(run.rowsTotal))}
                </Typography>
              )}
            </div>
          )}
          {fault && <Alert severity="error">{fault}</Alert>}
          {run && !isBusy && <ImportResult run={run} words={words} />}
        </Stack>
      </CardContent>
    </Card>
  )
}

/** A file with the headers of a kind alone, to be filled in. Without id and version, which only an export knows. */
const saveHeaders = ({ name, columns }: Kind, language: Language): void => {
  const labels = columns
    .filter(({ field }) => field !== 'id' && field !== 'version')
    .map(({ label }) => label[language])
  save(`${name}.csv`, new Blob([`\ufeff${Papa.unparse([labels])}\r\n`], { type: 'text/csv;charset=utf-8' }))
}

export default ImportPage
