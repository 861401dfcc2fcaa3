import { currentLanguage } from '../i18n/language.ts'

/** A refusal in the reader's language, to be shown as it is. */
export class Refused extends Error {}

type Answer<T> = { data?: Record<string, T | null>; errors?: { message: string; extensions?: Fault }[] }
type Fault = { code?: string; fieldErrors?: { message: string }[] }

/**
 * Asks the API without a log-in, whoever may be signed in to the panel in this browser. `result` of the answer; null
 * where the link opens nothing. Throws Refused with what the server objects to, and others where it was not reached.
 */
export async function ask<T>(query: string, variables: Record<string, unknown>): Promise<T | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as Answer<T>
  const [error] = errors ?? []
  if (error?.extensions?.code === 'NOT_FOUND') return null
  if (error) throw new Refused(error.extensions?.fieldErrors?.[0]?.message ?? error.message)
  return data?.result ?? null
}
