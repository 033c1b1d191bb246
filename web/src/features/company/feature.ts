import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconBuilding } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/companies',
    component: lazyRouteComponent(() => import('./page'), 'CompaniesPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/companies/$companyId',
    component: lazyRouteComponent(() => import('./card-page'), 'CompanyPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/companies', label: key('common:nav.companies'), icon: IconBuilding, section: 'work', order: 10 }],
}
