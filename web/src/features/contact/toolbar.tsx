import { CloseButton, Kbd, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownersQuery } from '../company/queries'
import classes from './contact.module.css'
import { roles } from './reach'
import { valueOf, withValue, type ContactSearch } from './search'

interface Props {
  search: ContactSearch
  onSearch: (search: ContactSearch) => void
}

/** Search and what else narrows the list. */
export function Toolbar({ search, onSearch }: Props) {
  const { t } = useTranslation('contact')
  const people = useQuery(ownersQuery)
  const choice = (field: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      className={classes.narrow}
      aria-label={label}
      placeholder={label}
      data={data}
      value={valueOf(search.where, field) ?? null}
      onChange={(value) => onSearch(withValue(search, field, value ?? undefined))}
      clearable
      searchable={field === 'owner'}
      clearButtonProps={{ 'aria-label': t('search.clear') }}
    />
  )
  return (
    <div className={classes.toolbar}>
      <SearchField search={search} onSearch={onSearch} />
      {choice('role', t('filter.role'), roles.map((role) => ({ value: role, label: t(`role.${role}`) })))}
      {choice('owner', t('column.owner'), (people.data ?? []).map((person) => ({ value: person.id, label: person.name })))}
      {choice('do_not_contact', t('filter.silence'), (['some', 'all'] as const).map((value) => ({ value, label: t(`filter.${value}`) })))}
    </div>
  )
}

function SearchField({ search, onSearch }: Props) {
  const { t } = useTranslation('contact')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search.q ?? '')
  const ask = useDebouncedCallback((typed: string) => {
    const next = { ...search, q: typed.trim() }
    if (next.q === '') Reflect.deleteProperty(next, 'q')
    onSearch(next)
  }, 150)
  const type = (typed: string) => {
    setText(typed)
    ask(typed)
  }
  useHotkeys([['/', () => input.current?.focus()]])
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => type('')} /> : <Kbd size="xs">/</Kbd>}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
