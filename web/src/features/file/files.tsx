import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Subject } from './queries'

const Files = lazy(() => import('./record-files'))

/** The files on a record; their part of the program comes when a card is open. */
export function RecordFiles({ noun, id }: Subject) {
  return (
    <Suspense fallback={<Skeleton height={96} />}>
      <Files key={id} noun={noun} id={id} />
    </Suspense>
  )
}
