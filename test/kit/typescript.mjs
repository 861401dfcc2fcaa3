/** TypeScript for the threads in which tests run: what Node is told at its start holds for its first thread alone. */
import { isMainThread } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

export default function registerTypeScript() {
  // Programs that tests start are not to be told.
  delete process.env.NODE_OPTIONS
  if (!isMainThread) register()
}
