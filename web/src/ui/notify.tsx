import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { problemText } from '../api/problem'

/** A short word that something was done. */
export function notifyDone(message: string): void {
  show(message, 'green', 4000)
}

/** A failure that has no place of its own on the screen. */
export function notifyProblem(error: unknown): void {
  show(problemText(error), 'red', 10_000)
}

/** A short word that something was done, and the way back. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {i18next.t('common:action.undo')}
        </Button>
      </Group>
    ),
    color: 'green',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': i18next.t('common:action.close') },
  })
}

function show(message: string, color: string, autoClose: number): void {
  notifications.show({ message, color, autoClose, closeButtonProps: { 'aria-label': i18next.t('common:action.close') } })
}
