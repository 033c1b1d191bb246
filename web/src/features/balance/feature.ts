import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readBalanceSearch, readProposalSearch } from './search'

export const balanceRoute = createRoute({ getParentRoute: () => appRoute, path: '/balance', validateSearch: readBalanceSearch, component: lazyRouteComponent(() => import('./page'), 'BalancePage') })
export const proposalRoute = createRoute({ getParentRoute: () => appRoute, path: '/balance/$proposalId', validateSearch: readProposalSearch, component: lazyRouteComponent(() => import('./proposal-page'), 'ProposalPage') })

export const routes = [balanceRoute, proposalRoute] as const

export const feature: Feature = {
  nav: [{ to: '/balance', label: key('common:nav.balance'), icon: IconArrowsExchange, section: 'manage', order: 24, power: 'analyse' }],
  // Whoever leads a team spreads its clients too, and finds the way from the palette.
  actions: [{ id: 'balance', label: key('balance:title'), words: key('balance:words'), to: '/balance' }],
}
