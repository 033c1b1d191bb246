import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { CompanySelect } from '../deal/company-select'
import { RecordFiles } from '../file/files'
import { useSession } from '../session/queries'
import { formOf, toTaskForm, type Values } from './form'
import { closeTask, type OpenTask } from './open'
import { peopleQuery, useSaveTask } from './queries'
import { RecordSelect } from './record-select'
import { RepeatFields } from './repeat-fields'
import classes from './task.module.css'

/** Adds a task or changes one. The title is enough; Enter adds it. */
export function TaskDialog({ open }: { open: OpenTask }) {
  const { t } = useTranslation('task')
  const { user } = useSession()
  const [start] = useState(open)
  const save = useSaveTask(start.task)
  const people = (useQuery(peopleQuery).data ?? []).filter(({ id, active }) => active || id === start.task?.assignee_id)
  const form = useForm<Values>({ initialValues: formOf(start, user?.id ?? '') })
  const elsewhere = save.error && !isStale(save.error) && !(save.error instanceof Problem && save.error.fields.length > 0)
  const done = () => {
    notifyDone(start.task ? t('saved') : t('added'))
    closeTask()
  }
  const submit = form.onSubmit((values) => save.mutate(toTaskForm(values, start), { onSuccess: done, onError: (problem) => form.setErrors(fieldTexts(problem)) }))
  const priorities = (['low', 'normal', 'high'] as const).map((value) => ({ value, label: t(`priority.${value}`) }))
  return (
    <Modal opened onClose={closeTask} title={start.task ? t('edit') : t('new')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <VersionConflict error={save.error} onReload={closeTask} />
          <TextInput label={t('field.title')} required data-autofocus {...form.getInputProps('title')} />
          <div className={classes.three}>
            <TextInput type="date" label={t('field.due_on')} {...form.getInputProps('due_on')} />
            <TextInput type="time" label={t('field.due_at')} disabled={!form.values.due_on} {...form.getInputProps('due_at')} />
            <Select label={t('field.priority')} data={priorities} allowDeselect={false} {...form.getInputProps('priority')} />
          </div>
          <RepeatFields form={form} />
          <div className={classes.pair}>
            <Select label={t('field.assignee_id')} data={people.map(({ id, name }) => ({ value: id, label: name }))} searchable allowDeselect={false} {...form.getInputProps('assignee_id')} />
            <CompanySelect label={t('field.company_id')} placeholder={t('noCompany')} value={form.values.company_id} name={start.task?.company_name ?? start.company?.name ?? ''} error={form.errors.company_id} onChange={(id) => form.setFieldValue('company_id', id)} />
          </div>
          <div className={classes.pair}>
            <RecordSelect noun="contact" label={t('field.contact_id')} placeholder={t('typeName')} value={form.values.contact_id} name={start.task?.contact_name ?? start.contact?.name ?? ''} error={form.errors.contact_id} onChange={(id) => form.setFieldValue('contact_id', id)} />
            <RecordSelect noun="deal" label={t('field.deal_id')} placeholder={t('typeName')} value={form.values.deal_id} name={start.task?.deal_title ?? start.deal?.name ?? ''} error={form.errors.deal_id} onChange={(id) => form.setFieldValue('deal_id', id)} />
          </div>
          <Textarea label={t('field.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
          {elsewhere ? <ErrorState error={save.error} /> : null}
          <Group justify="flex-end">
            <Button onClick={closeTask}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={save.isPending}>
              {start.task ? t('common:action.save') : t('add')}
            </Button>
          </Group>
        </Stack>
      </form>
      {start.task && <RecordFiles noun="task" id={start.task.id} />}
    </Modal>
  )
}
