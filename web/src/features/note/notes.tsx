import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { pieces } from './links'
import classes from './note.module.css'
import { notesQuery, useChangeNote, useDeleteNote, useRestoreNote, useWriteNote, type Note, type Subject } from './queries'

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
          <Entry key={note.id} note={note} writes={writes} />
        ))}
      </ul>
      {data?.more && <p className={classes.small}>{t('more')}</p>}
    </Card>
  )
}

function Writer({ subject }: { subject: Subject }) {
  const { t } = useTranslation('note')
  const write = useWriteNote(subject)
  const [text, setText] = useState('')
  const send = () => text.trim() && write.mutate(text, { onSuccess: () => setText(''), onError: notifyProblem })
  return <TextBox label={t('write')} text={text} onChange={setText} pending={write.isPending} onSave={send} />
}

interface BoxProps {
  label: string
  text: string
  pending: boolean
  onChange: (text: string) => void
  onSave: () => void
  onCancel?: () => void
}

/** A text to write; Ctrl+Enter keeps it. */
function TextBox({ label, text, pending, onChange, onSave, onCancel }: BoxProps) {
  const { t } = useTranslation('note')
  return (
    <div className={classes.box}>
      <Textarea aria-label={label} placeholder={label} autosize minRows={1} maxRows={12} value={text} onChange={(event) => onChange(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSave()} />
      {(text !== '' || onCancel) && (
        <Group justify="flex-end" gap="xs">
          {onCancel && (
            <Button size="xs" onClick={onCancel}>
              {t('common:action.cancel')}
            </Button>
          )}
          <Button size="xs" variant="filled" loading={pending} disabled={text.trim() === ''} onClick={onSave}>
            {t('common:action.save')}
          </Button>
        </Group>
      )}
    </div>
  )
}

function Entry({ note, writes }: { note: Note; writes: boolean }) {
  const { t } = useTranslation('note')
  const format = useFormat()
  const change = useChangeNote()
  const remove = useDeleteNote()
  const restore = useRestoreNote()
  const [draft, setDraft] = useState<string>()
  const drop = () => remove.mutate(note, { onError: notifyProblem, onSuccess: () => notifyUndo(t('deleted'), () => restore.mutate(note.id, { onError: notifyProblem })) })
  if (draft !== undefined) {
    const save = () => draft.trim() && change.mutate({ ...note, text: draft }, { onSuccess: () => setDraft(undefined), onError: notifyProblem })
    return (
      <li>
        <TextBox label={t('edit')} text={draft} onChange={setDraft} pending={change.isPending} onSave={save} onCancel={() => setDraft(undefined)} />
      </li>
    )
  }
  return (
    <li data-pinned={note.pinned || undefined}>
      <p className={classes.text}>
        {pieces(note.text).map(({ text, href }, at) =>
          href ? (
            <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
      <div className={classes.foot}>
        <span className={classes.small}>{[note.author_name, format.instant(note.created_at), note.pinned ? t('pinned') : '', note.version > 1 && note.updated_at !== note.created_at ? t('changed') : ''].filter(Boolean).join(' · ')}</span>
        {writes && (
          <Group gap={2} wrap="nowrap">
            <ActionIcon variant="subtle" color="gray" aria-label={note.pinned ? t('unpin') : t('pin')} onClick={() => change.mutate({ ...note, pinned: !note.pinned }, { onError: notifyProblem })}>
              {note.pinned ? <IconPinnedOff size={15} aria-hidden /> : <IconPin size={15} aria-hidden />}
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('edit')} onClick={() => setDraft(note.text)}>
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('delete')} onClick={drop}>
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </div>
    </li>
  )
}
