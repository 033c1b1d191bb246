import { ActionIcon, Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { VersionConflict } from '../../ui/version-conflict'
import { NothingYet } from '../strategy/nothing-yet'
import { usePreview } from '../strategy/queries'
import { CalendarCard } from './calendar-card'
import classes from './capacity.module.css'
import { Chain, Totals } from './chain'
import { Effects } from './effects'
import { MonthChart } from './month-chart'
import { PeopleCard } from './people-card'
import { OutlookView } from './outlook'
import { useOutlook, useSaveProfile, type Profile, type ProfileForm } from './queries'
import { TurnoverCard } from './turnover'
import { WhatIf } from './what-if'

interface Props {
  profile: Profile
  year: number
  onYear: (year: number) => void
  onReload: () => void
}

function sameProfile(a: ProfileForm, b: ProfileForm): boolean {
  const same = (['vacation_days', 'illness_days', 'training_days', 'selling_share', 'utilisation', 'spread', 'attrition', 'months_to_fill', 'market'] as const).every((name) => a[name] === b[name])
  return same && String(a.ramp) === String(b.ramp)
}

/** The chain from clients to people; every number of a person can be tried out first. */
export function CapacityEditor({ profile, year, onYear, onReload }: Props) {
  const { t } = useTranslation('capacity')
  const [form, setForm] = useState<Profile>(profile)
  const [extra, setExtra] = useState(0)
  const save = useSaveProfile()
  const { version, ...values } = form
  const [asked] = useDebouncedValue({ profile: values, extra_people: extra, year }, 250)
  const preview = usePreview(asked)
  const dirty = !sameProfile(form, profile)
  const trying = dirty || extra !== 0
  const data = preview.data
  const outlook = useOutlook(asked)
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <span className={classes.year}>
          <ActionIcon variant="subtle" aria-label={t('yearBefore')} onClick={() => onYear(year - 1)}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <b aria-live="polite">{year}</b>
          <ActionIcon variant="subtle" aria-label={t('yearAfter')} onClick={() => onYear(year + 1)}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </span>
        <Button renderRoot={(props) => <Link to="/scenarios" {...props} />}>{t('scenarios')}</Button>
        <Button disabled={!trying} onClick={() => { setForm(profile); setExtra(0) }}>
          {t('discard')}
        </Button>
        <Button variant="filled" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate({ ...values, version }, { onSuccess: () => notifyDone(t('saved')) })}>
          {t('save')}
        </Button>
      </PageHeader>
      {save.error && !isStale(save.error) && <ErrorState error={save.error} />}
      <VersionConflict error={save.error} onReload={onReload} />
      {preview.error && <ErrorState error={preview.error} />}
      {data?.proposed.clients === 0 && <NothingYet unanalysed={data.proposed.unanalysed} />}
      {data && <Totals now={data.proposed} before={trying ? data.current : undefined} />}
      {data && <Chain now={data.proposed} />}
      {data && <MonthChart now={data.proposed} before={trying ? data.current : undefined} />}
      <div className={classes.two}>
        <WhatIf form={form} extra={extra} onChange={(change) => setForm({ ...form, ...change })} onExtra={setExtra} />
        {data && <Effects effects={data.effects} people={data.proposed.people} />}
      </div>
      <TurnoverCard form={form} onChange={(change) => setForm({ ...form, ...change })} />
      <h2 className={classes.part}>{t('outlook.title')}</h2>
      {outlook.error && <ErrorState error={outlook.error} />}
      {outlook.data && <OutlookView outlook={outlook.data} />}
      <PeopleCard />
      <CalendarCard year={year} />
    </div>
  )
}
