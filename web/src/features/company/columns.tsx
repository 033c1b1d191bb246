import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import type { CellEdit } from '../../ui/data-grid-editor'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { notifyProblem } from '../../ui/notify'
import { Day, MinutesText, Money } from '../../ui/quantity'
import { SegmentBadge } from '../../ui/segment-badge'
import { useMay, type Hideable } from '../session/may'
import { useNameOf, useOwnOptions, useValueText } from '../custom/names'
import { fieldsQuery, tagsQuery, type CustomField } from '../custom/queries'
import { Tags } from '../custom/tags'
import classes from './company.module.css'
import { useMayEdit } from './may-edit'
import { ownersQuery, useSaveCell, valuesQuery, type Company, type CompanyForm, type ValueField } from './queries'

export const columnIds = ['name', 'segment', 'actual', 'potential', 'gap', 'budget_minutes', 'left_minutes', 'last_paid_on', 'owner', 'status', 'industry', 'region', 'city', 'size_band', 'created_at', 'source', 'tags'] as const
export type ColumnId = (typeof columnIds)[number]

/** Shown until somebody wants others. */
export const usuallyShown: ColumnId[] = ['name', 'segment', 'actual', 'potential', 'gap', 'left_minutes', 'last_paid_on', 'owner', 'industry']

/** The names of the people, by id. */
export function useOwnerNames(): Map<string, string> {
  const { data } = useQuery(ownersQuery)
  return new Map(data?.map((person) => [person.id, person.name]))
}

/** What of a role hides a column. */
export const hiddenBy: Partial<Record<string, Hideable[]>> = { actual: ['company.money'], last_paid_on: ['company.money'], potential: ['company.potential'], gap: ['company.money', 'company.potential'] }

const statuses = ['prospect', 'client', 'lapsed', 'released'] as const

/** What may be edited in place, and how it is saved. */
function useEdits() {
  const { t } = useTranslation('company')
  const may = useMayEdit()
  const { mutateAsync } = useSaveCell()
  const people = useQuery(ownersQuery)
  const format = useFormat()
  const optionsOf = useOwnOptions()
  const ownChoices = (field: CustomField) => {
    const options = field.kind === 'person' ? (people.data ?? []).map(({ id, name }) => ({ value: id, label: name })) : optionsOf(field).options
    return options ? { options: [{ value: '', label: '' }, ...options] } : {}
  }
  const values: Record<ValueField, string[] | undefined> = {
    industry: useQuery(valuesQuery('industry')).data,
    region: useQuery(valuesQuery('region')).data,
    city: useQuery(valuesQuery('city')).data,
    size_band: useQuery(valuesQuery('size_band')).data,
    source: useQuery(valuesQuery('source')).data,
  }
  const edit = (field: 'status' | 'owner_id' | ValueField, more: Partial<CellEdit<Company>>): CellEdit<Company> => ({
    may: () => may.edit,
    value: (row) => row[field] ?? '',
    save: (row, value) =>
      mutateAsync({ row, change: { [field]: value } as Partial<CompanyForm> }).catch((error: unknown) => {
        notifyProblem(error)
        throw error
      }),
    ...more,
  })
  return {
    status: edit('status', { options: statuses.map((status) => ({ value: status, label: t(`status.${status}`) })) }),
    owner: edit('owner_id', { options: [{ value: '', label: t('noOwner') }, ...(people.data ?? []).map((person) => ({ value: person.id, label: person.name }))] }),
    text: (field: ValueField) => edit(field, { suggestions: values[field] ?? [] }),
    own: (field: CustomField): CellEdit<Company> => ({
      may: () => may.edit,
      value: (row) => {
        const value = row.custom?.[field.key] ?? ''
        return value && field.kind === 'money' ? String(format.toMajor(Number(value))) : value
      },
      save: (row, value) =>
        mutateAsync({ row, change: { custom: { ...row.custom, [field.key]: value && field.kind === 'money' ? String(format.toMinor(Number(value.replace(',', '.')))) : value } } }).catch((error: unknown) => {
          notifyProblem(error)
          throw error
        }),
      day: field.kind === 'date',
      ...ownChoices(field),
    }),
  }
}

export function useColumns(): GridColumn<Company>[] {
  const { hides } = useMay()
  const { t } = useTranslation('company')
  const format = useFormat()
  const owners = useOwnerNames()
  const edits = useEdits()
  const money = (id: 'actual' | 'potential' | 'gap'): GridColumn<Company> => ({
    id,
    header: t(`column.${id}`),
    width: 136,
    align: 'right',
    sortable: true,
    cell: (row) => (id !== 'actual' && !row.potential_on ? <span className={classes.none}>–</span> : <Money minor={row[id]} short />),
    text: (row) => String(format.toMajor(row[id])),
  })
  const text = (id: ValueField, width = 150): GridColumn<Company> => ({ id, header: t(`column.${id}`), width, sortable: true, cell: (row) => row[id] ?? '', text: (row) => row[id] ?? '', edit: edits.text(id) })
  const day = (id: 'last_paid_on' | 'created_at', read: (row: Company) => string): GridColumn<Company> => ({ id, header: t(`column.${id}`), width: 158, align: 'right', sortable: true, cell: (row) => <Day date={read(row)} />, text: read })
  const own = useQuery(fieldsQuery)
  const tags = useQuery(tagsQuery)
  const nameOf = useNameOf()
  const valueText = useValueText()
  const ownColumn = (field: CustomField): GridColumn<Company> => {
    const value = (row: Company) => (row.custom?.[field.key] ? valueText(field, row.custom[field.key] ?? '') : '')
    return { id: field.key, header: nameOf(field), width: 150, align: field.kind === 'number' || field.kind === 'money' || field.kind === 'date' ? 'right' : undefined, sortable: true, cell: value, text: value, edit: edits.own(field) }
  }
  const owner = (row: Company) => owners.get(row.owner_id ?? '') ?? ''
  const all: GridColumn<Company>[] = [
    { id: 'name', header: t('column.name'), width: 240, sortable: true, cell: (row) => <span className={classes.rowName}>{row.name}</span>, text: (row) => row.name },
    { id: 'segment', header: t('column.segment'), width: 190, cell: (row) => <Segment row={row} />, text: (row) => `${row.group}/${row.potential_class}` },
    money('actual'),
    money('potential'),
    money('gap'),
    { id: 'budget_minutes', header: t('column.budget_minutes'), width: 116, align: 'right', sortable: true, cell: (row) => <MinutesText minutes={row.budget_minutes} />, text: (row) => String(row.budget_minutes) },
    { id: 'left_minutes', header: t('column.left_minutes'), width: 150, sortable: true, cell: (row) => <MinutesBar done={row.used_minutes} scheduled={row.scheduled_minutes} budget={row.year_minutes} />, text: (row) => String(row.year_minutes - row.used_minutes - row.scheduled_minutes) },
    day('last_paid_on', (row) => row.last_paid_on ?? ''),
    { id: 'owner', header: t('column.owner'), width: 170, sortable: true, cell: owner, text: owner, edit: edits.owner },
    { id: 'status', header: t('column.status'), width: 110, sortable: true, cell: (row) => t(`status.${row.status ?? 'prospect'}`), text: (row) => t(`status.${row.status ?? 'prospect'}`), edit: edits.status },
    text('industry'),
    text('region'),
    text('city'),
    text('size_band', 100),
    text('source'),
    { id: 'tags', header: t('column.tags'), width: 190, cell: (row) => <Tags numbers={row.tags} />, text: (row) => (tags.data ?? []).filter(({ number }) => row.tags?.includes(number)).map(({ name }) => name).join('; ') },
    ...(own.data ?? []).map((field) => ownColumn(field)),
    day('created_at', (row) => row.created_at.slice(0, 10)),
  ]
  return all.filter(({ id }) => !hides(...(hiddenBy[id] ?? [])))
}

/** The badge with its treatment. */
export function Segment({ row }: { row: Company }) {
  return <SegmentBadge group={row.group} potential={row.potential_class} treatment={row.treatment || undefined} named />
}
