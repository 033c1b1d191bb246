import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Repeat, Task } from './queries'

/** A Monday. */
const monday = Date.UTC(2024, 0, 1)
const day = 86_400_000

/** The names of the weekdays from Monday on. */
export function useWeekdays(style: 'short' | 'long'): string[] {
  const { i18n } = useTranslation('task')
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: style, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => names.format(monday + at * day))
}

/** How often a task comes again, in words. */
export function useRepeatText(): (repeat: Repeat) => string {
  const { t } = useTranslation('task')
  const format = useFormat()
  const weekdays = useWeekdays('short')
  return ({ unit, every, weekdays: on, until }) =>
    [t(`repeats.${unit}`, { count: every }), (on ?? []).map((at) => weekdays[at - 1]).join(', '), until ? t('until', { date: format.date(until) }) : ''].filter(Boolean).join(' · ')
}

/** The day and the hour a task is due. */
export function useDueText(): (task: Task) => string {
  const format = useFormat()
  return (task) => (task.due_on ? [format.date(task.due_on), task.due_at].filter(Boolean).join(' ') : '')
}
