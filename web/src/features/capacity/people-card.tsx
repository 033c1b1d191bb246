import { Button, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { formOf, peopleQuery, useSavePerson, type Person, type PersonForm } from '../person/queries'
import classes from './capacity.module.css'

/** Who there is: the share of a position each fills, and since when. */
export function PeopleCard() {
  const { t } = useTranslation('capacity')
  const { data: people, error, refetch } = useQuery(peopleQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('team.title')}
      actions={
        <>
          <Button size="xs" renderRoot={(props) => <Link to="/people" {...props} />}>
            {t('common:nav.people')}
          </Button>
          <Button size="xs" disabled={adding} onClick={() => setAdding(true)}>
            {t('team.add')}
          </Button>
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {people?.length === 0 && !adding && <p className={classes.note}>{t('team.empty')}</p>}
      <ul className={classes.people}>
        {people?.filter(({ active }) => active).map((person) => (
          <PersonRow key={`${person.id} ${person.version}`} person={person} onReload={() => void refetch()} />
        ))}
        {adding && <PersonRow onDone={() => setAdding(false)} onReload={() => void refetch()} />}
      </ul>
    </Card>
  )
}

interface RowProps {
  /** Nobody yet: a new person is added. */
  person?: Person
  onDone?: () => void
  onReload: () => void
}

function PersonRow({ person, onDone, onReload }: RowProps) {
  const { t } = useTranslation('capacity')
  const save = useSavePerson()
  const form = useForm({ initialValues: { name: person?.name ?? '', share: Math.round((person?.time_share ?? 1) * 100), hired: person?.hired_on ?? '', left: person?.left_on ?? '' } })
  const submit = form.onSubmit(({ name, share, hired, left }) =>
    save.mutate(
      { ...(person && { id: person.id, version: person.version }), form: changed(person, { name, time_share: share / 100, hired_on: hired, left_on: left }) },
      {
        onSuccess: () => {
          notifyDone(t('team.saved'))
          onDone?.()
        },
        onError: (error) => {
          const fields = fieldTexts(error)
          if (Object.keys(fields).length === 0 && !isStale(error)) notifyProblem(error)
          form.setErrors(fields)
        },
      },
    ),
  )
  return (
    <li>
      <form className={classes.person} onSubmit={submit}>
        <TextInput label={t('team.name')} required maxLength={120} {...form.getInputProps('name')} />
        <NumberInput label={t('team.share')} suffix=" %" min={0} max={100} allowDecimal={false} clampBehavior="strict" {...form.getInputProps('share')} />
        <TextInput type="date" label={t('team.hired')} {...form.getInputProps('hired')} />
        <TextInput type="date" label={t('team.left')} {...form.getInputProps('left')} />
        <Button type="submit" disabled={person !== undefined && !form.isDirty()} loading={save.isPending}>
          {t('common:action.save')}
        </Button>
      </form>
      <VersionConflict error={save.error} onReload={onReload} />
    </li>
  )
}

/** The whole person with their place in the team as it was typed; an empty day is none. */
function changed(person: Person | undefined, place: { name: string; time_share: number; hired_on: string; left_on: string }): PersonForm {
  const { hired_on, left_on, ...rest } = place
  const { hired_on: _hired, left_on: _left, ...kept } = person ? formOf(person) : {}
  return { ...kept, ...rest, ...(hired_on && { hired_on }), ...(left_on && { left_on }) }
}
