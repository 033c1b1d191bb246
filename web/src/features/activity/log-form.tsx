import { Button, Collapse, Textarea } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { useMay } from '../session/may'
import { useSession } from '../session/queries'
import { useToday } from '../strategy/today'
import classes from './activity.module.css'
import { Choices } from './choices'
import { DeleteActivity } from './delete-activity'
import { closeLog, type Log } from './log'
import { More } from './more'
import { useOperations } from './names'
import { NextStep } from './next-step'
import { suggestionQuery, useSaveActivity, type Suggestion } from './queries'
import { Result } from './result'
import { states } from './search'
import { dropTimer } from './timer'
import { blank, formOf, suggested, valuesOf, type Values } from './values'
import { When } from './when'
import { With } from './with'

export type LogFormState = UseFormReturnType<Values>

interface Props {
  log: Log
  company: string
  /** What the server proposed when the form was opened. */
  first: Suggestion
}

function firstValues({ log, first }: Props, zone: string, today: string): Values {
  const { activity } = log
  if (activity) {
    const values = valuesOf(activity, zone, Boolean(log.done), today)
    return log.done ? { ...suggested(values, { ...first, due: activity }), carriesOut: false } : values
  }
  const values = { ...blank(today), ...(log.plan ? { state: 'planned' as const } : {}), ...(log.minutes ? { minutes: log.minutes, timed: true } : {}), ...(log.contacts ? { contacts: log.contacts } : {}) }
  return log.plan ? { ...suggested(values, first), operation_id: first.next_operation_id || first.operation_id, day: first.next_on } : suggested(values, first)
}

/** Everything about one activity. */
export function LogForm(props: Props) {
  const { t } = useTranslation('activity')
  const { log, company, first } = props
  const zone = useSession().workspace?.time_zone ?? 'UTC'
  const today = useToday()
  const { may } = useMay()
  const save = useSaveActivity()
  const [more, setMore] = useState(false)
  const form = useForm<Values>({ initialValues: firstValues(props, zone, today) })
  const { values } = form
  const suggestion = useQuery(suggestionQuery(company, values.operation_id)).data ?? first
  useProposals(form, log, suggestion)
  const noteField = useRef<HTMLTextAreaElement>(null)
  useEffect(() => noteField.current?.focus(), [])
  const operations = useOperations()
  const submit = form.onSubmit(() => {
    const was = log.activity ?? (values.carriesOut ? suggestion.due : undefined)
    const note = values.note || (values.carriesOut ? (was?.note ?? '') : '')
    save.mutate(
      { form: { ...formOf({ ...values, note, persons: values.persons.length > 0 ? values.persons : (was?.person_ids ?? []), contacts: values.contacts.length > 0 || log.activity ? values.contacts : (was?.contact_ids ?? []) }, company, zone, today, was) }, of: was },
      {
        onSuccess: () => {
          if (values.timed) dropTimer()
          notifyDone(values.state === 'planned' ? t('done.planned') : t('done.logged'))
          closeLog()
        },
        onError: (error) => form.setErrors(Object.fromEntries(Object.entries(fieldTexts(error)).map(([path, text]) => [places[path] ?? path, text]))),
      },
    )
  })
  const elsewhere = save.error && !isStale(save.error) && !(save.error instanceof Problem && save.error.fields.length > 0)
  return (
    <form className={classes.form} onSubmit={submit}>
      <VersionConflict error={save.error} onReload={closeLog} />
      <Choices legend={t('form.operation')} name="operation" value={values.operation_id} onChange={(id) => form.setFieldValue('operation_id', id)} options={operations.filter((o) => o.active || o.id === values.operation_id).map((o) => ({ value: o.id, label: o.label }))} />
      {(log.activity || log.plan) && <Choices legend={t('form.state')} name="state" value={values.state} onChange={(state) => form.setFieldValue('state', state as Values['state'])} options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))} />}
      <With form={form} company={company} />
      <When form={form} suggestion={suggestion} company={company} />
      <Textarea
        label={t('form.note')}
        ref={noteField}
        data-autofocus
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        description={t('form.enter')}
        {...form.getInputProps('note')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      {values.state === 'done' && <Result form={form} />}
      {values.state === 'done' && <NextStep form={form} suggestion={suggestion} log={log} operations={operations} />}
      <Collapse expanded={more}>{more && <More form={form} />}</Collapse>
      {elsewhere ? <ErrorState error={save.error} /> : null}
      <div className={classes.foot}>
        {log.activity && !log.done && may('delete', 'activity') ? <DeleteActivity activity={log.activity} /> : <span />}
        {!more && <Button onClick={() => setMore(true)}>{t('form.more')}</Button>}
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t('common:action.save')}
        </Button>
      </div>
    </form>
  )
}

// The API's names of the fields where the form has shorter ones.
const places: Record<string, keyof Values> = { start_at: 'day', on: 'day', person_ids: 'persons', contact_ids: 'contacts', 'next.operation_id': 'next_operation_id', 'next.start_at': 'next_on', 'next.on': 'next_on' }

/** Another operation has another norm, plan and next step: what the server proposes follows it. */
function useProposals(form: LogFormState, log: Log, suggestion: Suggestion) {
  const seen = useRef(suggestion)
  useEffect(() => {
    if (seen.current === suggestion) return
    seen.current = suggestion
    if (log.activity) return
    const { carriesOut, next, next_operation_id, next_on } = suggested(form.getValues(), suggestion)
    form.setValues({ carriesOut, next, next_operation_id, next_on })
  }, [form, log, suggestion])
}
