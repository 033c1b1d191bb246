import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './custom.module.css'
import { tagsQuery, useCreateTag, useDeleteTag, useRestoreTag, usesQuery, useUpdateTag, type Tag } from './queries'
import { TagBadge } from './tags'

const colours = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet'] as const
type Colour = (typeof colours)[number]

/** The tags of the whole workspace, with how many companies each marks. */
export function TagsCard() {
  const { t } = useTranslation('custom')
  const { data, error, refetch } = useQuery(tagsQuery)
  const uses = useQuery(usesQuery)
  const create = useCreateTag()
  const form = useForm<{ name: string; colour: Colour }>({ initialValues: { name: '', colour: 'gray' } })
  const add = form.onSubmit((values) =>
    create.mutate(values, {
      onSuccess: () => form.reset(),
      onError: (problem) => (Object.keys(fieldTexts(problem)).length > 0 ? form.setErrors(fieldTexts(problem)) : notifyProblem(problem)),
    }),
  )
  return (
    <Card title={t('tags.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Text c="dimmed">{t('tags.empty')}</Text>}
      <ul className={classes.rows}>
        {data?.map((tag) => (
          <TagRow key={`${tag.id}-${tag.version}`} tag={tag} uses={uses.data?.get(tag.number) ?? 0} />
        ))}
      </ul>
      <form onSubmit={add} className={classes.line}>
        <TextInput aria-label={t('tags.new')} placeholder={t('tags.new')} {...form.getInputProps('name')} />
        <ColourInput value={form.values.colour} onChange={(colour) => form.setFieldValue('colour', colour)} />
        <Button type="submit" loading={create.isPending}>
          {t('tags.add')}
        </Button>
      </form>
    </Card>
  )
}

function ColourInput({ value, onChange }: { value: string; onChange: (colour: Colour) => void }) {
  const { t } = useTranslation('custom')
  return <Select w={130} aria-label={t('tags.colour')} data={colours.map((colour) => ({ value: colour, label: t(`colour.${colour}`) }))} value={value} allowDeselect={false} leftSection={<i className={classes.dot} data-colour={value} aria-hidden />} onChange={(colour) => onChange(colour as Colour)} />
}

function TagRow({ tag, uses }: { tag: Tag; uses: number }) {
  const { t } = useTranslation('custom')
  const [draft, setDraft] = useState<Tag>()
  const update = useUpdateTag()
  const remove = useDeleteTag()
  const restore = useRestoreTag()
  const takeAway = () => remove.mutate(tag, { onSuccess: () => notifyUndo(t('tags.removed', { name: tag.name }), () => restore.mutate(tag.id, { onError: notifyProblem })), onError: notifyProblem })
  if (draft) {
    return (
      <li>
        <TextInput className={classes.name} aria-label={t('tags.name')} value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <ColourInput value={draft.colour ?? 'gray'} onChange={(colour) => setDraft({ ...draft, colour })} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('common:action.save')} loading={update.isPending} onClick={() => update.mutate(draft, { onSuccess: () => setDraft(undefined), onError: notifyProblem })}>
          <IconCheck size={16} aria-hidden />
        </ActionIcon>
      </li>
    )
  }
  return (
    <li>
      <span className={classes.name}>
        <TagBadge tag={tag} /> <span className={classes.small}>{t('tags.uses', { count: uses })}</span>
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('tags.edit', { name: tag.name })} onClick={() => setDraft(tag)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('tags.remove', { name: tag.name })} onClick={takeAway}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}
