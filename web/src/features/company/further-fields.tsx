import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Add, Remove } from '../contact/point-lines'
import { emailKinds, phoneKinds } from '../contact/reach'
import type { Values } from './form'
import classes from './company.module.css'

type Form = UseFormReturnType<Values>

export const addressKinds = ['office', 'legal', 'postal', 'delivery', 'other'] as const

/** Telephones and mailboxes beside the main ones, a line each. */
export function FurtherPoints({ form }: { form: Form }) {
  const { t } = useTranslation('company')
  return (
    <div className={classes.pair}>
      <Phones form={form} legend={t('further.phones')} />
      <Emails form={form} legend={t('further.emails')} />
    </div>
  )
}

function Phones({ form, legend }: { form: Form; legend: string }) {
  const { t } = useTranslation('contact')
  return (
    <fieldset className={classes.lines}>
      <legend>{legend}</legend>
      {form.values.phones?.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own.
        <div key={index} className={classes.line}>
          <Select aria-label={t('point.kind')} data={phoneKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} allowDeselect={false} {...form.getInputProps(`phones.${index}.kind`)} />
          <TextInput type="tel" aria-label={t('point.phone')} {...form.getInputProps(`phones.${index}.number`)} error={form.errors[`phones[${index}].number`]} />
          <Remove label={t('point.remove')} onClick={() => form.removeListItem('phones', index)} />
        </div>
      ))}
      <Add label={t('point.addPhone')} onClick={() => form.insertListItem('phones', { kind: 'work', number: '' })} />
    </fieldset>
  )
}

function Emails({ form, legend }: { form: Form; legend: string }) {
  const { t } = useTranslation('contact')
  return (
    <fieldset className={classes.lines}>
      <legend>{legend}</legend>
      {form.values.emails?.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own.
        <div key={index} className={classes.line}>
          <Select aria-label={t('point.kind')} data={emailKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} allowDeselect={false} {...form.getInputProps(`emails.${index}.kind`)} />
          <TextInput type="email" aria-label={t('point.email')} {...form.getInputProps(`emails.${index}.address`)} error={form.errors[`emails[${index}].address`]} />
          <Remove label={t('point.remove')} onClick={() => form.removeListItem('emails', index)} />
        </div>
      ))}
      <Add label={t('point.addEmail')} onClick={() => form.insertListItem('emails', { kind: 'work', address: '' })} />
    </fieldset>
  )
}

/** Addresses, a block each. */
export function Addresses({ form }: { form: Form }) {
  const { t } = useTranslation('company')
  const part = (index: number, name: 'country' | 'region' | 'city' | 'street' | 'postcode', label: string) => (
    <TextInput label={label} {...form.getInputProps(`addresses.${index}.${name}`)} error={form.errors[`addresses[${index}].${name}`]} />
  )
  return (
    <fieldset className={classes.lines}>
      <legend>{t('further.addresses')}</legend>
      {form.values.addresses?.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- addresses have no name of their own.
        <div key={index} className={classes.address}>
          <div className={classes.line}>
            <Select aria-label={t('further.addressKind')} data={addressKinds.map((kind) => ({ value: kind, label: t(`further.${kind}`) }))} allowDeselect={false} {...form.getInputProps(`addresses.${index}.kind`)} />
            <span />
            <Remove label={t('further.removeAddress')} onClick={() => form.removeListItem('addresses', index)} />
          </div>
          {part(index, 'street', t('further.street'))}
          <div className={classes.pair}>
            {part(index, 'city', t('column.city'))}
            {part(index, 'postcode', t('further.postcode'))}
            {part(index, 'region', t('column.region'))}
            {part(index, 'country', t('further.country'))}
          </div>
        </div>
      ))}
      <Add label={t('further.addAddress')} onClick={() => form.insertListItem('addresses', { kind: 'office', country: '', region: '', city: '', street: '', postcode: '' })} />
    </fieldset>
  )
}
