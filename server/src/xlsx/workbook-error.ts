/** Why a file cannot be read as a workbook. */
export type WorkbookFault = 'NOT_WORKBOOK' | 'TOO_LARGE' | 'NO_SHEET'

export class WorkbookError extends Error {
  override name = 'WorkbookError'

  constructor(readonly fault: WorkbookFault) {
    super(fault)
  }
}
