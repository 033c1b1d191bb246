import { useHotkeys } from '@mantine/hooks'
import { useRouterState } from '@tanstack/react-router'
import { IconPlayerStop, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'
import classes from './activity.module.css'
import { openLog, useLog } from './log'
import { elapsed, minutesSince, useNow, useTimer, type Timer } from './timer'

const loadDialog = () => import('./log-dialog')
const LogDialog = lazy(loadDialog)

/** The company whose card is on the screen. */
function useShownCompany(): string | undefined {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return /^\/companies\/([0-9a-f-]{36})/.exec(path)?.[1]
}

/** Logging from anywhere: one key, a button on the phone, a running timer, and the dialog they open. */
export function LogHost() {
  const { may } = useMay()
  const log = useLog()
  const shown = useShownCompany()
  const timer = useTimer()
  const allowed = may('create', 'activity')
  // The key is the place on the keyboard: in Cyrillic it writes another letter.
  useHotkeys([['L', () => allowed && !log && openLog(), { usePhysicalKeys: true }]])
  useEffect(() => {
    if (!allowed) return
    const idle = setTimeout(() => void loadDialog(), 1500)
    return () => clearTimeout(idle)
  }, [allowed])
  if (!allowed) return null
  const company = log?.activity?.company_id ?? log?.company ?? shown
  return (
    <>
      {!log && (timer ? <TimerButton timer={timer} /> : <LogButton />)}
      {log && (
        <Suspense>
          <LogDialog log={log} company={company} />
        </Suspense>
      )}
    </>
  )
}

function LogButton() {
  const { t } = useTranslation('common')
  return (
    <button type="button" className={classes.float} data-phone aria-label={t('log.button')} onClick={() => openLog()}>
      <IconPlus size={24} aria-hidden />
    </button>
  )
}

/** The running timer; stopping it opens the dialog with its minutes. */
function TimerButton({ timer }: { timer: Timer }) {
  const { t } = useTranslation('common')
  const now = useNow(true)
  return (
    <button type="button" className={classes.float} aria-label={t('log.stop')} onClick={() => openLog({ ...(timer.company ? { company: timer.company } : {}), minutes: minutesSince(timer.startedAt, Date.now()) })}>
      <IconPlayerStop size={18} aria-hidden />
      <span role="timer">{elapsed(timer.startedAt, now)}</span>
    </button>
  )
}
