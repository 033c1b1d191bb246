import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import { Card } from '../../ui/stat-card'
import { TreatmentMark } from '../../ui/treatment'
import { Why } from '../../ui/why'
import { OverrideButton } from '../strategy/override-button'
import classes from './company.module.css'
import { useMayEdit } from './may-edit'
import { treatmentQuery, type Company, type TreatmentReason } from './queries'

/** How the company is worked, why so, and what its yearly minutes are made of. */
export function TreatmentCard({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const may = useMayEdit()
  const { data, error, refetch } = useQuery(treatmentQuery(company.id))
  return (
    <Card title={t('treatment.title')} actions={company.treatment && <TreatmentMark treatment={company.treatment} />}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <Skeleton height={120} /> : null}
      {data && (
        <>
          <Reason reason={data} />
          <Operations reason={data} />
          {may.edit && <OverrideButton company={company.id} own={data.source === 'override'} treatment={company.treatment} perYear={Object.fromEntries(data.operations.map((one) => [one.code, one.per_year]))} />}
        </>
      )}
    </Card>
  )
}

function Reason({ reason }: { reason: TreatmentReason }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const segment = `${reason.group || '–'}/${reason.potential_class}`
  if (reason.source === 'none') {
    return (
      <p className={classes.note}>
        {t('treatment.notAnalysed')} <Link to="/analysis">{t('treatment.toAnalysis')}</Link>
      </p>
    )
  }
  if (reason.source === 'override') return <p className={classes.note}>{t('treatment.override', { reason: reason.reason, until: format.date(reason.until) })}</p>
  return (
    <p className={classes.note}>
      {t('treatment.bySegment', { segment, version: format.number(reason.version), since: format.date(reason.valid_from) })} · <Link to="/strategy">{t('treatment.toStrategy')}</Link>
    </p>
  )
}

function Operations({ reason }: { reason: TreatmentReason }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const name = useOperationName()
  if (reason.operations.length === 0) return null
  const rounded = (minutes: number) => format.number(minutes, 1)
  return (
    <ul className={classes.list}>
      {reason.operations.map((one) => (
        <li key={one.code}>
          <div className={classes.entry}>
            <span>{t('treatment.line', { operation: name(one), count: one.per_year, times: format.number(one.per_year, 1) })}</span>
            <Why
              title={name(one)}
              formula={t('why.operation')}
              inputs={[
                { label: t('why.perYear'), value: rounded(one.per_year), to: '/strategy' },
                { label: t('why.minutes'), value: rounded(one.minutes), to: '/operations' },
                { label: t('why.travel'), value: rounded(one.travel), to: '/operations' },
              ]}
              result={format.minutes(one.per_year * (one.minutes + one.travel))}
            >
              {format.minutes(one.per_year * (one.minutes + one.travel))}
            </Why>
          </div>
        </li>
      ))}
    </ul>
  )
}
