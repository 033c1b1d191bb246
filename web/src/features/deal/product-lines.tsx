import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './deal.module.css'
import type { Values } from './form'

/** Free lines of what is sold. */
export function ProductLines({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  return (
    <>
      {form.values.products.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own before it is saved.
        <div key={index} className={classes.line}>
          <TextInput label={t('products.name')} {...form.getInputProps(`products.${index}.name`)} />
          <NumberInput label={t('products.quantity')} min={0} decimalScale={3} {...format.separators} {...form.getInputProps(`products.${index}.quantity`)} />
          <NumberInput label={t('products.price')} min={0} decimalScale={format.currencyDigits} {...format.separators} {...form.getInputProps(`products.${index}.price`)} />
          <ActionIcon variant="subtle" size="input-sm" aria-label={t('products.remove', { name: line.name })} onClick={() => form.removeListItem('products', index)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.insertListItem('products', { name: '', quantity: 1, price: '' })}>
          {t('products.add')}
        </Button>
      </div>
    </>
  )
}
