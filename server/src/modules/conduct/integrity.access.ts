import { accessGrid } from '../../access/grid.ts'

/**
 * R9.3: read by the handlers alone. The leader who names them sees number, day, category and state; what is said, of whom
 * and by whom only where he handles it himself (domain §12, decision 25).
 */
export const integrityReportAccess = accessGrid`
| IntegrityReport   | MAN     | DEP     | SPE     | LEG     | FIN     | COL     | LEA                 | HR      | ADM | PAR | BI | PUB |
| rows read         | handler | handler | handler | handler | handler | handler | assigning           | handler | -   | -   | -  | -   |
| rows create       | -       | -       | -       | -       | -       | -       | -                   | -       | -   | -   | -  | -   |
| rows update       | handler | handler | handler | handler | handler | handler | assigning           | handler | -   | -   | -  | -   |
| rows delete       | -       | -       | -       | -       | -       | -       | -                   | -       | -   | -   | -  | -   |
| number, category, filedOn, state, assignedAt, closedAt | R       | R       | R       | R       | R       | R       | R                   | R       | -   | -   | -  | -   |
| handlers          | R       | R       | R       | R       | R       | R       | RU                  | R       | -   | -   | -  | -   |
| anonymous, reporter, accused, occurredOn, place, text | R       | R       | R       | R       | R       | R       | R@handler           | R       | -   | -   | -  | -   |
| findings, outcome | RU      | RU      | RU      | RU      | RU      | RU      | R@handler U@handler | RU      | -   | -   | -  | -   |
| files EVIDENCE    | RC      | RC      | RC      | RC      | RC      | RC      | R@handler C@handler | RC      | -   | -   | -  | -   |
| hidden receiptHash |
`
