import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from '../api/client'
import type { components } from '../api/schema'

export type Finding = components['schemas']['Finding']

const none: Finding[] = []

/** Companies, contacts, deals, tasks and notes that come closest to what is typed in the palette. */
export function useFindings() {
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 120)
  const { data } = useQuery({
    queryKey: ['found', q],
    queryFn: async ({ signal }) => (await body(api.GET('/search', { params: { query: { q } }, signal }))).items,
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  return { query, setQuery, found: q.length > 1 ? (data ?? none) : none }
}
