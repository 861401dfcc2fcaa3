import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import { type HttpError, useNotify, useRecordContext, useRedirect, useRefresh, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import { Form, required, SaveButton, TextInput } from 'react-admin'
import type { FieldRule, Resource, VerbRule } from '../access/manifest.ts'
import { runMutation } from '../api/graphql.ts'
import type { FailureBody } from '../dataProvider/errors.ts'
import { useWords, type Words } from '../i18n/words.ts'
import { declarationOf } from '../resources/index.ts'
import type { Row } from './declaration.ts'
import { FieldInput } from './FieldInput.tsx'
import { may } from './may.ts'
import { useDeclared } from './useDeclared.ts'

type Values = Record<string, unknown>

/** The verbs that may be done with the record as it stands: one button each, with its word on a phone as well. */
export const VerbButtons = () => {
  const { type, resource } = useDeclared()
  const words = useWords()
  const row = useRecordContext<Row>()
  const [verb, setVerb] = useState<VerbRule | null>(null)
  const offered = resource.verbs.filter(({ name }) => may(row, name))
  return (
    <>
      {offered.map((each) => (
        <Button key={each.name} size="small" onClick={() => setVerb(each)}>
          {words.verb(type, each.name)}
        </Button>
      ))}
      {verb && row && <VerbDialog verb={verb} row={row} resource={resource} onClose={() => setVerb(null)} />}
    </>
  )
}

type DialogProps = { verb: VerbRule; row: Row; resource: Resource; onClose: () => void; onDone?: () => void }

/** The fields that a verb takes: a key is asked for as the relation that it leads to. */
const inputsOf = ({ takes }: VerbRule, resource: Resource): { field: FieldRule; required: boolean }[] =>
  takes.flatMap((taken) => {
    const relation = [...resource.fields.values()].find(({ kind, via }) => kind === 'TO_ONE' && via === taken.field)
    const field = relation ?? resource.fields.get(taken.field)
    return field ? [{ field, required: taken.required }] : []
  })

/** Does a verb on a record: asks for what it takes, and says where the record will stand. */
export const VerbDialog = ({ verb, row, resource, onClose, onDone }: DialogProps) => {
  const t = useTranslate()
  const words = useWords()
  const id = useId()
  const refresh = useRefresh()
  const redirect = useRedirect()
  const notify = useNotify()
  const [failures, setFailures] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const inputs = inputsOf(verb, resource)
  const label = words.verb(resource.name, verb.name)
  const prefilled = declarationOf(resource.name)?.prefilled?.[verb.name]
  const asked = [...verb.takes.map(({ field }) => field), ...(verb.reason === 'NO' ? [] : ['reason'])]

  const submit = async (values: Values) => {
    setBusy(true)
    setFailures([])
    const given = Object.fromEntries(asked.map((name) => [name, values[name] === '' ? null : (values[name] ?? null)]))
    try {
      const { result } = await runMutation<{ result: { id: string } | null }>(
        `mutation Do($input: ${verb.mutation[0]!.toUpperCase()}${verb.mutation.slice(1)}Input!) { result: ${verb.mutation}(input: $input) { id } }`,
        { input: { ...given, id: row.id, version: row.version } },
      )
      notify('panel.verbs.done', { type: 'success', messageArgs: { verb: label } })
      onClose()
      onDone?.()
      // What has passed out of one's reach has no page any more.
      if (result) refresh()
      else redirect('list', resource.name)
    } catch (error) {
      setBusy(false)
      const { message, body } = error as HttpError & { body?: FailureBody }
      const elsewhere = Object.entries(body?.errors ?? {}).filter(([name]) => !asked.includes(name))
      setFailures(
        elsewhere.length > 0
          ? elsewhere.map(([name, each]) => faultText(words, resource, name, each))
          : body?.errors
            ? []
            : [t(message, { _: message })],
      )
      if (body?.errors) return body.errors
    }
  }

  const state = (value: unknown) =>
    words.value(resource.fields.get(resource.stateField ?? '')?.target ?? '', String(value))
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <Form
        onSubmit={submit}
        record={{ ...Object.fromEntries(asked.map((name) => [name, row[prefilled?.[name] ?? name] ?? null])) }}
      >
        <DialogTitle id={id}>{label}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
          {resource.stateField && (
            <DialogContentText>
              {t('panel.verbs.step', { from: state(row[resource.stateField]), to: state(verb.to) })}
            </DialogContentText>
          )}
          {failures.map((each) => (
            <Alert key={each} severity="error">
              {each}
            </Alert>
          ))}
          {inputs.map(({ field }) => (
            <FieldInput key={field.name} resource={resource} field={field} />
          ))}
          {verb.reason !== 'NO' && (
            <TextInput
              source="reason"
              label="panel.verbs.reason"
              multiline
              minRows={2}
              validate={verb.reason === 'REQUIRED' ? required() : undefined}
              helperText={false}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button size="small" onClick={onClose}>
            {t('ra.action.cancel')}
          </Button>
          <SaveButton alwaysEnable disabled={isBusy} label={label} icon={null} />
        </DialogActions>
      </Form>
    </Dialog>
  )
}

/** What is wrong with a field that the dialog does not ask for, under its name. */
const faultText = (words: Words, resource: Resource, name: string, message: unknown): string => {
  const field = resource.fields.get(name)
  const text = typeof message === 'string' ? message : JSON.stringify(message)
  return field && name !== 'id' ? `${words.field(resource.name, field)}：${text}` : text
}
