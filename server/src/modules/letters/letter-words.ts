/** The words of a reminder letter 催款函. */
import type { Locale } from '../../i18n/locale.ts'

export type LetterFacts = {
  recipient: string
  sender: string
  date: string
  /** Last day for the payment that is asked for. */
  payBy: string
  open: string
  fee: string | null
  total: string
}

export type LetterWords = {
  title: string
  salutation: string
  /** Before the table, and after it. */
  opening: string[]
  closing: string[]
  payment: string
  payee: string
  bank: string
  account: string
  phone: string
  address: string
  signature: string
  columns: Record<'contract' | 'title' | 'period' | 'dueOn' | 'amount' | 'paid' | 'open' | 'days' | 'fee', string>
  sum: string
}

export const LETTER: Record<Locale, (facts: LetterFacts) => LetterWords> = {
  'zh-Hans': ({ recipient, sender, date, payBy, open, fee, total }) => ({
    title: '催款函',
    salutation: `致：${recipient}`,
    opening: [`贵司与我司签订的租赁合同项下，截至 ${date}，下列款项已逾期未付：`],
    closing: [
      fee === null
        ? `以上逾期款项合计 ${open}。逾期付款的滞纳金按合同约定计收。`
        : `以上逾期款项合计 ${open}，按合同约定计至本函日期的滞纳金 ${fee}，共计 ${total}。滞纳金计至实际付清之日止。`,
      `请贵司于 ${payBy} 前将上述款项足额汇入下列账户。逾期仍未付清的，我司将依据合同约定及法律规定追究贵司的违约责任，包括但不限于扣除履约保证金、解除合同。`,
      '如贵司已于近日付款，请将付款凭证发送我司核对，并忽略本函。',
      '特此函告。',
    ],
    payment: '收款账户',
    payee: '户名',
    bank: '开户行',
    account: '账号',
    phone: '联系电话',
    address: '地址',
    signature: sender,
    columns: {
      contract: '合同编号',
      title: '款项',
      period: '所属期间',
      dueOn: '应付日期',
      amount: '应付金额',
      paid: '已付金额',
      open: '欠付金额',
      days: '逾期天数',
      fee: '滞纳金',
    },
    sum: '合计',
  }),
  'zh-Hant': ({ recipient, sender, date, payBy, open, fee, total }) => ({
    title: '催款函',
    salutation: `致：${recipient}`,
    opening: [`貴司與我司簽訂的租賃合同項下，截至 ${date}，下列款項已逾期未付：`],
    closing: [
      fee === null
        ? `以上逾期款項合計 ${open}。逾期付款的滯納金按合同約定計收。`
        : `以上逾期款項合計 ${open}，按合同約定計至本函日期的滯納金 ${fee}，共計 ${total}。滯納金計至實際付清之日止。`,
      `請貴司於 ${payBy} 前將上述款項足額匯入下列帳戶。逾期仍未付清的，我司將依據合同約定及法律規定追究貴司的違約責任，包括但不限於扣除履約保證金、解除合同。`,
      '如貴司已於近日付款，請將付款憑證發送我司核對，並忽略本函。',
      '特此函告。',
    ],
    payment: '收款帳戶',
    payee: '戶名',
    bank: '開戶行',
    account: '帳號',
    phone: '聯絡電話',
    address: '地址',
    signature: sender,
    columns: {
      contract: '合同編號',
      title: '款項',
      period: '所屬期間',
      dueOn: '應付日期',
      amount: '應付金額',
      paid: '已付金額',
      open: '欠付金額',
      days: '逾期天數',
      fee: '滯納金',
    },
    sum: '合計',
  }),
  en: ({ recipient, sender, date, payBy, open, fee, total }) => ({
    title: 'Letter of demand',
    salutation: `To: ${recipient}`,
    opening: [`As at ${date}, the following sums under the lease between your company and ours are overdue:`],
    closing: [
      fee === null
        ? `The sums overdue amount to ${open}. Late fees accrue as agreed in the contract.`
        : `The sums overdue amount to ${open}, and the late fees agreed in the contract to ${fee} up to the date of this letter: ${total} in all. Late fees accrue until the day of payment.`,
      `Please pay this in full into the account below by ${payBy}. Should it remain unpaid, we shall claim all that contract and law provide for, which includes deduction from the deposit and termination of the lease.`,
      'If you have paid in the last few days, please send us proof of payment and disregard this letter.',
    ],
    payment: 'Account to be paid into',
    payee: 'Account holder',
    bank: 'Bank',
    account: 'Account number',
    phone: 'Telephone',
    address: 'Address',
    signature: sender,
    columns: {
      contract: 'Contract',
      title: 'Item',
      period: 'Period',
      dueOn: 'Due on',
      amount: 'Sum due',
      paid: 'Paid',
      open: 'Unpaid',
      days: 'Days overdue',
      fee: 'Late fee',
    },
    sum: 'Total',
  }),
}
