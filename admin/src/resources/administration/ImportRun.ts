import PlaylistAddCheckIcon from '@mui/icons-material/PlaylistAddCheckOutlined'
import { declare } from '../../resource/declaration.ts'

/** One run of an import, with its result. */
export default declare({
  type: 'ImportRun',
  group: 'administration',
  order: 3,
  icon: PlaylistAddCheckIcon,
  list: ['createdAt', 'kind', 'fileName', 'state', 'dryRun', 'rowsTotal', 'created', 'updated', 'failed'],
  more: ['unchanged', 'allOrNothing'],
  phone: ['createdAt', 'kind', 'state'],
  filters: ['state'],
  sections: [
    {
      name: 'run',
      fields: [
        'kind',
        'fileName',
        'state',
        'dryRun',
        'allOrNothing',
        'rowsTotal',
        'rowsDone',
        'created',
        'updated',
        'unchanged',
        'failed',
        'createdAt',
      ],
    },
  ],
  tones: { state: { RUNNING: 'busy', DONE: 'good', FAILED: 'bad' } },
})
