import { Autocomplete, Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, problemText } from '../../api/problem'
import classes from './contact.module.css'
import { contactChoicesQuery, useCreateContact, useLinkContact } from './queries'
import { readLine } from './quick-line'

/**
 * One line adds a person to a company: a name, with a telephone and an address if
 * they are at hand. Somebody who is here already is offered while typing.
 */
export function QuickAdd({ companyId }: { companyId: string }) {
  const { t } = useTranslation('contact')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { data } = useQuery({ ...contactChoicesQuery(asked), enabled: asked.length >= 3 })
  const create = useCreateContact()
  const link = useLinkContact(companyId)
  const others = (asked.length >= 3 ? (data ?? []) : []).filter((contact) => !contact.companies?.some((company) => company.company_id === companyId))
  const done = { onSuccess: () => setText('') }
  const add = () => text.trim() && create.mutate({ ...readLine(text), companies: [{ company_id: companyId }] }, done)
  const choose = (id: string) => {
    const contact = others.find((one) => one.id === id)
    if (contact) link.mutate({ contact, place: {} }, done)
  }
  const problem = create.error ?? link.error
  return (
    <form
      className={classes.quick}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Autocomplete
        aria-label={t('quick.label')}
        placeholder={t('quick.placeholder')}
        value={text}
        onChange={setText}
        data={others.map((contact) => ({ value: contact.id, label: [contact.name, contact.companies?.[0]?.company_name, contact.phones?.[0]?.number].filter(Boolean).join(' · ') }))}
        filter={({ options }) => options}
        onOptionSubmit={choose}
        selectFirstOptionOnChange={false}
        error={problem ? (Object.values(fieldTexts(problem))[0] ?? problemText(problem)) : undefined}
      />
      <Button type="submit" loading={create.isPending || link.isPending}>
        {t('quick.add')}
      </Button>
    </form>
  )
}
