import { useSyncExternalStore } from 'react'

/** What the link in the mail holds behind `#`, which no server and no other site is told. */
const tokenOf = (hash: string): string | null => /^#\/reset-password\/([\w-]+)$/.exec(hash)?.[1] ?? null

const onHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The secret of the link by which the page was opened; null where it was not opened by one. */
export const useResetToken = (): string | null => useSyncExternalStore(onHash, () => tokenOf(window.location.hash))

/** Goes to the sign-in page, and leaves the link out of the browser's history. */
export const leaveResetLink = (): void => {
  window.history.replaceState(null, '', '#/')
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
