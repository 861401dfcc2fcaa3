import { accessGrid } from '../access/grid.ts'
import { resource } from '../access/resource.ts'

/** Runs of imports: the manager's and deputy's of their department, everybody else's own. What was imported is theirs. */
const importRunAccess = accessGrid`
| ImportRun                                     | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA | HR | ADM | PAR | BI | PUB |
| rows read                                     | dept | dept | self | -   | -   | -   | -   | self | -   | -   | -  | -   |
| rows create                                   | -    | -    | -    | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows update                                   | -    | -    | -    | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| rows delete                                   | -    | -    | -    | -   | -   | -   | -   | -  | -   | -   | -  | -   |
| kind, fileName, dryRun, allOrNothing, state   | R    | R    | R    | -   | -   | -   | -   | R  | -   | -   | -  | -   |
| rowsTotal, rowsDone, created, updated, unchanged, failed | R | R | R | - | - | - | -   | R  | -   | -   | -  | -   |
| problems                                      | r    | r    | r    | -   | -   | -   | -   | r  | -   | -   | -  | -   |
| hidden language |
`

/** A run that the panel follows while it goes on in the background. */
export const importRun = resource({
  type: 'ImportRun',
  prefix: 'im',
  access: importRunAccess,
  scopes: { self: (viewer) => ({ createdById: viewer.accountId ?? '' }) },
  title: 'fileName',
})
