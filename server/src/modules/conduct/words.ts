import { addSentences } from '../../i18n/errors.ts'
import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  deptOthers: {
    'zh-Hans': ['本部门他人', '本部门中关于他人的记录'],
    'zh-Hant': ['本部門他人', '本部門中關於他人的記錄'],
    en: ['others of the department', 'records of the department that are not about the viewer'],
  },
  deptsOthers: {
    'zh-Hans': ['所服务部门他人', '所服务部门中关于他人的记录'],
    'zh-Hant': ['所服務部門他人', '所服務部門中關於他人的記錄'],
    en: ['others of departments served', 'records of the departments served that are not about the viewer'],
  },
  seniors: {
    'zh-Hans': ['正副经理', '关于现任部门经理和副经理的记录'],
    'zh-Hant': ['正副經理', '關於現任部門經理和副經理的記錄'],
    en: ['managers and deputies', 'records about those who are manager or deputy today'],
  },
  underLeader: {
    'zh-Hans': ['经理及人事', '关于现任部门经理和人事考核人员的记录'],
    'zh-Hant': ['經理及人事', '關於現任部門經理和人事考核人員的記錄'],
    en: ['managers and HR', 'records about those who are manager or HR officer today'],
  },
  unled: {
    'zh-Hans': ['无经理部门', '系统内未设部门经理的部门中关于他人的记录'],
    'zh-Hant': ['無經理部門', '系統內未設部門經理的部門中關於他人的記錄'],
    en: ['departments without manager', 'records about people whose department has no manager in the system'],
  },
  selfTold: {
    'zh-Hans': ['本人（已告知）', '关于本人、且已告知本人的记录'],
    'zh-Hant': ['本人（已告知）', '關於本人、且已告知本人的記錄'],
    en: ['self, once told', 'records about the viewer of which he has been told'],
  },
  'IntegrityReport.handler': {
    'zh-Hans': ['经办', '由本人经办、且不涉及本人的举报'],
    'zh-Hant': ['經辦', '由本人經辦、且不涉及本人的舉報'],
    en: ['handler', 'reports that the viewer is named to handle and that are not about him'],
  },
  'IntegrityReport.assigning': {
    'zh-Hans': ['分派', '由本人指定经办人、且不涉及本人的举报'],
    'zh-Hant': ['分派', '由本人指定經辦人、且不涉及本人的舉報'],
    en: ['assigning', 'reports for which the viewer names the handlers and that are not about him'],
  },
  'ConflictDeclaration.rev': {
    'zh-Hans': ['送审客户', '涉及已送法务审核合同之客户的申报'],
    'zh-Hant': ['送審客戶', '涉及已送法務審核合同之客戶的申報'],
    en: ['clients in review', 'declarations about clients whose contracts have come to legal review'],
  },
  'PolicyDocument.published': {
    'zh-Hans': ['已发布', '本部门及相关部门已发布的制度'],
    'zh-Hant': ['已發布', '本部門及相關部門已發布的制度'],
    en: ['published', 'regulations in force in the own department and those that serve it'],
  },
  'AuditEntry.open': {
    'zh-Hans': ['非保密', '除保密举报以外的所有记录'],
    'zh-Hant': ['非保密', '除保密舉報以外的所有記錄'],
    en: ['not confidential', 'every entry except those of confidential reports'],
  },
})

addSentences({
  DAY_AHEAD: {
    'zh-Hans': '日期不能晚于今天。',
    'zh-Hant': '日期不能晚於今天。',
    en: 'The day cannot lie ahead.',
  },
  LEAVE_TOO_LATE: {
    'zh-Hans': '请假应在开始之前申请（病假可当天申请）。',
    'zh-Hant': '請假應在開始之前申請（病假可當天申請）。',
    en: 'Leave is applied for before it begins; sick leave on the day at the latest.',
  },
  LEAVE_TWICE: {
    'zh-Hans': '这几天已有请假申请。',
    'zh-Hant': '這幾天已有請假申請。',
    en: 'There is an application for these days already.',
  },
  LEAVE_BEGUN: {
    'zh-Hans': '已批准的请假已经开始，不能取消。',
    'zh-Hant': '已核准的請假已經開始，不能取消。',
    en: 'Approved leave that has begun is not cancelled.',
  },
  REPLY_TIME: {
    'zh-Hans': '请给当事人留出答复时间，期限应晚于今天。',
    'zh-Hant': '請給當事人留出答覆時間，期限應晚於今天。',
    en: 'Leave the person time to answer: choose a day after today.',
  },
  OTHER_PERSON: {
    'zh-Hans': '该记录的当事人不是此人。',
    'zh-Hant': '該記錄的當事人不是此人。',
    en: 'That record is about somebody else.',
  },
  RECORD_NOT_CONFIRMED: {
    'zh-Hans': '所依据的行为记录尚未确认。',
    'zh-Hant': '所依據的行為記錄尚未確認。',
    en: 'The record from which it follows is not confirmed.',
  },
  EDITION_IN_FORCE: {
    'zh-Hans': '该制度第 {edition} 版仍在执行，请先废止。',
    'zh-Hant': '該制度第 {edition} 版仍在執行，請先廢止。',
    en: 'Edition {edition} of it is in force: retire that first.',
  },
  HANDLER_WITHOUT_POST: {
    'zh-Hans': '此人目前没有可以经办举报的岗位。',
    'zh-Hant': '此人目前沒有可以經辦舉報的崗位。',
    en: 'This person holds no post in which reports are handled.',
  },
})
