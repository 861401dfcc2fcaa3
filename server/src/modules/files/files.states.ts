import { lifeCycle } from '../../access/life-cycle.ts'

/** On records that are never deleted a file is taken off, and can be put back; elsewhere it is deleted. */
export const attachmentStates = lifeCycle`
| Attachment.state | from    | to      | by                                                                                       | takes   | stamps                      |
| remove           | PRESENT | REMOVED | MAN:kept DEP:kept SPE:kept LEG:kept FIN:kept COL:kept LEA:kept HR:kept ADM:kept           | reason! | removedAt=now, removedBy=me |
| restore          | REMOVED | PRESENT | MAN:kept DEP:kept SPE:kept LEG:kept FIN:kept COL:kept LEA:kept HR:kept ADM:kept           |         |                             |
| edit             | PRESENT |
`
