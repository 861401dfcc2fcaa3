import { useTranslate } from 'ra-core'
import type { FieldRule, Resource } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { useExplanation } from './api.ts'
import { Rules } from './Rules.tsx'
import { WhyDialog } from './WhyDialog.tsx'

type Props = { resource: Resource; field: FieldRule; recordId: string; onClose: () => void }

/** Why a field of a record is withheld, and who reads it. */
export const WhyField = ({ resource, field, recordId, onClose }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const { data, isPending } = useExplanation({ type: resource.name, field: field.name, operation: 'READ', recordId })
  return (
    <WhyDialog
      title={t('panel.why.field', { field: words.field(resource.name, field) })}
      isLoading={isPending}
      onClose={onClose}
    >
      {data && <Rules {...data} />}
    </WhyDialog>
  )
}
