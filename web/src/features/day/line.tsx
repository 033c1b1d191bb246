import { ActionIcon, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCheck, IconClock, IconDots, IconPhone } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { useOperationName } from '../../ui/operation-name'
import { SegmentBadge } from '../../ui/segment-badge'
import { openLog } from '../activity/log'
import { startTimer, useTimer } from '../activity/timer'
import classes from './day.module.css'
import { skipReasons, type DayLine, type SkipReason } from './queries'
import { isUrgent, useReason } from './reason'

interface Props {
  line: DayLine
  allowed: boolean
  skipping: boolean
  onSkipping: (open: boolean) => void
  onSkip: (reason: SkipReason) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** One contact of the day: with whom, how, why now, and what to do about it. */
export function Line({ line, allowed, skipping, onSkipping, onSkip, onKeyDown }: Props) {
  const { t } = useTranslation('day')
  const format = useFormat()
  const operation = useOperationName()
  const reason = useReason()
  const open = line.state === 'planned'
  return (
    <li className={classes.line} data-state={line.state} data-urgent={isUrgent(line.reason) || undefined}>
      <SegmentBadge group={line.group} potential={line.potential_class} />
      <div className={classes.face}>
        <Link to="/companies/$companyId" params={{ companyId: line.company_id }} className={classes.name}>
          {line.company_name}
        </Link>
        <p>
          <b>{operation({ code: line.operation, name: '' })}.</b> {reason(line.reason)}
        </p>
        <Details line={line} />
      </div>
      <div className={classes.side}>
        <time>{line.start}</time>
        <span>{format.minutes(line.minutes)}</span>
        <span className={classes.bar}>
          <MinutesBar done={line.used_minutes} scheduled={line.scheduled_minutes} budget={line.year_minutes} />
        </span>
        <span data-over={line.minutes_left < 0 || undefined}>{line.minutes_left < 0 ? t('over', { time: format.minutes(-line.minutes_left) }) : t('left', { time: format.minutes(line.minutes_left) })}</span>
      </div>
      {open && allowed ? <Actions line={line} skipping={skipping} onSkipping={onSkipping} onSkip={onSkip} onKeyDown={onKeyDown} /> : <span className={classes.state}>{t(`state.${line.state}`)}</span>}
    </li>
  )
}

function Details({ line }: { line: DayLine }) {
  const { t } = useTranslation(['day', 'activity'])
  const format = useFormat()
  const { last } = line
  const said = last && (last.note || last.outcome_text || (last.outcome ? t(`activity:outcome.${last.outcome as 'order'}`) : ''))
  return (
    <p className={classes.small}>
      {line.phone && (
        <a href={`tel:${line.phone}`}>
          <IconPhone size={13} aria-hidden /> {line.phone}
        </a>
      )}
      {line.contact_name && <span>{line.contact_name}</span>}
      {last && <span>{said ? t('lastSaid', { date: format.dayMonth(last.day), text: said }) : t('last', { date: format.dayMonth(last.day) })}</span>}
      {line.notice === 'tell_head' && <span data-warn>{t('notice.tell_head')}</span>}
      {line.notice === 'offer_release' && <span data-warn>{t('notice.offer_release')}</span>}
    </p>
  )
}

function Actions({ line, skipping, onSkipping, onSkip, onKeyDown }: Omit<Props, 'allowed'>) {
  const { t } = useTranslation('day')
  const timer = useTimer()
  return (
    <div className={classes.actions}>
      <Button size="compact-md" variant="filled" leftSection={<IconCheck size={15} aria-hidden />} data-log onKeyDown={onKeyDown} onClick={() => openLog({ company: line.company_id })}>
        {t('log')}
      </Button>
      <ActionIcon variant="default" size="lg" aria-label={t('timer')} disabled={timer?.company === line.company_id} onClick={() => startTimer(line.company_id)}>
        <IconClock size={17} aria-hidden />
      </ActionIcon>
      <Menu opened={skipping} onChange={onSkipping} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('skip')}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('skipWhy')}</Menu.Label>
          {skipReasons.map((reason) => (
            <Menu.Item key={reason} onClick={() => onSkip(reason)}>
              {t(`skipReason.${reason}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
