import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Choices } from './choices'
import type { LogFormState } from './log-form'
import { outcomes } from './search'
import type { Values } from './values'

/** What came of it. */
export function Result({ form }: { form: LogFormState }) {
  const { t } = useTranslation('activity')
  const { values } = form
  return (
    <>
      <Checkbox label={t('form.reached')} {...form.getInputProps('reached', { type: 'checkbox' })} />
      {values.reached && (
        <Choices
          legend={t('form.outcome')}
          name="outcome"
          value={values.outcome}
          onChange={(value) => form.setFieldValue('outcome', value as Values['outcome'])}
          options={[{ value: '', label: t('form.noOutcome') }, ...outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))]}
        />
      )}
      {values.outcome !== '' && <TextInput label={t('form.outcomeText')} maxLength={500} {...form.getInputProps('outcome_text')} />}
    </>
  )
}
