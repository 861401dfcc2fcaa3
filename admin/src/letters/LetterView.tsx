import { Box, Table, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material'
import { moneyText } from '../resource/format.ts'
import { COLUMNS, type Letter } from './api.ts'

const LANG: Record<string, string> = { ZH_HANS: 'zh-Hans', ZH_HANT: 'zh-Hant', EN: 'en' }
const SUMS: readonly string[] = ['amount', 'paid', 'open', 'fee']

/** One letter as it goes out: a page of its own when it is printed. */
export const LetterView = ({ letter }: { letter: Letter }) => {
  const { words, sender, lines, open, fee, currency } = letter
  const money = (sum: string | null) => (sum === null ? '' : moneyText(sum, currency))
  const columns = COLUMNS.filter((name) => name !== 'fee' || fee !== null)
  const account = [
    [words.payee, sender.payeeName],
    [words.bank, sender.bankName],
    [words.account, sender.bankAccount],
  ].filter(([, value]) => value)
  const reach = [
    [words.address, sender.senderAddress],
    [words.phone, sender.senderPhone],
  ].filter(([, value]) => value)
  return (
    <Box
      component="article"
      lang={LANG[letter.language]}
      sx={{
        maxWidth: 900,
        mx: 'auto',
        my: 3,
        p: { xs: 2, sm: 5 },
        bgcolor: '#fff',
        color: '#000',
        border: '1px solid #ccc',
        '@media print': { border: 0, m: 0, p: 0, maxWidth: 'none', breakAfter: 'page' },
        '& td, & th': { color: '#000', borderColor: '#999' },
      }}
    >
      <Typography component="h2" variant="h5" align="center" sx={{ mb: 3, letterSpacing: 4 }}>
        {words.title}
      </Typography>
      <Typography sx={{ fontWeight: 600 }}>{words.salutation}</Typography>
      {letter.recipientAddress && (
        <Typography variant="body2">
          {words.address}: {letter.recipientAddress}
        </Typography>
      )}
      {words.opening.map((text) => (
        <Typography key={text} sx={{ mt: 2 }}>
          {text}
        </Typography>
      ))}
      <Box sx={{ overflowX: 'auto', '@media print': { overflow: 'visible' } }}>
        <Table size="small" sx={{ my: 2 }}>
          <TableHead>
            <TableRow>
              {columns.map((name) => (
                <TableCell key={name} align={isRight(name) ? 'right' : 'left'}>
                  {words.columns[name]}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <TableRow key={line.obligationId}>
                {columns.map((name) => (
                  <TableCell key={name} align={isRight(name) ? 'right' : 'left'}>
                    {SUMS.includes(name) ? money(line[name] as string | null) : line[name]}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
          <TableFooter>
            <TableRow sx={{ '& td': { fontWeight: 600, fontSize: 'inherit' } }}>
              <TableCell colSpan={6}>{words.sum}</TableCell>
              <TableCell align="right">{money(open)}</TableCell>
              <TableCell />
              {fee !== null && <TableCell align="right">{money(fee)}</TableCell>}
            </TableRow>
          </TableFooter>
        </Table>
      </Box>
      {words.closing.map((text) => (
        <Typography key={text} sx={{ mt: 1 }}>
          {text}
        </Typography>
      ))}
      {account.length > 0 && <Lines title={words.payment} lines={account} />}
      <Box sx={{ mt: 4, textAlign: 'right' }}>
        <Typography>{words.signature}</Typography>
        <Typography>{letter.date}</Typography>
      </Box>
      {reach.length > 0 && <Lines lines={reach} />}
    </Box>
  )
}

const isRight = (name: string) => SUMS.includes(name) || name === 'days'

const Lines = ({ title, lines }: { title?: string; lines: (string | null | undefined)[][] }) => (
  <Box sx={{ mt: 2 }}>
    {title && <Typography sx={{ fontWeight: 600 }}>{title}</Typography>}
    {lines.map(([name, value]) => (
      <Typography key={name} variant="body2">
        {name}: {value}
      </Typography>
    ))}
  </Box>
)
