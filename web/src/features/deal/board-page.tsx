import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Kanban } from './kanban'
import { boardRoute } from './feature'
import { DealsHead } from './head'
import { boardQuery } from './queries'

/** Open deals by stage; a card is moved by hand or by keys. */
export function BoardPage() {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const search = boardRoute.useSearch()
  const { data: board, error, refetch } = useQuery(boardQuery(search))
  const count = board?.stages.reduce((sum, stage) => sum + stage.count, 0) ?? 0
  const amount = board?.stages.reduce((sum, stage) => sum + stage.amount, 0) ?? 0
  const weighted = board?.stages.reduce((sum, stage) => sum + stage.weighted, 0) ?? 0
  const shown = board && t('total', { count, shown: format.number(count) })
  return (
    <>
      <DealsHead view="board" search={search} subtitle={board && (board.amount_hidden ? shown : `${shown} · ${t('worth', { amount: format.money(amount), weighted: format.money(weighted) })}`)} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!board && !error && <Skeleton height={480} />}
      {board && <Kanban board={board} search={search} />}
    </>
  )
}
