import { MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../session/queries'
import classes from './activity.module.css'
import { Choices } from './choices'
import type { LogFormState } from './log-form'
import { usePeople } from './names'

/** What is not asked every time: who took part, what was promised, how good it was. */
export function More({ form }: { form: LogFormState }) {
  const { t } = useTranslation('activity')
  const people = usePeople()
  const me = useSession().user
  const { values } = form
  const names = { 0: t('form.noQuality'), 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' }
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <MultiSelect label={t('form.persons')} description={t('form.personsHint')} placeholder={values.persons.length === 0 ? me?.name : undefined} searchable data={people} {...form.getInputProps('persons')} />
        <TextInput type="date" label={t('form.promise')} description={t('form.promiseHint')} {...form.getInputProps('promise_on')} />
      </div>
      {values.state === 'done' && <Choices legend={t('form.quality')} name="quality" value={String(values.quality)} onChange={(value) => form.setFieldValue('quality', Number(value))} options={Object.entries(names).map(([value, label]) => ({ value, label }))} />}
    </div>
  )
}
