import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconStopwatch } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/operations',
    component: lazyRouteComponent(() => import('./page'), 'OperationsPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/operations', label: key('common:nav.operations'), icon: IconStopwatch, section: 'manage', order: 30 }],
}
