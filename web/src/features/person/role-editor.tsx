import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import classes from './person.module.css'
import { useDeleteRole, useSaveRole, type Role, type RoleForm } from './queries'
import { hideable, powers, toggled } from './rights'
import { ScopeMatrix } from './scope-matrix'

interface Props {
  start: RoleForm
  /** The own role that is changed; none while a new one is made. */
  role?: Role
  /** Only to look at. */
  fixed: boolean
  onReload: () => void
}

/** What a role may: whose records, what else, and what it does not see. */
export function RoleEditor({ start, role, fixed, onReload }: Props) {
  const { t } = useTranslation('person')
  const navigate = useNavigate()
  const save = useSaveRole()
  const [form, setForm] = useState(start)
  const errors = fieldTexts(save.error)
  const { rights } = form
  const change = (part: Partial<RoleForm['rights']>) => setForm({ ...form, rights: { ...rights, ...part } })
  const done = () => void navigate({ to: '/people/roles' })
  const submit = () =>
    save.mutate(
      { ...(role && { id: role.code, version: role.version }), form },
      {
        onSuccess: () => {
          notifyDone(t('saved'))
          done()
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack>
        {!fixed && (
          <Card>
            <TextInput label={t('roles.name')} required maxLength={120} value={form.name} onChange={(event) => setForm({ ...form, name: event.currentTarget.value })} error={errors['name']} />
          </Card>
        )}
        <Card title={t('roles.records')}>
          <ScopeMatrix rights={rights} errors={errors} fixed={fixed} onChange={(changed) => setForm({ ...form, rights: changed })} />
        </Card>
        <Card title={t('roles.powers')}>
          <div className={classes.checks}>
            {powers.map((power) => (
              <Checkbox key={power} label={t(`power.${power}`)} description={t(`powerHint.${power}`)} disabled={fixed} checked={rights.powers.includes(power)} onChange={(event) => change({ powers: toggled(rights.powers, power, event.currentTarget.checked) })} />
            ))}
          </div>
        </Card>
        <Card title={t('roles.hidden')}>
          <div className={classes.checks}>
            {hideable.map((field) => (
              <Checkbox key={field} label={t(`hide.${field}`)} disabled={fixed} checked={rights.hidden.includes(field)} onChange={(event) => change({ hidden: toggled(rights.hidden, field, event.currentTarget.checked) })} />
            ))}
          </div>
        </Card>
        <VersionConflict error={save.error} onReload={onReload} />
        {save.error && !isStale(save.error) ? <ErrorState error={save.error} /> : null}
        {!fixed && (
          <Group>
            <Button type="submit" variant="filled" loading={save.isPending}>
              {t('common:action.save')}
            </Button>
            <Button onClick={done}>{t('common:action.cancel')}</Button>
            {role && <Remove role={role} onDone={done} />}
          </Group>
        )}
      </Stack>
    </form>
  )
}

/** A role that nobody has can go, asked twice. */
function Remove({ role, onDone }: { role: Role; onDone: () => void }) {
  const { t } = useTranslation('person')
  const remove = useDeleteRole()
  const [asked, setAsked] = useState(false)
  const go = () =>
    remove.mutate(role, {
      onSuccess: () => {
        notifyDone(t('roles.removed'))
        onDone()
      },
      onError: notifyProblem,
    })
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('remove')}</Button>
  return (
    <Button variant="filled" color="red" loading={remove.isPending} onClick={go}>
      {t('roles.removeSure')}
    </Button>
  )
}
