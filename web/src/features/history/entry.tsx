import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import classes from './history.module.css'
import { useUndoChange, type Event } from './queries'
import { useHistoryWords } from './words'

/** One entry: what was done, by whom, when, from what to what, and the way back. */
export function HistoryEntry({ event, about }: { event: Event; about?: ReactNode }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const words = useHistoryWords()
  const undo = useUndoChange()
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <span>
          {about}
          <b>{words.action(event)}</b>
        </span>
        <span className={classes.small}>{[event.user_name || t('nobody'), format.instant(event.at)].join(' · ')}</span>
      </div>
      {event.changes.map((change) => (
        <div key={change.field} className={classes.small}>
          {words.change(change)}
        </div>
      ))}
      {event.undoable && (
        <Button size="compact-xs" className={classes.undo} leftSection={<IconArrowBackUp size={13} aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate(event.id, { onSuccess: () => notifyDone(t('undone')), onError: notifyProblem })}>
          {t('undo')}
        </Button>
      )}
    </li>
  )
}
