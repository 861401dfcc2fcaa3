import type { Locale } from '../i18n/locale.ts'
import { MAIL_FOOTER, MAIL_LINK_HINT, type MailTemplate } from '../i18n/mails.ts'

/** A mail in words, as text and as HTML. */
export type Rendered = { subject: string; text: string; html: string }

/** What a mail says: which kind, in the reader's language, and the values in it. */
export type Wording = {
  template: MailTemplate
  locale: Locale
  params: Record<string, string | number>
  /** Address of the link, for kinds that have one. */
  link?: string
}

/** Fills the words of a mail. Values are inert in HTML, and a line break in one makes no header. */
export function renderMail({ template, locale, params, link }: Wording): Rendered {
  const words = template[locale]
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  const paragraphs = words.text.map(filled).filter((each) => each.trim() !== '')
  const footer = MAIL_FOOTER[locale]
  const action = words.action && link ? { words: words.action, link } : null
  const text = [...paragraphs, ...(action ? [`${action.words}: ${action.link}`] : []), `-- \n${footer}`].join('\n\n')
  return {
    subject: filled(words.subject).replace(/[\r\n]+/g, ' '),
    text: `${text}\n`,
    html: [
      '<!doctype html>',
      `<html lang="${locale}"><head><meta charset="utf-8"></head>`,
      '<body style="margin:0;padding:24px;font-family:sans-serif;font-size:15px;line-height:1.7;color:#1f2a30">',
      ...paragraphs.map((each) => `<p>${inert(each).replaceAll('\n', '<br>')}</p>`),
      ...(action ? [buttonOf(action.words, action.link), hintOf(MAIL_LINK_HINT[locale], action.link)] : []),
      `<p style="margin-top:32px;font-size:13px;color:#55626a">${inert(footer)}</p>`,
      '</body></html>',
      '',
    ].join('\n'),
  }
}

const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:6px;background:#0b4f58;color:#ffffff;text-decoration:none'

const buttonOf = (words: string, link: string) =>
  `<p><a href="${inert(link)}" style="${BUTTON}">${inert(words)}</a></p>`

const hintOf = (hint: string, link: string) =>
  `<p style="font-size:13px;color:#55626a">${inert(hint)}<br><span style="word-break:break-all">${inert(link)}</span></p>`

const inert = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
