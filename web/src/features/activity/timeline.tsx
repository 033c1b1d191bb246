import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useHistoryWords } from '../company/history-words'
import classes from './activity.module.css'
import { openLog } from './log'
import { useOperationLabel, usePersonNames } from './names'
import type { Activity, TimelineEntry } from './queries'

/** What happened and shall happen, newest first. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ul className={classes.line}>
      {entries.map((entry) => (
        <li key={entry.id} data-state={entry.activity?.state}>
          {entry.activity && <ActivityEntry activity={entry.activity} />}
          {entry.change && <ChangeEntry change={entry.change} />}
        </li>
      ))}
    </ul>
  )
}

function ActivityEntry({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const label = useOperationLabel()
  const people = usePersonNames()
  const outcome = [activity.outcome ? t(`outcome.${activity.outcome}`) : '', activity.outcome_text].filter(Boolean).join(': ')
  const facts = [
    activity.state === 'done' ? '' : t(`state.${activity.state}`),
    activity.state === 'done' && !activity.reached ? t('notReached') : outcome,
    activity.quality > 0 ? t('qualityOf', { quality: activity.quality }) : '',
    activity.promise_on ? t('promised', { date: format.date(activity.promise_on) }) : '',
  ].filter(Boolean)
  return (
    <>
      <div className={classes.entry}>
        <span>
          <button type="button" className={classes.open} onClick={() => openLog({ activity, done: activity.state === 'planned' })}>
            {label(activity.operation_id)}
          </button>
          {facts.length > 0 && ` · ${facts.join(' · ')}`}
        </span>
        <span className={classes.small}>{[people(activity.person_ids), format.minutes(activity.minutes), format.instant(activity.start_at)].join(' · ')}</span>
      </div>
      {activity.note && <p className={classes.note}>{activity.note}</p>}
    </>
  )
}

function ChangeEntry({ change }: { change: NonNullable<TimelineEntry['change']> }) {
  const format = useFormat()
  const words = useHistoryWords()
  return (
    <>
      <div className={classes.entry}>
        <span>{words.action(change.action)}</span>
        <span className={classes.small}>{[change.user_name, format.instant(change.at)].filter(Boolean).join(' · ')}</span>
      </div>
      {change.changes.map((one) => (
        <div key={one.field} className={classes.small}>
          {words.change(one)}
        </div>
      ))}
    </>
  )
}
