import type { PanelMessages } from '../../panel.ts'

/** Deals, contracts, review and performance. */
export const dealsAndContracts: Pick<
  PanelMessages,
  | 'variables'
  | 'comparison'
  | 'paper'
  | 'schedule'
  | 'rentRoll'
  | 'timeline'
  | 'review'
  | 'board'
  | 'performance'
  | 'deposit'
  | 'payment'
  | 'letter'
> = {
  variables: { title: '可用变量', note: '写在双花括号内，生成合同时换成实际条款。点击可复制。' },
  comparison: {
    title: '版本对比',
    from: '原版本',
    to: '对比版本',
    text: '文本',
    legend: '划线为删去，下划线为新增。',
    whole: '显示全文',
    same: '文本相同。',
    terms: '有变化的条款',
    none: '不足两个版本，无从对比。',
  },
  paper: { title: '打印文本', docx: 'Word', pdf: 'PDF', print: '打印' },
  schedule: {
    settled: '已结算的提成租金',
    title: '租金明细',
    month: '租月',
    from: '起',
    to: '止',
    amount: '租金',
    total: '合计',
    none: '条款尚不完整：填写面积、日期和租金阶段后即可计算。',
  },
  rentRoll: { title: '租约明细' },
  timeline: {
    title: '洽谈时间线',
    none: '还没有记录。',
    more: '更早的记录',
    kinds: {
      INQUIRY_ASKED: '客户提问',
      INQUIRY_ANSWERED: '已答复客户',
      VISIT_PLANNED: '计划拜访',
      VISITED: '已拜访',
      PROPOSAL_DRAFTED: '起草方案',
      PROPOSAL_SENT: '方案已发送',
      PROPOSAL_ANSWERED: '方案有答复',
      TERMS_OFFERED: '提出条款',
      TERMS_DECIDED: '条款已审批',
      UNIT_HELD: '锁定铺位',
      HOLD_ENDED: '锁铺结束',
      CONTRACT_DRAFTED: '起草合同',
      CONTRACT_SUBMITTED: '合同提交审核',
      CONTRACT_APPROVED: '部门经理批准合同',
      LEGAL_PASSED: '法务审核通过',
      CONTRACT_SIGNED: '合同签订',
      CONTRACT_ARCHIVED: '合同归档',
      HANDOVER_CONFIRMED: '确认交付',
      OPENED: '开业',
      TERMINATED: '合同终止',
      STAGE: '阶段变更',
    },
  },
  review: {
    title: '待我审核的合同',
    none: '没有合同等您审核。',
    count: '共 %{count} 份，等候最久的在前。',
    waiting: '已候 %{days} 天',
    open: '待答复意见 %{count} 条',
    toSettle: '待您了结意见 %{count} 条',
    unseen: '您尚未审过，现为第 %{version} 版。',
    unchanged: '您上次办理后文本未变，仍为第 %{version} 版。',
    changed: '自您上次办理的第 %{from} 版以来，第 %{to} 版改动了：%{terms}',
  },
  board: {
    title: '洽谈看板',
    more: '还有 %{count} 个，请到列表查看',
    days: '%{count} 天',
    move: '推进“%{name}”',
    moved: '“%{name}”已进入“%{stage}”',
    refused: '“%{name}”未能移动：%{why}',
    noWay: '不能直接进入“%{stage}”',
    how: '按空格键拿起卡片，用左右方向键换阶段，再按空格键放下，按 Esc 取消。',
    lifted: '已拿起“%{name}”',
    over: '“%{name}”在“%{stage}”上方',
    put: '“%{name}”已放回',
  },
  performance: {
    title: '履约统计',
    from: '到期日起',
    to: '到期日止',
    byProperty: '逾期账龄（按物业，截至 %{day}）',
    byClient: '逾期账龄（按客户，截至 %{day}）',
    upTo30: '30 天以内',
    upTo60: '31–60 天',
    upTo90: '61–90 天',
    over90: '90 天以上',
    total: '合计',
    other: '其他',
    fulfilment: '各类义务履约率',
    due: '到期',
    fulfilled: '已履行',
    inTime: '按时履行',
    overdue: '逾期',
    rate: '履约率',
    inTimeRate: '按时履约率',
    byState: '违约案件（按处理阶段）',
    byClause: '违约案件（按违反条款）',
    count: '案件数',
    unsettled: '未结案',
    none: '暂无数据。',
  },
  deposit: {
    toReturn: '履约保证金现约定 %{agreed}，已收 %{received}，已扣除 %{deducted}：应退还 %{toReturn}。',
  },
  payment: {
    button: '登记收款',
    text: '一笔到账款可同时结清多笔应收款，默认先结清最早到期的；可修改各笔的分配金额，合计须等于收款金额。',
    done: '已登记 %{smart_count} 张收款单',
    none: '该合同没有未结清的应收款。',
    rest: '全部结清后还余 %{rest}。',
    division: '分配',
    open: '未收',
    part: '本次分配',
  },
  letter: {
    button: '催款函',
    print: '打印',
    record: '登记寄出',
    recorded: '已登记 %{count} 笔款项的催款函',
    none: '没有逾期未付的款项。',
  },
}
