/** By what figures are divided and limited: the one list that the ledger, the API, the CSV and closing follow. */

/** A column of the ledger, which is also a field of a row of figures. */
export type Key =
  | 'departmentId'
  | 'propertyId'
  | 'projectId'
  | 'employeeId'
  | 'channelId'
  | 'eventId'
  | 'format'
  | 'grade'

export type Dimension = 'DEPARTMENT' | 'PROPERTY' | 'PROJECT' | 'EMPLOYEE' | 'CHANNEL' | 'EVENT' | 'FORMAT' | 'GRADE'

/** The question's lists by which it is limited. */
export type Limit =
  | 'departmentIds'
  | 'propertyIds'
  | 'projectIds'
  | 'employeeIds'
  | 'channelIds'
  | 'eventIds'
  | 'formats'
  | 'grades'

export type Division = {
  by: Dimension
  key: Key
  /** Field of a row with its name; null where the key is a word itself. */
  name: 'department' | 'property' | 'project' | 'employee' | 'channel' | 'event' | null
  limit: Limit
  /** Type of the key in the API. */
  type: 'ID' | 'TradeFormat' | 'Grade'
  /** SQL of id and name, each `?` taking the departments. */
  names: string | null
  /** What it is, for the API. */
  words: string
}

export const DIVISIONS: readonly Division[] = [
  {
    by: 'DEPARTMENT',
    key: 'departmentId',
    name: 'department',
    limit: 'departmentIds',
    type: 'ID',
    names: 'SELECT id, name FROM Department WHERE id IN (?)',
    words: 'department',
  },
  {
    by: 'PROPERTY',
    key: 'propertyId',
    name: 'property',
    limit: 'propertyIds',
    type: 'ID',
    names: 'SELECT id, name FROM Property WHERE departmentId IN (?)',
    words: 'property in which the space is',
  },
  {
    by: 'PROJECT',
    key: 'projectId',
    name: 'project',
    limit: 'projectIds',
    type: 'ID',
    names: 'SELECT id, name FROM LeasingProject WHERE departmentId IN (?)',
    words: 'leasing project 招商項目 of the contract',
  },
  {
    by: 'EMPLOYEE',
    key: 'employeeId',
    name: 'employee',
    limit: 'employeeIds',
    type: 'ID',
    // Whoever has credit here may have moved to another department since.
    names: `SELECT e.id, e.name FROM Employee e WHERE e.departmentId IN (?)
      UNION SELECT e.id, e.name FROM Employee e JOIN Appointment a ON a.employeeId = e.id WHERE a.departmentId IN (?)`,
    words: 'person who has the credit, or is responsible',
  },
  {
    by: 'CHANNEL',
    key: 'channelId',
    name: 'channel',
    limit: 'channelIds',
    type: 'ID',
    names: 'SELECT id, name FROM Channel WHERE departmentId IN (?)',
    words: 'channel by which deal or client came',
  },
  {
    by: 'EVENT',
    key: 'eventId',
    name: 'event',
    limit: 'eventIds',
    type: 'ID',
    names: 'SELECT id, theme AS name FROM Event WHERE departmentId IN (?)',
    words: 'event that deal or client came of',
  },
  {
    by: 'FORMAT',
    key: 'format',
    name: null,
    limit: 'formats',
    type: 'TradeFormat',
    names: null,
    words: 'trade 業態 of brand or client',
  },
  {
    by: 'GRADE',
    key: 'grade',
    name: null,
    limit: 'grades',
    type: 'Grade',
    names: null,
    words: 'grade of the client; in closed months the one it had then',
  },
]

/** Columns of the ledger beside time, record, money and value. */
export const KEYS: readonly Key[] = DIVISIONS.map(({ key }) => key)
