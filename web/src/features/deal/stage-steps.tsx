import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import classes from './deal.module.css'
import { pipelinesQuery, useMoveDeal, type Deal } from './queries'

/** The way the deal goes; a press on a stage moves it there. */
export function StageSteps({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const move = useMoveDeal({})
  const { may } = useMay()
  const stages = (useQuery(pipelinesQuery).data ?? []).find((one) => one.id === deal.pipeline_id)?.stages ?? []
  const at = stages.findIndex((one) => one.id === deal.stage_id)
  return (
    <ol className={classes.stages} aria-label={t('stages')}>
      {stages.map((stage, index) => (
        <li key={stage.id}>
          <Button
            size="xs"
            variant={index === at ? 'filled' : 'default'}
            aria-current={index === at ? 'step' : undefined}
            leftSection={index < at ? <IconCheck size={14} aria-hidden /> : undefined}
            disabled={deal.outcome !== 'open' || !may('edit', 'deal')}
            loading={move.isPending && move.variables?.stage === stage.id}
            onClick={() => index !== at && move.mutate({ deal, stage: stage.id ?? '', above: '' }, { onError: notifyProblem })}
          >
            {stage.name}
          </Button>
        </li>
      ))}
    </ol>
  )
}
