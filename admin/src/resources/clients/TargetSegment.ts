import TrackChangesIcon from '@mui/icons-material/TrackChangesOutlined'
import { declare } from '../../resource/declaration.ts'

/** 目標客群: whom a project aims at (R3.1.1). */
export default declare({
  type: 'TargetSegment',
  group: 'clients',
  order: 21,
  icon: TrackChangesIcon,
  list: ['name', 'project', 'priority', 'format', 'tier', 'wantedArea', 'brandWishes'],
  more: ['createdAt', 'updatedAt'],
  phone: ['project', 'priority', 'format'],
  filters: ['priority', 'format', 'project'],
  sections: [
    { name: 'card', fields: ['name', 'project', 'priority', 'format', 'tier', 'wantedArea'] },
    { name: 'segment', fields: ['description', 'brandWishes', 'approach'] },
  ],
  tones: { priority: { CORE: 'good', IMPORTANT: 'busy', SUPPLEMENTARY: 'quiet' } },
})
