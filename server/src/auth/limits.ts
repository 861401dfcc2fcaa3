/** Every number of the log-in in one place. Times are in seconds unless the name says otherwise. */

/** Life of a person's access token. */
export const ACCESS_TOKEN_LIFE = 10 * 60
/** Life of a machine client's access token. */
export const MACHINE_TOKEN_LIFE = 30 * 60
/** Hours for which a machine client's old secret may stay good beside a new one. */
export const SECRET_OVERLAP_HOURS = 7 * 24
/** How far the clocks of two servers may be apart. */
export const CLOCK_TOLERANCE = 5
/** A longer token is refused before it is parsed, in characters. */
export const MAX_TOKEN_LENGTH = 8 * 1024

/** For so long after its check against the database a token is believed without another one, in milliseconds. */
export const REVALIDATE_AFTER_MS = 3000
/** Tokens whose signature is remembered, in each process. */
export const VERIFIED_TOKENS = 5000

/** A session that is not refreshed for so long ends. */
export const SESSION_IDLE_LIFE = 7 * 24 * 3600
/** A session ends after so long however busy it is. */
export const SESSION_LIFE = 30 * 24 * 3600

/** Log-ins of one person that are shown to him, those used last first. */
export const SESSIONS_SHOWN = 100

/** Age at which a signing key is followed by a new one. */
export const SIGNING_KEY_LIFE = 90 * 24 * 3600
/** After so long nothing that a key signed lives any more: it is no longer read. */
export const SIGNING_KEY_KEPT = SIGNING_KEY_LIFE + 24 * 3600
/** A new key is published for so long before it signs, so that every server and caching verifier knows it by then. */
export const KEY_PUBLISHED_AHEAD = 10 * 60
/** Every server reads the keys again after so long, in milliseconds: what is done to them counts within that time. */
export const KEYS_REREAD_AFTER_MS = 1000
/** A key that was followed by another verifies for so long, until all that it signed has ended. */
export const KEY_VERIFIES_ON = MACHINE_TOKEN_LIFE + 60

/** Life of the link that replaces a forgotten password. */
export const RESET_LINK_LIFE = 30 * 60
/** Links that one person is sent within an hour, whoever asks for them. */
export const RESETS_AN_HOUR = 3
/** Requests for a link that are looked up at once. */
export const RESETS_AT_ONCE = 50
/** Requests for a link are kept for so long. */
export const RESETS_KEPT = 24 * 3600

/** For so long a new secret of a second factor waits to be confirmed. */
export const ENROLMENT_LIFE = 15 * 60
/** Codes that let somebody in who has lost his second factor, each once. */
export const RECOVERY_CODES = 10
/** Between password and code no more time may pass than this. */
export const CODE_STEP_LIFE = 5 * 60

/** Length of a password in characters (code points, after normalisation). */
export const PASSWORD_LENGTH = { min: 8, max: 256 } as const
/** Argon2 runs at a time in one process; each takes a thread of the pool and 19 MiB. */
export const HASHES_AT_A_TIME = 2
/** Log-ins that may wait for those; more are asked to come back. */
export const HASHES_WAITING = 40

/** Wrong log-ins from one address with one name that cost no waiting. */
export const FREE_FAILURES = 3
/** First delay after those; it doubles with each further failure. */
export const FIRST_DELAY = 2
/** The delay grows no longer than this. */
export const MAX_DELAY = 15 * 60
/** Failures are forgotten when the last one is so old. */
export const FAILURES_FORGOTTEN_AFTER = 24 * 3600

/** Largest body of a request to log in, in bytes. */
export const MAX_BODY_BYTES = 16 * 1024
/** Longest log-in name: that of an e-mail address in the organisation. */
export const MAX_LOGIN_LENGTH = 190

/** `lastUsedAt` of a machine client is written at most once in so long. */
export const LAST_USED_PRECISION = 60
/** Rows that have served are cleared away at most once in so long by each process. */
export const CLEAN_UP_EVERY = 10 * 60
/** An ended session is kept for so long, for those who look into a misuse. */
export const ENDED_SESSION_KEPT = 30 * 24 * 3600
