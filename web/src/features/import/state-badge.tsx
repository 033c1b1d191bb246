import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportSummary } from './queries'

type State = ImportSummary['state']

const colors: Record<State, string> = { draft: 'gray', running: 'accent', done: 'green', failed: 'red', cancelled: 'gray', undoing: 'accent', undone: 'gray' }

/** Where an import stands, in words. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation('import')
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`state.${state}`)}
    </Badge>
  )
}
