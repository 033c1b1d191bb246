import { Button, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { useToday } from '../strategy/today'
import { useSettleScenario, type Scenario } from './queries'

/** Makes standards and norms of a scenario from a day on, or takes that back. */
export function Settle({ scenario, dirty }: { scenario: Scenario; dirty: boolean }) {
  const { t } = useTranslation('scenario')
  const { has } = useMay()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(useToday())
  const settle = useSettleScenario(scenario.id)
  if (!has('manage')) return null
  const run = (day: string | undefined, done: string) => {
    setOpen(false)
    void settle.mutateAsync({ version: scenario.version, ...(day !== undefined && { from: day }) }).then(() => notifyDone(done), notifyProblem)
  }
  const job = settle.data?.job_id
  return (
    <>
      {job && <JobProgress id={job} />}
      {scenario.approved_at ? (
        <Button loading={settle.isPending} onClick={() => run(undefined, t('withdrawn'))}>
          {t('withdraw')}
        </Button>
      ) : (
        <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
          <Popover.Target>
            <Button disabled={dirty} title={dirty ? t('saveFirst') : undefined} loading={settle.isPending} onClick={() => setOpen(!open)}>
              {t('approve')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('approve')}>
            <form
              onSubmit={(event) => {
                event.preventDefault()
                run(from, t('approvedDone'))
              }}
            >
              <Stack gap="sm">
                <Text size="sm">{t('approveText')}</Text>
                <TextInput type="date" label={t('from')} required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
                <Button type="submit" variant="filled">
                  {t('approveOn', { date: format.date(from) })}
                </Button>
              </Stack>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  )
}
