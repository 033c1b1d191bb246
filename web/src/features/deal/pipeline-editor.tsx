import { ActionIcon, Button, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import classes from './deal.module.css'
import { useSavePipeline, type Pipeline } from './queries'

interface StageValues {
  id: string
  name: string
  percent: number | string
  days: number | string
}

interface Values {
  name: string
  active: boolean
  commit: number | string
  stages: StageValues[]
}

interface Props {
  pipeline: Pipeline
  onReload: () => void
  onSaved: (id: string) => void
}

/** A pipeline with its stages in their order. */
export function PipelineEditor({ pipeline, onReload, onSaved }: Props) {
  const { t } = useTranslation('deal')
  const save = useSavePipeline()
  const form = useForm<Values>({
    initialValues: {
      name: pipeline.name,
      active: pipeline.active ?? true,
      commit: (pipeline.commit_from ?? 0) / 100,
      stages: pipeline.stages.map((stage) => ({ id: stage.id ?? '', name: stage.name, percent: stage.probability / 100, days: stage.rot_days ?? 0 })),
    },
  })
  const submit = form.onSubmit((values) =>
    save.mutate(
      {
        id: pipeline.id,
        version: pipeline.version,
        name: values.name,
        active: values.active,
        commit_from: points(values.commit),
        stages: values.stages.map((stage) => ({ id: stage.id, name: stage.name, probability: points(stage.percent), rot_days: Number(stage.days) })),
      },
      {
        onSuccess: (saved) => {
          notifyDone(t('settings.saved'))
          if (saved) onSaved(saved.id)
        },
        onError: (error) => form.setErrors(renamed(fieldTexts(error))),
      },
    ),
  )
  const elsewhere = save.error && !isStale(save.error) && !(save.error instanceof Problem && save.error.fields.length > 0)
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <VersionConflict error={save.error} onReload={onReload} />
        <TextInput label={t('settings.name')} required {...form.getInputProps('name')} />
        {form.values.stages.map((stage, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a new stage has no id before it is saved.
          <StageLine key={index} form={form} index={index} stage={stage} />
        ))}
        {form.errors.stages && <p role="alert">{form.errors.stages}</p>}
        <div>
          <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.insertListItem('stages', { id: '', name: '', percent: 50, days: 14 })}>
            {t('settings.addStage')}
          </Button>
        </div>
        <NumberInput label={t('settings.commit')} description={t('settings.commitHint')} min={0} max={100} suffix=" %" {...form.getInputProps('commit')} />
        {pipeline.id !== '' && <Switch label={t('settings.active')} {...form.getInputProps('active', { type: 'checkbox' })} />}
        {elsewhere ? <ErrorState error={save.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const points = (percent: number | string) => Math.round(Number(percent) * 100)

/** The server speaks of probability and days; the form of per cent. */
function renamed(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.replace('.probability', '.percent').replace('.rot_days', '.days').replace('commit_from', 'commit'), text]))
}

function StageLine({ form, index, stage }: { form: UseFormReturnType<Values>; index: number; stage: StageValues }) {
  const { t } = useTranslation('deal')
  const last = form.values.stages.length - 1
  const swap = (to: number) => form.reorderListItem('stages', { from: index, to })
  return (
    <div className={classes.stageLine}>
      <TextInput label={t('settings.stage', { number: index + 1 })} {...form.getInputProps(`stages.${index}.name`)} />
      <NumberInput label={t('chance')} min={0} max={100} suffix=" %" {...form.getInputProps(`stages.${index}.percent`)} />
      <NumberInput label={t('settings.days')} min={0} max={3650} allowDecimal={false} {...form.getInputProps(`stages.${index}.days`)} />
      <Group gap={2} wrap="nowrap">
        <ActionIcon variant="subtle" size="input-sm" disabled={index === 0} aria-label={t('settings.up', { name: stage.name })} onClick={() => swap(index - 1)}>
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="input-sm" disabled={index === last} aria-label={t('settings.down', { name: stage.name })} onClick={() => swap(index + 1)}>
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="input-sm" disabled={last === 0} aria-label={t('settings.removeStage', { name: stage.name })} onClick={() => form.removeListItem('stages', index)}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  )
}
