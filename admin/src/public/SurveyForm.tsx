import {
  Alert,
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useAnswer } from './useAnswer.ts'
import { filled, words } from './words.ts'

export type Survey = {
  title: string
  introduction: string | null
  host: string
  questions: { position: number; question: string }[]
  answered: boolean
}

const FIELDS = 'title introduction host questions { position question } answered'
export const OPEN_SURVEY = `query Open($token: String!) { result: openSurvey(token: $token) { ${FIELDS} } }`
const ANSWER = `mutation Answer($input: AnswerSurveyInput!) { result: answerSurvey(input: $input) { ${FIELDS} } }`

type Given = { score?: number; text?: string }
type Props = { token: string; survey: Survey; onClosed: () => void }

/** The questions, each from 1 to 5 and in words; answered once. */
export const SurveyForm = ({ token, survey, onClosed }: Props) => {
  const [isAnswered, setAnswered] = useState(survey.answered)
  const [given, setGiven] = useState<Record<number, Given>>({})
  const [said, setSaid] = useState({ respondent: '', comment: '' })
  const { failure, setFailure, isBusy, send } = useAnswer<Survey>(ANSWER, onClosed)
  const text = words()
  const give = (position: number, more: Given) =>
    setGiven((before) => ({ ...before, [position]: { ...before[position], ...more } }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answers = Object.entries(given).map(([position, each]) => ({ position: Number(position), ...each }))
    if (!answers.some(({ score }) => score !== undefined)) {
      setFailure(text.atLeastOne)
      return
    }
    if (await send({ token, answers, ...said })) setAnswered(true)
  }

  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {text.survey}
      </Typography>
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        {survey.title}
      </Typography>
      {isAnswered ? (
        <Alert severity="success">{text.thanks}</Alert>
      ) : (
        <Box component="form" onSubmit={submit}>
          <Typography>{filled(text.asks, { host: survey.host })}</Typography>
          {survey.introduction && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{survey.introduction}</Typography>}
          <Typography color="text.secondary" sx={{ mb: 2 }}>
            {text.scale}
          </Typography>
          {survey.questions.map(({ position, question }) => (
            <FormControl key={position} component="fieldset" sx={{ mb: 2 }}>
              <FormLabel component="legend" sx={{ fontWeight: 600, color: 'text.primary' }}>
                {question}
              </FormLabel>
              <RadioGroup
                row
                name={`score-${position}`}
                value={given[position]?.score ?? ''}
                onChange={(_event, value) => give(position, { score: Number(value) })}
                sx={{ justifyContent: 'space-between' }}
              >
                {text.scores.map((name, index) => (
                  <FormControlLabel
                    key={name}
                    value={index + 1}
                    labelPlacement="bottom"
                    control={<Radio slotProps={{ input: { 'aria-label': `${index + 1} ${name}` } }} />}
                    label={index + 1}
                    sx={{ mx: 0, minWidth: 44 }}
                  />
                ))}
              </RadioGroup>
              <TextField
                label={text.remark}
                value={given[position]?.text ?? ''}
                onChange={(event) => give(position, { text: event.target.value })}
                slotProps={{ htmlInput: { maxLength: 500, 'aria-label': `${question} ${text.remark}` } }}
              />
            </FormControl>
          ))}
          <TextField
            label={text.comment}
            multiline
            minRows={3}
            value={said.comment}
            onChange={(event) => setSaid({ ...said, comment: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 20_000 } }}
          />
          <TextField
            label={text.respondent}
            value={said.respondent}
            onChange={(event) => setSaid({ ...said, respondent: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          <Box aria-live="polite" sx={{ my: 1 }}>
            {failure && <Alert severity="error">{failure}</Alert>}
          </Box>
          <Button type="submit" size="large" variant="contained" fullWidth disabled={isBusy}>
            {text.send}
          </Button>
        </Box>
      )}
    </>
  )
}
