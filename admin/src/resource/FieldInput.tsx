import { InputAdornment } from '@mui/material'
import {
  BooleanInput,
  DateInput,
  DateTimeInput,
  maxLength,
  maxValue,
  minValue,
  NullableBooleanInput,
  regex,
  required as requiredRule,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
  type Validator,
} from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { type FieldRule, keyRule, type Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import type { Row } from './declaration.ts'
import { moneyOf, moneySign } from './format.ts'
import { isMasked } from './Masked.tsx'
import { PartInput } from './PartInput.tsx'
import { RelationInput } from './RelationInput.tsx'

type Props = {
  resource: Resource
  field: FieldRule
  /** Name in the form where it is not the field's own: an item of a part list. */
  source?: string
  /** Nothing is required in a bulk edit. */
  optional?: boolean
}

/** Full-width digits and signs, spaces and grouping commas as people type or paste them: `１，２００．５` is 1200.5. */
const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '').replace(/。/g, '.')

const decimalPattern = ({ precision, scale, kind }: FieldRule): RegExp => {
  const decimals = kind === 'INT' ? 0 : (scale ?? 2)
  const whole = kind === 'INT' ? 10 : (precision ?? 16) - decimals
  return decimals > 0 ? new RegExp(`^-?\\d{1,${whole}}(\\.\\d{1,${decimals}})?$`) : new RegExp(`^-?\\d{1,${whole}}$`)
}

const useUnitMark = (field: FieldRule): string | undefined => {
  const words = useWords()
  const row = useRecordContext<Row>()
  if (!field.unit) return undefined
  if (field.unit === 'currency' || field.unit === 'rate') return moneySign(moneyOf(row, undefined))
  return field.unit === 'CNY' ? moneySign('CNY') : words.unit(field.unit)
}

/** Decimals stay text from the input to the server: no digit passes through a binary number. */
const NumberTextInput = ({
  resource,
  field,
  source,
  validate,
}: Omit<Props, 'optional'> & { validate: Validator[] }) => {
  const words = useWords()
  const t = useTranslate()
  const mark = useUnitMark(field)
  const decimals = field.kind === 'INT' ? 0 : (field.scale ?? 2)
  const bounds = [
    ...(field.min === null ? [] : [minValue(field.min)]),
    ...(field.max === null ? [] : [maxValue(field.max)]),
  ]
  const pattern = regex(
    decimalPattern(field),
    t(decimals > 0 ? 'panel.form.number' : 'panel.form.integer', { decimals }),
  )
  return (
    <TextInput
      source={source ?? field.name}
      label={words.field(resource.name, field)}
      format={(value: unknown) => (value === null || value === undefined ? '' : String(value))}
      parse={(text: string) => {
        const plain = plainNumber(text)
        if (plain === '') return null
        return field.kind === 'INT' && /^-?\d{1,15}$/.test(plain) ? Number(plain) : plain
      }}
      validate={[
        ...validate,
        ...bounds,
        (value: unknown) => pattern(value === null || value === undefined ? value : String(value), {}),
      ]}
      slotProps={{
        htmlInput: { inputMode: decimals > 0 ? 'decimal' : 'numeric' },
        input: mark ? { endAdornment: <InputAdornment position="end">{mark}</InputAdornment> } : undefined,
      }}
      helperText={false}
    />
  )
}

/** The input for one field, as its kind asks for; nothing where the record's value is withheld. */
export const FieldInput = ({ resource, field, source, optional = false }: Props) => {
  const manifest = useManifest()
  const words = useWords()
  const row = useRecordContext<Row>()
  if (isMasked(row, field)) return null
  const required = !optional && keyRule(resource, field).required
  const validate: Validator[] = required ? [requiredRule()] : []
  const common = { source: source ?? field.name, label: words.field(resource.name, field), helperText: false as const }
  switch (field.kind) {
    case 'TO_ONE':
      return (
        <RelationInput
          resource={resource}
          field={field}
          source={source ?? field.via ?? field.name}
          required={required}
        />
      )
    case 'PART':
      return <PartInput resource={resource} field={field} />
    case 'BOOLEAN':
      return required || optional ? <BooleanInput {...common} /> : <NullableBooleanInput {...common} />
    case 'DATE':
      return <DateInput {...common} validate={validate} />
    case 'DATETIME':
      return (
        <DateTimeInput
          {...common}
          validate={validate}
          parse={(text: string) => (text ? new Date(text).toISOString() : null)}
        />
      )
    case 'ENUM':
      return (
        <SelectInput
          {...common}
          validate={validate}
          choices={(manifest.enums.get(field.target ?? '') ?? []).map((id) => ({
            id,
            name: words.value(field.target ?? '', id),
          }))}
          translateChoice={false}
        />
      )
    case 'INT':
    case 'DECIMAL':
      return <NumberTextInput resource={resource} field={field} source={source} validate={validate} />
    case 'STRING':
    case 'ID':
      return (
        <TextInput
          {...common}
          validate={field.maxLength ? [...validate, maxLength(field.maxLength)] : validate}
          multiline={field.multiline}
          minRows={field.multiline ? 3 : undefined}
          type="text"
        />
      )
    default:
      return null
  }
}
