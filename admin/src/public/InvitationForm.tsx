import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { currentLanguage } from '../i18n/language.ts'
import { useAnswer } from './useAnswer.ts'
import { filled, words } from './words.ts'

export type Invitation = {
  theme: string
  startsAt: string
  endsAt: string
  place: string | null
  host: string
  timezone: string
  guest: string
  agenda: { startsAt: string; title: string; speaker: string | null }[]
  answer: 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'NO_RESPONSE'
  seats: number
}

const FIELDS = 'theme startsAt endsAt place host timezone guest agenda { startsAt title speaker } answer seats'
export const OPEN_INVITATION = `query Open($token: String!) { result: openInvitation(token: $token) { ${FIELDS} } }`
const ANSWER = `mutation Answer($input: AnswerInvitationInput!) { result: answerInvitation(input: $input) { ${FIELDS} } }`

/** As many as an invitation may be for. */
const MOST_SEATS = 50

type Props = { token: string; invitation: Invitation; onClosed: () => void }

/** The event, and the guest's answer, which he may change until it begins. */
export const InvitationForm = ({ token, invitation, onClosed }: Props) => {
  const [now, setNow] = useState(invitation)
  const [seats, setSeats] = useState(String(invitation.seats))
  const { failure, isBusy, send } = useAnswer<Invitation>(ANSWER, onClosed)
  const text = words()
  const areSeats = /^[1-9]\d?$/.test(seats) && Number(seats) <= MOST_SEATS
  const { timezone: timeZone } = now
  const day = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'full', timeZone })
  const clock = new Intl.DateTimeFormat(currentLanguage(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const at = (instant: string) => clock.format(new Date(instant))
  const days = [now.startsAt, now.endsAt].map((instant) => day.format(new Date(instant)))
  const time = `${days[0]} ${at(now.startsAt)} – ${days[1] === days[0] ? '' : `${days[1]} `}${at(now.endsAt)}`

  const answer = async (accept: boolean) => {
    const answered = await send({ token, accept, ...(accept ? { seats: Number(seats) } : {}) })
    if (answered) setNow(answered)
  }

  const facts: [string, string | null][] = [
    [text.when, time],
    [text.where, now.place],
  ]
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {text.invitation}
      </Typography>
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        {now.theme}
      </Typography>
      <Typography>{filled(text.dear, { name: now.guest })}</Typography>
      <Typography sx={{ mb: 2 }}>{filled(text.invites, { host: now.host })}</Typography>
      <Box component="dl" sx={{ m: 0, mb: 2 }}>
        {facts.map(
          ([name, value]) =>
            value && (
              <Box key={name} sx={{ mb: 1 }}>
                <Typography component="dt" variant="caption" color="text.secondary">
                  {name}
                </Typography>
                <Typography component="dd" sx={{ m: 0 }}>
                  {value}
                </Typography>
              </Box>
            ),
        )}
      </Box>
      {now.agenda.length > 0 && (
        <Box component="section" aria-labelledby="agenda" sx={{ mb: 2 }}>
          <Typography id="agenda" component="h2" variant="subtitle2" color="text.secondary">
            {text.agenda}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {now.agenda.map((item) => (
              <Box component="li" key={`${item.startsAt} ${item.title}`} sx={{ display: 'flex', gap: 1.5, py: 0.5 }}>
                <Typography component="time" dateTime={item.startsAt} color="text.secondary">
                  {at(item.startsAt)}
                </Typography>
                <Typography>{[item.title, item.speaker].filter(Boolean).join(' · ')}</Typography>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      <Box aria-live="polite" sx={{ mb: 1 }}>
        {now.answer === 'ACCEPTED' && <Alert severity="success">{filled(text.accepted, { seats: now.seats })}</Alert>}
        {now.answer === 'DECLINED' && <Alert severity="info">{text.declined}</Alert>}
        {failure && <Alert severity="error">{failure}</Alert>}
      </Box>
      <TextField
        label={text.seats}
        type="number"
        value={seats}
        onChange={(event) => setSeats(event.target.value)}
        error={!areSeats}
        helperText={areSeats ? undefined : filled(text.seatsRange, { most: MOST_SEATS })}
        slotProps={{ htmlInput: { min: 1, max: MOST_SEATS, inputMode: 'numeric' } }}
      />
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 1, mt: 1 }}>
        <Button size="large" variant="contained" fullWidth disabled={isBusy || !areSeats} onClick={() => answer(true)}>
          {text.accept}
        </Button>
        <Button size="large" variant="outlined" fullWidth disabled={isBusy} onClick={() => answer(false)}>
          {text.decline}
        </Button>
      </Box>
      <Typography variant="caption" color="text.secondary" sx={{ display: 'block', mt: 1 }}>
        {text.change}
      </Typography>
    </>
  )
}
