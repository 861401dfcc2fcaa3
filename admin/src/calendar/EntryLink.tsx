import { Box, ButtonBase } from '@mui/material'
import { Link } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import type { Day } from './days.ts'
import type { Entry } from './entries.ts'
import { entryText } from './entry-text.ts'
import { kindName } from './kinds.ts'

/** An entry in a cell of the month: the sign of its kind and the record's name on one line, the whole in a hint. */
export const EntryLink = ({ entry, day }: { entry: Entry; day: Day }) => {
  const manifest = useManifest()
  const words = useWords()
  const { kind, row, from, time } = entry
  const { icon: Icon, type } = kind.declaration
  const title = entryText(manifest, words, entry)
  const begins = from === day
  const text = begins && time ? `${time} ${title}` : title
  return (
    <ButtonBase
      component={Link}
      to={`/${type}/${row.id}/show`}
      title={`${kindName(words, kind)}: ${title}`}
      aria-label={`${kindName(words, kind)}: ${text}`}
      sx={{
        display: 'flex',
        justifyContent: 'flex-start',
        width: '100%',
        gap: 0.5,
        px: 0.5,
        minHeight: 24,
        borderRadius: 0.5,
        typography: 'caption',
        color: 'text.primary',
        bgcolor: begins ? 'action.hover' : 'transparent',
        '&:hover, &:focus-visible': { bgcolor: 'action.selected' },
      }}
    >
      <Icon aria-hidden color="primary" sx={{ fontSize: 14, flexShrink: 0 }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {text}
      </Box>
    </ButtonBase>
  )
}
