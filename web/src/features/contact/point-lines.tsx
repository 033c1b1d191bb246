import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Form } from './contact-fields'
import classes from './contact.module.css'
import { emailKinds, phoneKinds } from './reach'

/** Telephones and mailboxes, a line each; the first is the one to use. */
export function PointLines({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  return (
    <div className={classes.pair}>
      <fieldset className={classes.lines}>
        <legend>{t('field.phones')}</legend>
        {form.values.phones.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own.
          <div key={index} className={classes.point}>
            <Select aria-label={t('point.kind')} data={phoneKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} allowDeselect={false} {...form.getInputProps(`phones.${index}.kind`)} />
            <TextInput type="tel" aria-label={t('point.phone')} {...form.getInputProps(`phones.${index}.number`)} />
            <Remove label={t('point.remove')} onClick={() => form.removeListItem('phones', index)} />
          </div>
        ))}
        <Add label={t('point.addPhone')} onClick={() => form.insertListItem('phones', { kind: form.values.phones.length === 0 ? 'work' : 'mobile', number: '' })} />
      </fieldset>
      <fieldset className={classes.lines}>
        <legend>{t('field.emails')}</legend>
        {form.values.emails.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own.
          <div key={index} className={classes.point}>
            <Select aria-label={t('point.kind')} data={emailKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} allowDeselect={false} {...form.getInputProps(`emails.${index}.kind`)} />
            <TextInput type="email" aria-label={t('point.email')} {...form.getInputProps(`emails.${index}.address`)} />
            <Remove label={t('point.remove')} onClick={() => form.removeListItem('emails', index)} />
          </div>
        ))}
        <Add label={t('point.addEmail')} onClick={() => form.insertListItem('emails', { kind: 'work', address: '' })} />
      </fieldset>
    </div>
  )
}

export function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}

export function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  )
}
