/** Clauses of the demonstration's templates: what a lease in a mall usually says, written for this project. */

export type ClauseWords = readonly [heading: string, body: string]

const PARTIES: ClauseWords = [
  '合同当事人',
  '出租方（甲方）：{{lessor}}（统一社会信用代码：{{lessorCode}}）\n承租方（乙方）：{{lessee}}（统一社会信用代码：{{lesseeCode}}）\n甲乙双方在平等、自愿的基础上，就乙方承租甲方商铺经营“{{brand}}”品牌事宜，订立本合同。',
]
const PREMISES: ClauseWords = [
  '租赁标的与用途',
  '甲方将位于{{property}}的下列商铺出租给乙方：{{units}}，租赁面积合计{{area}}（按{{areaBasis}}计）。\n乙方承租该商铺仅用于{{permittedUse}}，未经甲方书面同意不得改变用途或品牌。',
]
const TERM: ClauseWords = [
  '交付与租赁期限',
  '甲方于{{handoverDate}}向乙方交付商铺，装修期{{fitOutDays}}。乙方应于{{plannedOpening}}前开业。\n租赁期限{{term}}。起租日以装修期届满次日与实际开业日中较早者为准。',
]
const RENT_FIXED: ClauseWords = [
  '租金',
  '租金方式为{{rentType}}，标准如下：{{rentSteps}}；{{escalation}}。\n免租期：{{rentFree}}。租赁期内租金总额为{{totalRent}}。',
]
const RENT_TURNOVER: ClauseWords = [
  '租金与提成',
  '租金方式为{{rentType}}。固定租金标准：{{rentSteps}}；{{escalation}}。提成比例为当月销售额的{{turnoverRate}}，每月保底租金为{{minimumGuarantee}}。\n免租期：{{rentFree}}。乙方应于次月五日前申报上月销售额，甲方有权核查收银数据。',
]
const PAYMENT: ClauseWords = [
  '支付方式',
  '租金按月支付，先付后用，乙方于每月五日前支付当月租金。不足整月的按{{dayCount}}折算。\n逾期支付的，乙方按逾期金额{{lateFeeRate}}支付滞纳金。租金适用税率{{taxRate}}。',
]
const FEES: ClauseWords = [
  '物业管理费与推广费',
  '物业管理费标准为{{managementFee}}，推广费标准为{{promotionFee}}，自交付日起计收，随租金一并支付。\n水、电、燃气等能源费用按表计量，由乙方承担。',
]
const DEPOSIT: ClauseWords = [
  '履约保证金与定金',
  '乙方应于本合同签订之日起十日内支付履约保证金{{deposit}}。合同期满且乙方无违约、结清费用并交还商铺后三十日内，甲方无息退还。\n定金为{{earnestMoney}}，乙方如约签约并交付保证金后抵作首期租金。',
]
const FITOUT: ClauseWords = [
  '装修',
  '乙方装修图纸须经甲方及消防部门审批后方可施工，装修押金按甲方装修手册收取，验收合格后三十日内无息退还。\n装修不得改动主体结构、消防系统及公共管线。',
]
const OPERATION: ClauseWords = [
  '经营管理',
  '乙方须按商场统一营业时间营业，未经甲方书面同意不得停业。乙方对商品质量、食品安全和售后服务承担责任。\n乙方须购买公众责任险与财产一切险，并于交付后七日内提交保险凭证。',
]
const OPTIONS: ClauseWords = ['续租与其他选择权', '{{options}}']
const BREACH: ClauseWords = ['违约责任', '{{breachLiability}}']
const RETURN: ClauseWords = [
  '交还',
  '租赁期满或合同解除之日，乙方应将商铺恢复至交付时状态（自然损耗除外）并交还甲方。逾期交还的，按当期日租金的两倍支付占用费。',
]
const FORCE: ClauseWords = [
  '不可抗力',
  '因不可抗力致使本合同不能履行的，受影响一方应在十五日内书面通知对方并提供证明，双方互不承担违约责任，已收费用按实际使用天数结算。',
]
const DISPUTES: ClauseWords = ['争议解决', '因本合同引起的争议，双方协商解决；协商不成的，由租赁物所在地人民法院管辖。']
const EFFECT: ClauseWords = [
  '生效',
  '本合同（编号{{number}}）自双方盖章之日起生效，一式四份，甲乙双方各执两份，具有同等法律效力。附件为本合同组成部分。',
]

const COMMON = [OPTIONS, BREACH, RETURN, FORCE, DISPUTES, EFFECT]

export const FIXED_LEASE = [PARTIES, PREMISES, TERM, RENT_FIXED, PAYMENT, FEES, DEPOSIT, FITOUT, OPERATION, ...COMMON]
export const TURNOVER_LEASE = [
  PARTIES,
  PREMISES,
  TERM,
  RENT_TURNOVER,
  PAYMENT,
  FEES,
  DEPOSIT,
  FITOUT,
  OPERATION,
  ...COMMON,
]
export const RENEWAL: readonly ClauseWords[] = [
  PARTIES,
  [
    '续租',
    '双方原租赁合同（编号{{original}}）期满后续租，租赁标的为{{property}}{{units}}，租赁面积{{area}}，用途为{{permittedUse}}。续租期限{{term}}。',
  ],
  RENT_TURNOVER,
  PAYMENT,
  FEES,
  ['履约保证金', '原合同履约保证金转为本合同履约保证金，金额为{{deposit}}，不足部分由乙方于十日内补足。'],
  ...COMMON,
]
export const RELOCATION: readonly ClauseWords[] = [
  PARTIES,
  [
    '换铺',
    '乙方由原租赁合同（编号{{original}}）项下商铺迁至{{property}}{{units}}，租赁面积{{area}}。原合同自乙方交还原商铺之日终止。',
  ],
  TERM,
  RENT_TURNOVER,
  PAYMENT,
  FEES,
  DEPOSIT,
  FITOUT,
  ...COMMON,
]
export const SUPPLEMENT: readonly ClauseWords[] = [
  PARTIES,
  [
    '变更内容',
    '双方就租赁合同（编号{{original}}）达成补充协议。自本协议生效之日起，租赁标的为{{units}}，租赁期限{{term}}，租金标准：{{rentSteps}}；{{escalation}}；免租期：{{rentFree}}；履约保证金{{deposit}}。',
  ],
  ['违约责任', '{{breachLiability}}'],
  ['其他', '本补充协议未约定的，按原合同执行；与原合同不一致的，以本补充协议为准。'],
]

const TENS = ['', '十', '二十', '三十']
const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 第十二条. */
export const articleNumber = (n: number): string => `第${TENS[Math.floor(n / 10)]}${ONES[n % 10]}条`
