import { ActionIcon, Badge, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { useSession } from '../session/queries'
import { useRoleName, useTeamName } from './names'
import classes from './person.module.css'
import { useReactivate, useRevokeInvitation, type Person } from './queries'
import { SignInActions } from './sign-in-actions'

interface Props {
  people: Person[]
  /** Whether the reader changes who works here. */
  keeps: boolean
  onDo: (kind: 'edit' | 'invite' | 'leave', person: Person) => void
}

/** Everybody, one line each; on a narrow screen one card each. */
export function PeopleTable({ people, keeps, onDo }: Props) {
  const { t } = useTranslation('person')
  if (people.length === 0) return <p className={classes.note}>{t('nobody')}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('role.label')}</th>
            <th>{t('team.label')}</th>
            <th>{t('manager')}</th>
            <th>{t('state.label')}</th>
            {keeps && <th aria-label={t('menu')} />}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} people={people} keeps={keeps} onDo={onDo} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ person, people, keeps, onDo }: { person: Person } & Props) {
  const { t } = useTranslation('person')
  const role = useRoleName()
  const team = useTeamName()
  const manager = people.find(({ id }) => id === person.manager_id)?.name ?? ''
  return (
    <tr data-gone={!person.active || undefined}>
      <th scope="row">
        <Link to="/people/$personId" params={{ personId: person.id }} className={classes.name}>
          {person.name}
        </Link>
        {person.email && <div className={classes.small}>{person.email}</div>}
      </th>
      <td data-label={t('role.label')}>{role(person.role ?? '')}</td>
      <td data-label={t('team.label')}>{team(person.team_id ?? '') || '–'}</td>
      <td data-label={t('manager')}>{manager || '–'}</td>
      <td data-label={t('state.label')}>
        <State person={person} />
      </td>
      {keeps && (
        <td className={classes.menu}>
          <Actions person={person} onDo={onDo} />
        </td>
      )}
    </tr>
  )
}

function State({ person }: { person: Person }) {
  const { t } = useTranslation('person')
  const format = useFormat()
  if (!person.active) return <Badge color="gray">{person.left_on ? t('state.goneOn', { day: format.date(person.left_on) }) : t('state.gone')}</Badge>
  if (person.signs_in) return <Badge color="green">{t('state.signsIn')}</Badge>
  if (person.invited_until) return <Badge color="yellow">{t('state.invited', { until: format.date(person.invited_until.slice(0, 10)) })}</Badge>
  return <Badge color="gray">{t('state.outside')}</Badge>
}

function Actions({ person, onDo }: { person: Person; onDo: Props['onDo'] }) {
  const { t } = useTranslation('person')
  const me = useSession().user?.id
  const { has } = useMay()
  const revoke = useRevokeInvitation()
  const reactivate = useReactivate()
  const mayInvite = person.active && !person.signs_in && person.email
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('menuOf', { name: person.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDo('edit', person)}>{t('do.edit')}</Menu.Item>
        {mayInvite && <Menu.Item onClick={() => onDo('invite', person)}>{person.invited_until ? t('do.inviteAnew') : t('do.invite')}</Menu.Item>}
        {person.invited_until && <Menu.Item onClick={() => revoke.mutate(person.id, { onSuccess: () => notifyDone(t('revoked')), onError: notifyProblem })}>{t('do.revoke')}</Menu.Item>}
        {person.signs_in && has('administer') && <SignInActions person={person} onReset={() => onDo('invite', person)} />}
        {person.active && person.id !== me && (
          <Menu.Item color="red" onClick={() => onDo('leave', person)}>
            {t('do.leave')}
          </Menu.Item>
        )}
        {!person.active && <Menu.Item onClick={() => reactivate.mutate(person, { onSuccess: () => notifyDone(t('back', { name: person.name })), onError: notifyProblem })}>{t('do.back')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
