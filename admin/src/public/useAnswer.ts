import { useState } from 'react'
import { ask, Refused } from './ask.ts'
import { words } from './words.ts'

/**
 * Sends an answer by a link, and what came of it: `send` gives the record as it stands then, or null where it was refused
 * (`failure` says why) or the link opens nothing any more (`onClosed` is told).
 */
export function useAnswer<T>(mutation: string, onClosed: () => void) {
  const [failure, setFailure] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async (input: Record<string, unknown>): Promise<T | null> => {
    setBusy(true)
    setFailure('')
    try {
      const answered = await ask<T>(mutation, { input })
      if (!answered) onClosed()
      return answered
    } catch (error) {
      setFailure(error instanceof Refused ? error.message : words().unreachable)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { failure, setFailure, isBusy, send }
}
