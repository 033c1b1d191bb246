import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconBuilding } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readSearch } from './search'

export const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/companies',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./page'), 'CompaniesPage'),
})

export const cardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/companies/$companyId',
  component: lazyRouteComponent(() => import('./card-page'), 'CompanyPage'),
})

export const routes = [listRoute, cardRoute] as const

export const feature: Feature = {
  nav: [{ to: '/companies', label: key('common:nav.companies'), icon: IconBuilding, section: 'work', order: 10 }],
  actions: [{ id: 'companies-gap', label: key('company:action.gap'), to: '/companies?sort=-gap' }],
}
