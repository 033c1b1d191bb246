import * as account from '../features/account/feature'
import * as activity from '../features/activity/feature'
import * as allocation from '../features/allocation/feature'
import * as analysis from '../features/analysis/feature'
import * as budget from '../features/budget/feature'
import * as balance from '../features/balance/feature'
import * as capacity from '../features/capacity/feature'
import * as company from '../features/company/feature'
import * as contact from '../features/contact/feature'
import * as custom from '../features/custom/feature'
import * as day from '../features/day/feature'
import * as deal from '../features/deal/feature'
import * as firstHour from '../features/first-hour/feature'
import * as history from '../features/history/feature'
import * as imports from '../features/import/feature'
import * as farewell from '../features/farewell/feature'
import * as market from '../features/market/feature'
import * as merge from '../features/merge/feature'
import * as operations from '../features/operations/feature'
import * as person from '../features/person/feature'
import * as report from '../features/report/feature'
import * as scenario from '../features/scenario/feature'
import * as session from '../features/session/feature'
import * as settings from '../features/settings/feature'
import * as strategy from '../features/strategy/feature'
import * as task from '../features/task/feature'
import * as week from '../features/week/feature'
import type { Feature } from './feature'

/** Routes of the signed-in part, under the shell. */
export const appRoutes = [
  ...firstHour.routes,
  ...day.routes,
  ...week.routes,
  ...company.routes,
  ...merge.routes,
  ...farewell.routes,
  ...balance.routes,
  ...activity.routes,
  ...task.routes,
  ...contact.routes,
  ...deal.routes,
  ...report.routes,
  ...budget.routes,
  ...analysis.routes,
  ...strategy.routes,
  ...allocation.routes,
  ...operations.routes,
  ...capacity.routes,
  ...market.routes,
  ...scenario.routes,
  ...imports.routes,
  ...history.routes,
  ...person.routes,
  ...custom.routes,
  ...settings.routes,
  ...account.routes,
] as const

/** Routes outside the shell: before anybody is signed in. */
export const openRoutes = [...session.routes, ...person.openRoutes] as const

/** What the shell shows of each. */
export const features: Feature[] = [
  firstHour.feature,
  day.feature,
  week.feature,
  company.feature,
  merge.feature,
  farewell.feature,
  balance.feature,
  activity.feature,
  task.feature,
  contact.feature,
  deal.feature,
  report.feature,
  budget.feature,
  analysis.feature,
  strategy.feature,
  allocation.feature,
  operations.feature,
  capacity.feature,
  market.feature,
  scenario.feature,
  imports.feature,
  history.feature,
  person.feature,
  custom.feature,
  settings.feature,
  account.feature,
]
