import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconCalendarWeek } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readPerson } from '../day/search'

export const weekRoute = createRoute({ getParentRoute: () => appRoute, path: '/week', validateSearch: readPerson, component: lazyRouteComponent(() => import('./page'), 'WeekPage') })
export const standardRoute = createRoute({ getParentRoute: () => appRoute, path: '/week/standard', validateSearch: readPerson, component: lazyRouteComponent(() => import('./standard-page'), 'StandardWeekPage') })

export const routes = [weekRoute, standardRoute] as const

export const feature: Feature = {
  nav: [{ to: '/week', label: key('common:nav.week'), icon: IconCalendarWeek, section: 'work', order: 2 }],
}
