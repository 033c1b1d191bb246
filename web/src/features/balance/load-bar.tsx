import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './balance.module.css'
import { placed, standingOf } from './load'

interface Props {
  minutes: number
  target: number
  capacity: number
  tolerance: number
  /** What the full width stands for, in minutes. */
  scale: number
  /** Before a proposal: a thinner bar above. */
  before?: number
}

const percent = (share: number) => `${Math.min(100, share * 100)}%`

/** Somebody's minutes against the band that is due to them and what they can. */
export function LoadBar({ minutes, target, capacity, tolerance, scale, before }: Props) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const at = placed({ minutes, target, capacity }, tolerance, scale)
  const label = t('bar', { minutes: format.minutes(minutes), target: format.minutes(target), capacity: format.minutes(capacity) })
  return (
    <span className={classes.track} role="img" aria-label={label} title={label}>
      {target > 0 && <span className={classes.band} style={{ left: percent(at.from), width: percent(at.to - at.from) }} />}
      {before !== undefined && <span className={classes.before} style={{ width: percent(before / scale) }} />}
      <span className={classes.bar} data-stands={target > 0 ? standingOf(minutes, target, tolerance) : 'above'} data-thin={before !== undefined || undefined} style={{ width: percent(at.bar) }} />
      {capacity > 0 && <span className={classes.capacity} style={{ left: percent(at.capacity) }} />}
    </span>
  )
}

/** What the signs of the bars mean. */
export function Legend({ before = false }: { before?: boolean }) {
  const { t } = useTranslation('balance')
  return (
    <span className={classes.legend} aria-hidden>
      {before && (
        <>
          <i data-kind="before" /> {t('legend.before')}
        </>
      )}
      <i data-kind="within" /> {t('legend.within')}
      <i data-kind="above" /> {t('legend.above')}
      <i data-kind="below" /> {t('legend.below')}
      <i data-kind="band" /> {t('legend.band')}
      <i data-kind="capacity" /> {t('legend.capacity')}
    </span>
  )
}
