import { Button, Loader, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import classes from './company.module.css'
import { useMayEdit } from './may-edit'
import { estimatesQuery, useEstimateAll, useForgetCompanies } from './queries'

/** Gives every company nobody has assessed an estimate from its likes, after showing what that does. */
export function EstimateAll() {
  const { t } = useTranslation('company')
  const [opened, setOpened] = useState(false)
  const { manage } = useMayEdit()
  if (!manage) return null
  return (
    <>
      <Button leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('estimate.button')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('estimate.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {opened && <Preview onClose={() => setOpened(false)} />}
      </Modal>
    </>
  )
}

const bases = ['industry_size', 'industry', 'size'] as const
const potentialClasses = ['A', 'B', 'C'] as const

function Preview({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const preview = useQuery(estimatesQuery)
  const run = useEstimateAll()
  const forget = useForgetCompanies()
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <Loader type="dots" />
  const { companies, without, potential, gap, classes: byClass, bases: byBasis } = preview.data
  if (run.data) {
    return (
      <Stack>
        <JobProgress id={run.data.job_id} onOver={() => void forget()} />
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </Stack>
    )
  }
  return (
    <Stack gap="sm">
      <p>{t('estimate.text')}</p>
      <dl className={classes.facts}>
        <dt>{t('estimate.companies')}</dt>
        <dd>{format.number(companies)}</dd>
        {bases.map((basis) => (
          <Fact key={basis} label={t(`basis.${basis}`)} value={format.number(byBasis[basis] ?? 0)} inner />
        ))}
        {potentialClasses.map((one) => (
          <Fact key={one} label={t('estimate.class', { class: one })} value={format.number(byClass[one] ?? 0)} inner />
        ))}
        <Fact label={t('column.potential')} value={format.moneyShort(potential)} />
        <Fact label={t('column.gap')} value={format.moneyShort(gap)} />
        <Fact label={t('estimate.without')} value={format.number(without)} />
      </dl>
      {run.error && <ErrorState error={run.error} />}
      <Button variant="filled" disabled={companies === 0} loading={run.isPending} onClick={() => run.mutate()}>
        {t('estimate.run', { count: companies, shown: format.number(companies) })}
      </Button>
    </Stack>
  )
}

function Fact({ label, value, inner = false }: { label: string; value: string; inner?: boolean }) {
  return (
    <>
      <dt data-inner={inner || undefined}>{label}</dt>
      <dd data-inner={inner || undefined}>{value}</dd>
    </>
  )
}
