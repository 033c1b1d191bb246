import { AppShell, Burger, Group, ScrollArea } from '@mantine/core'
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogHost } from '../features/activity/log-host'
import { ResumeBar } from '../features/first-hour/resume-bar'
import { useSession } from '../features/session/queries'
import { TaskHost } from '../features/task/task-host'
import { Navigation } from './navigation'
import { Pending } from './pending'
import { SearchButton } from './search-button'
import classes from './shell.module.css'

// The menu of the person floats, and floating is heavy: it comes after the screen.
const Account = lazy(() => import('./account'))
const Bell = lazy(() => import('../features/notification/bell'))
const loadPalette = () => import('./palette')
const Palette = lazy(loadPalette)

/** The frame around every screen: menu, palette, account, and the screen itself. */
export function Shell() {
  const { t } = useTranslation('common')
  const [menuOpen, menu] = useDisclosure()
  const [paletteWanted, setPaletteWanted] = useState(false)
  const wide = useMediaQuery('(min-width: 48em)')
  const bell = (
    <Suspense>
      <Bell />
    </Suspense>
  )
  const openPalette = () => {
    menu.close()
    setPaletteWanted(true)
    void loadPalette().then((palette) => palette.open())
  }
  useHotkeys([['mod+K', openPalette]], [])
  return (
    <AppShell header={{ height: { base: 52, sm: 0 } }} navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <AppShell.Header className={classes.header} hiddenFrom="sm">
        <Group h="100%" px="xs" gap="xs">
          <Burger opened={menuOpen} onClick={menu.toggle} size="sm" aria-label={t('shell.menu')} aria-expanded={menuOpen} />
          <Brand />
          {!wide && bell}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} p="sm" aria-label={t('shell.menu')}>
        <AppShell.Section visibleFrom="sm" pb="sm" pt={6} className={classes.top}>
          <Brand />
          {wide && bell}
        </AppShell.Section>
        <AppShell.Section pb="xs">
          <SearchButton onClick={openPalette} />
        </AppShell.Section>
        <AppShell.Section grow component={ScrollArea}>
          <Navigation onGo={menu.close} />
        </AppShell.Section>
        <AppShell.Section pt="xs">
          <Suspense fallback={<PersonName />}>
            <Account />
          </Suspense>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main className={classes.main} id="main" tabIndex={-1}>
        <DemoNotice />
        <ResumeBar />
        <div className={classes.page}>
          <Suspense fallback={<Pending />}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      <LogHost />
      <TaskHost />
      {paletteWanted && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
    </AppShell>
  )
}

function PersonName() {
  const { user } = useSession()
  return <span className={classes.link}>{user?.name}</span>
}

function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      kaymak<i>.</i>
    </Link>
  )
}

/** Numbers of a made-up company shall not be taken for one's own. */
function DemoNotice() {
  const { t } = useTranslation('common')
  const { workspace } = useSession()
  if (!workspace?.demo) return null
  return (
    <div className={classes.demo} role="note">
      {t('shell.demo', { name: workspace.name })}
    </div>
  )
}
