import QuizIcon from '@mui/icons-material/QuizOutlined'
import { declare } from '../../resource/declaration.ts'

/** 調查問卷: a set of questions for satisfaction surveys. */
export default declare({
  type: 'SurveyTemplate',
  group: 'clients',
  order: 16,
  icon: QuizIcon,
  list: ['name', 'active', 'createdAt'],
  more: ['updatedAt'],
  phone: ['active'],
  sort: { field: 'name', order: 'ASC' },
  sections: [{ name: 'card', fields: ['name', 'introduction', 'active', 'questions'] }],
  related: ['surveys'],
})
