import { roundHalfUp } from '../../domain/decimal.ts'

const SCRIPTS = {
  'zh-Hans': { digits: '零壹贰叁肆伍陆柒捌玖', wan: '万', yi: '亿' },
  'zh-Hant': { digits: '零壹貳參肆伍陸柒捌玖', wan: '萬', yi: '億' },
} as const
const PLACES = ['', '拾', '佰', '仟']

/**
 * An amount in capital numerals 大寫, as contracts and bills write it beside the figures so that no stroke alters it:
 * 107000.53 is 壹拾万零柒仟元伍角叁分, 90000 is 玖万元整. Zeros in a row are written once; 整 closes what has no 分.
 */
export function capitals(amount: string, script: keyof typeof SCRIPTS): string {
  const { digits } = SCRIPTS[script]
  const [whole = '0', cents = '00'] = roundHalfUp(amount, 2).split('.')
  const yuan = wholeNumber(whole, script)
  const [jiao, fen] = [Number(cents[0]), Number(cents[1])]
  if (jiao === 0 && fen === 0) return `${yuan || '零'}元整`
  const before = yuan ? `${yuan}元` : ''
  if (jiao === 0) return `${before}${before && '零'}${digits[fen]}分`
  return `${before}${digits[jiao]}角${fen === 0 ? '整' : `${digits[fen]}分`}`
}

/** Groups of four digits, each read alike: 仟佰拾, then 万 and 亿. */
function wholeNumber(whole: string, script: keyof typeof SCRIPTS): string {
  const { digits, wan, yi } = SCRIPTS[script]
  let text = ''
  let skipped = false
  let inGroup = false
  let overYi = false
  for (const [index, digit] of [...whole].entries()) {
    const place = whole.length - 1 - index
    if (digit === '0') skipped = text !== ''
    else {
      text += `${skipped ? '零' : ''}${digits[Number(digit)]}${PLACES[place % 4]}`
      skipped = false
      inGroup = true
    }
    if (place % 4 !== 0) continue
    if (inGroup && place / 4 === 3) {
      text += wan
      overYi = true
    } else if (place / 4 === 2 && (inGroup || overYi)) text += yi
    else if (inGroup && place / 4 === 1) text += wan
    inGroup = false
  }
  return text
}
