import { CLIENTS } from '../../kit/world.ts'
import type { NewRecords } from './index.ts'

export const clients: NewRecords = {
  Client: (n) => ({ name: `新客戶${n}` }),
  Brand: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新品牌${n}` }),
  LegalEntity: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新企業${n}` }),
  Contact: (n) => ({ clientId: CLIENTS.ofSpeA, name: `新聯絡人${n}` }),
  Demand: (n) => ({ clientId: CLIENTS.ofSpeA, concerns: `新顧慮${n}` }),
  Channel: (n) => ({ name: `新渠道${n}`, kind: 'MEDIA' }),
}
