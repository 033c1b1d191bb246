import { createRouter } from '@tanstack/react-router'
import { whenSignedOut } from '../api/client'
import { sessionQuery } from '../features/session/queries'
import { appRoutes, openRoutes } from './features'
import { queries } from './query'
import { RouteError } from './route-error'
import { appRoute, rootRoute } from './routes'
import { Pending } from './pending'

const routeTree = rootRoute.addChildren([...openRoutes, appRoute.addChildren([...appRoutes])])

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPendingComponent: Pending,
  defaultPendingMs: 300,
  // At every route, so that a screen that fails leaves the menu standing.
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

whenSignedOut(() => {
  // Several requests may be refused at once; the first one leads away, and the
  // others must not disturb the question who is signed in that it asks.
  const { pathname, href } = router.latestLocation
  if (pathname.startsWith('/sign-in')) return
  queries.removeQueries({ queryKey: sessionQuery.queryKey })
  void router.navigate({ to: '/sign-in', search: { next: href } })
})
