import { MultiSelect } from '@mantine/core'
import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { companyContactsQuery, contactQuery } from '../contact/queries'

interface Props {
  company: string
  value: string[]
  error: ReactNode
  onChange: (ids: string[]) => void
}

/** People of the deal's company, and those chosen before. */
export function ContactSelect({ company, value, error, onChange }: Props) {
  const { t } = useTranslation('deal')
  const { data } = useInfiniteQuery({ ...companyContactsQuery(company), enabled: company !== '' })
  const here = data?.pages.flatMap((page) => page?.items ?? []) ?? []
  const others = useQueries({ queries: value.filter((id) => !here.some((one) => one.id === id)).map((id) => ({ ...contactQuery(id), retry: false })) })
  const choices = [...here, ...others.flatMap((one) => one.data ?? [])].map((one) => ({ value: one.id, label: one.name ?? '' }))
  if (choices.length === 0) return null
  return <MultiSelect label={t('contacts')} data={choices} value={value} error={error} searchable clearable onChange={onChange} />
}
