import { ActionIcon, Button, Checkbox, Group, Modal, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { languageNames, languages } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import classes from './custom.module.css'
import { useCreateField, useUpdateField, type CustomField, type Kind } from './queries'

const kinds: Kind[] = ['text', 'number', 'money', 'date', 'choice', 'person', 'yesno']
const places = ['card', 'list', 'new'] as const

function valuesOf(field?: CustomField) {
  return {
    kind: field?.kind ?? ('text' as Kind),
    name: field?.name ?? '',
    names: { en: '', ru: '', bg: '', ...field?.names },
    options: (field?.options ?? []).filter((option) => !option.retired).map(({ number = 0, name, names }) => ({ number, name, names })),
    required: field?.required ?? false,
    shown: field?.shown ?? ['card'],
  }
}

/** Makes or changes a field; its kind stays what it was. */
export function FieldDialog({ field, onClose }: { field?: CustomField; onClose: () => void }) {
  const { t } = useTranslation('custom')
  const form = useForm({ initialValues: valuesOf(field) })
  const create = useCreateField()
  const update = useUpdateField(field?.id ?? '')
  const { error, isPending } = field ? update : create
  const done = {
    onSuccess: () => {
      notifyDone(t('fields.saved'))
      onClose()
    },
    onError: (problem: unknown) => form.setErrors(fieldTexts(problem)),
  }
  const submit = form.onSubmit(({ kind, ...values }) => (field ? update.mutate({ ...values, version: field.version }, done) : create.mutate({ ...values, kind }, done)))
  return (
    <Modal opened onClose={onClose} title={field ? t('fields.change') : t('fields.add')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('fields.name')} required data-autofocus {...form.getInputProps('name')} />
          <Select label={t('fields.kind')} data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} allowDeselect={false} disabled={Boolean(field)} {...form.getInputProps('kind')} />
          {form.values.kind === 'choice' && (
            <Stack gap={6}>
              {form.values.options.map((option, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a new option has no number yet.
                <div key={index} className={classes.line}>
                  <TextInput aria-label={t('fields.option', { number: index + 1 })} {...form.getInputProps(`options.${index}.name`)} error={form.errors[`options[${index}].name`]} />
                  <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('fields.removeOption', { name: option.name })} onClick={() => form.removeListItem('options', index)}>
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </div>
              ))}
              {form.errors.options}
              <Group>
                <Button size="compact-sm" onClick={() => form.insertListItem('options', { number: 0, name: '', names: undefined })}>
                  {t('fields.addOption')}
                </Button>
              </Group>
            </Stack>
          )}
          {languages.map((language) => (
            <TextInput key={language} label={t('fields.nameIn', { language: languageNames[language] })} placeholder={form.values.name} {...form.getInputProps(`names.${language}`)} />
          ))}
          <Switch label={t('fields.mustBeFilled')} {...form.getInputProps('required', { type: 'checkbox' })} />
          <Checkbox.Group label={t('fields.shown')} {...form.getInputProps('shown')}>
            <Stack gap={6} mt={6}>
              {places.map((place) => (
                <Checkbox key={place} value={place} label={t(`shown.${place}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {error && !isStale(error) && Object.keys(form.errors).length === 0 ? <ErrorState error={error} /> : null}
          <VersionConflict error={error} onReload={onClose} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
