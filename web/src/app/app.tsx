import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { styleNonce } from './nonce'
import { Pending } from './pending'
import { queries } from './query'
import { router } from './router'
import { theme } from './theme'

// Nothing is announced before the first screen stands, so this may come after it.
const Notices = lazy(() => import('./notices'))

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <Suspense>
          <Notices />
        </Suspense>
        <Suspense fallback={<Pending />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  )
}
