import PaymentsIcon from '@mui/icons-material/PaymentsOutlined'
import {
  Alert,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Button as MuiButton,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type HttpError, useNotify, useRecordContext, useRefresh, useTranslate } from 'ra-core'
import { useEffect, useId, useRef, useState } from 'react'
import { Button, Form, SaveButton } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { useManifest, useResource } from '../access/ManifestContext.tsx'
import { today } from '../calendar/days.ts'
import type { FailureBody } from '../dataProvider/errors.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from '../resource/declaration.ts'
import { FieldInput } from '../resource/FieldInput.tsx'
import { moneyText } from '../resource/format.ts'
import { type PaymentLine, readProposal, recordPayment } from './payments.ts'

/** What of a payment is asked for, as receipts have it. */
const ASKED = ['amount', 'receivedOn', 'method', 'payer', 'reference'] as const

/** 登記收款: one payment for several sums of the contract that is shown, for whoever records receipts. */
export const PaymentButton = () => {
  const [isOpen, setOpen] = useState(false)
  const { mutations } = useManifest()
  const row = useRecordContext<Row>()
  if (!row || !mutations.has('recordPayment')) return null
  return (
    <>
      <Button label="panel.payment.button" onClick={() => setOpen(true)}>
        <PaymentsIcon />
      </Button>
      {isOpen && <PaymentDialog contract={row} onClose={() => setOpen(false)} />}
    </>
  )
}

type Parts = Readonly<Record<string, string>>

const PaymentDialog = ({ contract, onClose }: { contract: Row; onClose: () => void }) => {
  const t = useTranslate()
  const id = useId()
  const notify = useNotify()
  const refresh = useRefresh()
  const receipt = useResource('Receipt')
  const [failures, setFailures] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  /** How the lines are divided: by hand where somebody did, else as proposed. */
  const [lines, setLines] = useState<{ obligationId: string; amount: string }[]>([])

  const submit = async (values: Record<string, unknown>) => {
    setBusy(true)
    setFailures([])
    const given = Object.fromEntries(ASKED.map((name) => [name, values[name] || null]))
    try {
      const count = await recordPayment({ contractId: contract.id, ...given, lines })
      notify('panel.payment.done', { type: 'success', messageArgs: { smart_count: count } })
      refresh()
      onClose()
    } catch (error) {
      setBusy(false)
      const { message, body } = error as HttpError & { body?: FailureBody }
      const { lines: ofLines, ...errors } = body?.errors ?? {}
      setFailures(body?.errors ? textsOf(ofLines) : [message])
      return errors
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <Form onSubmit={submit} record={{ currency: contract.currency, receivedOn: today() }}>
        <DialogTitle id={id}>{t('panel.payment.button')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{t('panel.payment.text')}</DialogContentText>
          {failures.map((each) => (
            <Alert key={each} severity="error">
              {t(each, { _: each })}
            </Alert>
          ))}
          {ASKED.map((name) => (
            <FieldInput key={name} resource={receipt} field={receipt.fields.get(name)!} />
          ))}
          <Division contract={contract} onDivided={setLines} />
        </DialogContent>
        <DialogActions>
          <MuiButton size="small" onClick={onClose}>
            {t('ra.action.cancel')}
          </MuiButton>
          <SaveButton alwaysEnable disabled={isBusy} label="panel.payment.button" icon={<PaymentsIcon />} />
        </DialogActions>
      </Form>
    </Dialog>
  )
}

/** The sentences in what is wrong with the lines, each once. */
const textsOf = (errors: unknown): string[] =>
  typeof errors === 'string'
    ? [errors]
    : [...new Set(Object.values((errors ?? {}) as Record<string, unknown>).flatMap(textsOf))]

/** Where there is little room, the title says the month. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' }, whiteSpace: 'nowrap' }

type DivisionProps = { contract: Row; onDivided: (lines: { obligationId: string; amount: string }[]) => void }

/** What is open under the contract, and what of the sum goes to each: as proposed, until somebody writes another. */
const Division = ({ contract, onDivided }: DivisionProps) => {
  const t = useTranslate()
  const words = useWords()
  const { getValues, setValue } = useFormContext()
  const sum = String(useWatch({ name: 'amount' }) ?? '')
  const amount = /^\d{1,14}(\.\d{1,2})?$/.test(sum) && Number(sum) > 0 ? sum : null
  const [byHand, setByHand] = useState<Parts>({})
  const { data } = useQuery({
    queryKey: ['paymentProposal', contract.id, amount],
    queryFn: async () => {
      const proposal = await readProposal(contract.id, amount)
      tell(proposal.lines, {})
      setByHand({})
      return proposal
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  })
  const tell = (lines: readonly PaymentLine[], changed: Parts) =>
    onDivided(
      lines
        .map((line) => ({ obligationId: line.obligationId, amount: changed[line.obligationId] ?? line.amount }))
        .filter((line) => Number(line.amount) !== 0),
    )
  // At first the sum is what is due by today, unless somebody was quicker.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!data || !isFirst.current) return
    isFirst.current = false
    if (Number(data.sum) > 0 && !getValues('amount')) setValue('amount', data.sum)
  }, [data, getValues, setValue])
  const change = (obligationId: string, text: string) => {
    const changed = { ...byHand, [obligationId]: text.normalize('NFKC').replace(/[,\s]/g, '') }
    setByHand(changed)
    tell(data?.lines ?? [], changed)
  }
  if (!data) return null
  if (data.lines.length === 0) return <Alert severity="info">{t('panel.payment.none')}</Alert>
  const money = (text: string) => moneyText(text, String(contract.currency ?? 'CNY'))
  const field = (name: string) => words.field('Obligation', { name, target: null, kind: 'STRING' })
  return (
    <>
      {Number(data.rest) > 0 && <Alert severity="warning">{t('panel.payment.rest', { rest: money(data.rest) })}</Alert>}
      <TableContainer role="region" tabIndex={0} aria-label={t('panel.payment.division')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{field('title')}</TableCell>
              <TableCell sx={WIDE}>{field('dueOn')}</TableCell>
              <TableCell align="right">{t('panel.payment.open')}</TableCell>
              <TableCell align="right">{t('panel.payment.part')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.lines.map(({ obligationId, title, dueOn, open, amount: proposed }) => (
              <TableRow key={obligationId}>
                <TableCell component="th" scope="row">
                  {title}
                </TableCell>
                <TableCell sx={WIDE}>{dueOn}</TableCell>
                <TableCell align="right">{money(open)}</TableCell>
                <TableCell align="right">
                  <TextField
                    size="small"
                    margin="none"
                    value={byHand[obligationId] ?? proposed}
                    onChange={(event) => change(obligationId, event.target.value)}
                    slotProps={{
                      htmlInput: {
                        inputMode: 'decimal',
                        'aria-label': `${t('panel.payment.part')} ${title}`,
                        style: { textAlign: 'right' },
                      },
                    }}
                    sx={{ width: 140, minWidth: 110 }}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  )
}
