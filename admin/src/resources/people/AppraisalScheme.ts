import Icon from '@mui/icons-material/RuleOutlined'
import { declare } from '../../resource/declaration.ts'

/** 考核方案 (R7.1). */
export default declare({
  type: 'AppraisalScheme',
  group: 'people',
  order: 6,
  icon: Icon,
  list: ['name', 'state', 'inForceSince'],
  phone: ['state'],
  filters: ['state'],
  sections: [
    { name: 'card', fields: ['name', 'state', 'inForceSince', 'note'] },
    { name: 'content', fields: ['indicators', 'grades'] },
  ],
  related: ['cycles'],
  tones: { state: { DRAFT: 'quiet', IN_FORCE: 'good', RETIRED: 'quiet' } },
})
