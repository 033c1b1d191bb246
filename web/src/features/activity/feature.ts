import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconChecklist } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { openLog } from './log'
import { readSearch } from './search'

export const activitiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/activities',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./page'), 'ActivitiesPage'),
})

export const routes = [activitiesRoute] as const

export const feature: Feature = {
  nav: [{ to: '/activities', label: key('common:nav.activities'), icon: IconChecklist, section: 'work', order: 20 }],
  actions: [
    { id: 'activity-log', label: key('activity:action.log'), words: key('activity:action.logWords'), run: () => openLog() },
    { id: 'activity-mine', label: key('activity:action.mine'), to: '/activities?person=me' },
    { id: 'activity-plan', label: key('activity:action.plan'), run: () => openLog({ plan: true }) },
  ],
}
