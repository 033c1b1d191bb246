import { Badge, Button, Group, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { useRoleName } from './names'
import classes from './person.module.css'
import { rolesQuery, type Role } from './queries'
import { powers } from './rights'
import { PeopleTabs } from './tabs'

/** What roles there are; own ones begin as a copy of another. */
export function RolesPage() {
  const { t } = useTranslation('person')
  const { data, error, refetch } = useQuery(rolesQuery)
  return (
    <div className={classes.page}>
      <PageHeader title={t('roles.title')} subtitle={t('roles.subtitle')} />
      <PeopleTabs />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <Loader type="dots" />}
      <div className={classes.roles}>
        {data?.map((role) => (
          <RoleCard key={role.code} role={role} />
        ))}
      </div>
    </div>
  )
}

function RoleCard({ role }: { role: Role }) {
  const { t } = useTranslation('person')
  const { has } = useMay()
  const name = useRoleName()
  const held = powers.filter((power) => role.rights.powers.includes(power)).map((power) => t(`power.${power}`))
  return (
    <Card title={name(role.code)} actions={<Badge color="gray">{t('roles.holders', { count: role.holders })}</Badge>}>
      <p className={classes.rights}>{held.length > 0 ? held.join(' · ') : t('roles.nothing')}</p>
      <Group gap="xs">
        <Button size="xs" renderRoot={(props) => <Link to="/people/roles/$code" params={{ code: role.code }} {...props} />}>
          {role.own && has('administer') ? t('roles.change') : t('roles.look')}
        </Button>
        {has('administer') && (
          <Button size="xs" renderRoot={(props) => <Link to="/people/roles/$code" params={{ code: 'new' }} search={{ from: role.code }} {...props} />}>
            {t('roles.copy')}
          </Button>
        )}
      </Group>
    </Card>
  )
}
