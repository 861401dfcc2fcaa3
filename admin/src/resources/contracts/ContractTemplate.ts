import LibraryBooksIcon from '@mui/icons-material/LibraryBooksOutlined'
import PostAddIcon from '@mui/icons-material/PostAddOutlined'
import { declare } from '../../resource/declaration.ts'
import { VariableList } from './VariableList.tsx'

/** 合同範本: the clauses that contracts are drawn up from (R6.1.1). */
export default declare({
  type: 'ContractTemplate',
  group: 'contracts',
  order: 18,
  icon: LibraryBooksIcon,
  list: ['name', 'contractType', 'edition', 'state', 'language', 'approvedAt'],
  more: [
    'fitsFixed',
    'fitsTurnover',
    'fitsHigherOf',
    'fitsFixedPlusTurnover',
    'department',
    'author',
    'approvedBy',
    'retiredAt',
    'createdAt',
    'updatedAt',
  ],
  phone: ['contractType', 'edition', 'state'],
  filters: ['state', 'contractType'],
  sections: [
    {
      name: 'card',
      fields: ['department', 'name', 'contractType', 'language', 'edition', 'state', 'author', 'replaces', 'note'],
    },
    { name: 'rent', fields: ['fitsFixed', 'fitsTurnover', 'fitsHigherOf', 'fitsFixedPlusTurnover'] },
    { name: 'clauses', fields: ['clauses'] },
    { name: 'decision', fields: ['approvedAt', 'approvedBy', 'retiredAt'] },
  ],
  beneath: VariableList,
  actions: [
    {
      mutation: 'reviseContractTemplate',
      inputType: 'ReviseContractTemplateInput',
      icon: PostAddIcon,
      on: 'record',
      opens: 'ContractTemplate',
      when: ({ state }) => state !== 'DRAFT',
    },
  ],
  tones: { state: { DRAFT: 'wait', APPROVED: 'good', RETIRED: 'quiet' } },
})
