import { BulkDeleteWithConfirmButton, useListContext } from 'react-admin'
import type { Resource } from '../access/manifest.ts'
import { BulkEditButton } from './BulkEditButton.tsx'
import type { Row } from './declaration.ts'
import { bulkFields, useDeclared } from './useDeclared.ts'

/** Rows can be ticked only where something can be done with the ticked ones. */
export const canActOnMany = (resource: Resource): boolean =>
  resource.canDelete || (resource.canUpdate && bulkFields(resource).length > 0)

/** Versions of the records on screen, so that a bulk change is refused where a record changed meanwhile. */
export const useVersionsOnScreen = (): Record<string, number> => {
  const { data = [] } = useListContext<Row>()
  return Object.fromEntries(data.flatMap(({ id, version }) => (typeof version === 'number' ? [[id, version]] : [])))
}

/** What can be done with several records at once. */
export const BulkActions = () => {
  const { resource } = useDeclared()
  const versions = useVersionsOnScreen()
  return (
    <>
      {resource.canUpdate && bulkFields(resource).length > 0 && <BulkEditButton />}
      {resource.canDelete && (
        <BulkDeleteWithConfirmButton mutationMode="pessimistic" mutationOptions={{ meta: { versions } }} />
      )}
    </>
  )
}
