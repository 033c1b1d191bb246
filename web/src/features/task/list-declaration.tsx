import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import type { CellEdit } from '../../ui/data-grid-editor'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { Day } from '../../ui/quantity'
import type { ListDeclaration } from '../list/list-screen'
import { useMay } from '../session/may'
import { formOf, toTaskForm, type Values } from './form'
import { peopleQuery, useSaveRow, type Task } from './queries'

const usual = ['title', 'due_on', 'due_at', 'priority', 'company', 'assignee', 'state']
const onPhone = ['title', 'due_on', 'assignee']
const exported = [...usual, 'author', 'done_at', 'note', 'created_at']
const priorities = ['low', 'normal', 'high'] as const
const states = ['open', 'done'] as const

function text(id: string, header: string, width: number, read: (row: Task) => string, more: Partial<GridColumn<Task>> = {}): GridColumn<Task> {
  return { id, header, width, cell: read, text: read, ...more }
}

/** What the list of tasks is made of. */
export function useTaskList(phone: boolean): ListDeclaration<Task> {
  const { t } = useTranslation('task')
  const format = useFormat()
  const { may } = useMay()
  const people = (useQuery(peopleQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const { mutateAsync } = useSaveRow()
  const urgency = priorities.map((value) => ({ value, label: t(`priority.${value}`) }))
  const standing = states.map((value) => ({ value, label: t(`state.${value}`) }))
  const edit = (field: 'title' | 'due_on' | 'priority' | 'assignee_id' | 'note', more: Partial<CellEdit<Task>> = {}): CellEdit<Task> => ({
    may: () => may('edit', 'task'),
    value: (row) => row[field] ?? '',
    save: (row, value) =>
      mutateAsync({ row, form: toTaskForm({ ...formOf({ task: row }, ''), [field]: value } as Values, { task: row }) }).catch((error: unknown) => {
        notifyProblem(error)
        throw error
      }),
    ...more,
  })
  const name = (id: string | undefined) => people.find(({ value }) => value === id)?.label ?? ''
  const columns: GridColumn<Task>[] = [
    text('title', t('field.title'), phone ? 160 : 280, (row) => row.title, { sortable: true, cell: (row) => <b>{row.title}</b> }),
    text('due_on', t('field.due_on'), phone ? 100 : 140, (row) => row.due_on ?? '', { sortable: true, cell: (row) => <Day date={row.due_on} />, edit: edit('due_on', { day: true }) }),
    text('due_at', t('field.due_at'), 90, (row) => row.due_at ?? ''),
    text('priority', t('field.priority'), 120, (row) => t(`priority.${row.priority ?? 'normal'}`), { edit: edit('priority', { options: urgency }) }),
    text('company', t('field.company_id'), 200, (row) => row.company_name ?? ''),
    text('assignee', t('field.assignee_id'), phone ? 110 : 170, (row) => name(row.assignee_id), { edit: edit('assignee_id', { may: () => may('assign', 'task'), options: people }) }),
    text('state', t('state.label'), 110, (row) => t(`state.${row.state}`)),
    text('author', t('author'), 170, (row) => name(row.author_id)),
    text('note', t('field.note'), 260, (row) => row.note ?? '', { edit: edit('note') }),
    text('done_at', t('doneAt'), 150, (row) => row.done_at ?? '', { sortable: true, cell: (row) => (row.done_at ? format.instant(row.done_at) : '') }),
    text('created_at', t('createdAt'), 150, (row) => row.created_at, { sortable: true, cell: (row) => <Day date={row.created_at.slice(0, 10)} /> }),
  ]
  return {
    noun: 'task',
    columns,
    usual: phone ? onPhone : usual,
    exported,
    labels: {},
    choiceText: (_, value) => [...urgency, ...standing].find((one) => one.value === value)?.label ?? value,
    bulk: [
      { name: 'assignee_id', label: t('field.assignee_id'), deed: 'assign', required: true },
      { name: 'state', label: t('state.label'), deed: 'edit', required: true, options: standing },
      { name: 'due_on', label: t('field.due_on'), deed: 'edit', day: true },
      { name: 'priority', label: t('field.priority'), deed: 'edit', required: true, options: urgency },
    ],
  }
}
