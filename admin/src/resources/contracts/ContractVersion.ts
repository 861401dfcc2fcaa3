import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { declare } from '../../resource/declaration.ts'
import { VersionButtons } from './VersionButtons.tsx'
import { VersionPaper } from './VersionPaper.tsx'

/** 合同版本: the text of a contract as it went into review (R6.1.3). */
export default declare({
  type: 'ContractVersion',
  group: 'contracts',
  order: 18,
  icon: HistoryIcon,
  list: ['title', 'contract', 'number', 'author', 'createdAt'],
  phone: ['contract', 'createdAt'],
  sections: [
    { name: 'card', fields: ['title', 'contract', 'number', 'author', 'createdAt', 'sha256'] },
    { name: 'content', fields: ['text'] },
    { name: 'data', fields: ['terms'] },
  ],
  related: ['opinions'],
  tabs: [{ name: 'paper', needs: ['text', 'sha256'], view: VersionPaper }],
  buttons: VersionButtons,
})
