import Icon from '@mui/icons-material/ThumbsUpDownOutlined'
import { declare } from '../../resource/declaration.ts'

/** 协作评分 by a colleague (R7.1). */
export default declare({
  type: 'PeerRating',
  group: 'people',
  order: 9,
  icon: Icon,
  list: ['rated', 'rater', 'cycle', 'state', 'score'],
  phone: ['rater', 'state'],
  filters: ['state', 'cycle'],
  sections: [
    { name: 'card', fields: ['cycle', 'rated', 'rater', 'state'] },
    { name: 'content', fields: ['score', 'comment', 'givenAt'] },
  ],
  tones: { state: { ASKED: 'wait', GIVEN: 'good' } },
})
