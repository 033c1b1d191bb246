import { ActionIcon, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconFlag, IconRepeat, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem, notifyUndo } from '../../ui/notify'
import { useMay } from '../session/may'
import { openTask } from './open'
import { useDeleteTask, useDoTask, useReopenTask, useRestoreTask, type Task } from './queries'
import classes from './task.module.css'
import { useDueText, useRepeatText } from './words'

interface Props {
  task: Task
  /** Whose it is, where not everything is one's own. */
  person?: string | undefined
  /** On the card of a record its name says nothing. */
  on?: 'company' | 'contact' | 'deal'
}

/** A task with its box to tick. */
export function TaskLine({ task, person, on }: Props) {
  const { t } = useTranslation('task')
  const { may } = useMay()
  const due = useDueText()
  const repeats = useRepeatText()
  const tick = useTick()
  const remove = useRemove()
  const done = task.state === 'done'
  return (
    <li className={classes.line} data-due={done ? undefined : task.due} data-done={done || undefined}>
      <Checkbox aria-label={done ? t('reopen', { title: task.title }) : t('do', { title: task.title })} checked={done} disabled={!may('edit', 'task') || tick.pending} onChange={() => tick.run(task)} />
      <div className={classes.face}>
        <button type="button" className={classes.title} onClick={() => openTask({ task })}>
          {task.title}
        </button>
        <div className={classes.small}>
          {task.priority === 'high' && (
            <span className={classes.high}>
              <IconFlag size={13} aria-hidden /> {t('priority.high')}
            </span>
          )}
          {task.due_on && <time dateTime={task.due_on}>{due(task)}</time>}
          {task.repeat && (
            <span>
              <IconRepeat size={13} aria-hidden /> {repeats(task.repeat)}
            </span>
          )}
          {person && <span>{person}</span>}
          {on !== 'company' && task.company_id && task.company_name && (
            <Link to="/companies/$companyId" params={{ companyId: task.company_id }}>
              {task.company_name}
            </Link>
          )}
          {on !== 'contact' && task.contact_id && task.contact_name && (
            <Link to="/contacts/$contactId" params={{ contactId: task.contact_id }}>
              {task.contact_name}
            </Link>
          )}
          {on !== 'deal' && task.deal_id && task.deal_title && (
            <Link to="/deals/$dealId" params={{ dealId: task.deal_id }}>
              {task.deal_title}
            </Link>
          )}
        </div>
      </div>
      {may('delete', 'task') && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { title: task.title })} onClick={() => remove(task)}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

/** Does a task or opens it again; of one that repeats it says when it comes next. */
function useTick() {
  const { t } = useTranslation('task')
  const format = useFormat()
  const toDo = useDoTask()
  const reopen = useReopenTask()
  const run = (task: Task) => {
    if (task.state === 'done') return reopen.mutate(task, { onError: notifyProblem })
    toDo.mutate(task, {
      onError: notifyProblem,
      onSuccess: (answer) => {
        if (!answer) return
        if (answer.next) notifyDone(t('next', { date: format.date(answer.next.due_on) }))
        else notifyUndo(t('done'), () => reopen.mutate(answer.task, { onError: notifyProblem }))
      },
    })
  }
  return { run, pending: toDo.isPending || reopen.isPending }
}

function useRemove() {
  const { t } = useTranslation('task')
  const remove = useDeleteTask()
  const restore = useRestoreTask()
  return (task: Task) => remove.mutate(task, { onError: notifyProblem, onSuccess: () => notifyUndo(t('deleted'), () => restore.mutate(task.id, { onError: notifyProblem })) })
}
