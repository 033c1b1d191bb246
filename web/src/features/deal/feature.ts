import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconLayoutKanban } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readDealSearch } from './search'

export const boardRoute = createRoute({ getParentRoute: () => appRoute, path: '/deals', validateSearch: readDealSearch, component: lazyRouteComponent(() => import('./board-page'), 'BoardPage') })

export const tableRoute = createRoute({ getParentRoute: () => appRoute, path: '/deals/list', validateSearch: readDealSearch, component: lazyRouteComponent(() => import('./table-page'), 'TablePage') })

export const forecastRoute = createRoute({ getParentRoute: () => appRoute, path: '/deals/forecast', validateSearch: readDealSearch, component: lazyRouteComponent(() => import('./forecast-page'), 'ForecastPage') })

export const dealRoute = createRoute({ getParentRoute: () => appRoute, path: '/deals/$dealId', component: lazyRouteComponent(() => import('./deal-page'), 'DealPage') })

export const routes = [boardRoute, tableRoute, forecastRoute, dealRoute] as const

export const feature: Feature = {
  nav: [{ to: '/deals', label: key('common:nav.deals'), icon: IconLayoutKanban, section: 'work', order: 30 }],
  actions: [
    { id: 'deals-forecast', label: key('deal:action.forecast'), to: '/deals/forecast' },
    { id: 'deals-list', label: key('deal:action.list'), to: '/deals/list' },
  ],
}
