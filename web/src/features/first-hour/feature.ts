import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readProgress } from './progress'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/',
    beforeLoad: () => {
      const { started, progress } = readProgress()
      throw redirect({ to: started && !progress.over ? '/first-hour' : '/companies', replace: true })
    },
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/first-hour',
    component: lazyRouteComponent(() => import('./page'), 'FirstHourPage'),
  }),
] as const

export const feature: Feature = {
  actions: [{ id: 'first-hour', label: key('common:firstHour.action'), to: '/first-hour', power: 'manage' }],
}
