import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { AssessForm } from './assess-form'
import classes from './company.module.css'
import { useMayEdit } from './may-edit'
import { PotentialSteps } from './potential-steps'
import { potentialsQuery, type Company, type Potential } from './queries'

/** What the company could pay: through time, on what evidence, and a place to say it anew. */
export function PotentialCard({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const [assessing, setAssessing] = useState(false)
  const { data, error, refetch } = useQuery(potentialsQuery(company.id))
  const may = useMayEdit()
  const current = data?.find((one) => one.in_force)
  return (
    <Card
      title={t('potential.title')}
      actions={
        may.edit &&
        !assessing && (
          <Button size="xs" variant={current ? 'default' : 'filled'} leftSection={<IconTargetArrow size={15} aria-hidden />} onClick={() => setAssessing(true)}>
            {t('potential.assess')}
          </Button>
        )
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <Skeleton height={160} /> : null}
      {data?.length === 0 && !assessing && <p className={classes.small}>{t('potential.none')}</p>}
      {assessing && <AssessForm company={company} current={current} onDone={() => setAssessing(false)} />}
      {data && data.length > 0 && <PotentialSteps potentials={data} actual={company.actual} />}
      <ul className={classes.list}>
        {data?.map((one) => (
          <Line key={one.id} potential={one} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ potential }: { potential: Potential }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const range = potential.low === potential.high ? undefined : `${format.moneyShort(potential.low)} … ${format.moneyShort(potential.likely)} … ${format.moneyShort(potential.high)}`
  const marks = [
    potential.in_force && t('potential.inForce', { confidence: format.percent(potential.confidence) }),
    potential.withdrawn && t('potential.withdrawn'),
    potential.stale && t('potential.stale'),
    potential.outdated && t('potential.outdated'),
  ].filter(Boolean)
  return (
    <li>
      <div className={classes.entry}>
        <b>{format.money(potential.mean)}</b>
        <span className={classes.small}>{t('potential.since', { date: format.date(potential.valid_from) })}</span>
      </div>
      <div className={classes.entry}>
        <span className={classes.small}>{[t(`method.${potential.method}`), potential.author, range].filter(Boolean).join(' · ')}</span>
        <span className={classes.small} data-in-force={potential.in_force || undefined}>
          {marks.join(' · ')}
        </span>
      </div>
      {potential.evidence && <p className={classes.evidence}>{potential.evidence}</p>}
    </li>
  )
}
