import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Alert, Button, Card, CardContent, LinearProgress, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import { Title, useLocale, useTranslate } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { importFile, type Kind, loadKinds, type Run } from './api.ts'
import { download, guessMapping, headerLine, readFile, type Source } from './file.ts'
import { ImportResult } from './ImportResult.tsx'
import { IMPORT_WORDS } from './words.ts'

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
  const [mapping, setMapping] = useState<Record<string, string>>({})
  const [mode, setMode] = useState('GOOD_ROWS')
  const [run, setRun] = useState<Run | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const kind: Kind | undefined = kinds.find(({ name }) => name === chosen) ?? kinds[0]

  const start = (next: Source | null, of: Kind | undefined) => {
    setSource(next)
    setRun(null)
    setFault('')
    setMapping(next && of ? guessMapping(next.headers, of.columns) : {})
  }
  const pick = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file, corrected, can be chosen again.
    target.value = ''
    if (!file) return
    try {
      start(await readFile(file), kind)
    } catch (error) {
      start(null, kind)
      setFault(error instanceof TypeError ? words.notUtf8 : words.unreadable)
    }
  }
  const go = async (dryRun: boolean) => {
    if (!source || !kind) return
    setBusy(true)
    setRun(null)
    setFault('')
    const columns = source.headers.map((column) => ({ column, field: mapping[column] ?? '' }))
    try {
      const wish = { kind: kind.name, fileName: source.name, csv: source.text, mapping: columns, mode, dryRun }
      setRun(await importFile(wish, setRun))
    } catch (error) {
      setRun(null)
      setFault((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  if (!kind) return <Title title={t('panel.import.title')} />
  const used = new Set(Object.values(mapping))
  const missing = kind.columns.filter(({ field, required }) => required && !used.has(field))
  // A client is named by number or by name.
  const lacks = missing.filter(({ field }) => !(field === 'clientCode' && used.has('clientName')))
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
                start(
                  source,
                  kinds.find(({ name }) => name === target.value),
                )
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
              {source?.name ?? words.choose}
            </Button>
            <input
              ref={fileInput}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              hidden
              onChange={pick}
              aria-label={words.file}
            />
            <Button
              startIcon={<DownloadIcon />}
              onClick={() => download(`${kind.name}.csv`, headerLine(kind.columns.map(({ label }) => label[language])))}
            >
              {words.sample}
            </Button>
          </Stack>
          <Typography variant="body2" color="text.secondary">
            {words.hint}
          </Typography>
          {source && (
            <section aria-label={words.columns}>
              <Typography variant="subtitle1" component="h2">
                {words.columns}
              </Typography>
              <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
                {words.columnsHelp}
              </Typography>
              <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
                {source.headers.map((header) => (
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
          {source && lacks.length > 0 && (
            <Alert severity="warning">
              {words.required}
              {lacks.map(({ label }) => label[language]).join(', ')}
            </Alert>
          )}
          {source && (
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

export default ImportPage
