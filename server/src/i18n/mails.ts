import type { Locale } from './locale.ts'

/** The words of one kind of mail in one language; `{name}` takes a parameter. */
export type MailWords = {
  subject: string
  /** Paragraphs of the text. */
  text: readonly string[]
  /** What the link does, where the mail has one. */
  action?: string
}

/** One kind of mail in all languages. Modules with mails of their own keep them beside their sentences. */
export type MailTemplate = Record<Locale, MailWords>

/** Stands under every mail. */
export const MAIL_FOOTER: Record<Locale, string> = {
  'zh-Hans': '此邮件由招商台自动发送，请勿回复。',
  'zh-Hant': '此郵件由招商台自動發送，請勿回覆。',
  en: 'Leasedesk sent this mail by itself. Please do not reply to it.',
}

/** Above the address of a link, for those whose mail program does not open it. */
export const MAIL_LINK_HINT: Record<Locale, string> = {
  'zh-Hans': '如果无法点击，请将以下地址复制到浏览器中打开：',
  'zh-Hant': '如果無法點擊，請將以下網址複製到瀏覽器中開啟：',
  en: 'If it does not open, copy this address into your browser:',
}

/** The link by which somebody who has forgotten his password chooses a new one. */
export const PASSWORD_RESET: MailTemplate = {
  'zh-Hans': {
    subject: '重设招商台密码',
    text: [
      '{name}，您好：',
      '我们收到了为您的账号重设密码的请求。请在 {minutes} 分钟内打开下面的链接设置新密码，链接只能使用一次。',
      '如果不是您本人提出的，请忽略此邮件，您的密码不会改变。',
    ],
    action: '设置新密码',
  },
  'zh-Hant': {
    subject: '重設招商台密碼',
    text: [
      '{name}，您好：',
      '我們收到了為您的帳號重設密碼的請求。請在 {minutes} 分鐘內打開下面的連結設定新密碼，連結只能使用一次。',
      '如果不是您本人提出的，請忽略此郵件，您的密碼不會改變。',
    ],
    action: '設定新密碼',
  },
  en: {
    subject: 'Your new Leasedesk password',
    text: [
      'Hello {name},',
      'Somebody asked for a new password for your log-in. Open this link within {minutes} minutes to choose one. It works once.',
      'If it was not you, you need do nothing: your password stays as it is.',
    ],
    action: 'Choose a new password',
  },
}

/** Tells the owner of a log-in that its password is a new one. */
export const PASSWORD_CHANGED: MailTemplate = {
  'zh-Hans': {
    subject: '您的招商台密码已修改',
    text: [
      '{name}，您好：',
      '您的招商台密码刚刚已修改，此前在各设备上的登录均已退出。',
      '如果不是您本人操作，请立即联系系统管理员。',
    ],
  },
  'zh-Hant': {
    subject: '您的招商台密碼已修改',
    text: [
      '{name}，您好：',
      '您的招商台密碼剛剛已修改，此前在各裝置上的登入均已登出。',
      '如果不是您本人操作，請立即聯絡系統管理員。',
    ],
  },
  en: {
    subject: 'Your Leasedesk password was changed',
    text: [
      'Hello {name},',
      'The password of your log-in has just been changed. You were signed out on all devices.',
      'If it was not you, tell the system administrator at once.',
    ],
  },
}

/** Tells the owner of a log-in that the administrator has given it another password. */
export const PASSWORD_SET: MailTemplate = {
  'zh-Hans': {
    subject: '您的招商台密码已由管理员重设',
    text: [
      '{name}，您好：',
      '系统管理员为您的账号设置了新密码，此前在各设备上的登录均已退出。新密码由管理员另行告知。',
      '如果您没有提出过，请立即联系系统管理员。',
    ],
  },
  'zh-Hant': {
    subject: '您的招商台密碼已由管理員重設',
    text: [
      '{name}，您好：',
      '系統管理員為您的帳號設定了新密碼，此前在各裝置上的登入均已登出。新密碼由管理員另行告知。',
      '如果您沒有提出過，請立即聯絡系統管理員。',
    ],
  },
  en: {
    subject: 'The administrator has reset your Leasedesk password',
    text: [
      'Hello {name},',
      'The system administrator has given your log-in another password and will tell it to you. You were signed out on all devices.',
      'If you did not ask for this, tell the system administrator at once.',
    ],
  },
}

/** Tells the owner of a log-in that it now asks for a code. */
export const SECOND_FACTOR_ON: MailTemplate = {
  'zh-Hans': {
    subject: '招商台两步验证已启用',
    text: [
      '{name}，您好：',
      '您的账号已启用两步验证，今后登录时除密码外还须输入验证器应用中的验证码。请妥善保存恢复码。',
      '如果不是您本人操作，请立即联系系统管理员。',
    ],
  },
  'zh-Hant': {
    subject: '招商台兩步驗證已啟用',
    text: [
      '{name}，您好：',
      '您的帳號已啟用兩步驗證，今後登入時除密碼外還須輸入驗證器應用程式中的驗證碼。請妥善保存備援碼。',
      '如果不是您本人操作，請立即聯絡系統管理員。',
    ],
  },
  en: {
    subject: 'Two-step verification is on for Leasedesk',
    text: [
      'Hello {name},',
      'From now on signing in asks for a code of your authenticator app beside the password. Keep your recovery codes in a safe place.',
      'If it was not you, tell the system administrator at once.',
    ],
  },
}

/** Tells the owner of a log-in that he has turned its second step off. */
export const SECOND_FACTOR_OFF: MailTemplate = {
  'zh-Hans': {
    subject: '招商台两步验证已停用',
    text: [
      '{name}，您好：',
      '您的账号已停用两步验证，今后登录只需密码。',
      '如果不是您本人操作，请立即联系系统管理员。',
    ],
  },
  'zh-Hant': {
    subject: '招商台兩步驗證已停用',
    text: [
      '{name}，您好：',
      '您的帳號已停用兩步驗證，今後登入只需密碼。',
      '如果不是您本人操作，請立即聯絡系統管理員。',
    ],
  },
  en: {
    subject: 'Two-step verification is off for Leasedesk',
    text: [
      'Hello {name},',
      'Signing in asks for the password alone from now on.',
      'If it was not you, tell the system administrator at once.',
    ],
  },
}

/** Tells the owner of a log-in that the administrator has taken its second step off. */
export const SECOND_FACTOR_RESET: MailTemplate = {
  'zh-Hans': {
    subject: '您的招商台两步验证已由管理员重置',
    text: [
      '{name}，您好：',
      '系统管理员已将您账号的两步验证重置，此前在各设备上的登录均已退出。请用密码登录后重新设置。',
      '如果您没有提出过，请立即联系系统管理员。',
    ],
  },
  'zh-Hant': {
    subject: '您的招商台兩步驗證已由管理員重設',
    text: [
      '{name}，您好：',
      '系統管理員已將您帳號的兩步驗證重設，此前在各裝置上的登入均已登出。請用密碼登入後重新設定。',
      '如果您沒有提出過，請立即聯絡系統管理員。',
    ],
  },
  en: {
    subject: 'The administrator has reset your two-step verification',
    text: [
      'Hello {name},',
      'The system administrator has taken two-step verification off your Leasedesk log-in. You were signed out on all devices; sign in with your password and set it up anew.',
      'If you did not ask for this, tell the system administrator at once.',
    ],
  },
}
