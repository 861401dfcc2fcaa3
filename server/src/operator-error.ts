/** A fault that the person who runs the server can mend: its message says how, and no stack is shown. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}
