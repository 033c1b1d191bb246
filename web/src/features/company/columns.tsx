import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import { Day, MinutesText, Money } from '../../ui/quantity'
import { SegmentBadge } from '../../ui/segment-badge'
import { useMay, type Hideable } from '../session/may'
import classes from './company.module.css'
import { ownersQuery, type Company } from './queries'

export const columnIds = ['name', 'segment', 'actual', 'potential', 'gap', 'budget_minutes', 'last_paid_on', 'owner', 'status', 'industry', 'region', 'city', 'size_band', 'created_at'] as const
export type ColumnId = (typeof columnIds)[number]

/** Not shown until somebody wants them. */
export const usuallyHidden: ColumnId[] = ['region', 'city', 'size_band', 'created_at', 'status']

/** The names of the people, by id. */
export function useOwnerNames(): Map<string, string> {
  const { data } = useQuery(ownersQuery)
  return new Map(data?.map((person) => [person.id, person.name]))
}

/** What of a role hides a column. */
export const hiddenBy: Partial<Record<string, Hideable[]>> = { actual: ['company.money'], last_paid_on: ['company.money'], potential: ['company.potential'], gap: ['company.money', 'company.potential'] }

export function useColumns(): GridColumn<Company>[] {
  const { hides } = useMay()
  const { t } = useTranslation('company')
  const owners = useOwnerNames()
  const money = (id: 'actual' | 'potential' | 'gap'): GridColumn<Company> => ({
    id,
    header: t(`column.${id}`),
    width: 136,
    align: 'right',
    sortable: true,
    cell: (row) => (id !== 'actual' && !row.potential_on ? <span className={classes.none}>–</span> : <Money minor={row[id]} short />),
  })
  const text = (id: 'industry' | 'region' | 'city' | 'size_band', width = 150): GridColumn<Company> => ({ id, header: t(`column.${id}`), width, cell: (row) => row[id] ?? '' })
  const all: GridColumn<Company>[] = [
    { id: 'name', header: t('column.name'), width: 240, sortable: true, cell: (row) => <span className={classes.rowName}>{row.name}</span> },
    { id: 'segment', header: t('column.segment'), width: 190, cell: (row) => <Segment row={row} /> },
    money('actual'),
    money('potential'),
    money('gap'),
    { id: 'budget_minutes', header: t('column.budget_minutes'), width: 116, align: 'right', cell: (row) => <MinutesText minutes={row.budget_minutes} /> },
    { id: 'last_paid_on', header: t('column.last_paid_on'), width: 158, align: 'right', sortable: true, cell: (row) => <Day date={row.last_paid_on} /> },
    { id: 'owner', header: t('column.owner'), width: 170, cell: (row) => owners.get(row.owner_id ?? '') ?? '' },
    { id: 'status', header: t('column.status'), width: 110, cell: (row) => t(`status.${row.status ?? 'prospect'}`) },
    text('industry'),
    text('region'),
    text('city'),
    text('size_band', 100),
    { id: 'created_at', header: t('column.created_at'), width: 150, align: 'right', sortable: true, cell: (row) => <Day date={row.created_at.slice(0, 10)} /> },
  ]
  return all.filter(({ id }) => !hides(...(hiddenBy[id] ?? [])))
}

/** The badge with its treatment. */
export function Segment({ row }: { row: Company }) {
  return <SegmentBadge group={row.group} potential={row.potential_class} treatment={row.treatment || undefined} named />
}
