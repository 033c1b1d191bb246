import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './capacity.module.css'
import type { CalendarDay } from './queries'

const kinds = ['off', 'short', 'work'] as const

interface Props {
  year: number
  days: CalendarDay[]
  onChange: (days: CalendarDay[]) => void
}

/** The days that differ from a plain five-day week. */
export function CalendarDays({ year, days, onChange }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  return (
    <details className={classes.details}>
      <summary>{t('calendar.days', { count: days.length })}</summary>
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day.date}>
            <span>{format.date(day.date)}</span>
            <span>{t(`calendar.kind.${day.kind}`)}</span>
            <span>{day.from ? t('calendar.from', { date: format.date(day.from) }) : day.title}</span>
            <ActionIcon variant="subtle" size="sm" aria-label={t('calendar.remove', { date: format.date(day.date) })} onClick={() => onChange(days.filter((one) => one !== day))}>
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddDay year={year} onAdd={(day) => onChange([...days.filter((one) => one.date !== day.date), day].toSorted((a, b) => a.date.localeCompare(b.date)))} />
    </details>
  )
}

function AddDay({ year, onAdd }: { year: number; onAdd: (day: CalendarDay) => void }) {
  const { t } = useTranslation('capacity')
  const [date, setDate] = useState('')
  const [kind, setKind] = useState<CalendarDay['kind']>('off')
  const [title, setTitle] = useState('')
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onAdd({ date, kind, title })
    setDate('')
    setTitle('')
  }
  return (
    <form className={classes.addDay} onSubmit={submit}>
      <TextInput type="date" label={t('calendar.date')} required min={`${year}-01-01`} max={`${year}-12-31`} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
      <Select label={t('calendar.kindLabel')} data={kinds.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))} allowDeselect={false} value={kind} onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'off')} />
      <TextInput label={t('calendar.dayTitle')} maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Button type="submit">{t('calendar.add')}</Button>
    </form>
  )
}
