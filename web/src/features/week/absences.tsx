import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { useToday } from '../strategy/today'
import { absenceReasons, absencesQuery, useAddAbsence, useRemoveAbsence, type AbsenceForm } from './queries'
import classes from './week.module.css'

/** When somebody does not work, and one more such time. */
export function Absences({ person, allowed }: { person: string; allowed: boolean }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const { data = [] } = useQuery(absencesQuery(person))
  const remove = useRemoveAbsence()
  return (
    <section className={classes.absences} aria-labelledby="absences">
      <h2 id="absences">{t('absence.title')}</h2>
      {data.length === 0 && <p>{t('absence.none')}</p>}
      {data.map((absence) => (
        <div key={absence.id} className={classes.absence}>
          <span>
            {format.date(absence.from)} – {format.date(absence.until)} · {t(`absenceReason.${absence.reason}`)}
          </span>
          {allowed && (
            <ActionIcon variant="default" aria-label={t('absence.remove')} onClick={() => remove.mutate(absence, { onError: notifyProblem })}>
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {allowed && <AddAbsence person={person} />}
    </section>
  )
}

function AddAbsence({ person }: { person: string }) {
  const { t } = useTranslation('week')
  const today = useToday()
  const [form, setForm] = useState<AbsenceForm>({ from: today, until: today, reason: 'vacation' })
  const add = useAddAbsence(person)
  return (
    <div className={classes.absence}>
      <TextInput type="date" label={t('absence.from')} value={form.from} onChange={(event) => setForm({ ...form, from: event.currentTarget.value })} />
      <TextInput type="date" label={t('absence.until')} value={form.until} onChange={(event) => setForm({ ...form, until: event.currentTarget.value })} />
      <Select label={t('absence.reason')} data={absenceReasons.map((reason) => ({ value: reason, label: t(`absenceReason.${reason}`) }))} value={form.reason} allowDeselect={false} onChange={(reason) => setForm({ ...form, reason: (reason ?? 'other') as AbsenceForm['reason'] })} />
      <Button loading={add.isPending} onClick={() => add.mutate(form, { onError: notifyProblem })}>
        {t('absence.add')}
      </Button>
    </div>
  )
}
