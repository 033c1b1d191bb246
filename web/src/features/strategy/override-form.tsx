import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { treatments } from '../../ui/treatment'
import { VersionConflict } from '../../ui/version-conflict'
import { useOperationNames } from '../operations/names'
import { operationsQuery } from '../operations/queries'
import { overrideQuery, useRemoveOverride, useSaveOverride, type OverrideForm as Form } from './queries'
import classes from './strategy.module.css'
import { useToday } from './today'

interface Props {
  company: string
  /** The standard the company has of its own; null when it follows its segment. */
  override: Form | null
  treatment: string
  perYear: Record<string, number>
  onDone: () => void
}

const known = (treatment: string): Form['treatment'] => treatments.find((one) => one === treatment) ?? 'call'

export function OverrideForm({ company, override, treatment, perYear, onDone }: Props) {
  const { t } = useTranslation('strategy')
  const today = useToday()
  const { refetch } = useQuery(overrideQuery(company))
  const save = useSaveOverride(company)
  const remove = useRemoveOverride(company)
  const form = useForm<Form>({ initialValues: override ?? { treatment: known(treatment), operations: perYear, reason: '', until: `${Number(today.slice(0, 4)) + 1}-12-31`, version: 0 } })
  const done = () => {
    notifyDone(t('override.saved'))
    onDone()
  }
  const submit = form.onSubmit(({ treatment: chosen, operations, reason, until, version }) =>
    save.mutate({ treatment: chosen, operations, reason, until, version }, { onSuccess: done, onError: (error) => form.setErrors(fieldTexts(error)) }),
  )
  const failed = save.error ?? remove.error
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select label={t('treatment')} data={treatments.map((value) => ({ value, label: t(`common:treatment.${value}`) }))} allowDeselect={false} {...form.getInputProps('treatment')} />
        <Times perYear={form.values.operations} onChange={(operations) => form.setFieldValue('operations', operations)} />
        <Textarea label={t('override.reason')} required maxLength={1000} autosize minRows={2} {...form.getInputProps('reason')} />
        <TextInput type="date" label={t('override.until')} required min={today} {...form.getInputProps('until')} />
        {failed && !isStale(failed) && <ErrorState error={failed} />}
        <VersionConflict error={failed} onReload={() => void refetch()} />
        <Group>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t('common:action.save')}
          </Button>
          {override && (
            <Button loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: done })}>
              {t('override.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** Times a year of every kind of work. */
function Times({ perYear, onChange }: { perYear: Record<string, number>; onChange: (perYear: Record<string, number>) => void }) {
  const format = useFormat()
  const names = useOperationNames()
  const { data: operations = [] } = useQuery(operationsQuery)
  return (
    <div className={classes.inputs}>
      {operations
        .filter((operation) => operation.active)
        .map((operation) => (
          <NumberInput key={operation.id} label={names.name(operation)} min={0} max={366} decimalScale={2} {...format.separators} value={perYear[operation.code] ?? 0} onChange={(times) => onChange({ ...perYear, [operation.code]: Math.min(366, Math.max(0, Number(times) || 0)) })} />
        ))}
    </div>
  )
}
