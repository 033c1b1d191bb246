import { Button, Loader, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import classes from './person.module.css'
import { peopleQuery, teamsQuery, useDeleteTeam, useSaveTeam, type Team } from './queries'
import { PeopleTabs } from './tabs'

/** Teams: a role can let their people share what they see. */
export function TeamsPage() {
  const { t } = useTranslation('person')
  const { data, error, refetch } = useQuery(teamsQuery)
  const people = useQuery(peopleQuery).data ?? []
  return (
    <div className={classes.page}>
      <PageHeader title={t('team.title')} subtitle={t('team.subtitle')} />
      <PeopleTabs />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <Loader type="dots" />}
      {data?.length === 0 && <EmptyState title={t('team.none')} text={t('team.noneText')} />}
      <Card>
        <ul className={classes.teams}>
          {data?.map((team) => (
            <TeamRow
              key={`${team.id} ${team.version}`}
              team={team}
              members={people
                .filter((person) => person.team_id === team.id && person.active)
                .map(({ name }) => name)
                .join(', ')}
            />
          ))}
          {data && <TeamRow key={`new ${data.length}`} />}
        </ul>
      </Card>
    </div>
  )
}

/** One team with its name to change, or the place for a new one. */
function TeamRow({ team, members }: { team?: Team; members?: string }) {
  const { t } = useTranslation('person')
  const save = useSaveTeam()
  const remove = useDeleteTeam()
  const form = useForm({ initialValues: { name: team?.name ?? '' } })
  const submit = form.onSubmit(({ name }) =>
    save.mutate(
      { ...(team && { id: team.id, version: team.version }), name },
      {
        onSuccess: () => notifyDone(t('saved')),
        onError: (error) => {
          const fields = fieldTexts(error)
          if (Object.keys(fields).length === 0) notifyProblem(error)
          form.setErrors(fields)
        },
      },
    ),
  )
  return (
    <li>
      <form className={classes.team} onSubmit={submit}>
        <TextInput aria-label={team ? t('team.nameOf', { name: team.name }) : t('team.new')} placeholder={t('team.new')} required maxLength={120} {...form.getInputProps('name')} />
        <Text c="dimmed">{team ? members || t('team.empty') : ''}</Text>
        {team && !form.isDirty() ? (
          <Button disabled={Boolean(members)} loading={remove.isPending} onClick={() => remove.mutate(team, { onSuccess: () => notifyDone(t('team.removed')), onError: notifyProblem })}>
            {t('remove')}
          </Button>
        ) : (
          <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
            {team ? t('common:action.save') : t('team.add')}
          </Button>
        )}
      </form>
    </li>
  )
}
