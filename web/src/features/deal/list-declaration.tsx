import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import type { CellEdit } from '../../ui/data-grid-editor'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { Day, Money } from '../../ui/quantity'
import type { ListDeclaration } from '../list/list-screen'
import { useMay } from '../session/may'
import { peopleQuery, pipelinesQuery, useSaveCell, type Deal } from './queries'
import { stateWhere, type DealSearch } from './search'

const usual = ['title', 'company', 'stage', 'amount', 'chance', 'weighted', 'expected_on', 'closed_on', 'owner', 'created_at']
const onPhone = ['title', 'amount', 'stage']
const exported = [...usual, 'source', 'note']
const outcomes = ['open', 'won', 'lost'] as const

/** What the list of deals is made of. */
export function useDealList(search: DealSearch, phone: boolean): ListDeclaration<Deal> {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const { may, hides } = useMay()
  const people = (useQuery(peopleQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const pipelines = useQuery(pipelinesQuery).data ?? []
  const stages = pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => ({ value: stage.id ?? '', label: pipelines.length > 1 ? `${pipeline.name}: ${stage.name}` : stage.name, name: stage.name })))
  const { mutateAsync } = useSaveCell()
  const edit = (field: 'title' | 'owner_id' | 'expected_on' | 'source' | 'note', more: Partial<CellEdit<Deal>> = {}): CellEdit<Deal> => ({
    may: () => may('edit', 'deal'),
    value: (row) => row[field] ?? '',
    save: (row, value) =>
      mutateAsync({ row, change: { [field]: field === 'expected_on' ? value || null : value } }).catch((error: unknown) => {
        notifyProblem(error)
        throw error
      }),
    ...more,
  })
  const money = (id: 'amount' | 'weighted'): GridColumn<Deal> => ({ id, header: t(`column.${id}`), width: 120, align: 'right', sortable: true, cell: (row) => (row.amount_hidden ? '' : <Money minor={row[id]} />), text: (row) => String(format.toMajor(row[id] ?? 0)) })
  const state = (row: Deal) => (row.outcome === 'open' ? (stages.find(({ value }) => value === row.stage_id)?.name ?? '…') : t(`outcome.${row.outcome}`))
  const owner = (row: Deal) => people.find(({ value }) => value === row.owner_id)?.label ?? ''
  const day = (id: 'expected_on' | 'closed_on', more: Partial<GridColumn<Deal>> = {}): GridColumn<Deal> => ({ id, header: t(`column.${id}`), width: 140, align: 'right', sortable: true, cell: (row) => <Day date={row[id]} />, text: (row) => row[id] ?? '', ...more })
  const columns: GridColumn<Deal>[] = [
    { id: 'title', header: t('column.title'), width: phone ? 150 : 220, sortable: true, cell: (row) => <b>{row.title}</b>, text: (row) => row.title },
    { id: 'company', header: t('column.company'), width: 190, cell: (row) => row.company_name, text: (row) => row.company_name },
    { id: 'stage', header: t('column.stage'), width: phone ? 110 : 170, cell: state, text: state },
    money('amount'),
    { id: 'chance', header: t('chance'), width: 90, align: 'right', cell: (row) => format.percent(row.probability / 10_000), text: (row) => String(row.probability / 100) },
    money('weighted'),
    day('expected_on', { edit: edit('expected_on', { day: true }) }),
    day('closed_on'),
    { id: 'owner', header: t('column.owner'), width: 160, cell: owner, text: owner, edit: edit('owner_id', { may: () => may('assign', 'deal'), options: people }) },
    { id: 'source', header: t('field.source'), width: 160, cell: (row) => row.source ?? '', text: (row) => row.source ?? '', edit: edit('source') },
    { id: 'note', header: t('field.note'), width: 260, cell: (row) => row.note ?? '', text: (row) => row.note ?? '', edit: edit('note') },
    { id: 'created_at', header: t('column.created_at'), width: 130, align: 'right', sortable: true, cell: (row) => <Day date={row.created_at.slice(0, 10)} />, text: (row) => row.created_at },
  ]
  return {
    noun: 'deal',
    columns: columns.filter(({ id }) => (id !== 'amount' && id !== 'weighted') || !hides('deal.amount')),
    usual: phone ? onPhone : usual,
    exported,
    also: stateWhere(search),
    labels: { outcome: t('field.outcome'), pipeline: t('pipeline'), moved_at: t('since') },
    choiceText: (_, value) => t(`outcome.${outcomes.find((one) => one === value) ?? 'all'}`),
    options: (field) => ({ pipeline: pipelines.map(({ id, name }) => ({ value: id, label: name })), stage: stages })[field],
    bulk: [
      { name: 'owner_id', label: t('column.owner'), deed: 'assign' },
      { name: 'expected_on', label: t('field.expected_on'), deed: 'edit', day: true },
      { name: 'source', label: t('field.source'), deed: 'edit' },
    ],
  }
}
