import { useQueryClient } from '@tanstack/react-query'
import { useRecordContext } from 'ra-core'
import { useCallback, useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { Row } from './declaration.ts'
import { useDeclared } from './useDeclared.ts'

/**
 * Somebody saved this record after it was opened here. The person either works on with his own entries on top of the
 * newest version, or gives them up for it: nothing is overwritten unseen.
 */
export const Conflict = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const queryClient = useQueryClient()
  const { getValues, setValue, formState } = useFormContext()
  const { dirtyFields } = formState
  const row = useRecordContext<Row>()
  const { type } = useDeclared()
  const mine = useRef<Record<string, unknown>>({})

  const decide = useCallback(
    (newest: Row, keepMine: boolean) => {
      const values = getValues()
      mine.current = keepMine ? Object.fromEntries(Object.keys(dirtyFields).map((name) => [name, values[name]])) : {}
      queryClient.setQueryData([type, 'getOne', { id: newest.id, meta: undefined }], newest)
      onClose()
    },
    [getValues, dirtyFields, queryClient, type, onClose],
  )

  // The form takes over a new record in an effect of its own, after this one: the entries go back in once it has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the record is what this waits for
  useEffect(() => {
    const kept = Object.entries(mine.current)
    mine.current = {}
    if (kept.length === 0) return
    const timer = setTimeout(() => {
      for (const [name, value] of kept) setValue(name, value, { shouldDirty: true, shouldTouch: true })
    })
    return () => clearTimeout(timer)
  }, [row?.version, setValue])

  return isOpen ? <ConflictDialog onDecide={decide} onClose={onClose} /> : null
}
