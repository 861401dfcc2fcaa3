import { Box, Link as MuiLink, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import { titleOf } from '../resource/title.ts'
import { readable } from '../resource/useDeclared.ts'
import { Value } from '../resource/Value.tsx'
import type { Entry } from './entries.ts'
import { kindName } from './kinds.ts'

const Line = ({ entry: { kind, row, from, to, time } }: { entry: Entry }) => {
  const t = useTranslate()
  const manifest = useManifest()
  const words = useWords()
  const { resource, declaration } = kind
  const Icon = declaration.icon
  const details = readable(resource, [...new Set([resource.stateField ?? '', ...(declaration.phone ?? [])])]).filter(
    ({ name }) => name !== kind.from.name && name !== kind.to?.name && row[name] !== null && row[name] !== undefined,
  )
  const when = [time, to > from && t('panel.calendar.span', { day: to })].filter(Boolean).join(' ')
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 0.75, alignItems: 'flex-start' }}>
      <Icon aria-hidden color="primary" fontSize="small" sx={{ mt: 0.25 }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <MuiLink
          component={Link}
          to={`/${declaration.type}/${row.id}/show`}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {titleOf(manifest, words, declaration.type, row)}
        </MuiLink>
        <Typography
          component="div"
          variant="body2"
          color="text.secondary"
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}
        >
          <span>{kindName(words, kind)}</span>
          {when && <span>{when}</span>}
          {details.map((field) => (
            <Value key={field.name} resource={resource} field={field} row={row} inTable />
          ))}
        </Typography>
      </Box>
    </Box>
  )
}

/** Entries one under the other, each with its kind, time and state. */
export const EntryList = ({ entries }: { entries: readonly Entry[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {entries.map((entry) => (
      <Line key={`${entry.kind.key} ${entry.row.id}`} entry={entry} />
    ))}
  </Box>
)
