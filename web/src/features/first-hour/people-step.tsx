import { Button, Group, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Pending } from '../../app/pending'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { StatCard } from '../../ui/stat-card'
import { ReasonWhy } from '../strategy/reason'
import { staffingQuery, type Staffing } from './queries'
import { Step } from './step'

/** The end of the way: how many salespeople the base takes. */
export function PeopleStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  const { data, error, refetch } = useQuery(staffingQuery)
  return (
    <Step title={t('people.title')} text={t('people.text')} onNext={onNext} nextLabel={t('people.finish')} done>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Pending />}
      {data && <Answer staffing={data} />}
      <Group>
        <Button renderRoot={(props) => <Link to="/capacity" {...props} />}>{t('people.open')}</Button>
        <Button renderRoot={(props) => <Link to="/strategy" {...props} />}>{t('people.strategy')}</Button>
      </Group>
    </Step>
  )
}

function Answer({ staffing }: { staffing: Staffing }) {
  const { t } = useTranslation('first-hour')
  const format = useFormat()
  const work = staffing.work_hours + staffing.travel_hours
  const peak = staffing.peak && t('people.peak', { people: format.people(staffing.peak.people), month: format.month(staffing.peak.month) })
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <StatCard label={t('people.needed')} value={<ReasonWhy reason={staffing.why?.people}>{format.people(staffing.people)}</ReasonWhy>} note={peak} />
        <StatCard label={t('people.have')} value={format.people(staffing.have)} note={t('people.capacityNote', { hours: format.hours(staffing.selling_hours) })} />
        <StatCard label={t('people.hours')} value={format.hours(work)} note={t('people.clients', { count: staffing.clients, shown: format.number(staffing.clients) })} />
      </SimpleGrid>
      {staffing.unanalysed > 0 && <p>{t('people.unanalysed', { count: staffing.unanalysed, shown: format.number(staffing.unanalysed) })}</p>}
    </>
  )
}
