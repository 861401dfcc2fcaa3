import type { App } from '../app.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../ops/log.ts'
import { repeat } from './repeat.ts'

/** Writes the mails that were asked for, and sends all that are due, until it is stopped. */
export function startMails({ auth, mailer }: Pick<App, 'auth' | 'mailer'>, log: Log): () => Promise<void> {
  const work = async () => {
    await auth.answerResets()
    await mailer.sendDue()
  }
  return repeat(work, LIMITS.mailEveryMs, log, 'mails were not sent')
}
