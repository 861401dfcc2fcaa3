/** The ways by which something could be told; a further way is a file beside these. */
import { approved } from './approved.ts'
import { calendar } from './calendar.ts'
import { count } from './count.ts'
import { otherEndpoints } from './endpoints.ts'
import { errors } from './errors.ts'
import { explain } from './explain.ts'
import { exported } from './export.ts'
import { files } from './files.ts'
import { filter } from './filter.ts'
import { foreign } from './foreign.ts'
import { hiddenWrites } from './hidden-writes.ts'
import { history } from './history.ts'
import { imported } from './import.ts'
import { inbox } from './inbox.ts'
import { kpi } from './kpi.ts'
import { links } from './links.ts'
import { list } from './list.ts'
import { nestedFilter } from './nested-filter.ts'
import { nestedList } from './nested-list.ts'
import { other } from './other.ts'
import { record } from './record.ts'
import { rentRoll } from './rent-roll.ts'
import { rentSchedule } from './rent-schedule.ts'
import type { Route } from './route.ts'
import { search } from './search.ts'
import { sort } from './sort.ts'
import { undoneDeletes, undoneWrites } from './undone-writes.ts'
import { versionDifference } from './version-difference.ts'

export const ROUTES: readonly Route[] = [
  list,
  record,
  filter,
  nestedFilter,
  search,
  sort,
  count,
  nestedList,
  calendar,
  inbox,
  history,
  rentSchedule,
  rentRoll,
  versionDifference,
  ...kpi,
  explain,
  exported,
  files,
  imported,
  links,
  approved,
  other,
  otherEndpoints,
  errors,
  foreign,
  hiddenWrites,
  undoneWrites,
  undoneDeletes,
]
