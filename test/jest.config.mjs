import { resolve } from 'node:path'

const here = import.meta.dirname

/** Jest over native ES modules; TypeScript is stripped by swc, types are checked by tsc before (scripts/test.mjs). */
export default {
  rootDir: here,
  testMatch: ['<rootDir>/**/*.test.ts', '<rootDir>/**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        sourceMaps: 'inline',
        swcrc: false,
      },
    ],
  },
  testSequencer: resolve(here, 'kit/sequencer.mjs'),
  reporters: ['default', resolve(here, 'kit/counting-reporter.mjs')],
  cacheDirectory: resolve(here, '../.data/jest'),
  // One more than the cores that are there at least: in the browser most of a test is waiting.
  maxWorkers: 3,
  // A limit for what hangs, not a wish for speed: two cores may have other work.
  testTimeout: 180_000,
}
