import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

interface Found {
  id: string
  name: string
}

const none: Found[] = []

async function find(text: string, signal: AbortSignal): Promise<Found[]> {
  const answer = await fetch(`/api/v1/companies?limit=7&q=${encodeURIComponent(text)}`, { signal })
  if (!answer.ok) return none
  const page = (await answer.json()) as { items: Found[] }
  return page.items
}

/** Companies whose name, tax id, phone … match what is typed in the palette. */
export function useFoundCompanies() {
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), 120)
  const { data } = useQuery({
    queryKey: ['palette', text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  })
  return { query, setQuery, found: text.length > 1 ? (data ?? none) : none }
}
