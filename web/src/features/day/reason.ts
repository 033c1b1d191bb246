import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Format } from '../../ui/make-format'
import type { SlotReason } from './queries'

const codes = ['appointment', 'locked', 'lock_unkept', 'promised', 'promise_early', 'promise_late', 'deal_deadline', 'deal_late', 'missed', 'first_contact', 'overdue', 'in_window', 'after_window', 'full', 'no_block', 'too_long', 'off_hours', 'never_before'] as const
type Code = (typeof codes)[number]

function isCode(code: string): code is Code {
  return codes.includes(code as Code)
}

const day = (format: Format, text: string | undefined) => (text ? format.dayMonth(text) : '')

/** Says in words why a contact stands where it stands. */
export function useReason(): (reason: SlotReason) => string {
  const { t } = useTranslation('day')
  const format = useFormat()
  return ({ code, params }) => {
    if (!isCode(code)) return code
    return t(`reason.${code}`, { date: day(format, params.date), due: day(format, params.due), days: params.days ?? '', interval: params.interval ?? '', misses: params.misses ?? '', minutes: params.minutes ?? '', longest: params.longest ?? '' })
  }
}

const urgent: Code[] = ['promised', 'promise_late', 'deal_deadline', 'deal_late', 'lock_unkept', 'missed', 'overdue']

/** Whether a reason asks for haste. */
export function isUrgent({ code }: SlotReason): boolean {
  return isCode(code) && urgent.includes(code)
}
