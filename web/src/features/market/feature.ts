import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconChartFunnel } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readSearch } from './search'

export const marketRoute = createRoute({ getParentRoute: () => appRoute, path: '/market', validateSearch: readSearch, component: lazyRouteComponent(() => import('./page'), 'MarketPage') })

export const routes = [marketRoute] as const

export const feature: Feature = {
  nav: [{ to: '/market', label: key('common:nav.market'), icon: IconChartFunnel, section: 'manage', order: 45 }],
  actions: [{ id: 'market', label: key('market:title'), words: key('market:words'), to: '/market' }],
}
