import { Box, GlobalStyles, Typography } from '@mui/material'
import { useRecordContext } from 'ra-core'
import type { Row } from '../../resource/declaration.ts'

/** On paper stands the text alone, without menu, bar and tabs. */
const PRINTED = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#version-paper, #version-paper *': { visibility: 'visible' },
    '#version-paper': { position: 'absolute', insetInline: 0, top: 0, border: 0, padding: 0, maxWidth: 'none' },
    '@page': { size: 'A4', margin: '20mm' },
  },
} as const

/** A text in its blocks, which stand apart by an empty line: the title, and clauses under their headings. */
const blocksOf = (text: string): string[][] => text.split(/\n{2,}/).map((block) => block.split('\n'))

/** The text of a version as it is printed (R6.1.3). */
export const VersionPaper = () => {
  const row = useRecordContext<Row>()
  if (!row) return null
  const blocks = blocksOf(String(row.text ?? ''))
  const hasClauses = blocks.length > 1
  return (
    <Box
      id="version-paper"
      component="article"
      sx={{ maxWidth: 760, mx: 'auto', p: { xs: 1, sm: 4 }, border: { sm: 1 }, borderColor: { sm: 'divider' } }}
    >
      <GlobalStyles styles={PRINTED} />
      {blocks.map(([first = '', ...lines], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name but their place
        <Box key={index} component="section" sx={{ mb: 2, breakInside: 'avoid-page' }}>
          {hasClauses && (
            <Typography
              component={index === 0 ? 'h2' : 'h3'}
              variant={index === 0 ? 'h6' : 'subtitle1'}
              sx={{ fontWeight: 600, textAlign: index === 0 ? 'center' : 'start', breakAfter: 'avoid' }}
            >
              {first}
            </Typography>
          )}
          {(hasClauses ? lines : [first, ...lines]).map((line) => (
            <Typography key={line} variant="body2" sx={{ lineHeight: 1.9, overflowWrap: 'anywhere' }}>
              {line}
            </Typography>
          ))}
        </Box>
      ))}
      <Typography variant="caption" color="text.secondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {`${row.title} · SHA-256 ${row.sha256}`}
      </Typography>
    </Box>
  )
}
