/** Every limit of the API in one place. */
export const LIMITS = {
  /** Records of a page. */
  pageDefault: 25,
  pageMax: 100,
  /** Offset paging is for people; portals and scans use cursors. */
  offsetMax: 100_000,
  /** Records that one operation may ask for, all levels together. */
  recordsPerOperation: 10_000,
  /**
   * What requests cost, in points: each of them; a record that it may give, a total that it asks for, a record that it
   * changes; the schema, the manifest; a figure, a set of them; what waits for somebody, who may
   * do something and why; a file brought in, a list taken out, a contract as a document, two of its
   * versions compared; an endpoint beside GraphQL; the log-in. How many points
   * there are in a minute is set by the environment.
   */
  points: {
    request: 10,
    record: 1,
    count: 20,
    change: 50,
    introspection: 500,
    manifest: 100,
    figure: 100,
    figures: 1_000,
    inbox: 200,
    explanation: 200,
    rentRoll: 500,
    comparables: 100,
    policyReach: 100,
    timeline: 100,
    import: 2_000,
    export: 5_000,
    document: 300,
    difference: 100,
    endpoint: 50,
    logIn: 20,
  },
  /** How often buckets of points are told to the database, how many at once, and from which share untold on. */
  bucketsSettledEveryMs: 1_000,
  bucketsAtOnce: 500,
  bucketsUntoldShare: 1 / 20,
  bucketsClearedEveryMs: 600_000,
  /** The log of refusals: lines of one caller in a minute, lines noted at once, how often they are written, days kept. */
  refusalsOfCaller: 20,
  refusalsAtOnce: 500,
  refusalsWrittenEveryMs: 5_000,
  refusalDays: 90,
  refusalsClearedEveryMs: 3_600_000,
  /** Records of one bulk change. */
  bulkMax: 100,
  /** Rows of a list inside a record. */
  partsMax: 200,
  /** Days that a unit is held for a deal unless said otherwise. */
  holdDays: 7,
  /** Working days that manager and legal have to judge a contract, and lines of its text that are told as new or gone. */
  reviewDays: { MANAGER_REVIEW: 2, LEGAL_REVIEW: 3 },
  reviewLines: 60,
  /** Characters of a reason given for a verb. */
  reasonLength: 1_000,
  /** Posts that are looked at to say who may do something, and people who are named for a role. */
  explainedPosts: 40,
  explainedPeople: 8,
  /** How often dates that passed are looked for, and how many records of a kind are moved at once. */
  lapseEveryMs: 300_000,
  lapsesAtOnce: 500,
  /**
   * Days before and after the due date on which people are reminded where their department has said nothing [practice];
   * how far off and how many they may be; how many days later a reminder is still made up for.
   */
  remindDaysBefore: [30, 7, 1],
  remindDaysAfter: [1, 7, 15],
  remindWithinDays: 365,
  remindersOfDuty: 10,
  remindCatchUpDays: 30,
  /** Overdue sums that letters to one client list. */
  letterLines: 500,
  /** Conditions in one `where`, and values in one `in`. */
  filterLeaves: 100,
  listValues: 500,
  /** Tokens of one GraphQL document. */
  documentTokens: 4_000,
  /** Brackets within brackets of one GraphQL document. */
  documentNesting: 100,
  /** Levels of fields in one GraphQL document. */
  documentDepth: 14,
  /** Fields of one GraphQL document, fragments spread out. */
  documentFields: 2_000,
  /** Fields of one selection by alias of the same field. */
  aliases: 30,
  /** Bytes of a request body; imports send files. */
  bodyBytes: 12 * 1024 * 1024,
  /** The same without a log-in: the longest answers to a survey fit. */
  publicBodyBytes: 1024 * 1024,
  /** How often what a link opens may be answered anew within a day. */
  answersByLink: 20,
  /** Characters of a text to look for. */
  filterText: 500,
  /** Days, weeks, months, quarters or years of one question for figures, and records that a figure opens to. */
  kpiPeriods: 120,
  kpiRecords: 5_000,
  /** Leases of one rent roll, and months of its forecast. */
  rentRollLeases: 3_000,
  rentRollMonths: 24,
  /** Leases that are shown beside an offer; how old their signing may be, and how many of them are looked at. */
  comparables: 12,
  comparableMonths: 24,
  comparablesLookedAt: 500,
  /** Targets of one period that are held against what was reached. */
  targetsAtOnce: 500,
  /** Bytes of a file, characters of its name, files of one record. */
  fileBytes: 30 * 1024 * 1024,
  fileNameLength: 150,
  filesPerRecord: 500,
  /** An Office document is an archive: its parts, and the bytes that they unpack to. */
  fileParts: 5_000,
  fileUnpackedBytes: 200 * 1024 * 1024,
  /** Seconds that a link to a file opens it. */
  fileLinkSeconds: 300,
  /** Content that no file holds is kept this long, and looked for this often, so many pieces at once. */
  orphanFileMs: 3_600_000,
  sweepFilesEveryMs: 1_800_000,
  orphansAtOnce: 500,
  /** Records of one export, and those that are read at once. */
  exportRows: 200_000,
  exportPage: 500,
  /** Exports under way: of one log-in, and of all in one server; and how long one may take. */
  exportsOfOne: 2,
  exportsAtOnce: 8,
  exportMs: 30 * 60_000,
  /** Bytes of the request for an export, which is mostly its filter. */
  exportAskBytes: 256 * 1024,
  importRows: 50_000,
  importBytes: 10 * 1024 * 1024,
  importColumns: 200,
  /** Bytes that a workbook may unpack to, and how many times its size one of its files may. */
  importUnpackedBytes: 120 * 1024 * 1024,
  importRatio: 150,
  /** Rows that an import writes in one transaction. */
  importBatch: 200,
  /** How often mails that are due are looked for, and how many are sent at once. */
  mailEveryMs: 3_000,
  mailsAtOnce: 50,
  /** Seconds after a first failed attempt; they double up to the most. After so many attempts a mail is given up. */
  mailRetryAfter: 120,
  mailRetryAfterMost: 6 * 3600,
  mailAttempts: 8,
  /** Seconds after which the note of a mail, without its words, is cleared away. */
  mailsKept: 90 * 24 * 3600,
  /** An import of more rows goes on in the background; who asked for it looks how far it is. */
  importForeground: 2_000,
  /** How often a run says that it goes on, and after what silence it counts as ended with its process. */
  importBeatMs: 20_000,
  importSilentMs: 120_000,
  /** Bad rows that a run keeps by line; all are counted. */
  importProblems: 5_000,
} as const
