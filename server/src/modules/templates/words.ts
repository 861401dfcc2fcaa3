import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addSentences({
  UNKNOWN_VARIABLE: {
    'zh-Hans': '没有名为“{name}”的变量。',
    'zh-Hant': '沒有名為「{name}」的變量。',
    en: 'There is no variable “{name}”.',
  },
  OPEN_BRACES: {
    'zh-Hans': '变量须写成 {{名称}}，此处的花括号不成对。',
    'zh-Hant': '變量須寫成 {{名稱}}，此處的花括號不成對。',
    en: 'A variable is written {{name}}; these braces are not in pairs.',
  },
  CLAUSE_NUMBER_TWICE: {
    'zh-Hans': '条款编号重复。',
    'zh-Hant': '條款編號重複。',
    en: 'Another clause has this number.',
  },
  TEMPLATE_FITS_NOTHING: {
    'zh-Hans': '请至少选择一种适用的租金方式。',
    'zh-Hant': '請至少選擇一種適用的租金方式。',
    en: 'It must fit at least one rent type.',
  },
  TEMPLATE_STILL_DRAFT: {
    'zh-Hans': '该范本尚在编写，请直接修改。',
    'zh-Hant': '該範本尚在編寫，請直接修改。',
    en: 'This template is still a draft: change it directly.',
  },
  TEMPLATE_NOT_APPROVED: {
    'zh-Hans': '该合同范本尚未批准或已停用。',
    'zh-Hant': '該合同範本尚未批准或已停用。',
    en: 'This template is not approved, or retired.',
  },
  TEMPLATE_UNFIT: {
    'zh-Hans': '该合同范本不适用于此合同类型或租金方式。',
    'zh-Hant': '該合同範本不適用於此合同類型或租金方式。',
    en: 'This template does not fit the contract’s type or rent type.',
  },
})

addScopeWords({
  'ContractTemplate.released': {
    'zh-Hans': ['已发布', '本部门已批准或已停用的合同范本'],
    'zh-Hant': ['已發布', '本部門已批准或已停用的合同範本'],
    en: ['released', 'templates of the department that were approved'],
  },
  'ContractTemplate.deptNotOwn': {
    'zh-Hans': ['本部门他人', '本部门由他人编写的合同范本'],
    'zh-Hant': ['本部門他人', '本部門由他人編寫的合同範本'],
    en: ['others’ of the department', 'templates of the department that somebody else wrote'],
  },
  'ContractTemplate.deptsNotOwn': {
    'zh-Hans': ['所服务部门他人', '所服务部门由他人编写的合同范本'],
    'zh-Hant': ['所服務部門他人', '所服務部門由他人編寫的合同範本'],
    en: ['others’ of departments served', 'templates of the departments served that somebody else wrote'],
  },
})
