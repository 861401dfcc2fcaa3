import { accessGrid } from '../../access/grid.ts'

/** Organisation card: everybody of the operator knows departments, posts, names and work phones (domain §12). */
export const departmentAccess = accessGrid`
| Department                        | MAN   | DEP   | SPE   | LEG   | FIN   | COL   | LEA   | HR  | ADM | PAR | BI    | PUB |
| rows read                         | depts | depts | depts | depts | depts | depts | depts | all | all | -   | depts | -   |
| rows create                       | -     | -     | -     | -     | -     | -     | -     | all | all | -   | -     | -   |
| rows update                       | -     | -     | -     | -     | -     | -     | -     | all | all | -   | -     | -   |
| rows delete                       | -     | -     | -     | -     | -     | -     | -     | -   | -   | -   | -     | -   |
| code, name, kind                  | R     | R     | R     | R     | R     | R     | R     | RW  | RW  | -   | R     | -   |
| parent, timezone, currency, phone | R     | R     | R     | R     | R     | R     | R     | RW  | RW  | -   | -     | -   |
| children, employees, appointments | R     | R     | R     | R     | R     | R     | R     | R   | R   | -   | -     | -   |
| properties                        | R     | R     | R     | R     | R     | R     | R     | R   | R   | -   | R     | -   |
| clients, contracts                | R     | R     | R     | R     | R     | -     | R     | -   | -   | -   | -     | -   |
| hidden postGuard, covers |
| hidden targets, promotionPlans, workReports, supportRequests, supportAsked, appraisalSchemes, appraisalCycles, scorecards, peerRatings, promotionCases, honors |
| hidden trainingPlans, trainingCourses, careerPaths, policyDocuments |
| hidden kpiSnapshots, signatories, contractTemplates |
| hidden copiesReceived, obligationsHandled, moveInTasks, supportVisits |
`

export const employeeAccess = accessGrid`
| Employee                             | MAN    | DEP    | SPE    | LEG    | FIN    | COL    | LEA    | HR    | ADM | PAR   | BI | PUB |
| rows read                            | depts  | depts  | depts  | depts  | depts  | depts  | depts  | depts | all | owner | -  | -   |
| rows create                          | -      | -      | -      | -      | -      | -      | -      | depts | all | -     | -  | -   |
| rows update                          | -      | -      | -      | -      | -      | -      | -      | depts | all | -     | -  | -   |
| rows delete                          | -      | -      | -      | -      | -      | -      | -      | -     | -   | -     | -  | -   |
| name, workPhone                      | R      | R      | R      | R      | R      | R      | R      | RW    | RW  | R     | -  | -   |
| number, workEmail, state, department | R      | R      | R      | R      | R      | R      | R      | RW    | RW  | -     | -  | -   |
| mobile, hireDate                     | R@dept | R@self | R@self | R@self | R@self | R@self | R@self | RW    | -   | -     | -  | -   |
| payBase                              | R@dept | R@self | R@self | R@self | R      | R@self | R@self | RW    | -   | -     | -  | -   |
| appointments                         | R      | R      | R      | R      | R      | R      | R      | R     | R   | -     | -  | -   |
| delegations                          | R      | R      | R      | -      | -      | -      | R      | R     | R   | -     | -  | -   |
| clients, contracts                   | R      | R      | R      | R      | R      | -      | R      | -     | -   | -     | -  | -   |
| enrollments, developmentPlans, certifications | R      | R      | R      | R      | -      | -      | R      | R     | -   | -     | -  | -   |
| attendanceRecords, leaveRequests, conductRecords, giftDeclarations, conflictDeclarations, disciplinaryActions | R      | R      | R      | R      | R      | R      | R      | R     | -   | -     | -  | -   |
| policyAcknowledgements               | R      | R      | R      | R      | R      | R      | R      | R     | R   | -     | -  | -   |
| hidden account |
| hidden targets, plansApproved, planActions, reportsWritten, reportsRead, supportRequested, supportHandled, cyclesConfirmed, scorecards, scorecardsReviewed, ratingsReceived, ratingsGiven, promotionCases, promotionsDecided, honors |
| hidden leaveGuard, trainingPlansSubmitted, trainingPlansApproved, coursesTaught, developmentPlansMentored, developmentPlansAgreed, leaveStandIns, leaveDecisions, conductConfirmed, giftDecisions, conflictsAcknowledged, disciplinaryImposed, policiesPublished, operationsApproved |
| hidden integrityReportsFiled, integrityReportsAbout, integrityReportsHandled |
| hidden projectsLed, projectMemberships, researches, materials, materialsApproved, deals |
| hidden stageChanges, proposals, termRounds, termRoundsDecided |
| hidden communicationPlans, visits, visitParticipations, inquiriesAnswered, complaintsHandled, suggestionsHandled |
| hidden eventsOwned, eventsApproved, eventTasks, eventImprovements |
| hidden contractsApproved, contractsPassed, creditShares, versionsWritten, opinionsWritten, opinionsAnswered, archivesKept |
| hidden templatesWritten, templatesApproved |
| hidden filesAdded, filesRemoved |
| hidden ceremoniesHosted, ceremonies, todos, guestsReceived |
| hidden sealsApplied, sealsDecided, sealsUsed, signatories |
| hidden copiesReceived, copiesConfirmed, obligationsHandled, reminders, moveInsOwned, moveInTasksOwned, returnVisitsMade |
`

/** Posts and their history (R2.1): nothing is deleted, a post ends by its last day. */
export const appointmentAccess = accessGrid`
| Appointment                               | MAN   | DEP   | SPE   | LEG   | FIN   | COL   | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                                 | depts | depts | depts | depts | depts | depts | depts | depts | all | -   | -  | -   |
| rows create                               | -     | -     | -     | -     | -     | -     | -     | depts | all | -   | -  | -   |
| rows update                               | -     | -     | -     | -     | -     | -     | -     | depts | all | -   | -  | -   |
| rows delete                               | -     | -     | -     | -     | -     | -     | -     | -     | -   | -   | -  | -   |
| department, employee, position, startDate | R     | R     | R     | R     | R     | R     | R     | RW    | RW  | -   | -  | -   |
| endDate, covers                           | R     | R     | R     | R     | R     | R     | R     | RW    | RW  | -   | -  | -   |
| delegations                               | R     | R     | R     | -     | -     | -     | R     | R     | R   | -   | -  | -   |
`

/** A holder of a post lends it for a time (R2.2.1); the delegate sees that he has it. */
export const delegationAccess = accessGrid`
| Delegation                       | MAN  | DEP  | SPE      | LEG      | FIN      | COL      | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                        | dept | dept | delegate | delegate | delegate | delegate | depts | depts | all | -   | -  | -   |
| rows create                      | own  | -    | -        | -        | -        | -        | own   | -     | all | -   | -  | -   |
| rows update                      | own  | -    | -        | -        | -        | -        | own   | -     | all | -   | -  | -   |
| rows delete                      | -    | -    | -        | -        | -        | -        | -     | -     | -   | -   | -  | -   |
| appointment, delegate, startDate | RW   | R    | R        | R        | R        | R        | RW    | R     | RW  | -   | -  | -   |
| endDate, reason                  | RW   | R    | R        | R        | R        | R        | RW    | R     | RW  | -   | -  | -   |
`
