import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { useSession } from '../session/queries'
import { CompanySelect } from './company-select'
import { ContactSelect } from './contact-select'
import classes from './deal.module.css'
import { ProductLines } from './product-lines'
import { formOf, productSum, toDealForm, type Values } from './form'
import { peopleQuery, type Deal, type DealForm } from './queries'

interface Props {
  deal: Partial<Deal>
  submit: string
  pending: boolean
  error: unknown
  onCancel: () => void
  onSubmit: (form: DealForm, setErrors: (error: unknown) => void) => void
}

/** The form of a deal, for a new one and for changes alike. */
export function DealFields({ deal, submit, pending, error, onCancel, onSubmit }: Props) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const { user } = useSession()
  const people = useQuery(peopleQuery).data ?? []
  const form = useForm<Values>({ initialValues: formOf(deal, user?.id ?? '', format) })
  const names = people.filter(({ id, active }) => active || id === deal.owner_id).map((person) => ({ value: person.id, label: person.name }))
  const sum = productSum(form.values.products, format)
  const elsewhere = error && !isStale(error) && !(error instanceof Problem && error.fields.length > 0)
  const submitted = form.onSubmit((values) => onSubmit(toDealForm(values, deal, format), (problem) => form.setErrors(fieldTexts(problem))))
  return (
    <form onSubmit={submitted}>
      <Stack gap="sm">
        <TextInput label={t('field.title')} required data-autofocus {...form.getInputProps('title')} />
        <CompanySelect label={t('field.company')} placeholder={t('noCompany')} value={form.values.company_id} name={deal.company_name ?? ''} error={form.errors.company_id} onChange={(id) => form.setFieldValue('company_id', id)} />
        <ContactSelect company={form.values.company_id} value={form.values.contact_ids} error={form.errors.contact_ids} onChange={(ids) => form.setFieldValue('contact_ids', ids)} />
        <div className={classes.pair}>
          {!deal.amount_hidden && <NumberInput label={`${t('field.amount')}, ${format.currency}`} min={0} decimalScale={format.currencyDigits} {...format.separators} {...form.getInputProps('amount')} />}
          <NumberInput label={t('field.ownChance')} description={t('field.chanceHint')} min={0} max={100} suffix=" %" {...form.getInputProps('own_probability')} error={form.errors.own_probability ?? form.errors.probability} />
          <TextInput type="date" label={t('field.expected_on')} {...form.getInputProps('expected_on')} />
          <Select label={t('field.owner_id')} data={names} searchable {...form.getInputProps('owner_id')} />
          <TextInput label={t('field.source')} {...form.getInputProps('source')} />
        </div>
        {!deal.amount_hidden && <ProductLines form={form} />}
        {!deal.amount_hidden && form.values.products.length > 0 && (
          <Group gap="sm">
            <span className={classes.small}>{t('products.sum', { sum: format.money(sum) })}</span>
            <Button size="compact-sm" disabled={form.values.amount === format.toMajor(sum)} onClick={() => form.setFieldValue('amount', format.toMajor(sum))}>
              {t('products.take')}
            </Button>
          </Group>
        )}
        <Textarea label={t('field.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
        {elsewhere ? <ErrorState error={error} /> : null}
        <Group justify="flex-end">
          <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
