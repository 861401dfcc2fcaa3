/** What is said of rights: to whom one may not, and why. */
import { addSentences } from '../i18n/errors.ts'

addSentences({
  WHY_ROWS: {
    'zh-Hans': '您的岗位（{role}）可以{deed}的{types}：{scopes}。',
    'zh-Hant': '您的崗位（{role}）可以{deed}的{types}：{scopes}。',
    en: '{types} that your post ({role}) may {deed}: {scopes}.',
  },
  WHY_FIELD: {
    'zh-Hans': '您的岗位（{role}）可以{deed}“{field}”，限于{scopes}。',
    'zh-Hant': '您的崗位（{role}）可以{deed}「{field}」，限於{scopes}。',
    en: 'Your post ({role}) may {deed} “{field}” on {scopes}.',
  },
  WHY_NOT_ROLE: {
    'zh-Hans': '您的岗位（{role}）不能{deed}{types}。',
    'zh-Hant': '您的崗位（{role}）不能{deed}{types}。',
    en: 'Your post ({role}) may not {deed} {types}.',
  },
  WHY_NOT_ROLE_FIELD: {
    'zh-Hans': '您的岗位（{role}）不能{deed}“{field}”。',
    'zh-Hant': '您的崗位（{role}）不能{deed}「{field}」。',
    en: 'Your post ({role}) may not {deed} “{field}”.',
  },
  WHY_NOT_ROLE_VERB: {
    'zh-Hans': '“{verb}”不由您的岗位（{role}）办理。',
    'zh-Hant': '「{verb}」不由您的崗位（{role}）辦理。',
    en: '“{verb}” is not for your post ({role}).',
  },
  WHY_NOBODY: {
    'zh-Hans': '任何岗位都不能{deed}{types}。',
    'zh-Hant': '任何崗位都不能{deed}{types}。',
    en: 'No post may {deed} {types}.',
  },
  WHY_NOBODY_FIELD: {
    'zh-Hans': '任何岗位都不能{deed}“{field}”。',
    'zh-Hant': '任何崗位都不能{deed}「{field}」。',
    en: 'No post may {deed} “{field}”.',
  },
  WHY_SORT: {
    'zh-Hans': '不能按“{field}”排序：次序会透露看不到的内容。',
    'zh-Hant': '不能按「{field}」排序：次序會透露看不到的內容。',
    en: 'Records are not sorted by “{field}”: their order would tell of what is hidden.',
  },
  WHY_KEPT: {
    'zh-Hans': '“{field}”由系统填写，谁也不能修改。',
    'zh-Hant': '「{field}」由系統填寫，誰也不能修改。',
    en: '“{field}” is filled in by the system and changed by nobody.',
  },
  WHY_STATE_FIELD: {
    'zh-Hans': '“{field}”只随步骤变化，不能直接填写。',
    'zh-Hant': '「{field}」只隨步驟變化，不能直接填寫。',
    en: '“{field}” moves by the steps alone and is not filled in.',
  },
  WHY_AFTER: {
    'zh-Hans': '“{verb}”由系统在“{field}”过后自动完成。',
    'zh-Hant': '「{verb}」由系統在「{field}」過後自動完成。',
    en: '“{verb}” is done by the system once “{field}” has passed.',
  },
  WHY_OPERATION: {
    'zh-Hans': '您的岗位（{role}）有这项功能。',
    'zh-Hant': '您的崗位（{role}）有這項功能。',
    en: 'Your post ({role}) has this.',
  },
  WHY_NO_OPERATION: {
    'zh-Hans': '您的岗位（{role}）没有这项功能。',
    'zh-Hant': '您的崗位（{role}）沒有這項功能。',
    en: 'Your post ({role}) does not have this.',
  },
  UNKNOWN_NAME: {
    'zh-Hans': '没有名为“{name}”的内容。',
    'zh-Hant': '沒有名為「{name}」的內容。',
    en: 'There is nothing named “{name}”.',
  },
  NOT_OF_FIELD: {
    'zh-Hans': '只能删除整条记录，不能删除其中一项。',
    'zh-Hant': '只能刪除整筆記錄，不能刪除其中一項。',
    en: 'Records are deleted, not fields of them.',
  },
  STATE_NEEDED: {
    'zh-Hans': '“{verb}”只能在状态为{states}时办理。',
    'zh-Hant': '「{verb}」只能在狀態為{states}時辦理。',
    en: '“{verb}” starts from the state {states}.',
  },
  STATE_NEEDED_EDIT: {
    'zh-Hans': '只有在状态为{states}时才能{deed}。',
    'zh-Hant': '只有在狀態為{states}時才能{deed}。',
    en: 'It can be {deed} only in the state {states}.',
  },
  STATE_NEVER_EDIT: {
    'zh-Hans': '任何状态下都不能{deed}。',
    'zh-Hant': '任何狀態下都不能{deed}。',
    en: 'It cannot be {deed} in any state.',
  },
  WHY_SCOPE: {
    'zh-Hans': '这条记录不在您的岗位（{role}）可以{deed}的范围内：{scopes}。',
    'zh-Hant': '這筆記錄不在您的崗位（{role}）可以{deed}的範圍內：{scopes}。',
    en: 'This record is not among those that your post ({role}) may {deed}: {scopes}.',
  },
  WHY_SCOPE_FIELD: {
    'zh-Hans': '这条记录不在您的岗位（{role}）可以{deed}“{field}”的范围内：{scopes}。',
    'zh-Hant': '這筆記錄不在您的崗位（{role}）可以{deed}「{field}」的範圍內：{scopes}。',
    en: 'This record is not among those of which your post ({role}) may {deed} “{field}”: {scopes}.',
  },
  WHY_SCOPE_VERB: {
    'zh-Hans': '这条记录不在您的岗位（{role}）办理“{verb}”的范围内：{scopes}。',
    'zh-Hant': '這筆記錄不在您的崗位（{role}）辦理「{verb}」的範圍內：{scopes}。',
    en: 'This record is not among those for which “{verb}” is your post’s ({role}): {scopes}.',
  },
})
