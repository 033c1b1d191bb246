import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { CreateDeal } from './create-deal'
import { peopleQuery, pipelinesQuery } from './queries'
import { withValue, type DealSearch } from './search'

type View = 'board' | 'list' | 'forecast'
const paths = { board: '/deals', list: '/deals/list', forecast: '/deals/forecast' } as const

interface Props {
  view: View
  search: DealSearch
  subtitle?: ReactNode
}

/** The head of every screen of deals: which view, which pipeline, whose deals. */
export function DealsHead({ view, search, subtitle }: Props) {
  const { t } = useTranslation('deal')
  const navigate = useNavigate()
  const { may } = useMay()
  const [creating, setCreating] = useState(false)
  const pipelines = (useQuery(pipelinesQuery).data ?? []).filter((one) => one.active || one.id === search.pipeline)
  const people = useQuery(peopleQuery).data ?? []
  const go = (to: View, next: DealSearch) => void navigate({ to: paths[to], search: next })
  const views = (['board', 'list', 'forecast'] as const).map((value) => ({ value, label: t(`view.${value}`) }))
  return (
    <>
      <PageHeader title={t('title')} subtitle={subtitle}>
        {may('create', 'deal') && (
          <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {t('create.button')}
          </Button>
        )}
      </PageHeader>
      <Group gap="sm">
        <SegmentedControl aria-label={t('view.label')} data={views} value={view} onChange={(to) => go(to as View, search)} />
        {pipelines.length > 1 && <Select aria-label={t('pipeline')} data={pipelines.map((one) => ({ value: one.id, label: one.name }))} value={search.pipeline ?? (view === 'list' ? null : (pipelines[0]?.id ?? null))} placeholder={t('allPipelines')} clearable={view === 'list'} onChange={(id) => go(view, withValue(search, 'pipeline', id))} />}
        <Select aria-label={t('owner')} placeholder={t('everybody')} data={people.map((one) => ({ value: one.id, label: one.name }))} value={search.owner ?? null} searchable clearable onChange={(id) => go(view, withValue(search, 'owner', id))} />
      </Group>
      {creating && <CreateDeal pipeline={search.pipeline ?? ''} onClose={() => setCreating(false)} />}
    </>
  )
}
