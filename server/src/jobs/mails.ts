import type { App } from '../app.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { every } from './every.ts'

/** Writes the mails that were asked for, and sends all that are due, until it is stopped. */
export function startMails({ auth, mailer }: Pick<App, 'auth' | 'mailer'>, log: Log): () => Promise<void> {
  const work = async () => {
    await auth.answerResets()
    await mailer.sendDue()
  }
  return every(LIMITS.mailEveryMs, work, { log, failure: 'mails were not sent', atOnce: true })
}
