import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { HistoryEntry } from '../history/entry'
import { NoteText } from '../note/note-text'
import classes from './activity.module.css'
import { openLog } from './log'
import { useOperationLabel, usePersonNames } from './names'
import type { Activity, TimelineEntry } from './queries'

/** What happened and shall happen, newest first. named says with which company, too. */
export function Timeline({ entries, named = false }: { entries: TimelineEntry[]; named?: boolean }) {
  return (
    <ul className={classes.line}>
      {entries.map((entry) => (
        <li key={entry.id} data-state={entry.activity?.state}>
          {entry.activity && <ActivityEntry activity={entry.activity} named={named} />}
          {entry.change && <HistoryEntry event={entry.change} about={entry.deal && <DealName deal={entry.deal} />} />}
          {entry.note && <NoteEntry note={entry.note} />}
        </li>
      ))}
    </ul>
  )
}

function DealName({ deal }: { deal: NonNullable<TimelineEntry['deal']> }) {
  return (
    <>
      <Link to="/deals/$dealId" params={{ dealId: deal.id }}>
        {deal.name}
      </Link>
      {': '}
    </>
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

function ActivityEntry({ activity, named }: { activity: Activity; named: boolean }) {
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
          {named && activity.company_name && (
            <>
              {' · '}
              <Link to="/companies/$companyId" params={{ companyId: activity.company_id }}>
                {activity.company_name}
              </Link>
            </>
          )}
          {facts.length > 0 && ` · ${facts.join(' · ')}`}
        </span>
        <span className={classes.small}>{[people(activity.person_ids), format.minutes(activity.minutes), format.instant(activity.start_at)].join(' · ')}</span>
      </div>
      {activity.contacts && <p className={classes.small}>{t('with', { names: activity.contacts.map(({ name }) => name).join(', ') })}</p>}
      {activity.note && <p className={classes.note}>{activity.note}</p>}
    </>
  )
}
