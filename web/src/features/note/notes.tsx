import { ActionIcon, Group, Modal, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHistory, IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { toDraft, toStored, type Draft } from './mention'
import { NoteText } from './note-text'
import classes from './note.module.css'
import { notesQuery, useChangeNote, useDeleteNote, useRestoreNote, useWriteNote, type Note, type Subject } from './queries'
import { TextBox } from './writer'

// What was changed is looked at rarely.
const HistoryPanel = lazy(() => import('../history/panel').then((module) => ({ default: module.HistoryPanel })))

const nothing: Draft = { text: '', people: new Map() }

/** What people wrote down about a record, the pinned notes first. */
export function Notes({ subject }: { subject: Subject }) {
  const { t } = useTranslation('note')
  const { may } = useMay()
  const { data, error, refetch } = useQuery(notesQuery(subject))
  const writes = may('edit', subject.noun)
  return (
    <Card title={t('title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {writes && <Writer subject={subject} />}
      {data?.items.length === 0 && <p className={classes.small}>{t('none')}</p>}
      <ul className={classes.list}>
        {data?.items.map((note) => (
          <Entry key={note.id} subject={subject} note={note} writes={writes} />
        ))}
      </ul>
      {data?.more && <p className={classes.small}>{t('more')}</p>}
    </Card>
  )
}

function Writer({ subject }: { subject: Subject }) {
  const { t } = useTranslation('note')
  const write = useWriteNote(subject)
  const [draft, setDraft] = useState(nothing)
  const send = () => draft.text.trim() && write.mutate(toStored(draft), { onSuccess: () => setDraft(nothing), onError: notifyProblem })
  return <TextBox label={t('write')} subject={subject} draft={draft} onChange={setDraft} pending={write.isPending} onSave={send} />
}

function Entry({ subject, note, writes }: { subject: Subject; note: Note; writes: boolean }) {
  const { t } = useTranslation('note')
  const format = useFormat()
  const change = useChangeNote()
  const remove = useDeleteNote()
  const restore = useRestoreNote()
  const [draft, setDraft] = useState<Draft>()
  const [history, setHistory] = useState(false)
  const changed = note.version > 1 && note.updated_at !== note.created_at
  const drop = () => remove.mutate(note, { onError: notifyProblem, onSuccess: () => notifyUndo(t('deleted'), () => restore.mutate(note.id, { onError: notifyProblem })) })
  if (draft !== undefined) {
    const save = () => draft.text.trim() && change.mutate({ ...note, text: toStored(draft) }, { onSuccess: () => setDraft(undefined), onError: notifyProblem })
    return (
      <li>
        <TextBox label={t('edit')} subject={subject} draft={draft} onChange={setDraft} pending={change.isPending} onSave={save} onCancel={() => setDraft(undefined)} />
      </li>
    )
  }
  return (
    <li data-pinned={note.pinned || undefined}>
      <NoteText note={note} />
      <div className={classes.foot}>
        <span className={classes.small}>{[note.author_name, format.instant(note.created_at), note.pinned ? t('pinned') : '', changed ? t('changed') : ''].filter(Boolean).join(' · ')}</span>
        {(writes || changed) && (
          <Group gap={2} wrap="nowrap">
            {changed && (
              <ActionIcon variant="subtle" color="gray" aria-label={t('history')} onClick={() => setHistory(true)}>
                <IconHistory size={15} aria-hidden />
              </ActionIcon>
            )}
            {writes && (
              <>
                <ActionIcon variant="subtle" color="gray" aria-label={note.pinned ? t('unpin') : t('pin')} onClick={() => change.mutate({ ...note, pinned: !note.pinned }, { onError: notifyProblem })}>
                  {note.pinned ? <IconPinnedOff size={15} aria-hidden /> : <IconPin size={15} aria-hidden />}
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" aria-label={t('edit')} onClick={() => setDraft(toDraft(note.text, note.mentions))}>
                  <IconPencil size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" aria-label={t('delete')} onClick={drop}>
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              </>
            )}
          </Group>
        )}
      </div>
      {history && (
        <Modal opened onClose={() => setHistory(false)} title={t('history')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
          <Suspense fallback={<Skeleton height={120} />}>
            <HistoryPanel noun="note" id={note.id} />
          </Suspense>
        </Modal>
      )}
    </li>
  )
}
