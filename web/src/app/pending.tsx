import { Center, Loader } from '@mantine/core'

/** Shown when a screen takes longer than a blink. */
export function Pending() {
  return (
    <Center mih="40vh" aria-busy>
      <Loader type="dots" />
    </Center>
  )
}
