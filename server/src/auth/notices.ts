import type { Locale } from '../i18n/locale.ts'
import type { MailTemplate } from '../i18n/mails.ts'
import { isMailAddress, type Mailer } from '../mail/mailer.ts'
import type { Transaction } from '../writer/transaction.ts'

/** Tells the owner of a log-in by mail what became of it, in the transaction of the change; nothing where he has no address. */
export async function notify(
  mailer: Mailer,
  tx: Transaction,
  { name, workEmail }: { name: string; workEmail: string | null },
  { kind, template, locale }: { kind: string; template: MailTemplate; locale: Locale },
): Promise<void> {
  if (!isMailAddress(workEmail)) return
  await mailer.queue(tx, { kind, template, locale, to: { name, address: workEmail }, params: { name } })
}
