import { lifeCycle } from '../../access/life-cycle.ts'

/**
 * R6.3.1: a mail goes out by itself, a letter is posted by somebody; who is reminded on screen says that he has seen it. A
 * mail that was given up makes a letter.
 */
export const obligationReminderStates = lifeCycle`
| ObligationReminder.state | from         | to          | by                                                                                   | takes | needs | stamps     |
| post                     | QUEUED       | SENT        | SPE:ownLetter MAN:letter DEP:letter                                                   | note  |       | sentAt=now |
| acknowledge              | SENT         | SEEN        | MAN:self DEP:self SPE:self LEG:self FIN:self COL:self LEA:self PAR:inPortal |       |       | seenAt=now |
| giveUp                   | SENT         | FAILED      | after failedAt                                                                        |       |       |            |
| passOver                 | QUEUED, SENT | PASSED_OVER | after expiresOn                                                                       |       |       |            |
| ends                     | SENT, SEEN, FAILED, PASSED_OVER |  |                                                                                      |       |       |            |
`
