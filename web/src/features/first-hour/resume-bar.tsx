import { Button, CloseButton } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './first-hour.module.css'
import { readProgress, useProgress } from './progress'
import { indexOf, steps } from './steps'

/** On every other screen while the guided flow is under way: how to come back to it. */
export function ResumeBar() {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const { progress, finish } = useProgress()
  if (progress.over || pathname === '/first-hour' || !readProgress().started) return null
  return (
    <div className={classes.bar} role="note">
      <span>{t('firstHour.step', { step: indexOf(progress.step) + 1, of: steps.length })}</span>
      <Button size="compact-sm" variant="filled" renderRoot={(props) => <Link to="/first-hour" {...props} />}>
        {t('firstHour.resume')}
      </Button>
      <CloseButton size="sm" aria-label={t('firstHour.hide')} onClick={finish} />
    </div>
  )
}
