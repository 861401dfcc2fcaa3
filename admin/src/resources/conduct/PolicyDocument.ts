import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import { declare } from '../../resource/declaration.ts'

/** 制度文件: read and signed for (R9.3). */
export default declare({
  type: 'PolicyDocument',
  group: 'conduct',
  order: 8,
  icon: PolicyIcon,
  list: ['title', 'category', 'edition', 'effectiveOn', 'state'],
  more: ['department', 'publishedAt', 'publishedBy', 'retiredAt', 'createdAt', 'updatedAt'],
  phone: ['category', 'edition', 'state'],
  filters: ['state', 'category'],
  sort: { field: 'title', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['department', 'title', 'category', 'edition', 'effectiveOn', 'state'] },
    { name: 'wording', fields: ['text'] },
    { name: 'decision', fields: ['publishedAt', 'publishedBy', 'retiredAt'] },
  ],
  related: ['acknowledgements'],
  calendar: [{ on: 'effectiveOn', without: ['RETIRED'] }],
  actions: [
    {
      mutation: 'acknowledgePolicyDocument',
      inputType: 'AcknowledgePolicyDocumentInput',
      icon: HowToRegIcon,
      on: 'record',
      when: ({ state }) => state === 'PUBLISHED',
    },
  ],
  tones: { state: { DRAFT: 'quiet', PUBLISHED: 'good', RETIRED: 'quiet' } },
})
