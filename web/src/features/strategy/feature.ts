import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconLayoutGrid } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/strategy',
    component: lazyRouteComponent(() => import('./page'), 'StrategyPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/strategy', label: key('common:nav.strategy'), icon: IconLayoutGrid, section: 'manage', order: 20, power: 'analyse' }],
}
