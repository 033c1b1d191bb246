import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconChartFunnel } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { marketRoute } from './feature'
import classes from './market.module.css'
import { Plans } from './plans'
import { Prospects } from './prospects'

/** How many people work through the market by when, and whom each of them meets next. */
export function MarketPage() {
  const { t } = useTranslation('market')
  const search = marketRoute.useSearch()
  const navigate = useNavigate({ from: '/market' })
  const { has, may, hides } = useMay()
  const plans = has('analyse') && !hides('company.potential')
  const works = may('edit', 'company')
  const view = plans && (search.view !== 'prospects' || !works) ? 'plan' : 'prospects'
  const tabs = plans && works && (
    <SegmentedControl
      className={classes.tabs}
      aria-label={t('title')}
      value={view}
      onChange={(value) => void navigate({ search: { ...search, view: value as 'plan' | 'prospects' } })}
      data={[
        { value: 'plan', label: t('view.plan') },
        { value: 'prospects', label: t('view.prospects') },
      ]}
    />
  )
  if (!plans && !works)
    return (
      <>
        <PageHeader title={t('title')} subtitle={t('subtitle')} />
        <EmptyState icon={IconChartFunnel} title={t('none.title')} text={t('none.text')} />
      </>
    )
  return view === 'plan' ? <Plans tabs={tabs} chosen={search.plan} onChoose={(plan) => void navigate({ search: { ...search, plan } })} /> : <Prospects tabs={tabs} />
}
