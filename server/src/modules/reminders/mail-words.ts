import type { Locale } from '../../i18n/locale.ts'
import type { MailTemplate } from '../../i18n/mails.ts'

/** To the client before the day and after it, and to our people. */
export type ReminderMail = 'AHEAD' | 'OVERDUE' | 'STAFF'

type Line = {
  title: string
  number: string
  dueOn: string
  offsetDays: number
  amount: string | null
  clientName: string | null
}

const LINE: Record<Locale, (line: Line, forStaff: boolean) => string> = {
  'zh-Hans': ({ title, number, dueOn, offsetDays, amount, clientName }, forStaff) =>
    [
      `· ${title}`,
      ...(forStaff && clientName ? [clientName] : []),
      `合同 ${number}`,
      `到期日 ${dueOn}${days(offsetDays, '', '，逾期 {n} 天')}`,
      ...(amount ? [`应付余额 ${amount}`] : []),
    ].join('，'),
  'zh-Hant': ({ title, number, dueOn, offsetDays, amount, clientName }, forStaff) =>
    [
      `· ${title}`,
      ...(forStaff && clientName ? [clientName] : []),
      `合同 ${number}`,
      `到期日 ${dueOn}${days(offsetDays, '', '，逾期 {n} 天')}`,
      ...(amount ? [`應付餘額 ${amount}`] : []),
    ].join('，'),
  en: ({ title, number, dueOn, offsetDays, amount, clientName }, forStaff) =>
    [
      `· ${title}`,
      ...(forStaff && clientName ? [clientName] : []),
      `contract ${number}`,
      `due on ${dueOn}${days(offsetDays, '', ', {n} days overdue')}`,
      ...(amount ? [`balance ${amount}`] : []),
    ].join(', '),
}

const days = (offset: number, before: string, after: string): string =>
  (Number(offset) > 0 ? after : before).replace('{n}', String(offset))

/** One line of a mail. */
export const lineOf = (locale: Locale, line: Line, forStaff: boolean): string => LINE[locale](line, forStaff)

export const TEMPLATES: Record<ReminderMail, MailTemplate> = {
  AHEAD: {
    'zh-Hans': {
      subject: '【{host}】履约提醒：{first}',
      text: [
        '{name}，您好：',
        '{client} 在租赁合同项下的下列事项即将到期，请按时办理：',
        '{lines}',
        '{notes}',
        '如已办理，请忽略本提醒。如有疑问，请联系 {contact}。',
        '{host}\n{today}',
      ],
    },
    'zh-Hant': {
      subject: '【{host}】履約提醒：{first}',
      text: [
        '{name}，您好：',
        '{client} 在租賃合同項下的下列事項即將到期，請按時辦理：',
        '{lines}',
        '{notes}',
        '如已辦理，請忽略本提醒。如有疑問，請聯絡 {contact}。',
        '{host}\n{today}',
      ],
    },
    en: {
      subject: '{host}: due soon – {first}',
      text: [
        'Dear {name},',
        'The following will shortly be due from {client} under the lease:',
        '{lines}',
        '{notes}',
        'If this has been done already, please disregard this reminder. For questions please contact {contact}.',
        '{host}\n{today}',
      ],
    },
  },
  OVERDUE: {
    'zh-Hans': {
      subject: '【{host}】逾期提醒：{first}',
      text: [
        '{name}，您好：',
        '截至 {today}，{client} 在租赁合同项下的下列事项已逾期，请尽快办理；逾期付款将按合同约定计收滞纳金：',
        '{lines}',
        '{notes}',
        '如近日已办理，请忽略本提醒。如有疑问，请联系 {contact}。',
        '{host}\n{today}',
      ],
    },
    'zh-Hant': {
      subject: '【{host}】逾期提醒：{first}',
      text: [
        '{name}，您好：',
        '截至 {today}，{client} 在租賃合同項下的下列事項已逾期，請盡快辦理；逾期付款將按合同約定計收滯納金：',
        '{lines}',
        '{notes}',
        '如近日已辦理，請忽略本提醒。如有疑問，請聯絡 {contact}。',
        '{host}\n{today}',
      ],
    },
    en: {
      subject: '{host}: overdue – {first}',
      text: [
        'Dear {name},',
        'As at {today}, the following is overdue from {client} under the lease. Please settle it without delay; late fees accrue as agreed in the contract:',
        '{lines}',
        '{notes}',
        'If it has been settled in the last few days, please disregard this reminder. For questions please contact {contact}.',
        '{host}\n{today}',
      ],
    },
  },
  STAFF: {
    'zh-Hans': {
      subject: '履约跟进：{count} 项（{today}）',
      text: ['{name}，您好：', '您跟进的下列合同事项临近到期或已逾期，请及时跟进：', '{lines}'],
      action: '查看提醒',
    },
    'zh-Hant': {
      subject: '履約跟進：{count} 項（{today}）',
      text: ['{name}，您好：', '您跟進的下列合同事項臨近到期或已逾期，請及時跟進：', '{lines}'],
      action: '查看提醒',
    },
    en: {
      subject: '{count} duties to follow up ({today})',
      text: ['Hello {name},', 'These duties under contracts that you follow are due soon or overdue:', '{lines}'],
      action: 'Open the reminders',
    },
  },
}
