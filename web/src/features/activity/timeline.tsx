import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { HistoryEntry } from '../history/entry'
import { NoteText } from '../note/note-text'
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
          {entry.change && <HistoryEntry event={entry.change} />}
          {entry.note && <NoteEntry note={entry.note} />}
        </li>
      ))}
    </ul>
  )
}

function NoteEntry({ note }: { note: NonNullable<TimelineEntry['note']> }) {
  const { t } = useTranslation('activity')
  const format = useFormat()
  return (
    <>
      <div className={classes.entry}>
        <span>{t('timeline.wrote')}</span>
        <span className={classes.small}>{[note.author_name, format.instant(note.created_at)].filter(Boolean).join(' · ')}</span>
      </div>
      <NoteText note={note} />
    </>
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
