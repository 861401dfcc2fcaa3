import MeetingRoomIcon from '@mui/icons-material/MeetingRoomOutlined'
import { declare } from '../../resource/declaration.ts'

/** 鋪位: a lettable space (R3.1.2). */
export default declare({
  type: 'Unit',
  group: 'space',
  order: 3,
  icon: MeetingRoomIcon,
  list: ['code', 'property', 'floor', 'format', 'state', 'gla', 'askingRent', 'floorRent'],
  more: [
    'name',
    'gfa',
    'nla',
    'published',
    'rentUnit',
    'ceilingHeight',
    'floorLoad',
    'power',
    'hasGas',
    'hasExhaust',
    'hasWater',
    'createdAt',
    'updatedAt',
  ],
  phone: ['property', 'floor', 'state', 'gla'],
  filters: ['state', 'format', 'property', 'gla'],
  sort: { field: 'code', order: 'ASC' },
  sections: [
    { name: 'card', fields: ['property', 'floor', 'code', 'name', 'format', 'state', 'published'] },
    { name: 'space', fields: ['gfa', 'gla', 'nla'] },
    { name: 'rent', fields: ['rentUnit', 'askingRent', 'floorRent'] },
    {
      name: 'engineering',
      fields: ['ceilingHeight', 'floorLoad', 'power', 'hasGas', 'hasExhaust', 'hasWater', 'note'],
    },
  ],
  related: ['reservations', 'contractUnits'],
  narrow: { floor: { propertyId: 'propertyId' } },
  tones: {
    state: {
      AVAILABLE: 'good',
      RESERVED: 'wait',
      NEGOTIATING: 'wait',
      LEASED: 'busy',
      FIT_OUT: 'busy',
      OPEN: 'busy',
      UNAVAILABLE: 'quiet',
    },
  },
})
