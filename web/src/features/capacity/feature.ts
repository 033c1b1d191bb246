import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconUsers } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/capacity',
    component: lazyRouteComponent(() => import('./page'), 'CapacityPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/capacity', label: key('common:nav.capacity'), icon: IconUsers, section: 'manage', order: 40, power: 'analyse' }],
}
