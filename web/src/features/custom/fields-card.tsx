import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './custom.module.css'
import { FieldDialog } from './field-dialog'
import { useNameOf } from './names'
import { fieldsQuery, useDeleteField, useMoveField, useRestoreField, type CustomField } from './queries'

/** The fields of companies in their order. */
export function FieldsCard({ editable }: { editable: boolean }) {
  const { t } = useTranslation('custom')
  const { data, error, refetch } = useQuery(fieldsQuery)
  const [edited, setEdited] = useState<CustomField | 'new'>()
  const last = (data?.length ?? 0) - 1
  return (
    <Card title={t('fields.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Text c="dimmed">{t('fields.none')}</Text>}
      <ul className={classes.rows}>
        {data?.map((field, place) => (
          <FieldRow key={field.id} field={field} editable={editable} first={place === 0} last={place === last} onEdit={() => setEdited(field)} />
        ))}
      </ul>
      {editable && <Button onClick={() => setEdited('new')}>{t('fields.add')}</Button>}
      {edited && <FieldDialog key={edited === 'new' ? 'new' : `${edited.id}-${edited.version}`} field={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Card>
  )
}

function FieldRow({ field, editable, first, last, onEdit }: { field: CustomField; editable: boolean; first: boolean; last: boolean; onEdit: () => void }) {
  const { t } = useTranslation('custom')
  const name = useNameOf()(field)
  const move = useMoveField()
  const remove = useDeleteField()
  const restore = useRestoreField()
  const takeAway = () => remove.mutate(field, { onSuccess: () => notifyUndo(t('fields.removed', { name }), () => restore.mutate(field.id, { onError: notifyProblem })), onError: notifyProblem })
  return (
    <li>
      <span className={classes.name}>
        {name}{' '}
        <span className={classes.small}>
          {t(`kind.${field.kind}`)}
          {field.required && ` · ${t('fields.required')}`}
        </span>
      </span>
      {editable && (
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={t('fields.up', { name })} disabled={first} onClick={() => move.mutate({ id: field.id, ahead: true }, { onError: notifyProblem })}>
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('fields.down', { name })} disabled={last} onClick={() => move.mutate({ id: field.id, ahead: false }, { onError: notifyProblem })}>
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('fields.edit', { name })} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('fields.remove', { name })} onClick={takeAway}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  )
}
