import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const duplicatesRoute = createRoute({ getParentRoute: () => appRoute, path: '/duplicates', component: lazyRouteComponent(() => import('./duplicates-page'), 'DuplicatesPage') })

export const routes = [duplicatesRoute] as const

export const feature: Feature = {
  actions: [{ id: 'duplicates', label: key('merge:list.title'), words: key('merge:list.words'), to: '/duplicates' }],
}
