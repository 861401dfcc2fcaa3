import { currentLanguage, type Language } from '../i18n/language.ts'

type Words = Record<
  | 'loading'
  | 'closed'
  | 'closedText'
  | 'unreachable'
  | 'invitation'
  | 'dear'
  | 'invites'
  | 'when'
  | 'where'
  | 'agenda'
  | 'seats'
  | 'seatsRange'
  | 'accept'
  | 'decline'
  | 'accepted'
  | 'declined'
  | 'change'
  | 'survey'
  | 'asks'
  | 'scale'
  | 'remark'
  | 'comment'
  | 'respondent'
  | 'send'
  | 'thanks'
  | 'atLeastOne',
  string
> & { scores: readonly [string, string, string, string, string] }

const WORDS: Record<Language, Words> = {
  'zh-Hans': {
    loading: '正在载入',
    closed: '此链接无法打开',
    closedText: '链接有误、已经过期，或已被新的链接替代。如有需要，请联系发给您链接的人。',
    unreachable: '暂时无法连接，请稍后再试。',
    invitation: '活动邀请',
    dear: '尊敬的 {name}：',
    invites: '{host}诚邀您参加以下活动。',
    when: '时间',
    where: '地点',
    agenda: '议程',
    seats: '到场人数',
    seatsRange: '请填写 1 至 {most} 的整数。',
    accept: '接受邀请',
    decline: '无法出席',
    accepted: '您已接受邀请，{seats} 人到场。期待您的光临。',
    declined: '您已表示无法出席，感谢告知。',
    change: '活动开始前，您可以随时更改答复。',
    survey: '满意度调查',
    asks: '{host}想听听您的意见。',
    scale: '1 分为很不满意，5 分为很满意。',
    remark: '补充说明（选填）',
    comment: '其他意见（选填）',
    respondent: '您的称呼（选填）',
    send: '提交',
    thanks: '感谢您的答复，我们会认真对待每一条意见。',
    atLeastOne: '请至少为一个问题打分。',
    scores: ['很不满意', '不满意', '一般', '满意', '很满意'],
  },
  'zh-Hant': {
    loading: '正在載入',
    closed: '此連結無法打開',
    closedText: '連結有誤、已經過期，或已被新的連結替代。如有需要，請聯繫發給您連結的人。',
    unreachable: '暫時無法連接，請稍後再試。',
    invitation: '活動邀請',
    dear: '尊敬的 {name}：',
    invites: '{host}誠邀您參加以下活動。',
    when: '時間',
    where: '地點',
    agenda: '議程',
    seats: '到場人數',
    seatsRange: '請填寫 1 至 {most} 的整數。',
    accept: '接受邀請',
    decline: '無法出席',
    accepted: '您已接受邀請，{seats} 人到場。期待您的光臨。',
    declined: '您已表示無法出席，感謝告知。',
    change: '活動開始前，您可以隨時更改答覆。',
    survey: '滿意度調查',
    asks: '{host}想聽聽您的意見。',
    scale: '1 分為很不滿意，5 分為很滿意。',
    remark: '補充說明（選填）',
    comment: '其他意見（選填）',
    respondent: '您的稱呼（選填）',
    send: '提交',
    thanks: '感謝您的答覆，我們會認真對待每一條意見。',
    atLeastOne: '請至少為一個問題打分。',
    scores: ['很不滿意', '不滿意', '一般', '滿意', '很滿意'],
  },
  en: {
    loading: 'Loading',
    closed: 'This link does not open',
    closedText: 'It is mistyped, over, or was replaced by a new one. Please ask whoever sent it to you.',
    unreachable: 'No connection just now. Please try again later.',
    invitation: 'Invitation',
    dear: 'Dear {name},',
    invites: '{host} would be glad to see you at this event.',
    when: 'Time',
    where: 'Place',
    agenda: 'Agenda',
    seats: 'How many of you',
    seatsRange: 'A whole number from 1 to {most}.',
    accept: 'Accept',
    decline: 'Decline',
    accepted: 'You have accepted, for {seats}. We look forward to seeing you.',
    declined: 'You have declined. Thank you for telling us.',
    change: 'Until the event begins you may change your answer.',
    survey: 'Survey',
    asks: '{host} would like to know what you think.',
    scale: '1 is not content at all, 5 is very content.',
    remark: 'In words (optional)',
    comment: 'Anything else (optional)',
    respondent: 'Your name (optional)',
    send: 'Send',
    thanks: 'Thank you. We take every answer seriously.',
    atLeastOne: 'Give at least one question a score.',
    scores: ['Not content at all', 'Not content', 'Neutral', 'Content', 'Very content'],
  },
}

/** The words of the page's present language. */
export const words = (): Words => WORDS[currentLanguage()]

/** A sentence with its holes filled. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_hole, name: string) => String(values[name] ?? ''))
