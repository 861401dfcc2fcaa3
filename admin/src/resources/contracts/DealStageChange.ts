import TimelineIcon from '@mui/icons-material/TimelineOutlined'
import { declare } from '../../resource/declaration.ts'

/** 階段記錄: one move of a deal. */
export default declare({
  type: 'DealStageChange',
  group: 'contracts',
  order: 9,
  inMenu: false,
  icon: TimelineIcon,
  list: ['toStage', 'fromStage', 'changedAt', 'changedBy', 'deal'],
  phone: ['deal', 'changedAt'],
  filters: ['toStage'],
  sort: { field: 'changedAt', order: 'DESC' },
  sections: [{ name: 'card', fields: ['deal', 'fromStage', 'toStage', 'changedAt', 'changedBy'] }],
})
