import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconDots, IconPlus, IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useMay, type Noun } from '../session/may'
import { useSession } from '../session/queries'
import classes from './list.module.css'
import { useBeginWith, useCreateView, useDeleteView, useUpdateView, viewsQuery, type View, type ViewForm } from './queries'

/** What a view keeps of a list. */
export type Shape = Pick<ViewForm, 'search' | 'match' | 'sort' | 'columns'>

interface Props {
  noun: Noun
  /** The view chosen, empty for none. */
  current: string
  /** The list as it stands, to be saved. */
  shape: Shape
  onOpen: (view: View | undefined) => void
}

/** Saved lists as tabs: one's own, the team's, everybody's. */
export function Views({ noun, current, shape, onOpen }: Props) {
  const { t } = useTranslation('list')
  const { data } = useQuery(viewsQuery(noun))
  const [saving, setSaving] = useState(false)
  const views = data?.items ?? []
  const open = views.find((view) => view.id === current)
  return (
    <div className={classes.views} role="group" aria-label={t('view.label')}>
      <Button size="compact-sm" variant={open ? 'default' : 'light'} aria-pressed={!open} onClick={() => onOpen(undefined)}>
        {t('view.everything')}
      </Button>
      {views.map((view) => (
        <Button key={view.id} size="compact-sm" variant={view.id === current ? 'light' : 'default'} aria-pressed={view.id === current} leftSection={view.id === data?.default ? <IconStarFilled size={12} aria-label={t('view.default')} /> : undefined} onClick={() => onOpen(view)}>
          {view.name}
        </Button>
      ))}
      <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setSaving(true)}>
        {t('view.save')}
      </Button>
      {open && <ViewMenu noun={noun} view={open} isDefault={open.id === data?.default} shape={shape} onGone={() => onOpen(undefined)} />}
      {saving && <SaveView noun={noun} shape={shape} onClose={() => setSaving(false)} onSaved={onOpen} />}
    </div>
  )
}

function ViewMenu({ noun, view, isDefault, shape, onGone }: { noun: Noun; view: View; isDefault: boolean; shape: Shape; onGone: () => void }) {
  const { t } = useTranslation('list')
  const [editing, setEditing] = useState(false)
  const me = useSession().user?.id
  const { has } = useMay()
  const mine = view.owner_id === me || (view.share === 'all' && has('manage'))
  const update = useUpdateView(noun)
  const remove = useDeleteView(noun)
  const begin = useBeginWith(noun)
  const told = { onSuccess: () => notifyDone(t('view.saved')), onError: notifyProblem }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('view.menu', { name: view.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mine && <Menu.Item onClick={() => update.mutate({ ...formOf(view), ...shape, id: view.id, version: view.version }, told)}>{t('view.overwrite')}</Menu.Item>}
          {mine && <Menu.Item onClick={() => setEditing(true)}>{t('view.edit')}</Menu.Item>}
          <Menu.Item onClick={() => begin.mutate(isDefault ? '' : view.id, { onError: notifyProblem })}>{isDefault ? t('view.noDefault') : t('view.makeDefault')}</Menu.Item>
          {mine && <Menu.Item color="red" onClick={() => remove.mutate(view.id, { onSuccess: onGone, onError: notifyProblem })}>{t('view.delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {editing && <SaveView noun={noun} view={view} shape={shape} onClose={() => setEditing(false)} onSaved={() => {}} />}
    </>
  )
}

function formOf({ name, share, search, match, sort, columns, place }: View): ViewForm {
  return { name, share: share ?? 'own', search: search ?? '', match: match ?? {}, sort: sort ?? '', columns: columns ?? [], place: place ?? 0 }
}

interface SaveProps {
  noun: Noun
  /** The view to rename or share; a new one without it. */
  view?: View
  shape: Shape
  onClose: () => void
  onSaved: (view: View) => void
}

function SaveView({ noun, view, shape, onClose, onSaved }: SaveProps) {
  const { t } = useTranslation('list')
  const { has } = useMay()
  const [name, setName] = useState(view?.name ?? '')
  const [share, setShare] = useState<'own' | 'team' | 'all'>(view?.share ?? 'own')
  const [place, setPlace] = useState(view?.place ?? 0)
  const [first, setFirst] = useState(false)
  const create = useCreateView(noun)
  const update = useUpdateView(noun)
  const begin = useBeginWith(noun)
  const shares = (['own', 'team', ...(has('manage') || share === 'all' ? (['all'] as const) : [])] as const).map((one) => ({ value: one, label: t(`share.${one}`) }))
  const done = (saved: View | undefined) => {
    if (saved && first) begin.mutate(saved.id)
    if (saved) onSaved(saved)
    notifyDone(t('view.saved'))
    onClose()
  }
  const submit = () => {
    if (view) update.mutate({ ...formOf(view), name, share, place, id: view.id, version: view.version }, { onSuccess: done, onError: notifyProblem })
    else create.mutate({ ...shape, name, share, place }, { onSuccess: done, onError: notifyProblem })
  }
  return (
    <Modal opened onClose={onClose} title={view ? t('view.edit') : t('view.save')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={(event) => (event.preventDefault(), submit())}>
        <Stack gap="sm">
          <TextInput label={t('view.name')} required maxLength={120} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t('view.share')} data={shares} allowDeselect={false} value={share} onChange={(next) => next && setShare(next as typeof share)} />
          <TextInput type="number" label={t('view.place')} value={place} onChange={(event) => setPlace(Number(event.currentTarget.value) || 0)} />
          {!view && <Checkbox label={t('view.makeDefault')} checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={create.isPending || update.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
