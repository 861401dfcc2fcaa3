/** The vocabulary of the demonstration. People, firms and malls are invented and say so (示例). */
import type { TradeFormat } from '../sources/trades.ts'

export const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余']
export const GIVEN_NAMES = [
  ...['思远', '雨桐', '嘉怡', '子涵', '文博', '晓东', '若曦', '建国', '丽华', '志强', '梦洁', '浩然', '欣妍', '俊杰'],
  ...['海燕', '国栋', '雅琴', '天宇', '静怡', '明辉', '佳慧', '立新', '晨曦', '宏伟', '婉清', '博文', '秀英', '亦凡'],
  ...['一诺', '梓萱', '泽宇', '慧敏', '振华', '可欣', '云飞', '书瑶', '家豪', '诗涵', '永康', '采薇'],
]

export const CITIES: readonly (readonly [region: string, city: string])[] = [
  ['上海市', '上海'],
  ['江苏省', '南京'],
  ['江苏省', '苏州'],
  ['浙江省', '杭州'],
  ['浙江省', '宁波'],
  ['广东省', '深圳'],
  ['广东省', '广州'],
  ['北京市', '北京'],
  ['四川省', '成都'],
  ['湖北省', '武汉'],
]

/** What a firm of the trade calls its business, for the name of the signing entity. */
export const BUSINESS: Record<TradeFormat, string> = {
  FASHION: '服饰',
  FOOD_AND_BEVERAGE: '餐饮管理',
  SUPERMARKET: '超市',
  CONVENIENCE: '便利店',
  BEAUTY_HEALTH: '化妆品',
  ELECTRONICS: '电子科技',
  HOME: '家居用品',
  CHILDREN: '儿童用品',
  ENTERTAINMENT: '文化娱乐',
  SPORTS: '体育用品',
  EDUCATION: '文化教育',
  FINANCE: '金融服务',
  SERVICE: '商务服务',
  AUTOMOTIVE: '汽车销售',
  HOTEL: '酒店管理',
  OFFICE: '商务服务',
  OTHER: '商业',
}

export const PERMITTED_USE: Record<TradeFormat, string> = {
  FASHION: '服装、鞋帽零售',
  FOOD_AND_BEVERAGE: '餐饮服务',
  SUPERMARKET: '超市零售',
  CONVENIENCE: '便利店零售',
  BEAUTY_HEALTH: '化妆品零售及美容健康服务',
  ELECTRONICS: '数码产品零售及售后',
  HOME: '家居用品零售',
  CHILDREN: '儿童用品零售及儿童乐园',
  ENTERTAINMENT: '影院及文化娱乐',
  SPORTS: '体育用品零售及健身服务',
  EDUCATION: '图书文具零售及素质教育',
  FINANCE: '金融网点',
  SERVICE: '生活配套服务',
  AUTOMOTIVE: '汽车展示及销售',
  HOTEL: '酒店经营',
  OFFICE: '办公',
  OTHER: '综合零售',
}

export const BANKS = ['示例银行上海分行营业部', '示例银行南京西路支行', '示例商业银行苏州分行', '示例银行杭州城西支行']

export const CONTACT_TITLES = [
  '拓展总监',
  '拓展经理',
  '区域经理',
  '总经理',
  '副总经理',
  '法务经理',
  '工程经理',
  '市场经理',
]

export const CONCERNS = [
  '希望免租期不少于三个月，并承担部分装修补贴。',
  '关注同楼层业态组合，要求同品类限制两家。',
  '对排烟、燃气和隔油条件有明确要求，需工程部确认。',
  '希望靠近主入口或扶梯口，展示面不少于八米。',
  '预算有限，倾向提成租金，接受较低保底。',
  '要求独立外卖取餐口，营业时间延长至二十三点。',
  '关注客流数据，要求提供近六个月分时段客流。',
  '计划作为城市首店，希望商场配合开业推广。',
]

export const PRICE_BANDS = ['人均 30 元以下', '人均 30–80 元', '人均 80–150 元', '客单 200–500 元', '客单 500 元以上']

export const FLOOR_WISHES = ['一层临街', '一至二层', '地下一层', '三层及以上', '靠近扶梯', '不限']

export const ENGINEERING_WISHES = [
  '需天然气、排烟及隔油池，用电不低于 80 kW。',
  '需上下水，用电不低于 30 kW。',
  '无特殊要求，标准机电条件即可。',
  '层高不低于 5 m，楼板荷载不低于 5 kN/㎡。',
  '需独立空调外机位及新风。',
]

export const EXPANSION_PLANS = [
  '未来两年在长三角新开 20 家门店，优先购物中心。',
  '以加盟为主，今年重点布局华东核心商圈。',
  '收缩街铺，逐步转向购物中心标准店。',
  '筹备城市首店，选址以年轻客群项目为先。',
  '维持现有规模，仅考虑优质位置替换。',
]

export const OPTIONS = [
  '租期届满前六个月，承租方可书面申请续租，同等条件下优先。',
  '第三个租约年届满后，任一方可提前九十日书面通知终止，互不承担违约责任。',
  '同楼层不再引入同品类品牌（排他条款），承租方迟延付租超过三十日的除外。',
  '因商场整体调改，出租方可提前一百二十日通知调整铺位，并承担合理搬迁费用。',
]

export const BREACH_LIABILITY =
  '逾期付租的，按逾期金额每日万分之五支付滞纳金；逾期超过三十日经催告仍未支付的，出租方有权解除合同并没收履约保证金。' +
  '承租方擅自提前退租的，应支付相当于三个月租金的违约金。'

/** Marks every client: the brand is real, everything said about it is not. */
export const DEMO_NOTE =
  '【演示数据】品牌名称取自公开资料；联系人、电话（199-0000-xxxx 号段）、主体、需求与合同均为虚构。'
