import {
  Alert,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Button as MuiButton,
} from '@mui/material'
import { type HttpError, useNotify, useRecordContext, useRedirect, useRefresh, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import { Button, Form, required, SaveButton, SelectInput } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { runMutation } from '../api/graphql.ts'
import type { FailureBody } from '../dataProvider/errors.ts'
import { useWords } from '../i18n/words.ts'
import { ActionInput } from './ActionInput.tsx'
import type { Action, Row } from './declaration.ts'
import { FieldInput } from './FieldInput.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { useDeclared } from './useDeclared.ts'

type Values = Record<string, unknown>
type Answer = { id?: string; secret?: string }

/** The verbs of a type that the role has: those of the list make records, those of a record act on it. */
export const ActionButtons = ({ on }: { on: Action['on'] }) => {
  const { mutations } = useManifest()
  const { declaration } = useDeclared()
  const row = useRecordContext<Row>()
  const offered = (declaration.actions ?? []).filter(
    (action) =>
      action.on === on && mutations.has(action.mutation) && (!action.when || (row !== undefined && action.when(row))),
  )
  return offered.map((action) => <ActionButton key={action.mutation} action={action} />)
}

const ActionButton = ({ action }: { action: Action }) => {
  const [isOpen, setOpen] = useState(false)
  const [secret, setSecret] = useState<Answer | null>(null)
  const { type } = useDeclared()
  const refresh = useRefresh()
  const redirect = useRedirect()
  const notify = useNotify()
  const Icon = action.icon

  const onDone = (answer: Answer) => {
    setOpen(false)
    if (answer.secret) setSecret(answer)
    else leave(answer)
  }
  const leave = (answer: Answer) => {
    setSecret(null)
    notify('panel.actions.done', { type: 'success' })
    const opened = action.opens ?? (action.on === 'list' ? type : null)
    if (opened && answer.id) redirect('show', opened, answer.id)
    refresh()
  }

  return (
    <>
      <Button label={`panel.actions.${action.mutation}`} onClick={() => setOpen(true)}>
        <Icon />
      </Button>
      {isOpen && <ActionDialog action={action} onClose={() => setOpen(false)} onDone={onDone} />}
      {secret && !action.answer?.isLink && (
        <SecretDialog id={secret.id ?? null} secret={secret.secret ?? ''} onClose={() => leave(secret)} />
      )}
      {secret && action.answer?.isLink && <LinkDialog path={secret.secret ?? ''} onClose={() => leave(secret)} />}
    </>
  )
}

const given = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )

/** Runs the mutation of an action; `id` of the record it made or changed, and the secret where it hands one out. */
const run = async ({ mutation, inputType, answer }: Action, input: Values): Promise<Answer> => {
  const selection = answer ? `${answer.record ? `${answer.record} { id }` : ''} ${answer.secret}` : 'id'
  const { result } = await runMutation<{ result: Values }>(
    `mutation Act($input: ${inputType}!) { result: ${mutation}(input: $input) { ${selection} } }`,
    { input },
  )
  const record = (answer ? result[answer.record ?? ''] : result) as { id: string } | undefined
  return { id: record?.id, secret: answer && String(result[answer.secret]) }
}

/** The sentences in what is wrong with a field, of a list inside the record too. */
const textsOf = (errors: unknown): string[] =>
  typeof errors === 'string' ? [errors] : Object.values((errors ?? {}) as Values).flatMap(textsOf)

type DialogProps = { action: Action; onClose: () => void; onDone: (answer: Answer) => void }

const ActionDialog = ({ action, onClose, onDone }: DialogProps) => {
  const t = useTranslate()
  const id = useId()
  const { resource } = useDeclared()
  const row = useRecordContext<Row>()
  const Icon = action.icon
  const [failures, setFailures] = useState<string[]>([])
  const words = useWords()
  const beside = [...(action.inputs ?? []), ...(action.choices ?? [])].map(({ name }) => name)
  const asked = [...(action.fields ?? []), ...beside]
  const [isBusy, setBusy] = useState(false)

  const submit = async (values: Values) => {
    setBusy(true)
    setFailures([])
    try {
      onDone(await run(action, { ...given(values), ...(row ? { id: row.id, version: row.version } : {}) }))
    } catch (error) {
      setBusy(false)
      const { message, body } = error as HttpError & { body?: FailureBody }
      // What is wrong with something that the dialog does not ask for is said in it all the same.
      const elsewhere = Object.entries(body?.errors ?? {}).filter(([name]) => !asked.includes(name))
      setFailures(body?.errors ? elsewhere.map(([, each]) => textsOf(each).join(' ')) : [message])
      if (body?.errors) return body.errors
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <Form onSubmit={submit} record={action.initial ?? {}}>
        <DialogTitle id={id}>{t(`panel.actions.${action.mutation}`)}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
          <DialogContentText>{t(`panel.actions.${action.mutation}Text`)}</DialogContentText>
          {failures.map((each) => (
            <Alert key={each} severity="error">
              {t(each, { _: each })}
            </Alert>
          ))}
          {(action.fields ?? []).map((name) => {
            const field = resource.fields.get(name)
            return field && <FieldInput key={name} resource={resource} field={field} />
          })}
          {(action.choices ?? []).map(({ name, enumeration, values }) => (
            <SelectInput
              key={name}
              source={name}
              label={words.field(resource.name, resource.fields.get(name) ?? { name, target: null, kind: 'ENUM' })}
              choices={values.map((value) => ({ id: value, name: words.value(enumeration, value) }))}
              translateChoice={false}
              validate={required()}
              helperText={false}
            />
          ))}
          {(action.inputs ?? []).map((input) => (
            <ActionInput key={input.name} input={input} />
          ))}
        </DialogContent>
        <DialogActions>
          <MuiButton size="small" onClick={onClose}>
            {t('ra.action.cancel')}
          </MuiButton>
          <SaveButton alwaysEnable disabled={isBusy} label={`panel.actions.${action.mutation}`} icon={<Icon />} />
        </DialogActions>
      </Form>
    </Dialog>
  )
}
