import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  'PromotionMaterial.deptNotOwn': {
    'zh-Hans': ['本部门他人', '本部门由他人制作的宣传资料'],
    'zh-Hant': ['本部門他人', '本部門由他人製作的宣傳資料'],
    en: ['others’ of the department', 'materials of the department that somebody else made'],
  },
  'PromotionMaterial.approved': {
    'zh-Hans': ['已批准', '所服务部门已批准的宣传资料'],
    'zh-Hant': ['已批准', '所服務部門已批准的宣傳資料'],
    en: ['approved', 'approved materials of the departments served'],
  },
  'PromotionMaterial.allApproved': {
    'zh-Hans': ['全部已批准', '全公司已批准的宣传资料'],
    'zh-Hant': ['全部已批准', '全公司已批准的宣傳資料'],
    en: ['all approved', 'every approved material of the company'],
  },
})

addSentences({
  MEMBER_TWICE: {
    'zh-Hans': '该成员已在团队中。',
    'zh-Hant': '該成員已在團隊中。',
    en: 'This member is in the team already.',
  },
  MEMBER_NOT_TRAINED: {
    'zh-Hans': '该成员尚未完成项目培训，不能启动。',
    'zh-Hant': '該成員尚未完成項目培訓，不能啟動。',
    en: 'This member has not been trained on the project yet.',
  },
  POLICY_WITHOUT_LIMIT: {
    'zh-Hans': '请至少填写一项限额。',
    'zh-Hant': '請至少填寫一項限額。',
    en: 'Give at least one limit.',
  },
})
