import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format'
import type { Format } from './make-format'
import { minutesParts, type Minutes } from './minutes-parts'
import classes from './ui.module.css'

interface Props extends Minutes {
  /** Where the year now stands, 0…1: the tick. */
  now?: number | undefined
  /** Writes what is left (or over) under the bar. */
  withText?: boolean
}

/** Done, scheduled, left and over in one line; the same element wherever time is shown. */
export function MinutesBar({ now, withText = false, ...minutes }: Props) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const parts = minutesParts(minutes)
  const left = minutes.budget - minutes.done - minutes.scheduled
  const words = leftInWords(t, format, minutes.budget, left)
  const label = t('minutes.label', { done: format.minutes(minutes.done), scheduled: format.minutes(minutes.scheduled), budget: format.minutes(minutes.budget) })
  return (
    <span className={classes.minutes}>
      <span className={classes.track} title={label}>
        <svg className={classes.bar} viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={`${label}; ${words}`}>
          {parts.map((part) => (
            <rect key={part.kind} data-part={part.kind} x={part.from * 1000} width={(part.to - part.from) * 1000} y={0} height={10} />
          ))}
        </svg>
        {now !== undefined && <span className={classes.tick} style={{ left: `${Math.min(1, Math.max(0, now)) * 100}%` }} />}
      </span>
      {withText && (
        <span className={classes.minutesText} data-over={left < 0 || undefined}>
          {words}
        </span>
      )}
    </span>
  )
}

function leftInWords(t: TFunction<'common'>, format: Format, budget: number, left: number): string {
  if (left < 0) return t('common:minutes.over', { time: format.minutes(-left) })
  if (budget === 0) return t('common:minutes.none')
  return t('common:minutes.left', { time: format.minutes(left) })
}
