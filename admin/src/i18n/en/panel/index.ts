import type { PanelMessages } from '../../panel.ts'
import { account } from './account.ts'
import { dealsAndContracts } from './deals-and-contracts.ts'
import { frame } from './frame.ts'
import { records } from './records.ts'
import { work } from './work.ts'

/** The panel's own words in English. */
export const panel: PanelMessages = { ...frame, ...account, ...records, ...dealsAndContracts, ...work }
