import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLogout, IconMoon, IconSettings, IconSun, IconUserCircle } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '../features/session/queries'
import classes from './shell.module.css'

/** Who is signed in; theme and leaving in one menu. */
export default function Account() {
  const { t } = useTranslation('common')
  const session = useSession()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const leave = () => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={classes.link} w="100%">
          <IconUserCircle size={17} stroke={1.7} aria-hidden />
          {session.user?.name}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('theme.title')}</Menu.Label>
        <Menu.Item leftSection={<IconSun size={16} aria-hidden />} onClick={() => setColorScheme('light')}>
          {t('theme.light')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} aria-hidden />} onClick={() => setColorScheme('dark')}>
          {t('theme.dark')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} aria-hidden />} onClick={() => setColorScheme('auto')}>
          {t('theme.auto')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle size={16} aria-hidden />} renderRoot={(props) => <Link to="/account" {...props} />}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={16} aria-hidden />} renderRoot={(props) => <Link to="/settings" {...props} />}>
          {t('nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
