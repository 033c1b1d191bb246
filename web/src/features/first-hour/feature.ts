import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute, type RouterContext } from '../../app/routes'
import { sessionQuery } from '../session/queries'
import { readProgress } from './progress'

/** Where somebody begins: who sells, with the day; who looks after the whole, with the clients. */
function home({ queries }: RouterContext): '/today' | '/companies' {
  return queries.getQueryData(sessionQuery.queryKey)?.user?.powers.includes('analyse') ? '/companies' : '/today'
}

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/',
    beforeLoad: ({ context }) => {
      const { started, progress } = readProgress()
      throw redirect({ to: started && !progress.over ? '/first-hour' : home(context), replace: true })
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
