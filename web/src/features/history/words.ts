import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import { codeText } from '../../api/problem'
import { useMethodName } from '../account/method'
import { ownersQuery } from '../company/queries'
import { operationsQuery } from '../operations/queries'
import families from './families.json'
import type { Change, Event } from './queries'

const people = new Set(['owner_id', 'second_owner_id', 'manager_id', 'person_ids'])
const money = new Set(['potential_mean', 'amount', 'cost', 'potential_cuts.a', 'potential_cuts.b', 'hour_cost'])
const minutes = new Set(['budget_minutes', 'minutes', 'trip_minutes'])
const shares = new Set(['probability', 'time_share', 'alarm_points'])

const statuses = ['prospect', 'client', 'lapsed', 'released']
const methods = ['person', 'import', 'lookalike']
const treatments = ['visit', 'invite', 'call', 'write', 'farewell', 'assess']
const states = ['planned', 'done', 'missed', 'cancelled']
const outcomes = ['order', 'offer', 'meeting', 'call_back', 'thinking', 'informed', 'problem', 'refused']

/** Writes history in the reader's words: the stored names are those of the API. */
export function useHistoryWords() {
  const { t } = useTranslation(['history', 'company', 'activity'])
  const value = useValueWords()
  return {
    noun: (noun: string) => (families['history:noun'].includes(noun) ? t(`history:noun.${noun}`) : noun),
    action: ({ action }: Pick<Event, 'action'>) => (families['history:action'].includes(action) ? t(`history:action.${action}`) : action),
    change: ({ field, before, after }: Change) => {
      if (field === 'undoes') return t('history:undoes')
      const known = field.replace('.', '_')
      const name = families['history:field'].includes(known) ? t(`history:field.${known}`) : field
      const [was, is] = [value(field, before), value(field, after)]
      return `${name}: ${was ? `${was} → ` : ''}${is || '–'}`
    },
  }
}

/** Writes one stored value; an id that cannot be named here is left out. */
function useValueWords(): (field: string, raw: unknown) => string {
  const { t } = useTranslation(['history', 'company', 'activity', 'common'])
  const format = useFormat()
  const operationName = useOperationName()
  const methodName = useMethodName()
  const names = new Map(useQuery(ownersQuery).data?.map((person) => [person.id, person.name]))
  const operations = new Map(useQuery(operationsQuery).data?.map((operation) => [operation.id, operationName(operation)]))
  const choice = (text: string) => {
    if (statuses.includes(text)) return t(`company:status.${text}`)
    if (treatments.includes(text)) return t(`common:treatment.${text}`)
    if (methods.includes(text)) return t(`company:method.${text}`)
    if (states.includes(text)) return t(`activity:state.${text}`)
    if (outcomes.includes(text)) return t(`activity:outcome.${text}`)
    return text
  }
  const chosen = new Set(['status', 'treatment', 'method', 'state', 'outcome'])
  const one = (field: string, raw: unknown): string => {
    if (raw === undefined || raw === null || raw === '') return ''
    const text = String(raw).replace(/<@([0-9a-f-]{36})>/g, (_, id: string) => `@${names.get(id) ?? '…'}`)
    if (typeof raw === 'boolean') return raw ? t('history:yes') : t('history:no')
    if (typeof raw === 'object') return named(raw)
    if (people.has(field)) return names.get(text) ?? '…'
    if (field === 'operation_id') return operations.get(text) ?? '…'
    if (money.has(field)) return format.money(Number(raw))
    if (minutes.has(field)) return format.minutes(Number(raw))
    if (shares.has(field)) return format.percent(Number(raw) / 10_000)
    if (field === 'method' && methodName(text)) return methodName(text)
    // Why a sign-in was refused is an error code; why a deal was lost is somebody's words.
    if (field === 'reason' && /^provider\.[a-z_]+$/.test(text)) return codeText(text, {}, text)
    if (field === 'start_at') return format.instant(text)
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.date(text)
    if (chosen.has(field)) return choice(text)
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) ? '…' : text
  }
  return (field, raw) => (Array.isArray(raw) ? raw.map((item) => one(field, item)).filter(Boolean).join(', ') : one(field, raw))
}

/** What an entry of a list is called: a number, an address, a product, a place. */
function named(item: object): string {
  const of = item as Record<string, unknown>
  return String(of['Typed'] ?? of['Address'] ?? of['name'] ?? of['Position'] ?? '…') || '…'
}
