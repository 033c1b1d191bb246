import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { roleRoute } from './feature'
import { useRoleName } from './names'
import classes from './person.module.css'
import { rolesQuery } from './queries'
import { RoleEditor } from './role-editor'
import { PeopleTabs } from './tabs'

/** One role: to look at, to change, or a new one that begins as a copy. */
export function RolePage() {
  const { t } = useTranslation('person')
  const { code } = roleRoute.useParams()
  const { from } = roleRoute.useSearch()
  const { has } = useMay()
  const name = useRoleName()
  const { data, error, refetch } = useQuery(rolesQuery)
  const fresh = code === 'new'
  const role = data?.find((other) => other.code === (fresh ? from : code))
  const title = fresh ? t('roles.new') : name(code)
  return (
    <div className={classes.page}>
      <PageHeader title={title} subtitle={fresh && role ? t('roles.copyOf', { name: name(role.code) }) : t('roles.subtitle')} />
      <PeopleTabs />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <Loader type="dots" />}
      {data && !role && <p className={classes.note}>{t('roles.gone')}</p>}
      {role && (
        <RoleEditor
          key={`${code} ${role.version}`}
          start={fresh ? { name: '', rights: role.rights } : { name: role.name, rights: role.rights }}
          {...(!fresh && role.own && { role })}
          fixed={(!fresh && !role.own) || !has('administer')}
          onReload={() => void refetch()}
        />
      )}
    </div>
  )
}
