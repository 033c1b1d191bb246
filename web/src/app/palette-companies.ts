import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from '../api/client'
import type { components } from '../api/schema'

type Company = components['schemas']['Company']

const none: Company[] = []

/** Companies whose name, tax id, phone … match what is typed. */
export function useFoundCompanies() {
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 120)
  const { data } = useQuery({
    queryKey: ['palette', q],
    queryFn: async ({ signal }) => (await body(api.GET('/companies', { params: { query: { q, limit: 7 } }, signal }))).items,
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  return { query, setQuery, found: q.length > 1 ? (data ?? none) : none }
}
