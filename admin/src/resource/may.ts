import type { Row } from './declaration.ts'

/** Whether the viewer may do this with the record as it stands: `update`, `delete`, or a verb of its life cycle. */
export const may = (row: Row | undefined, operation: string): boolean =>
  Array.isArray(row?.may) && row.may.includes(operation)
