import { resolve } from 'node:path'

const here = import.meta.dirname

/** Jest on bare Node; TypeScript is stripped by tsx, types are checked by tsc before (scripts/test.mjs). */
export default {
  rootDir: here,
  testMatch: ['<rootDir>/**/*.test.ts', '<rootDir>/**/*.test.tsx'],
  testEnvironment: 'node',
  // The modules of the server are loaded once by each worker, not once by each of a hundred files.
  runner: 'jest-light-runner',
  transform: {},
  setupFiles: [resolve(here, 'kit/typescript.mjs'), resolve(here, 'kit/chance.mjs')],
  setupFilesAfterEnv: [resolve(here, 'kit/limits-of-time.mjs')],
  testSequencer: resolve(here, 'kit/sequencer.mjs'),
  reporters: ['default', resolve(here, 'kit/counting-reporter.mjs')],
  cacheDirectory: resolve(here, '../.data/jest'),
  // One more than the cores that are there at least: in the browser most of a test is waiting.
  maxWorkers: 3,
}
