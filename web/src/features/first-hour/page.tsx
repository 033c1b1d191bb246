import { Button, Stepper, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import { PageHeader } from '../../ui/page-header'
import { DataStep } from './data-step'
import { GroupsStep } from './groups-step'
import { NormsStep } from './norms-step'
import { PeopleStep } from './people-step'
import { useProgress } from './progress'
import { after, indexOf, steps, type StepId } from './steps'

const views: Record<StepId, (props: { onNext: () => void }) => ReactNode> = { data: DataStep, groups: GroupsStep, norms: NormsStep, people: PeopleStep }

/** From an exported file to the number of salespeople; can be left and resumed at any step. */
export function FirstHourPage() {
  const { t } = useTranslation('first-hour')
  const narrow = useMediaQuery('(max-width: 48em)')
  const navigate = useNavigate()
  const { progress, goTo, finish } = useProgress()
  // Being here starts the flow: until it is finished other screens offer the way back.
  const begin = useEffectEvent(() => goTo(progress.step))
  useEffect(() => begin(), [])
  const View = views[progress.step]
  const leave = () => void navigate({ to: '/companies' })
  const next = () => {
    const following = after(progress.step)
    if (following) goTo(following)
    else {
      finish()
      leave()
    }
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <Button onClick={leave}>{t('leave')}</Button>
      </PageHeader>
      <Stepper active={indexOf(progress.step)} onStepClick={(index) => steps[index] && goTo(steps[index].id)} size={narrow ? 'xs' : 'sm'} wrap={false}>
        {steps.map((step) => (
          <Stepper.Step key={step.id} label={narrow && step.id !== progress.step ? <VisuallyHidden>{t(step.label)}</VisuallyHidden> : t(step.label)} />
        ))}
      </Stepper>
      <Card>
        <View onNext={next} />
      </Card>
    </>
  )
}
