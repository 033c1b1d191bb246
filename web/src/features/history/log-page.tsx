import { Button, Select, Skeleton, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { ownersQuery } from '../company/queries'
import { HistoryEntry } from './entry'
import families from './families.json'
import { logRoute } from './feature'
import classes from './history.module.css'
import { logQuery, type Event, type LogSearch } from './queries'
import { useHistoryWords } from './words'

/** Everything that was done in the workspace. */
export function LogPage() {
  const { t } = useTranslation('history')
  const search = logRoute.useSearch()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(logQuery(search))
  const events = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <>
      <PageHeader title={t('log.title')} subtitle={t('log.subtitle')} />
      <Narrow search={search} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !events ? <Skeleton height={480} /> : null}
      {events && (
        <Card>
          {events.length === 0 && <p className={classes.small}>{t('log.none')}</p>}
          <ul className={classes.list}>
            {events.map((event) => (
              <HistoryEntry key={event.id} event={event} about={<About event={event} />} />
            ))}
          </ul>
          {hasNextPage && (
            <Button className={classes.more} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </Card>
      )}
    </>
  )
}

const pages: Record<string, string> = { company: '/companies', contact: '/contacts', deal: '/deals' }

/** What an entry is about, and the way there. */
function About({ event }: { event: Event }) {
  const noun = useHistoryWords().noun(event.noun)
  const page = pages[event.noun]
  const to: string = `${page}/${event.record_id}`
  return <span className={classes.about}>{page && event.action !== 'deleted' ? <Link to={to}>{noun}</Link> : noun}</span>
}

function Narrow({ search }: { search: LogSearch }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const navigate = useNavigate({ from: '/log' })
  const people = useQuery(ownersQuery).data ?? []
  const put = (field: keyof LogSearch, value: string | null) => {
    const { [field]: _, ...rest } = search
    void navigate({ search: value ? { ...rest, [field]: value } : rest, replace: true })
  }
  const choice = (field: 'noun' | 'action' | 'person', data: { value: string; label: string }[]) => (
    <Select aria-label={t(`log.${field}`)} placeholder={t(`log.${field}`)} clearable searchable data={data} value={search[field] ?? null} onChange={(value) => put(field, value)} />
  )
  const day = (field: 'from' | 'to') => <TextInput type="date" aria-label={t(`log.${field}`)} value={search[field] ?? ''} onChange={(event) => put(field, event.currentTarget.value)} />
  return (
    <div className={classes.tools}>
      {choice('person', people.map((person) => ({ value: person.id, label: person.name })))}
      {choice('noun', families['history:noun'].map((noun) => ({ value: noun, label: words.noun(noun) })))}
      {choice('action', families['history:action'].map((action) => ({ value: action, label: words.action({ action }) })))}
      {day('from')}
      {day('to')}
    </div>
  )
}
