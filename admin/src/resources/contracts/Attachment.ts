import AttachFileIcon from '@mui/icons-material/AttachFileOutlined'
import { FileButtons } from '../../files/FileButtons.tsx'
import { declare } from '../../resource/declaration.ts'

/** 附件: the files of all records, as far as one reads these. They are added and taken off at their record. */
export default declare({
  type: 'Attachment',
  group: 'contracts',
  order: 60,
  icon: AttachFileIcon,
  list: ['name', 'kind', 'recordType', 'size', 'addedBy', 'createdAt'],
  more: ['mediaType', 'number', 'state', 'fromClient', 'sha256'],
  phone: ['kind', 'recordType', 'size'],
  filters: ['kind', 'recordType'],
  sort: { field: 'id', order: 'DESC' },
  sections: [
    {
      name: 'card',
      fields: ['name', 'kind', 'recordType', 'number', 'size', 'mediaType', 'addedBy', 'fromClient', 'note', 'sha256'],
    },
    { name: 'handling', fields: ['state', 'removedAt', 'removedBy'] },
  ],
  buttons: FileButtons,
  wording: { recordType: 'type' },
  tones: { state: { PRESENT: 'good', REMOVED: 'quiet' } },
})
