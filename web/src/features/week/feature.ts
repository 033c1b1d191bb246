import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconCalendarWeek } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readPerson } from '../day/search'
import { readRole } from './search'

export const weekRoute = createRoute({ getParentRoute: () => appRoute, path: '/week', validateSearch: readPerson, component: lazyRouteComponent(() => import('./page'), 'WeekPage') })
export const standardRoute = createRoute({ getParentRoute: () => appRoute, path: '/week/standard', validateSearch: readPerson, component: lazyRouteComponent(() => import('./standard-page'), 'StandardWeekPage') })
export const templateRoute = createRoute({ getParentRoute: () => appRoute, path: '/week/templates', validateSearch: readRole, component: lazyRouteComponent(() => import('./template-page'), 'WeekTemplatePage') })
export const teamRoute = createRoute({ getParentRoute: () => appRoute, path: '/week/team', component: lazyRouteComponent(() => import('./team-page'), 'TeamWeekPage') })

export const routes = [weekRoute, standardRoute, templateRoute, teamRoute] as const

export const feature: Feature = {
  nav: [{ to: '/week', label: key('common:nav.week'), icon: IconCalendarWeek, section: 'work', order: 2 }],
  actions: [{ id: 'week-team', label: key('week:team.title'), to: '/week/team', power: 'manage' }],
}
