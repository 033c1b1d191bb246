import { Radio, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CompanyPicker } from './company-picker'
import type { Form } from './contact-fields'
import classes from './contact.module.css'
import { Add, Remove } from './point-lines'
import { roles } from './reach'

/** Where the person works: a line a company, one of them the main one. */
export function CompanyLines({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  const { companies } = form.values
  const choose = (chosen: number) => form.setFieldValue('companies', companies.map((company, index) => ({ ...company, primary: index === chosen })))
  return (
    <fieldset className={classes.lines}>
      <legend>{t('field.companies')}</legend>
      {companies.map((company, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a new line has no company yet.
        <div key={index} className={classes.firm}>
          <CompanyPicker label={t('column.company')} id={company.company_id} name={company.company_name ?? ''} error={form.errors[`companies.${index}.company_id`]} onPick={(id, name) => form.setFieldValue(`companies.${index}`, { ...company, company_id: id, company_name: name })} />
          <TextInput aria-label={t('field.positionThere')} placeholder={t('field.positionThere')} {...form.getInputProps(`companies.${index}.position`)} />
          <Select aria-label={t('field.role')} placeholder={t('field.role')} data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} clearable {...form.getInputProps(`companies.${index}.role`)} value={company.role || null} onChange={(role) => form.setFieldValue(`companies.${index}.role`, (role ?? '') as typeof company.role)} />
          {companies.length > 1 ? <Radio name="primary" label={t('field.primary')} checked={company.primary ?? false} onChange={() => choose(index)} /> : <span />}
          <Remove label={t('unlink.button')} onClick={() => form.removeListItem('companies', index)} />
        </div>
      ))}
      <Add label={t('field.addCompany')} onClick={() => form.insertListItem('companies', { company_id: '', company_name: '', position: '', role: '', primary: companies.length === 0 })} />
    </fieldset>
  )
}
