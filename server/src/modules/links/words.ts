import { addSentences } from '../../i18n/errors.ts'

addSentences({
  LINK_OVER: {
    'zh-Hans': '已经不能再发送此链接：活动已开始或已取消，或问卷已答复或过期。',
    'zh-Hant': '已經不能再發送此連結：活動已開始或已取消，或問卷已答覆或過期。',
    en: 'No link can be given out any more: the event has begun or was cancelled, or the survey is answered or over.',
  },
  LINK_NO_QUESTIONS: {
    'zh-Hans': '问卷还没有题目，请先选用调查问卷或填写题目。',
    'zh-Hant': '問卷還沒有題目，請先選用調查問卷或填寫題目。',
    en: 'The survey has no questions yet: choose a set of them, or write them down.',
  },
  ANSWER_TWICE: {
    'zh-Hans': '同一题只能回答一次。',
    'zh-Hant': '同一題只能回答一次。',
    en: 'Answer each question once.',
  },
  NO_SUCH_QUESTION: {
    'zh-Hans': '问卷中没有这一题。',
    'zh-Hant': '問卷中沒有這一題。',
    en: 'The survey has no such question.',
  },
})
