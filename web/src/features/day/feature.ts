import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconSun } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readPerson } from './search'

export const todayRoute = createRoute({ getParentRoute: () => appRoute, path: '/today', validateSearch: readPerson, component: lazyRouteComponent(() => import('./page'), 'TodayPage') })

export const routes = [todayRoute] as const

export const feature: Feature = {
  nav: [{ to: '/today', label: key('common:nav.today'), icon: IconSun, section: 'work', order: 1 }],
}
