import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconHistory } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import type { LogSearch } from './queries'

export const logRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/log',
  validateSearch: (search: Record<string, unknown>): LogSearch =>
    Object.fromEntries(['noun', 'action', 'person', 'from', 'to'].flatMap((name) => (typeof search[name] === 'string' && search[name] ? [[name, search[name]]] : []))),
  component: lazyRouteComponent(() => import('./log-page'), 'LogPage'),
})

export const routes = [logRoute] as const

export const feature: Feature = {
  nav: [{ to: '/log', label: key('common:nav.log'), icon: IconHistory, section: 'data', order: 85, power: 'audit' }],
  actions: [{ id: 'log', label: key('history:log.title'), words: key('history:log.words'), to: '/log', power: 'audit' }],
}
