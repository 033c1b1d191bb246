import { notifications } from '@mantine/notifications'
import { problemText } from '../api/problem'

/** A short word that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4000 })
}

/** A failure that has no place of its own on the screen. */
export function notifyProblem(error: unknown): void {
  notifications.show({ message: problemText(error), color: 'red', autoClose: 10_000 })
}
