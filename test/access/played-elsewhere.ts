/** Verbs whose rules no made-up row meets, and the tests that do them. */
export const PLAYED_ELSEWHERE: ReadonlySet<string> = new Set([
  // test/modules/appraisal/schemes.test.ts
  'enactAppraisalScheme',
])
