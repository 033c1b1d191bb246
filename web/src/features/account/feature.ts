import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./page'), 'AccountPage'),
  }),
] as const

export const feature: Feature = {
  actions: [{ id: 'account', label: key('account:title'), words: key('account:words'), to: '/account' }],
}
