import { Alert, Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import classes from './company.module.css'
import { lookalikeQuery, useAssess, useTakeEstimate, type Company, type Potential } from './queries'

interface Props {
  company: Company
  current: Potential | undefined
  onDone: () => void
}

interface Values {
  low: number | ''
  likely: number | ''
  high: number | ''
  evidence: string
  valid_from: string
}

/** PERT: the likely value counts four times. */
function mean({ low, likely, high }: Values): number | undefined {
  return low === '' || likely === '' || high === '' ? undefined : (low + 4 * likely + high) / 6
}

/** A new assessment; older ones stay as they are. */
export function AssessForm({ company, current, onDone }: Props) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const assess = useAssess(company.id)
  const start = (minor: number | undefined) => (minor === undefined ? '' : format.toMajor(minor))
  const form = useForm<Values>({ initialValues: { low: start(current?.low), likely: start(current?.likely), high: start(current?.high), evidence: '', valid_from: '' } })
  const expected = mean(form.values)
  const saved = () => {
    notifyDone(t('potential.saved'))
    onDone()
  }
  const submit = form.onSubmit(({ low, likely, high, evidence, valid_from }) =>
    assess.mutate(
      { low: format.toMinor(Number(low)), likely: format.toMinor(Number(likely)), high: format.toMinor(Number(high)), evidence, ...(valid_from ? { valid_from } : {}) },
      { onSuccess: saved, onError: (error) => form.setErrors(fieldTexts(error)) },
    ),
  )
  const money = (field: 'low' | 'likely' | 'high', label: string) => <NumberInput label={label} required min={0} thousandSeparator=" " decimalScale={format.currencyDigits} {...form.getInputProps(field)} />
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mb="md">
        <Suggestion company={company} onTaken={saved} />
        <Text c="dimmed">{t('potential.hint', { currency: format.currency })}</Text>
        <div className={classes.triple}>
          {money('low', t('potential.low'))}
          {money('likely', t('potential.likely'))}
          {money('high', t('potential.high'))}
        </div>
        <Textarea label={t('potential.evidence')} placeholder={t('potential.evidenceHint')} required autosize minRows={2} {...form.getInputProps('evidence')} />
        <TextInput type="date" label={t('potential.validFrom')} description={t('potential.validFromHint')} {...form.getInputProps('valid_from')} />
        {assess.error && !(assess.error instanceof Problem && assess.error.fields.length > 0) ? <ErrorState error={assess.error} /> : null}
        <Group justify="space-between">
          <Text>{expected === undefined ? '' : t('potential.mean', { money: format.money(format.toMinor(expected)) })}</Text>
          <Group gap="xs">
            <Button onClick={onDone}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={assess.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

/** What the likes of this company pay: offered, never taken by itself. */
function Suggestion({ company, onTaken }: { company: Company; onTaken: () => void }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { data, error } = useQuery(lookalikeQuery(company.id))
  const take = useTakeEstimate(company.id)
  if (error instanceof Problem && error.code === 'potential.no_likes') return <Text c="dimmed">{t('lookalike.none')}</Text>
  if (!data) return null
  return (
    <Alert color="accent" title={t('lookalike.title', { money: format.money(data.value) })}>
      <Stack gap="xs">
        <Text>{t('lookalike.text', { basis: t(`basis.${data.basis}`), likes: format.number(data.likes), median: format.moneyShort(data.median) })}</Text>
        {data.raised && <Text>{t('lookalike.raised')}</Text>}
        <Group>
          <Button size="xs" loading={take.isPending} onClick={() => take.mutate(undefined, { onSuccess: onTaken })}>
            {t('lookalike.take')}
          </Button>
        </Group>
        {take.error && <ErrorState error={take.error} />}
      </Stack>
    </Alert>
  )
}
