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

function show(message: string, color: string, autoClose: number): void {
  notifications.show({ message, color, autoClose, closeButtonProps: { 'aria-label': i18next.t('common:action.close') } })
}
