import { Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { useRoleOptions } from '../person/names'
import { useMay } from '../session/may'
import { Editor } from './editor'
import { templateRoute } from './feature'
import { templateQuery, useSaveTemplate } from './queries'

/** The week that people of a role begin with, until they have one of their own. */
export function WeekTemplatePage() {
  const { t } = useTranslation('week')
  const navigate = useNavigate({ from: '/week/templates' })
  const role = templateRoute.useSearch().role ?? 'salesperson'
  const { has } = useMay()
  const { data, error, refetch } = useQuery(templateQuery(role))
  const save = useSaveTemplate(role)
  return (
    <>
      <PageHeader title={t('template.title')} subtitle={t('template.subtitle')}>
        <Select aria-label={t('template.role')} data={useRoleOptions()} value={role} allowDeselect={false} onChange={(next) => void navigate({ search: { role: next ?? undefined } })} />
      </PageHeader>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && (
        <Editor key={`${role} ${data.version}`} first={data.blocks} allowed={has('manage')} error={save.error} saving={save.isPending} onReload={() => void refetch()} onSave={(blocks) => void save.mutateAsync({ blocks, version: data.version }).then(() => notifyDone(t('template.saved')), notifyProblem)} />
      )}
    </>
  )
}
