import { Button, Group, NumberInput, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { SegmentBadge } from '../../ui/segment-badge'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { useMay } from '../session/may'
import classes from './allocation.module.css'
import { questionsQuery, settingsQuery, useSaveSettings, type SegmentQuestion, type Settings } from './queries'
import { nameOf } from './questions'

/** What sharing out the hours needs to know and no record says. */
export function SettingsView() {
  const settings = useQuery(settingsQuery)
  const questions = useQuery(questionsQuery)
  const error = settings.error ?? questions.error
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([settings.refetch(), questions.refetch()])} />
  if (!settings.data || !questions.data) return <Skeleton height={360} />
  return <Form key={settings.data.version} settings={settings.data} segments={questions.data.segments} onReload={() => void settings.refetch()} />
}

type Cell = Settings['segments'][string]

function perCent(share: number): number {
  return Math.round(share * 1000) / 10
}

function Form({ settings, segments, onReload }: { settings: Settings; segments: SegmentQuestion[]; onReload: () => void }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { has } = useMay()
  const [form, setForm] = useState(settings)
  const save = useSaveSettings()
  const errors = fieldTexts(save.error)
  const readOnly = !has('manage')
  const change = (part: Partial<Settings>) => setForm((before) => ({ ...before, ...part }))
  const bound = (name: string, part: Partial<Cell>) => setForm((before) => ({ ...before, segments: { ...before.segments, [name]: { ...before.segments[name], ...part } } }))
  const send = () =>
    save
      .mutateAsync(form)
      .then(() => notifyDone(t('setting.saved')))
      .catch(() => undefined) // told below
  const share = (label: string, value: number, error: string | undefined, onChange: (value: number) => void) => <NumberInput label={label} suffix=" %" min={0} max={100} decimalScale={1} readOnly={readOnly} value={perCent(value)} error={error} onChange={(typed) => onChange((Number(typed) || 0) / 100)} />
  return (
    <>
      <Card title={t('setting.title')}>
        <div className={classes.fields}>
          {share(t('setting.margin'), form.margin, errors['margin'], (margin) => change({ margin }))}
          <NumberInput label={t('setting.cost')} description={t('setting.costHint', { currency: format.currency })} min={0} {...format.separators} decimalScale={format.currencyDigits} readOnly={readOnly} value={format.toMajor(form.person_cost)} error={errors['person_cost']} onChange={(typed) => change({ person_cost: format.toMinor(Number(typed) || 0) })} />
          {share(t('setting.discount'), form.discount, errors['discount'], (discount) => change({ discount }))}
        </div>
        <p className={classes.small}>{t('setting.realisedHint')}</p>
        <div className={classes.fields}>{form.realised.map((value, year) => <div key={year}>{share(t('setting.realised', { year: year + 1 }), value, errors[`realised.${year}`], (next) => setForm((before) => ({ ...before, realised: before.realised.map((old, i) => (i === year ? next : old)) })))}</div>)}</div>
      </Card>
      <Bounds form={form} segments={segments} readOnly={readOnly} errors={errors} onChange={bound} />
      {save.error && Object.keys(errors).length === 0 && <ErrorState error={save.error} />}
      <VersionConflict error={save.error} onReload={onReload} />
      {!readOnly && (
        <Group justify="flex-end">
          <Button variant="filled" loading={save.isPending} onClick={() => void send()}>
            {t('setting.save')}
          </Button>
        </Group>
      )}
    </>
  )
}

interface BoundsProps {
  form: Settings
  segments: SegmentQuestion[]
  readOnly: boolean
  errors: Record<string, string>
  onChange: (name: string, part: Partial<Cell>) => void
}

/** The least and the most service of each segment, and what prospects should bring. */
function Bounds({ form, segments, readOnly, errors, onChange }: BoundsProps) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const minutes = (name: string, which: 'least' | 'most') => {
    const cell = form.segments[name] ?? {}
    const label = which === 'least' ? t('setting.least') : t('setting.most')
    return <NumberInput aria-label={`${label} ${name}`} size="sm" min={0} max={120000} allowDecimal={false} placeholder="–" readOnly={readOnly} value={cell[which] ?? ''} error={errors[`segments.${name}.${which}`]} onChange={(typed) => onChange(name, { [which]: typed === '' ? null : Number(typed) })} />
  }
  return (
    <Card title={t('setting.bounds')}>
      <p className={classes.small}>{t('setting.boundsHint')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.segment')}</th>
              <th scope="col">{t('setting.least')}</th>
              <th scope="col">{t('setting.most')}</th>
              <th scope="col">{t('setting.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => {
              const name = nameOf(segment)
              const cell = form.segments[name] ?? {}
              return (
                <tr key={name}>
                  <th scope="row">
                    <SegmentBadge group={segment.group} potential={segment.class} />
                  </th>
                  <td>{minutes(name, 'least')}</td>
                  <td>{minutes(name, 'most')}</td>
                  <td>{segment.actual > 0 ? <span className={classes.small}>{t('salesYear', { money: format.moneyShort(segment.actual) })}</span> : <NumberInput aria-label={`${t('setting.expected')} ${name}`} size="sm" min={0} {...format.separators} decimalScale={format.currencyDigits} placeholder="–" readOnly={readOnly} value={cell.expected ? format.toMajor(cell.expected) : ''} onChange={(typed) => onChange(name, { expected: format.toMinor(Number(typed) || 0) })} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
