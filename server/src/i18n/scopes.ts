import type { Locale } from './locale.ts'

/** A scope in the words of the people it concerns: a short mark for tables, and a sentence. */
export type ScopeWords = { mark: string; meaning: string }

type Words = Record<Locale, [mark: string, meaning: string]>

/** By `Type.scope` where a type means something of its own by it, else by the scope's name. */
const WORDS: Record<string, Words> = {
  all: {
    'zh-Hans': ['全部', '全公司的所有记录'],
    'zh-Hant': ['全部', '全公司的所有記錄'],
    en: ['all', 'every record of the company'],
  },
  none: { 'zh-Hans': ['无', '没有任何记录'], 'zh-Hant': ['無', '沒有任何記錄'], en: ['none', 'no record'] },
  dept: {
    'zh-Hans': ['本部门', '本人所在部门的记录'],
    'zh-Hant': ['本部門', '本人所在部門的記錄'],
    en: ['own department', 'records of the department of the viewer’s post'],
  },
  depts: {
    'zh-Hans': ['所服务部门', '本部门、本岗位所服务的部门，以及为本部门服务的部门的记录'],
    'zh-Hant': ['所服務部門', '本部門、本崗位所服務的部門，以及為本部門服務的部門的記錄'],
    en: [
      'departments served',
      'records of the own department, of those that the post serves and of those that serve it',
    ],
  },
  own: {
    'zh-Hans': ['名下', '本人名下客户或合同的记录'],
    'zh-Hant': ['名下', '本人名下客戶或合同的記錄'],
    en: ['own', 'records of the clients or contracts that the viewer owns'],
  },
  'Delegation.own': {
    'zh-Hans': ['本人任职', '本人所任岗位的代理授权'],
    'zh-Hant': ['本人任職', '本人所任崗位的代理授權'],
    en: ['own posts', 'delegations of the viewer’s own posts'],
  },
  self: {
    'zh-Hans': ['本人', '关于本人的记录'],
    'zh-Hant': ['本人', '關於本人的記錄'],
    en: ['self', 'the record about the viewer'],
  },
  delegate: {
    'zh-Hans': ['受托', '授权给本人的代理'],
    'zh-Hant': ['受託', '授權給本人的代理'],
    en: ['delegate', 'delegations given to the viewer'],
  },
  owner: {
    'zh-Hans': ['负责人', '负责该合作方客户的招商专员'],
    'zh-Hant': ['負責人', '負責該合作方客戶的招商專員'],
    en: ['owner', 'the specialist who owns the client for whom the partner acts'],
  },
  cl: {
    'zh-Hans': ['本客户', '合作方所代表的客户的记录'],
    'zh-Hant': ['本客戶', '合作方所代表的客戶的記錄'],
    en: ['own client', 'records of the one client for whom the partner acts'],
  },
  'Contract.cl': {
    'zh-Hans': ['本客户签署起', '合作方所代表的客户的合同，自进入签署起'],
    'zh-Hant': ['本客戶簽署起', '合作方所代表的客戶的合同，自進入簽署起'],
    en: ['own client from signing', 'contracts of the one client for whom the partner acts, from signing on'],
  },
  leased: {
    'zh-Hans': ['已租', '本客户已签合同所租的空间'],
    'zh-Hant': ['已租', '本客戶已簽合同所租的空間'],
    en: ['leased', 'space let to the client by a contract it sees'],
  },
  published: {
    'zh-Hans': ['公开', '已公开招商的空置铺位，及其所在的物业和楼层'],
    'zh-Hant': ['公開', '已公開招商的空置鋪位，及其所在的物業和樓層'],
    en: ['published', 'vacant units that are published, and the properties and floors that hold them'],
  },
  rev: {
    'zh-Hans': ['送审', '已送法务审核的合同及其签约主体'],
    'zh-Hant': ['送審', '已送法務審核的合同及其簽約主體'],
    en: ['came to review', 'contracts that have come to legal review, and the entities that sign them'],
  },
  signed: {
    'zh-Hans': ['已签', '已签署的合同'],
    'zh-Hant': ['已簽', '已簽署的合同'],
    en: ['signed', 'contracts from their signing on'],
  },
  ownDraft: {
    'zh-Hans': ['名下草稿', '本人名下、尚在起草或修改中的合同'],
    'zh-Hant': ['名下草稿', '本人名下、尚在起草或修改中的合同'],
    en: ['own drafts', 'contracts that the viewer owns while they are drafted or revised'],
  },
  deptUnsigned: {
    'zh-Hans': ['本部门未送法务', '本部门起草中、修改中或经理审核中的合同'],
    'zh-Hant': ['本部門未送法務', '本部門起草中、修改中或經理審核中的合同'],
    en: ['unsigned of the department', 'contracts of the department in drafting, revision or manager’s review'],
  },
  deptImported: {
    'zh-Hans': ['导入', '本部门导入的已签合同'],
    'zh-Hant': ['匯入', '本部門匯入的已簽合同'],
    en: ['imported', 'signed contracts that the department brings in by import'],
  },
}

/** Adds a module's own, by `scope` or `Type.scope`; one that exists already stops the server. */
export function addScopeWords(words: Record<string, Words>): void {
  for (const [scope, each] of Object.entries(words)) {
    if (WORDS[scope]) throw new Error(`the scope ${scope} has its words already`)
    WORDS[scope] = each
  }
}

/** What a scope of a type means. Throws where nobody has said it: a new scope is not printed without its words. */
export function scopeWords(type: string, scope: string, locale: Locale): ScopeWords {
  const words = WORDS[`${type}.${scope}`] ?? WORDS[scope]
  if (!words) throw new Error(`the scope ${type}.${scope} has no words in server/src/i18n/scopes.ts`)
  const [mark, meaning] = words[locale]
  return { mark, meaning }
}
