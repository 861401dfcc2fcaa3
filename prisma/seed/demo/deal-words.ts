/** What is written in deals and proposals of the demonstration. */

export const NEXT_STEPS = [
  '约品牌拓展总监到场看铺',
  '发送更新后的平面图与工程条件',
  '等待对方总部选址会结论',
  '就免租期与装修补贴再沟通一次',
  '请法务确认特别约定',
  '邀请对方参加季度品牌对接会',
]
export const LOST_REASONS = ['RENT', 'LOCATION', 'COMPETITOR', 'BUDGET', 'TIMING', 'NO_RESPONSE'] as const
export const LOST_NOTES = [
  '对方总部暂停本年度拓店计划。',
  '选择了城东新天地的铺位，租金低约一成。',
  '门头展示面不满足品牌要求。',
]
export const NOTES = [
  '决策链较长，需先说服区域总经理。',
  '对楼层接受度高，但对租金敏感。',
  '可接受保底加提成，建议先以此开局。',
  '同时在看竞品项目，需控制节奏。',
]
export const NEEDS = [
  '面积一百二十平方米左右，需上下水与独立排烟，计划三个月内开业。',
  '希望首层或扶梯口位置，重视门头与外摆。',
  '关注周末客流与会员活动支持，装修预算有限。',
]
export const SOLUTIONS = [
  '推荐扶梯旁铺位，工程条件已满足；提供装修期支持与开业推广资源。',
  '以两间相邻铺位打通，配合品牌区域首店定位，纳入季度营销重点。',
  '采用三年租约与阶梯租金，首年减轻压力，并由物业协助装修报审。',
]
