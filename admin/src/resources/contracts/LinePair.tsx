import { Box } from '@mui/material'

export type Piece = { kind: 'SAME' | 'ADDED' | 'REMOVED'; text: string }
export type Line = {
  kind: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED'
  clause: string | null
  before: Piece[]
  after: Piece[]
}

/** What went is struck out, what came is underlined: nobody has to tell colours apart. */
const MARKS = {
  ADDED: { textDecoration: 'underline', textUnderlineOffset: '3px' },
  REMOVED: { textDecoration: 'line-through' },
}

const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ kind, text }, index) =>
    kind === 'SAME' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
      <span key={index}>{text}</span>
    ) : (
      <Box
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
        key={index}
        component={kind === 'ADDED' ? 'ins' : 'del'}
        sx={{
          ...MARKS[kind],
          bgcolor: (theme) =>
            `color-mix(in srgb, ${theme.palette[kind === 'ADDED' ? 'success' : 'error'].main} 18%, transparent)`,
        }}
      >
        {text}
      </Box>
    ),
  )

/** A line of both texts: two columns on a desk, one beneath the other on a phone, where a line that stays stands once. */
export const LinePair = ({ line }: { line: Line }) => {
  const isSame = line.kind === 'SAME'
  const side = (pieces: Piece[], sign: string, isSecond: boolean) => (
    <Box
      sx={{
        display: { xs: (isSecond && isSame) || pieces.length === 0 ? 'none' : 'flex', md: 'flex' },
        gap: 1,
        px: 1.5,
        py: 0.5,
        minWidth: 0,
        borderLeft: { md: isSecond ? 1 : 0 },
        borderColor: { md: 'divider' },
        overflowWrap: 'anywhere',
        typography: 'body2',
        whiteSpace: 'pre-wrap',
      }}
    >
      <Box component="span" aria-hidden sx={{ width: 12, flexShrink: 0, fontWeight: 700 }}>
        {isSame || pieces.length === 0 ? '' : sign}
      </Box>
      <Box
        component="span"
        sx={{ minWidth: 0, fontWeight: line.clause !== null && textOf(pieces) === line.clause ? 600 : 400 }}
      >
        <Pieces pieces={pieces} />
      </Box>
    </Box>
  )
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      {side(line.before, '−', false)}
      {side(line.after, '+', true)}
    </Box>
  )
}

const textOf = (pieces: Piece[]): string => pieces.map(({ text }) => text).join('')
