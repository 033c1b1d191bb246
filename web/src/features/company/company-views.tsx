import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { ShownColumn } from '../list/columns-menu'
import { joined, parted } from '../list/match'
import { viewsQuery, type View } from '../list/queries'
import { Views } from '../list/views'
import type { CompanySearch } from './search'

interface Props {
  search: CompanySearch
  onSearch: (search: CompanySearch) => void
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
  usual: ShownColumn[]
}

/** The saved views of companies; the one chosen for it opens first. */
export function CompanyViews({ search, onSearch, shown, onShown, usual }: Props) {
  const { data } = useQuery(viewsQuery('company'))
  const open = (view: View | undefined) => {
    if (!view) return onSearch({ view: 'all' })
    const { where, match } = parted(view.match ?? {})
    if (view.columns && view.columns.length > 0) onShown(view.columns.map(({ id, width }) => (width ? { id, width } : { id })))
    else onShown(usual)
    onSearch({ view: view.id, ...(view.search ? { q: view.search } : {}), ...(view.sort ? { sort: view.sort } : {}), ...(where.length > 0 ? { where } : {}), ...(match ? { match } : {}) })
  }
  const first = data?.items.find((view) => view.id === data.default)
  const begin = useEffectEvent((view: View) => Object.keys(search).length === 0 && open(view))
  useEffect(() => {
    if (first) begin(first)
  }, [first])
  const shape = { search: search.q ?? '', sort: search.sort ?? '', match: joined(search.where, search.match), columns: shown.map(({ id, width }) => ({ id, width: width ?? 0 })) }
  return <Views noun="company" current={search.view ?? ''} shape={shape} onOpen={open} />
}
