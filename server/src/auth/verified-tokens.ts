import { LRUCache } from 'lru-cache'
import type { Locale } from '../i18n/locale.ts'
import { REVALIDATE_AFTER_MS, VERIFIED_TOKENS } from './limits.ts'
import type { Claims, Verified } from './tokens.ts'
import type { Bearer } from './viewer.ts'

type Entry = {
  verified: Verified
  /** The bearer in each language asked for: the same object while nothing changes. */
  inLocales: Partial<Record<Locale, Bearer>>
  bearer: Bearer
  /** When the check against the database began that confirmed it. */
  checkedAt: number
}

type Sources = {
  verify: (token: string) => Promise<Verified | null>
  load: (claims: Claims) => Promise<Bearer | null>
  /** Whether a signing key still counts. */
  isKey: (keyId: string) => Promise<boolean>
}

/** Remembers whose token has been verified; see `createVerifiedTokens`. */
export type VerifiedTokens = {
  /** The bearer; null when the token is not or no longer good. Rejects when the database is away. */
  bearerOf(token: string, locale: Locale): Promise<Bearer | null> | Bearer
  /** Drops the tokens of which `concerned` says so, at once in this process; others follow within three seconds. */
  forget(concerned: (claims: Claims) => boolean): void
}

/**
 * A signature is checked once (it is the dearest step of a request), the bearer's standing at most every three
 * seconds: what was revoked or changed in the database ends the token within that time, in every process. The cache
 * is bounded, honours the token's end, and never answers from memory what the database could not confirm in time.
 */
export function createVerifiedTokens({ verify, load, isKey }: Sources): VerifiedTokens {
  const entries = new LRUCache<string, Entry>({ max: VERIFIED_TOKENS })
  // Requests that come with one token at a time share the check.
  const checks = new Map<string, Promise<Entry | null>>()

  const check = async (token: string, earlier: Entry | undefined): Promise<Entry | null> => {
    const checkedAt = Date.now()
    const verified = earlier?.verified ?? (await verify(token))
    const valid = verified && verified.endsAt > checkedAt && (!earlier || (await isKey(verified.keyId)))
    const bearer = valid ? await load(verified.claims) : null
    if (!verified || !bearer) {
      entries.delete(token)
      return null
    }
    const entry: Entry = { verified, bearer, inLocales: {}, checkedAt }
    entries.set(token, entry)
    return entry
  }

  const checkOnce = (token: string, earlier: Entry | undefined) => {
    let running = checks.get(token)
    if (!running) {
      running = check(token, earlier).finally(() => checks.delete(token))
      checks.set(token, running)
    }
    return running
  }

  return {
    bearerOf(token, locale) {
      const entry = entries.get(token)
      const now = Date.now()
      if (entry && now < entry.checkedAt + REVALIDATE_AFTER_MS && now < entry.verified.endsAt) {
        return inLocale(entry, locale)
      }
      return checkOnce(token, entry).then((checked) => checked && inLocale(checked, locale))
    },
    forget(concerned) {
      for (const [token, entry] of entries.entries()) if (concerned(entry.verified.claims)) entries.delete(token)
    },
  }
}

function inLocale({ bearer: { viewer, due }, inLocales }: Entry, locale: Locale): Bearer {
  inLocales[locale] ??= { viewer: { ...viewer, locale }, due }
  return inLocales[locale]
}
