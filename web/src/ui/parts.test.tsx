import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '../api/problem'
import { theme } from '../app/theme'
import { sessionQuery } from '../features/session/queries'
import common from '../locales/en/common.json'
import errors from '../locales/en/errors.json'
import { DataGrid, type GridColumn } from './data-grid'
import { ErrorState } from './error-state'
import { MinutesBar } from './minutes-bar'
import { SegmentBadge } from './segment-badge'
import { VersionConflict } from './version-conflict'
import { Why } from './why'

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { common, errors } }, interpolation: { escapeValue: false } })
  // A virtual list asks its frame for its size, which a test page does not have.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
})

/** Draws a part as inside the app: theme, texts, session, links. */
async function show(part: ReactNode): Promise<void> {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, { first_run: false })
  const router = createRouter({ routeTree: createRootRoute({ component: () => part }), history: createMemoryHistory() })
  render(
    <MantineProvider theme={theme} env="test" withCssVariables={false}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  await router.load()
}

test('a segment badge says in words what its letters mean', async () => {
  await show(<SegmentBadge group="C" potential="A" treatment="visit" named />)
  expect(screen.getByRole('img', { name: 'Group C, potential A' })).toBeDefined()
  expect(screen.getByText('Visit')).toBeDefined()
})

test('what was never analysed or assessed has its own signs', async () => {
  await show(<SegmentBadge group="" potential="?" treatment="assess" />)
  expect(screen.getByRole('img', { name: 'Group –, potential ?' })).toBeDefined()
  expect(screen.getByRole('img', { name: 'Assess' })).toBeDefined()
})

test('a minutes bar says what is left, or by how much the budget is exceeded', async () => {
  await show(<MinutesBar done={150} scheduled={30} budget={120} withText />)
  expect(screen.getByText('1 hr over the budget')).toBeDefined()
})

test('a number opens its formula, and an input leads to where it is set', async () => {
  await show(
    <Why title="Hours a year" formula="visits × minutes" inputs={[{ label: 'Norm', value: '90 min', to: '/operations' }]} result="36 h">
      36 h
    </Why>,
  )
  fireEvent.click(screen.getByRole('button', { name: '36 h' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('link', { name: 'Norm' }).getAttribute('href')).toBe('/operations')
  expect(within(dialog).getByText('90 min')).toBeDefined()
})

test('a conflict is shown for a stale version only', async () => {
  const reload = vi.fn()
  await show(
    <>
      <VersionConflict error={new Problem(422, {})} onReload={reload} />
      <VersionConflict error={new Problem(412, { code: 'stale' })} onReload={reload} />
    </>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Load the current version' }))
  expect(reload).toHaveBeenCalledOnce()
})

test('a failure of ours tells the number that finds it in the log; a refusal does not', async () => {
  await show(
    <>
      <ErrorState error={new Problem(500, { code: 'internal', request_id: 'ABC' })} />
      <ErrorState error={new Problem(403, { code: 'access.forbidden', request_id: 'XYZ' })} />
    </>,
  )
  expect(screen.getByText('Request number: ABC')).toBeDefined()
  expect(screen.queryByText(/XYZ/)).toBeNull()
  expect(screen.getByText('Your role does not allow this.')).toBeDefined()
})

interface Row {
  id: string
  name: string
}

const columns: GridColumn<Row>[] = [
  { id: 'name', header: 'Name', sortable: true, cell: (row) => row.name },
  { id: 'secret', header: 'Secret', cell: () => 'x' },
]
const rows = Array.from({ length: 5000 }, (_, index) => ({ id: String(index), name: `Company ${index}` }))

test('a grid draws only what is on screen, and is driven by keys', async () => {
  const open = vi.fn()
  const sort = vi.fn()
  await show(<DataGrid label="Companies" columns={columns} hidden={new Set(['secret'])} rows={rows} total={500_000} rowKey={(row) => row.id} onOpen={open} sort={{ id: 'name', desc: false }} onSort={sort} height={400} />)
  const grid = screen.getByRole('grid', { name: 'Companies' })
  expect(grid.getAttribute('aria-rowcount')).toBe('500001')
  expect(within(grid).getAllByRole('row').length).toBeLessThan(60)
  expect(within(grid).queryByText('Secret')).toBeNull()
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: 'Enter' })
  expect(open).toHaveBeenCalledWith(rows[1])
  fireEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(sort).toHaveBeenCalledWith({ id: 'name', desc: true })
})
