import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Pending } from '../../app/pending'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { StatCard } from '../../ui/stat-card'
import { concentrationOf } from './concentration'
import { groupsQuery, useApplyGroups, type Preview, type Window } from './queries'
import { Step } from './step'

/** Who brings the money: the groups and the concentration, and one click to write them to the cards. */
export function GroupsStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  const { data, error, refetch } = useQuery(groupsQuery)
  return (
    <Step title={t('groups.title')} text={t('groups.text')} onNext={onNext}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Pending />}
      {data === null && (
        <EmptyState title={t('groups.empty')} text={t('groups.emptyText')}>
          <Button variant="filled" renderRoot={(props) => <Link to="/import" {...props} />}>
            {t('data.choose')}
          </Button>
        </EmptyState>
      )}
      {data && (
        <>
          <Groups preview={data.preview} window={data.window} />
          <Apply window={data.window} onDone={onNext} />
        </>
      )}
    </Step>
  )
}

function Groups({ preview, window }: { preview: Preview; window: Window }) {
  const { t } = useTranslation('first-hour')
  const format = useFormat()
  const { companies, share } = concentrationOf(preview)
  const ranked = preview.groups.filter(({ group }) => group === 'A' || group === 'B' || group === 'C')
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {ranked.map(({ group, companies: count, value, share: part }) => (
          <StatCard key={group} label={t('groups.group', { group })} value={format.percent(part)} note={t('groups.note', { count, shown: format.number(count), value: format.moneyShort(value) })} />
        ))}
      </SimpleGrid>
      <p>{t('groups.concentration', { count: companies, shown: format.number(companies), share: format.percent(share), gini: format.number(preview.concentration.gini, 2) })}</p>
      <Text c="dimmed">{t('groups.window', { from: format.month(window.from.slice(0, 7)), to: format.month(lastMonth(window.to)) })}</Text>
    </>
  )
}

/** The month of the day before `to`, which itself is outside. */
function lastMonth(to: string): string {
  return new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 7)
}

function Apply({ window, onDone }: { window: Window; onDone: () => void }) {
  const { t } = useTranslation('first-hour')
  const client = useQueryClient()
  const apply = useApplyGroups()
  const over = (state: string) => {
    void client.invalidateQueries()
    if (state === 'done') onDone()
  }
  if (apply.data) return <JobProgress id={apply.data.job_id} onOver={(job) => over(job.state)} />
  return (
    <>
      {apply.error && <ErrorState error={apply.error} />}
      <Group>
        <Button variant="filled" loading={apply.isPending} onClick={() => apply.mutate(window)}>
          {t('groups.apply')}
        </Button>
        <Button renderRoot={(props) => <Link to="/analysis" {...props} />}>{t('groups.open')}</Button>
      </Group>
    </>
  )
}
