/** Verbs whose rules no made-up row meets, and the tests that do them. */
export const PLAYED_ELSEWHERE: ReadonlySet<string> = new Set([
  // test/modules/appraisal/schemes.test.ts
  'enactAppraisalScheme',
  // The time to answer must lie ahead: test/modules/conduct/right-of-reply.test.ts
  'notifyConductRecord',
  'notifyDisciplinaryAction',
  // Its session was cancelled by then: test/modules/training/enrollment.test.ts
  'rejoinEnrollment',
  // test/modules/deals: they need a contract's dates, and a hold that the fixtures do not keep.
  'draftContractDeal',
  'handOverDeal',
  'openDeal',
  'extendUnitReservation',
  // Texts, opinions and archive must agree: test/modules/contracts/path.test.ts
  'submitContract',
  'approveContract',
  'returnContract',
  'passLegalReview',
  'resubmitContract',
  'recheckContract',
  'startSigningContract',
  'signContract',
  'archiveContract',
  'confirmHandover',
  'putInForceContract',
  'recordOpeningContract',
  'renewContract',
  // Bound to a version that legal passed: test/modules/contracts/seal.test.ts
  'approveSealUse',
  'useSealUse',
  'reverseReceipt',
  'holdSigningCeremony',
  // On screen to one person, of something still to be done: test/modules/performance/reminders.test.ts
  'acknowledgeObligationReminder',
  // They need evidence, legal's consent by today, a deposit that came in: test/modules/performance/breach.test.ts
  'grantCureBreachCase',
  'claimPenaltyBreachCase',
  'deductDepositBreachCase',
  'terminateBreachCase',
  'litigateBreachCase',
  // Every procedure must be through: test/modules/occupancy/after-signing.test.ts
  'readyMoveInCase',
])
