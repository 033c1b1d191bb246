import { Button, Group, Select, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { PipelineEditor } from './pipeline-editor'
import { pipelinesQuery, type Pipeline } from './queries'
import { ReasonList } from './reason-list'

/** The ways that deals go, and why they are won and lost: for whoever manages sales. */
export default function DealSettings() {
  const { t } = useTranslation('deal')
  const { data: pipelines, error, refetch } = useQuery(pipelinesQuery)
  const [chosen, setChosen] = useState('')
  const shown = chosen === 'new' ? fresh : (pipelines?.find((one) => one.id === chosen) ?? pipelines?.[0])
  return (
    <>
      <Card title={t('settings.pipelines')}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!shown && !error && <Skeleton height={240} />}
        {pipelines && shown && (
          <Stack gap="sm">
            <Group gap="sm" align="end">
              <Select label={t('pipeline')} data={pipelines.map((one) => ({ value: one.id, label: one.name }))} value={shown.id || null} placeholder={t('settings.new')} onChange={(id) => setChosen(id ?? '')} />
              <Button onClick={() => setChosen('new')}>{t('settings.new')}</Button>
            </Group>
            <PipelineEditor key={`${shown.id} ${shown.version}`} pipeline={shown} onReload={() => void refetch()} onSaved={setChosen} />
          </Stack>
        )}
      </Card>
      <Card title={t('settings.reasons')}>
        <ReasonList outcome="won" />
        <ReasonList outcome="lost" />
      </Card>
    </>
  )
}

const fresh: Pipeline = { id: '', name: '', active: true, commit_from: 7500, version: 0, stages: [{ name: '', probability: 2500, rot_days: 14 }] }
