import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { closeLog } from './log'
import { useDeleteActivity, useRestoreActivity, type Activity } from './queries'

/** Deletes at once and offers to take it back. */
export function DeleteActivity({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activity')
  const remove = useDeleteActivity()
  const restore = useRestoreActivity()
  const undo = () => restore.mutateAsync(activity.id).catch(notifyProblem)
  return (
    <Button
      color="red"
      variant="subtle"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(activity, {
          onSuccess: () => {
            notifyUndo(t('done.deleted'), undo)
            closeLog()
          },
          onError: notifyProblem,
        })
      }
    >
      {t('form.delete')}
    </Button>
  )
}
