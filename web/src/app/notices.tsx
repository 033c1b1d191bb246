import '@mantine/notifications/styles.css'
import { Notifications } from '@mantine/notifications'

/** The corner where short messages appear. */
export default function Notices() {
  return <Notifications position="bottom-right" limit={3} />
}
