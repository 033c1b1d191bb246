import { ActionIcon, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { hoursQuery, useSaveHours, type Hours } from './queries'
import classes from './week.module.css'
import { useWeekdays } from './weekdays'

/** The hours of each day in the order of the week, days without any left out. */
export function byDay(hours: Hours[]): { weekday: number; spans: string[] }[] {
  return [1, 2, 3, 4, 5, 6, 0]
    .map((weekday) => ({ weekday, spans: hours.filter((one) => one.weekday === weekday).map(({ from, to }) => `${from}–${to}`).toSorted() }))
    .filter(({ spans }) => spans.length > 0)
}

/** When a company sees us: the schedule plans contacts with it only then. */
export function VisitingHours({ company, mayEdit }: { company: string; mayEdit: boolean }) {
  const { t } = useTranslation('week')
  const weekdays = useWeekdays()
  const { data, error, refetch } = useQuery(hoursQuery(company))
  const [editing, setEditing] = useState(false)
  const edit = mayEdit && data && (
    <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
      {t('hours.edit')}
    </Button>
  )
  return (
    <Card title={t('hours.title')} actions={edit}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.hours.length === 0 && <p className={classes.note}>{t('hours.none')}</p>}
      {data && data.hours.length > 0 && (
        <dl className={classes.hoursList}>
          {byDay(data.hours).map(({ weekday, spans }) => (
            <div key={weekday}>
              <dt>{weekdays.find(({ value }) => value === String(weekday))?.label}</dt>
              <dd>{spans.join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {data && editing && <HoursDialog key={data.version} company={company} first={data.hours} version={data.version} onClose={() => setEditing(false)} onReload={() => void refetch()} />}
    </Card>
  )
}

interface DialogProps {
  company: string
  first: Hours[]
  version: number
  onClose: () => void
  onReload: () => void
}

function HoursDialog({ company, first, version, onClose, onReload }: DialogProps) {
  const { t } = useTranslation('week')
  const weekdays = useWeekdays()
  const [hours, setHours] = useState(first)
  const save = useSaveHours(company)
  const change = (n: number, part: Partial<Hours>) => setHours(hours.map((one, i) => (i === n ? { ...one, ...part } : one)))
  const next = hours.length === 0 ? 1 : ((hours.at(-1)?.weekday ?? 0) + 1) % 7
  return (
    <Modal opened onClose={onClose} title={t('hours.title')}>
      <Stack gap="sm">
        <VersionConflict error={save.error} onReload={onReload} />
        {hours.map((one, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line has nothing of its own but its place.
          <div key={n} className={classes.hoursRow}>
            <Select label={t('standard.weekday')} data={weekdays} value={String(one.weekday)} allowDeselect={false} onChange={(day) => change(n, { weekday: Number(day) })} />
            <TextInput label={t('standard.start')} type="time" value={one.from} onChange={(event) => change(n, { from: event.currentTarget.value })} />
            <TextInput label={t('hours.to')} type="time" value={one.to} onChange={(event) => change(n, { to: event.currentTarget.value })} />
            <ActionIcon variant="default" size="lg" aria-label={t('hours.remove')} onClick={() => setHours(hours.filter((_, i) => i !== n))}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Group justify="space-between">
          <Button onClick={() => setHours([...hours, { weekday: next, from: hours.at(-1)?.from ?? '10:00', to: hours.at(-1)?.to ?? '13:00' }])}>{t('hours.add')}</Button>
          <Button
            variant="filled"
            loading={save.isPending}
            onClick={() =>
              void save.mutateAsync({ hours, version }).then(() => {
                notifyDone(t('hours.saved'))
                onClose()
              }, notifyProblem)
            }
          >
            {t('standard.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
