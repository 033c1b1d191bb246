import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'
import { useSession } from '../session/queries'
import { plannersQuery } from './queries'

/** Whose time is on the screen: who is asked for, else the reader; who manages and plans nothing of their own begins with the first of the team. */
export function useWhose(asked: string | undefined): { person: string; mine: boolean; ready: boolean } {
  const me = useSession().user?.id ?? ''
  const { has } = useMay()
  const { data } = useQuery(plannersQuery)
  const first = data && has('manage') && !data.some(({ id }) => id === me) ? data[0]?.id : undefined
  const person = asked ?? first ?? me
  return { person, mine: person === me, ready: data !== undefined }
}

/** Chooses whose time is shown, where there is a choice. */
export function Whose({ person, onChange }: { person: string; onChange: (person: string) => void }) {
  const { t } = useTranslation('day')
  const session = useSession()
  const { data = [] } = useQuery(plannersQuery)
  const me = session.user?.id ?? ''
  const people = data.some(({ id }) => id === me) ? data : [{ id: me, name: session.user?.name ?? '' }, ...data]
  if (people.length < 2) return null
  return <Select aria-label={t('whose')} data={people.map(({ id, name }) => ({ value: id, label: name }))} value={person} allowDeselect={false} searchable onChange={(id) => id && onChange(id)} />
}
