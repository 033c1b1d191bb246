import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import type { CellEdit } from '../../ui/data-grid-editor'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { MinutesText } from '../../ui/quantity'
import type { ListDeclaration } from '../list/list-screen'
import { useMay } from '../session/may'
import { CompanyLink, DoneButton, State } from './cells'
import { useOperationLabel, useOperations, usePersonNames } from './names'
import { useSaveCell, type Activity, type ActivityForm } from './queries'
import { outcomes, stateWhere, states, type ActivitySearch } from './search'

const usual = ['company', 'start_at', 'operation', 'state', 'done', 'minutes', 'outcome', 'person', 'note']
const exported = ['company', 'start_at', 'operation', 'state', 'minutes', 'outcome', 'person', 'note', 'promise_on']

/** What the list of activities is made of. */
export function useActivityList(search: ActivitySearch): ListDeclaration<Activity> {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { may } = useMay()
  const label = useOperationLabel()
  const operations = useOperations().map(({ id, label: name }) => ({ value: id, label: name }))
  const names = usePersonNames()
  const { mutateAsync } = useSaveCell()
  const results = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))
  const edit = (read: (row: Activity) => string, change: (row: Activity, value: string) => Partial<ActivityForm>, more: Partial<CellEdit<Activity>> = {}): CellEdit<Activity> => ({
    may: () => may('edit', 'activity'),
    value: read,
    save: (row, value) =>
      mutateAsync({ row, change: change(row, value) }).catch((error: unknown) => {
        notifyProblem(error)
        throw error
      }),
    ...more,
  })
  const outcome = (row: Activity) => results.find(({ value }) => value === row.outcome)?.label ?? row.outcome_text
  const columns: GridColumn<Activity>[] = [
    { id: 'company', header: t('list.company'), width: 220, cell: (row) => <CompanyLink row={row} />, text: (row) => row.company_name ?? '' },
    { id: 'start_at', header: t('list.start_at'), width: 196, sortable: true, cell: (row) => format.instant(row.start_at), text: (row) => row.start_at },
    { id: 'operation', header: t('list.operation'), width: 170, cell: (row) => label(row.operation_id), text: (row) => label(row.operation_id) },
    { id: 'state', header: t('list.state'), width: 130, cell: (row) => <State row={row} />, text: (row) => t(`state.${row.state}`) },
    { id: 'done', header: '', width: 110, cell: (row) => <DoneButton row={row} /> },
    { id: 'minutes', header: t('list.minutes'), width: 100, align: 'right', cell: (row) => <MinutesText minutes={row.minutes} />, text: (row) => String(row.minutes) },
    { id: 'outcome', header: t('list.outcome'), width: 150, cell: outcome, text: outcome, edit: edit((row) => row.outcome, (_, value) => ({ outcome: value as ActivityForm['outcome'] }), { may: (row) => may('edit', 'activity') && row.state === 'done', options: [{ value: '', label: '' }, ...results] }) },
    { id: 'person', header: t('list.persons'), width: 170, cell: (row) => names(row.person_ids), text: (row) => names(row.person_ids) },
    { id: 'note', header: t('list.note'), width: 260, cell: (row) => row.note, text: (row) => row.note, edit: edit((row) => row.note, (_, note) => ({ note })) },
  ]
  return {
    noun: 'activity',
    columns,
    usual,
    exported,
    also: stateWhere(search),
    labels: { day: t('form.day'), segment: t('list:field.segment'), reached: t('list:field.reached'), minutes_by: t('list:field.minutes_by'), quality: t('list:field.quality'), promise_on: t('list:field.promise_on') },
    choiceText: (field, value) => {
      if (value === '') return t('list:value.none')
      if (field === 'reached') return value === 'yes' ? t('list:value.yes') : t('list:value.no')
      if (field === 'minutes_by') return t(`list:minutesBy.${value as 'norm'}`)
      if (field === 'state') return t(`state.${states.find((one) => one === value) ?? 'done'}`)
      return results.find((one) => one.value === value)?.label ?? value
    },
    options: (field) => (field === 'operation' ? operations : undefined),
    bulk: [
      { name: 'person_id', label: t('list.persons'), deed: 'assign', required: true },
      { name: 'outcome', label: t('list.outcome'), deed: 'edit', options: results },
      { name: 'note', label: t('list.note'), deed: 'edit' },
    ],
  }
}
