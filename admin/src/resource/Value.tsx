import CheckIcon from '@mui/icons-material/Check'
import CloseIcon from '@mui/icons-material/Close'
import { Box, Link as MuiLink, Typography } from '@mui/material'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, isReadable, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { declarationOf } from '../resources/index.ts'
import type { Row, Tone } from './declaration.ts'
import { formatScalar, NOTHING } from './format.ts'
import { isMasked, Masked } from './Masked.tsx'
import { PartTable } from './PartTable.tsx'
import { titleOf } from './title.ts'

type Props = { resource: Resource; field: FieldRule; row: Row | undefined; parent?: Row; inTable?: boolean }

const TONES: Record<Tone, string> = {
  good: '#2e7d32',
  busy: '#0b6e99',
  wait: '#b26a00',
  bad: '#b3261e',
  quiet: '#757575',
}

const Toned = ({ tone, text }: { tone: Tone; text: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
    <Box component="span" aria-hidden sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: TONES[tone] }} />
    {text}
  </Box>
)

/** An address typed by people becomes a link only where it is plainly http; anything else stays text. */
const webAddress = (text: string): string | null => {
  if (!/^https?:\/\//i.test(text)) return null
  try {
    return new URL(text).href
  } catch {
    return null
  }
}

const RelationLink = ({ type, related }: { type: string; related: Row }) => {
  const manifest = useManifest()
  const words = useWords()
  const text = titleOf(manifest, words, type, related)
  if (!manifest.resources.has(type) || !declarationOf(type)) return <>{text}</>
  return (
    <MuiLink component={Link} to={`/${type}/${related.id}/show`} onClick={(event) => event.stopPropagation()}>
      {text}
    </MuiLink>
  )
}

/** The value of one field of a record, as its kind asks for, or a lock where it was withheld. */
export const Value = ({ resource, field, row, parent, inTable = false }: Props) => {
  const words = useWords()
  if (!isReadable(field)) return null
  if (isMasked(row, field)) return <Masked resource={resource} field={field} row={row} inTable={inTable} />
  const value = row?.[field.name]
  if (field.kind === 'PART') {
    return (
      <PartTable
        type={field.target ?? ''}
        items={Array.isArray(value) ? (value as Row[]) : []}
        parentType={resource.name}
        parent={row}
      />
    )
  }
  if (value === null || value === undefined || value === '') return <span>{NOTHING}</span>
  if (field.kind === 'TO_ONE') return <RelationLink type={field.target ?? ''} related={value as Row} />
  const wording = declarationOf(resource.name)?.wording?.[field.name]
  const text = wording ? words[wording](String(value)) : formatScalar(field, value, words, row, parent)
  const tone = declarationOf(resource.name)?.tones?.[field.name]?.[String(value)]
  if (tone) return <Toned tone={tone} text={text} />
  if (field.kind === 'BOOLEAN' && inTable) {
    const Icon = value ? CheckIcon : CloseIcon
    return <Icon fontSize="small" color={value ? 'inherit' : 'disabled'} titleAccess={text} />
  }
  const address = field.kind === 'STRING' ? webAddress(text) : null
  if (address) {
    return (
      <MuiLink
        href={address}
        target="_blank"
        rel="noopener noreferrer nofollow"
        onClick={(event) => event.stopPropagation()}
      >
        {text}
      </MuiLink>
    )
  }
  if (field.multiline && !inTable) {
    return (
      <Typography component="div" variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    )
  }
  return <span>{text}</span>
}
