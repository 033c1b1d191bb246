import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import type { CellEdit } from '../../ui/data-grid-editor'
import type { GridColumn } from '../../ui/data-grid'
import type { ListDeclaration } from '../list/list-screen'
import { peopleQuery } from '../list/queries'
import { useMay } from '../session/may'
import { useColumns } from './columns'
import { useSaveCell, type Contact } from './queries'
import { roles } from './reach'

const channels = ['phone', 'email', 'message', 'letter', 'visit'] as const
const usual = ['name', 'place', 'company', 'phone', 'email', 'owner', 'created_at']
const exported = [...usual, 'position', 'channel', 'language', 'birthday', 'note']

/** What the list of contacts is made of. */
export function useContactList(): ListDeclaration<Contact> {
  const { t } = useTranslation('contact')
  const { may, hides } = useMay()
  const people = (useQuery(peopleQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const { mutateAsync } = useSaveCell()
  const told = channels.map((value) => ({ value, label: t(`channel.${value}`) }))
  const edit = (field: 'owner_id' | 'position' | 'language' | 'channel' | 'note', more: Partial<CellEdit<Contact>> = {}): CellEdit<Contact> => ({
    may: () => may('edit', 'contact'),
    value: (row) => row[field] ?? '',
    save: (row, value) =>
      mutateAsync({ row, change: { [field]: value } }).catch((error: unknown) => {
        notifyProblem(error)
        throw error
      }),
    ...more,
  })
  const text = (field: 'position' | 'language' | 'note', width: number): GridColumn<Contact> => ({ id: field, header: t(`field.${field}`), width, cell: (row) => row[field] ?? '', text: (row) => row[field] ?? '', edit: edit(field) })
  const owner = edit('owner_id', { may: () => may('assign', 'contact'), options: [{ value: '', label: t('companyOwner') }, ...people] })
  const channel = (row: Contact) => (row.channel ? t(`channel.${row.channel}`) : '')
  const columns: GridColumn<Contact>[] = [
    ...useColumns().map((column) => (column.id === 'owner' ? { ...column, edit: owner } : column)),
    text('position', 180),
    { id: 'channel', header: t('field.channel'), width: 130, cell: channel, text: channel, edit: edit('channel', { options: [{ value: '', label: '' }, ...told] }) },
    text('language', 110),
    text('note', 260),
  ]
  return {
    noun: 'contact',
    columns: columns.filter(({ id }) => (id !== 'phone' && id !== 'email') || !hides('contact.reach')),
    usual,
    exported,
    labels: { role: t('filter.role'), consent: t('consent.state'), do_not_contact: t('filter.silence'), birth_month: t('birth.month') },
    choiceText: (field, value) => {
      if (value === '') return t('list:value.none')
      if (field === 'role') return roles.some((role) => role === value) ? t(`role.${value as (typeof roles)[number]}`) : value
      if (field === 'channel') return told.find((one) => one.value === value)?.label ?? value
      if (field === 'consent') return value === 'given' ? t('consent.given') : t('consent.withdrawn')
      return value === 'all' ? t('filter.all') : t('filter.some')
    },
    bulk: [
      { name: 'owner_id', label: t('column.owner'), deed: 'assign' },
      { name: 'position', label: t('field.position'), deed: 'edit' },
      { name: 'channel', label: t('field.channel'), deed: 'edit', options: told },
      { name: 'language', label: t('field.language'), deed: 'edit' },
    ],
  }
}
