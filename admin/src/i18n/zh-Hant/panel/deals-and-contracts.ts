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
  variables: { title: '可用變量', note: '寫在雙花括號內，生成合同時換成實際條款。點擊可複製。' },
  comparison: {
    title: '版本對比',
    from: '原版本',
    to: '對比版本',
    text: '文本',
    legend: '劃線為刪去，底線為新增。',
    whole: '顯示全文',
    same: '文本相同。',
    terms: '有變化的條款',
    none: '不足兩個版本，無從對比。',
  },
  paper: { title: '列印文本', docx: 'Word', pdf: 'PDF', print: '列印' },
  schedule: {
    settled: '已結算的提成租金',
    title: '租金明細',
    month: '租月',
    from: '起',
    to: '止',
    amount: '租金',
    total: '合計',
    none: '條款尚不完整：填寫面積、日期和租金階段後即可計算。',
  },
  rentRoll: { title: '租約明細' },
  timeline: {
    title: '洽談時間線',
    none: '還沒有記錄。',
    more: '更早的記錄',
    kinds: {
      INQUIRY_ASKED: '客戶提問',
      INQUIRY_ANSWERED: '已答覆客戶',
      VISIT_PLANNED: '計劃拜訪',
      VISITED: '已拜訪',
      PROPOSAL_DRAFTED: '起草方案',
      PROPOSAL_SENT: '方案已發送',
      PROPOSAL_ANSWERED: '方案有答覆',
      TERMS_OFFERED: '提出條款',
      TERMS_DECIDED: '條款已審批',
      UNIT_HELD: '鎖定鋪位',
      HOLD_ENDED: '鎖鋪結束',
      CONTRACT_DRAFTED: '起草合同',
      CONTRACT_SUBMITTED: '合同提交審核',
      CONTRACT_APPROVED: '部門經理批准合同',
      LEGAL_PASSED: '法務審核通過',
      CONTRACT_SIGNED: '合同簽訂',
      CONTRACT_ARCHIVED: '合同歸檔',
      HANDOVER_CONFIRMED: '確認交付',
      OPENED: '開業',
      TERMINATED: '合同終止',
      STAGE: '階段變更',
    },
  },
  review: {
    title: '待我審核的合同',
    none: '沒有合同等您審核。',
    count: '共 %{count} 份，等候最久的在前。',
    waiting: '已候 %{days} 天',
    open: '待答覆意見 %{count} 條',
    toSettle: '待您了結意見 %{count} 條',
    unseen: '您尚未審過，現為第 %{version} 版。',
    unchanged: '您上次辦理後文本未變，仍為第 %{version} 版。',
    changed: '自您上次辦理的第 %{from} 版以來，第 %{to} 版改動了：%{terms}',
  },
  board: {
    title: '洽談看板',
    more: '還有 %{count} 個，請到列表查看',
    days: '%{count} 天',
    move: '推進「%{name}」',
    moved: '「%{name}」已進入「%{stage}」',
    refused: '「%{name}」未能移動：%{why}',
    noWay: '不能直接進入「%{stage}」',
    how: '按空白鍵拿起卡片，用左右方向鍵換階段，再按空白鍵放下，按 Esc 取消。',
    lifted: '已拿起「%{name}」',
    over: '「%{name}」在「%{stage}」上方',
    put: '「%{name}」已放回',
  },
  performance: {
    title: '履約統計',
    from: '到期日起',
    to: '到期日止',
    byProperty: '逾期帳齡（按物業，截至 %{day}）',
    byClient: '逾期帳齡（按客戶，截至 %{day}）',
    upTo30: '30 天以內',
    upTo60: '31–60 天',
    upTo90: '61–90 天',
    over90: '90 天以上',
    total: '合計',
    other: '其他',
    fulfilment: '各類義務履約率',
    due: '到期',
    fulfilled: '已履行',
    inTime: '按時履行',
    overdue: '逾期',
    rate: '履約率',
    inTimeRate: '按時履約率',
    byState: '違約案件（按處理階段）',
    byClause: '違約案件（按違反條款）',
    count: '案件數',
    unsettled: '未結案',
    none: '暫無資料。',
  },
  deposit: {
    toReturn: '履約保證金現約定 %{agreed}，已收 %{received}，已扣除 %{deducted}：應退還 %{toReturn}。',
  },
  payment: {
    button: '登記收款',
    text: '一筆到賬款可同時結清多筆應收款，默認先結清最早到期的；可修改各筆的分配金額，合計須等於收款金額。',
    done: '已登記 %{smart_count} 張收款單',
    none: '該合同沒有未結清的應收款。',
    rest: '全部結清後還餘 %{rest}。',
    division: '分配',
    open: '未收',
    part: '本次分配',
  },
  letter: {
    button: '催款函',
    print: '列印',
    record: '登記寄出',
    recorded: '已登記 %{count} 筆款項的催款函',
    none: '沒有逾期未付的款項。',
  },
}
