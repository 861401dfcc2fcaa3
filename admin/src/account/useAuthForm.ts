import { useTranslate } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { AuthError } from '../api/auth-call.ts'

/** What the server says of a refusal, in the page's language; how long to wait where it said so. */
export const refusalText = (error: unknown, t: (key: string, options?: object) => string): string => {
  if (!(error instanceof AuthError) || !error.message) return t('panel.signIn.unreachable')
  return error.retryAfter ? t('panel.signIn.wait', { seconds: error.retryAfter }) : error.message
}

/**
 * A small form whose answer comes from `/auth/*`: what was refused stands with its field, all else in `failure`. `work`
 * is given the form's texts by name.
 */
export const useAuthForm = (work: (text: (name: string) => string) => Promise<void>) => {
  const t = useTranslate()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const faults = error instanceof AuthError ? error.fieldErrors : []

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    try {
      await work((name) => String(form.get(name) ?? ''))
    } catch (refusal) {
      setError(refusal)
    }
    setBusy(false)
  }
  return {
    submit,
    isBusy,
    /** The message of a field; undefined where it is not to blame. */
    faultOf: (path: string): string | undefined => faults.find((fault) => fault.path === path)?.message,
    failure: error !== null && faults.length === 0 ? refusalText(error, t) : null,
  }
}
