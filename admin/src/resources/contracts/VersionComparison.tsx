import {
  Box,
  Chip,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useRecordContext, useTranslate } from 'ra-core'
import { useState } from 'react'
import { useManifest } from '../../access/ManifestContext.tsx'
import { runQuery } from '../../api/graphql.ts'
import { useWords } from '../../i18n/words.ts'
import { ChangedValue, useReferences } from '../../resource/ChangedValue.tsx'
import type { Row } from '../../resource/declaration.ts'
import { formatInstant } from '../../resource/format.ts'
import { type Line, LinePair } from './LinePair.tsx'

type Version = { id: string; number: number; createdAt: string; author: { name: string } | null }
type Term = { field: string; before: unknown; after: unknown }
type Difference = { lines: Line[]; terms: Term[] }

const VERSIONS = /* GraphQL */ `
  query ComparedVersions($id: ID!) {
    contract(id: $id) {
      versions(first: 100, orderBy: [{ field: number, direction: DESC }]) { nodes { id number createdAt author { name } } }
    }
  }
`
const DIFFERENCE = /* GraphQL */ `
  query VersionDifference($from: ID!, $to: ID!) {
    contractVersionDifference(from: $from, to: $to) {
      lines { kind clause before { kind text } after { kind text } }
      terms { field before after }
    }
  }
`

/** Two versions of a contract beside each other (R6.1.3); beneath each other on a phone. */
export const VersionComparison = () => {
  const t = useTranslate()
  const row = useRecordContext<Row>()
  const id = row?.id ?? ''
  const { data, isPending, isError } = useQuery({
    queryKey: ['Contract', 'compared', id, row?.version],
    queryFn: async () =>
      (await runQuery<{ contract: { versions: { nodes: Version[] } } | null }>(VERSIONS, { id })).contract?.versions
        .nodes ?? [],
    enabled: id !== '',
  })
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({})
  if (isPending) return <Typography variant="body2">{t('ra.message.loading')}</Typography>
  if (isError) return <Typography variant="body2">{t('ra.notification.http_error')}</Typography>
  const [newest, former] = data
  if (!newest || !former) return <Typography variant="body2">{t('panel.comparison.none')}</Typography>
  const from = chosen.from ?? former.id
  const to = chosen.to ?? newest.id
  const select = (side: 'from' | 'to', value: string) => (
    <TextField
      select
      label={t(`panel.comparison.${side}`)}
      value={value}
      onChange={({ target }) => setChosen({ ...chosen, [side]: target.value })}
      sx={{ minWidth: { xs: '100%', sm: 280 } }}
    >
      {data.map(({ id: each, number, createdAt, author }) => (
        <MenuItem key={each} value={each}>
          {[`V${number}`, formatInstant(createdAt), author?.name].filter(Boolean).join(' · ')}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {select('from', from)}
        {select('to', to)}
      </Box>
      <Compared from={from} to={to} />
    </Box>
  )
}

const Compared = ({ from, to }: { from: string; to: string }) => {
  const t = useTranslate()
  const [isWhole, setWhole] = useState(false)
  const { data, isPending, isError } = useQuery({
    queryKey: ['ContractVersion', 'difference', from, to],
    queryFn: async () =>
      (await runQuery<{ contractVersionDifference: Difference | null }>(DIFFERENCE, { from, to }))
        .contractVersionDifference,
  })
  if (isPending) return <Typography variant="body2">{t('ra.message.loading')}</Typography>
  if (isError || !data) return <Typography variant="body2">{t('ra.notification.http_error')}</Typography>
  const changed = data.lines.filter(({ kind }) => kind !== 'SAME')
  const clauses = new Set(changed.map(({ clause }) => clause))
  const shown = isWhole ? data.lines : data.lines.filter(({ kind, clause }) => kind !== 'SAME' || clauses.has(clause))
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>
          {t('panel.comparison.text')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t('panel.comparison.legend')}
        </Typography>
        <Chip
          size="small"
          variant={isWhole ? 'filled' : 'outlined'}
          label={t('panel.comparison.whole')}
          onClick={() => setWhole(!isWhole)}
          aria-pressed={isWhole}
        />
      </Box>
      {changed.length === 0 && <Typography variant="body2">{t('panel.comparison.same')}</Typography>}
      {(isWhole || changed.length > 0) && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
          {shown.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <LinePair key={index} line={line} />
          ))}
        </Box>
      )}
      <Terms terms={data.terms} />
    </>
  )
}

/** The terms that differ, in the words of the contract's page. */
const Terms = ({ terms }: { terms: Term[] }) => {
  const t = useTranslate()
  const words = useWords()
  const resource = useManifest().resources.get('Contract')!
  const changes = terms.map(({ field, before, after }) => ({ field, old: before, new: after }))
  const names = useReferences(resource, [{ changes }])
  if (terms.length === 0) return null
  const label = (name: string) => {
    const fields = [...resource.fields.values()]
    const field = fields.find(({ kind, via }) => kind === 'TO_ONE' && via === name) ?? resource.fields.get(name)
    return field ? words.field('Contract', field) : name
  }
  return (
    <>
      <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>
        {t('panel.comparison.terms')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            {(['field', 'old', 'new'] as const).map((name) => (
              <TableCell key={name}>{t(`panel.history.${name}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={change.field}>
              <TableCell component="th" scope="row">
                {label(change.field)}
              </TableCell>
              <TableCell>
                <ChangedValue resource={resource} name={change.field} value={change.old} names={names} />
              </TableCell>
              <TableCell>
                <ChangedValue resource={resource} name={change.field} value={change.new} names={names} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
