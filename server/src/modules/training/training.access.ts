import { accessGrid } from '../../access/grid.ts'

/** The year's plan: what is said of the staff in it, and the money, is not for the staff (domain §12, decision 24). */
export const trainingPlanAccess = accessGrid`
| TrainingPlan           | MAN  | DEP  | SPE  | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read              | dept | dept | dept | -   | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create            | dept | dept | -    | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update            | dept | dept | -    | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete            | dept | dept | -    | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| department             | R    | R    | R    | -   | -   | -   | R     | RC    | -   | -   | -  | -   |
| year, title            | RW   | RW   | R    | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
| businessNeeds          | RW   | RW   | R    | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
| staffSituation, budget | RW   | RW   | -    | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
| state, submittedAt, submittedBy, approvedAt, approvedBy | R    | R    | R    | -   | -   | -   | R     | R     | -   | -   | -  | -   |
| courses                | R    | R    | R    | -   | -   | -   | R     | R     | -   | -   | -  | -   |
`

/** Courses of the own department and of those that serve it; others see what they take part in. */
export const trainingCourseAccess = accessGrid`
| TrainingCourse | MAN      | DEP      | SPE   | LEG       | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read      | depts    | depts    | depts | attending | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create    | dept     | dept     | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update    | dept     | dept     | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete    | dept     | dept     | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| department     | R        | R        | R     | R         | -   | -   | R     | RC    | -   | -   | -  | -   |
| plan           | RW       | RW       | R     | -         | -   | -   | R     | RW    | -   | -   | -  | -   |
| title, category, mode, objective, hours, plannedOn | RW       | RW       | R     | R         | -   | -   | R     | RW    | -   | -   | -  | -   |
| trainer, trainerName, institution, materials, link, mandatory | RW       | RW       | R     | R         | -   | -   | R     | RW    | -   | -   | -  | -   |
| cost           | RW       | RW       | -     | -         | -   | -   | R     | RW    | -   | -   | -  | -   |
| sessions       | R        | R        | R     | R         | -   | -   | R     | R     | -   | -   | -  | -   |
| files COURSEWARE | R W@dept | R W@dept | R     | R         | -   | -   | R     | RW    | -   | -   | -  | -   |
`

export const trainingSessionAccess = accessGrid`
| TrainingSession                 | MAN   | DEP   | SPE   | LEG       | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                       | depts | depts | depts | attending | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create                     | dept  | dept  | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update                     | dept  | dept  | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete                     | dept  | dept  | -     | -         | -   | -   | -     | depts | -   | -   | -  | -   |
| course                          | RC    | RC    | R     | R         | -   | -   | R     | RC    | -   | -   | -  | -   |
| startAt, endAt, place, capacity | RW    | RW    | R     | R         | -   | -   | R     | RW    | -   | -   | -  | -   |
| note                            | RW    | RW    | R     | R         | -   | -   | R     | RW    | -   | -   | -  | -   |
| state                           | R     | R     | R     | R         | -   | -   | R     | R     | -   | -   | -  | -   |
| enrollments                     | R     | R     | R     | R         | -   | -   | R     | R     | -   | -   | -  | -   |
| hidden seatGuard |
`

/** Who takes part is known in the department; how he did is between him and his superiors (decision 24). */
export const enrollmentAccess = accessGrid`
| Enrollment                 | MAN      | DEP      | SPE      | LEG  | FIN | COL | LEA   | HR       | ADM | PAR | BI | PUB |
| rows read                  | dept     | dept     | dept     | self | -   | -   | depts | depts    | -   | -   | -  | -   |
| rows create                | dept     | dept     | self     | self | -   | -   | -     | depts    | -   | -   | -  | -   |
| rows update                | dept     | dept     | self     | self | -   | -   | -     | depts    | -   | -   | -  | -   |
| rows delete                | -        | -        | -        | -    | -   | -   | -     | -        | -   | -   | -  | -   |
| session                    | RC       | RC       | RC       | RC   | -   | -   | R     | RC       | -   | -   | -  | -   |
| employee                   | RC       | RC       | R        | R    | -   | -   | R     | RC       | -   | -   | -  | -   |
| state                      | R        | R        | R        | R    | -   | -   | R     | R        | -   | -   | -  | -   |
| hours, score, passed       | R        | R        | R@self   | R    | -   | -   | R     | R        | -   | -   | -  | -   |
| note                       | RW       | RW       | R@self   | R    | -   | -   | R     | RW       | -   | -   | -  | -   |
| progress, rating, feedback | R U@self | R U@self | R@self U | RU   | -   | -   | R     | R U@self | -   | -   | -  | -   |
`

export const careerPathAccess = accessGrid`
| CareerPath       | MAN   | DEP   | SPE   | LEG | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read        | depts | depts | depts | -   | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create      | dept  | dept  | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update      | dept  | dept  | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete      | dept  | -     | -     | -   | -   | -   | -     | depts | -   | -   | -  | -   |
| department       | R     | R     | R     | -   | -   | -   | R     | RC    | -   | -   | -  | -   |
| title, fromPosition, toPosition, requirements, active, steps | RW    | RW    | R     | -   | -   | -   | R     | RW    | -   | -   | -  | -   |
| developmentPlans | R     | R     | R     | -   | -   | -   | R     | R     | -   | -   | -  | -   |
`

/** What one wants to become is one's own, and one's superiors' who advise (decision 24). */
export const developmentPlanAccess = accessGrid`
| DevelopmentPlan            | MAN  | DEP  | SPE  | LEG  | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                  | dept | dept | self | self | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create                | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update                | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete                | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| employee                   | RC   | RC   | R    | R    | -   | -   | R     | RC    | -   | -   | -  | -   |
| year                       | RC   | RC   | RC   | RC   | -   | -   | R     | RC    | -   | -   | -  | -   |
| careerPath                 | RW   | RW   | RW   | -    | -   | -   | R     | RW    | -   | -   | -  | -   |
| interests, strengths, goal | RW   | RW   | RW   | RW   | -   | -   | R     | RW    | -   | -   | -  | -   |
| advice, mentor, reviews    | RW   | RW   | R    | R    | -   | -   | R     | RW    | -   | -   | -  | -   |
| state, agreedAt, agreedBy  | R    | R    | R    | R    | -   | -   | R     | R     | -   | -   | -  | -   |
`

export const certificationAccess = accessGrid`
| Certification                    | MAN  | DEP  | SPE  | LEG  | FIN | COL | LEA   | HR    | ADM | PAR | BI | PUB |
| rows read                        | dept | dept | self | self | -   | -   | depts | depts | -   | -   | -  | -   |
| rows create                      | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| rows update                      | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| rows delete                      | dept | dept | self | self | -   | -   | -     | depts | -   | -   | -  | -   |
| employee                         | RC   | RC   | R    | R    | -   | -   | R     | RC    | -   | -   | -  | -   |
| name, issuer, examOn, fee        | RW   | RW   | RW   | RW   | -   | -   | R     | RW    | -   | -   | -  | -   |
| number, obtainedOn, expiry, note | RW   | RW   | RW   | RW   | -   | -   | R     | RW    | -   | -   | -  | -   |
| support                          | RW   | R    | R    | R    | -   | -   | R     | RW    | -   | -   | -  | -   |
| state                            | R    | R    | R    | R    | -   | -   | R     | R     | -   | -   | -  | -   |
| files CERTIFICATE                | RW   | RW   | RW   | RW   | -   | -   | R     | RW    | -   | -   | -  | -   |
`
